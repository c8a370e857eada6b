// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { Select } from '../../../platform/ui/forms/select.tsx'
import { rolesOf } from '../../../platform/ui/frame/me.ts'
import { useMe } from '../../../platform/ui/frame/router.tsx'
import { ConfirmDialog } from '../../../platform/ui/overlay/dialog.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { conflictReasons, declareConflict, endConflict, listConflicts } from '../conflict.contract.ts'
import { tablePeople } from '../later-doors.ts'
import { broughtWords } from './brought.words.ts'

type Why = (typeof conflictReasons)[number]

/** Standing aside cannot be undone by oneself: it says what one loses sight of, and asks one reason of four. */
export function StandAside({ item, close }: { item: string; close: () => void }) {
  const say = useWords(broughtWords)
  const tell = useToast()
  const queries = useQueryClient()
  const me = useMe().data
  const coordinates = me ? rolesOf(me).includes('coordinator') : false
  const people = useAsk(tablePeople, {}, coordinates).data?.people ?? []
  const [account, setAccount] = useState(me?.account.id ?? null)
  const name = people.find(one => one.account === account)?.name ?? me?.account.name ?? ''
  const [why, setWhy] = useState<Why>('family')
  const declaring = useTell(declareConflict, {
    done: () => {
      tell({ said: say('stood-aside', { who: name }) })
      close()
      // Whatever was read of it before must not stay on the screen.
      void queries.resetQueries()
    },
  })
  return (
    <ConfirmDialog
      open
      close={close}
      title={say('aside-title')}
      does={say('aside-does')}
      confirm={() =>
        declaring.mutate({ body: { kind: 'item', about: item, why, ...(account ? { account } : {}) } })
      }
      by={declaring}
    >
      <p>{say('aside-text')}</p>
      {coordinates && people.length > 0 ? (
        <Select
          label={say('aside-who')}
          choices={people.map(one => ({ value: one.account, label: `${one.name}, ${one.organisation}` }))}
          value={account}
          onChange={setAccount}
        />
      ) : null}
      <RadioGroup
        label={say('aside-why')}
        stacked
        choices={conflictReasons.map(value => ({ value, label: say(value) }))}
        value={why}
        onChange={next => next && setWhy(next)}
      />
    </ConfirmDialog>
  )
}

/** For the coordinator: who stands aside at this item, and the way back for a mistake. */
export function WhoStandsAside({ item }: { item: string }) {
  const say = useWords(broughtWords)
  const tell = useToast()
  const who = useMe().data
  const coordinates = who ? rolesOf(who).includes('coordinator') : false
  const { data } = useAsk(listConflicts, {}, coordinates)
  const ending = useTell(endConflict, { stale: [listConflicts] })
  const here = (data?.conflicts ?? []).filter(({ about }) => about === item)
  if (here.length === 0) return null
  return (
    <ul>
      {here.map(({ id, name, why }) => (
        <li key={id}>
          <span>{say('aside-list', { who: `${name} (${say(why)})` })}</span>{' '}
          <Button
            kind="link"
            onClick={() =>
              ending.mutate(
                { params: { id } },
                {
                  onSuccess: () => tell({ said: say('aside-ended', { who: name }) }),
                  onError: ({ says, next }) => tell({ said: `${says} ${next}` }),
                },
              )
            }
          >
            {say('aside-end')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
