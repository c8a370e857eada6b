// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { CheckboxGroup } from '../../../platform/ui/forms/choices.tsx'
import { DialogForm } from '../../../platform/ui/forms/dialog-form.tsx'
import { Select } from '../../../platform/ui/forms/select.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { useToday } from '../../../platform/ui/time/date.tsx'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import { roles, workingRoles } from '../../../vocabulary/roles.ts'
import type { Listed } from './table.contract.ts'
import { giveSeat, listTables } from './table.contract.ts'
import { tableWords } from './table.words.ts'

const givable = [...workingRoles, 'steering'] as const
type Givable = (typeof givable)[number]
type Props = { table: { id: string; name: string }; people: Listed['people']; close: () => void }

/** Somebody of a party gets a seat, in one or more roles, from today. */
export function GiveSeat({ table, people, close }: Props) {
  const say = useWords(tableWords)
  const inWords = useBilingual()
  const tell = useToast()
  const today = useToday()
  const [who, choose] = useState<string | null>(null)
  const [as, setAs] = useState<Givable[]>(['member'])
  const giving = useTell(giveSeat, { stale: [listTables] })
  const person = people.find(({ account }) => account === who)
  const give = () => {
    if (!person) return
    const { domain, account, name } = person
    giving.mutate(
      {
        params: { id: table.id },
        body: { id: crypto.randomUUID(), domain, account, roles: as, starts: today },
      },
      {
        onSuccess: () => {
          tell({ said: say('given', { name }) })
          close()
        },
      },
    )
  }
  const filling = useFilling({
    lacking: { who: !person && say('who-needed'), as: as.length === 0 && say('as-needed') },
    by: giving,
    send: give,
  })
  return (
    <DialogForm
      close={close}
      title={say('give-title', { name: table.name })}
      filling={filling}
      does={say('give')}
    >
      <Select
        label={say('who')}
        choices={people.map(({ account, name, organisation }) => ({
          value: account,
          label: `${name}, ${organisation}`,
        }))}
        value={who}
        onChange={choose}
        error={filling.at('who')}
      />
      <CheckboxGroup
        label={say('as')}
        stacked
        choices={givable.map(value => ({ value, label: inWords(roles[value]) }))}
        value={as}
        onChange={setAs}
        error={filling.at('as')}
      />
    </DialogForm>
  )
}
