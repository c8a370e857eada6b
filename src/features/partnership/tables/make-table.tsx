// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { Dialog } from '../../../platform/ui/overlay/dialog.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import { type TableKindName, tableKinds } from '../../../vocabulary/tables.ts'
import { RhythmFields, useRhythm } from './rhythm-fields.tsx'
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
  const [tried, setTried] = useState(false)
  const making = useTell(makeTable, { stale: [listTables] })
  const filled = useRhythm(null, tableKinds[kind].usually)
  const choose = (next: TableKindName) => {
    // The usual rhythm follows the kind until somebody says otherwise.
    if (filled.typed.every === tableKinds[kind].usually) filled.type({ every: tableKinds[next].usually })
    setKind(next)
  }
  const make = () => {
    setTried(true)
    if (name.trim() === '' || filled.meant === undefined) return
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
  return (
    <Dialog open close={close} title={say('make')}>
      {making.error ? <RefusalNote refusal={making.error} focus /> : null}
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          make()
        }}
      >
        <TextField
          label={say('name')}
          value={name}
          maxLength={200}
          onChange={event => setName(event.target.value)}
          error={tried && name.trim() === '' ? say('name-needed') : undefined}
        />
        <RadioGroup
          label={say('kind')}
          stacked
          choices={kinds.map(value => ({ value, label: inWords(tableKinds[value].name) }))}
          value={kind}
          onChange={next => next && choose(next)}
        />
        <RhythmFields of={filled} tried={tried} />
        <div className="dialog-actions">
          <Button kind="primary" type="submit" busy={making.isPending}>
            {say('make')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
