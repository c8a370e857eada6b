// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { CheckboxGroup } from '../../../platform/ui/forms/choices.tsx'
import { DialogForm } from '../../../platform/ui/forms/dialog-form.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useMe } from '../../../platform/ui/frame/router.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { prepareWords } from './prepare.words.ts'
import type { PreparedItem } from './preparing.contract.ts'
import { checkTable, namePeople, seePreparation } from './preparing.contract.ts'
import type { SeatedPerson } from './use-prepared-rows.tsx'

type Props = { item: PreparedItem; seated: readonly SeatedPerson[]; close: () => void }

/** Who is needed at an item and who leaves the room for it, by name. */
export function WhoAtItem({ item, seated, close }: Props) {
  const say = useWords(prepareWords)
  const me = useMe().data?.account.id
  const tell = useToast()
  const namedAs = (part: 'needed' | 'leaves') =>
    seated
      .filter(({ domain, account }) =>
        item.people.some(
          one => one.part === part && one.domain === domain && (one.account ?? account) === account,
        ),
      )
      .map(({ account }) => account)
  const [needed, need] = useState(() => namedAs('needed'))
  const [leaving, leave] = useState(() => namedAs('leaves'))
  const naming = useTell(namePeople, { stale: [seePreparation, checkTable] })
  const both = seated.find(({ account }) => needed.includes(account) && leaving.includes(account))
  const choices = seated.map(({ account, name, organisation }) => ({
    value: account,
    label: name,
    hint: organisation,
  }))
  const save = () => {
    const people = seated.flatMap(({ domain, account }) => [
      ...(needed.includes(account) ? [{ domain, account, part: 'needed' as const }] : []),
      ...(leaving.includes(account) ? [{ domain, account, part: 'leaves' as const }] : []),
    ])
    naming.mutate(
      { params: { id: item.id }, body: { people } },
      {
        onSuccess: () => {
          tell({ said: say('saved', { title: item.title }) })
          close()
        },
      },
    )
  }
  const filling = useFilling({
    lacking: { leaving: both && say('both', { name: both.name }) },
    by: naming,
    send: save,
  })
  return (
    <DialogForm
      close={close}
      title={say('who-title', { title: item.title })}
      filling={filling}
      does={say('save')}
    >
      <CheckboxGroup
        label={say('who-needed')}
        hint={say('who-needed-hint')}
        choices={choices}
        value={needed}
        onChange={need}
        stacked
      />
      <CheckboxGroup
        label={say('who-leaves')}
        hint={say('who-leaves-hint')}
        // Who keeps the record stays.
        choices={choices.filter(({ value }) => value !== me)}
        value={leaving}
        onChange={leave}
        error={both ? say('both', { name: both.name }) : undefined}
        stacked
      />
    </DialogForm>
  )
}
