// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { DialogForm } from '../../../platform/ui/forms/dialog-form.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import { type TableKindName, tableKinds } from '../../../vocabulary/tables.ts'
import { lackingInRhythm, RhythmFields, useRhythm } from './rhythm-fields.tsx'
import { listTables, makeTable } from './table.contract.ts'
import { tableWords } from './table.words.ts'

const kinds = Object.keys(tableKinds) as TableKindName[]

/** A table has a name, a kind, and the rhythm that is usual for it until somebody says otherwise. */
export function MakeTable({ close }: { close: () => void }) {
  const say = useWords(tableWords)
  const inWords = useBilingual()
  const tell = useToast()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<TableKindName>('signal-meeting')
  const making = useTell(makeTable, { stale: [listTables] })
  const filled = useRhythm(null, tableKinds[kind].usually)
  const choose = (next: TableKindName) => {
    // The usual rhythm follows the kind until somebody says otherwise.
    if (filled.typed.every === tableKinds[kind].usually) filled.type({ every: tableKinds[next].usually })
    setKind(next)
  }
  const make = () => {
    if (filled.meant === undefined) return
    making.mutate(
      { body: { id: crypto.randomUUID(), name: name.trim(), kind, rhythm: filled.meant } },
      {
        onSuccess: () => {
          tell({ said: say('made', { name: name.trim() }) })
          close()
        },
      },
    )
  }
  const filling = useFilling({
    lacking: { name: name.trim() === '' && say('name-needed'), ...lackingInRhythm(filled, say) },
    by: making,
    send: make,
  })
  return (
    <DialogForm close={close} title={say('make')} filling={filling} does={say('make')}>
      <TextField
        label={say('name')}
        value={name}
        maxLength={200}
        onChange={event => setName(event.target.value)}
        error={filling.at('name')}
      />
      <RadioGroup
        label={say('kind')}
        stacked
        choices={kinds.map(value => ({ value, label: inWords(tableKinds[value].name) }))}
        value={kind}
        onChange={next => next && choose(next)}
      />
      <RhythmFields of={filled} at={filling.at} />
    </DialogForm>
  )
}
