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
  const [days, setDays] = useState<string>()
  const [tried, setTried] = useState(false)
  const making = useTell(makeTable, { stale: [listTables] })
  const every = days ?? String(tableKinds[kind].rhythm.everyDays)
  const wrong = !/^\d+$/.test(every) || Number(every) < 1 || Number(every) > 366
  const make = () => {
    setTried(true)
    if (name.trim() === '' || wrong) return
    making.mutate(
      { body: { id: crypto.randomUUID(), name: name.trim(), kind, everyDays: Number(every) } },
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
          onChange={next => next && setKind(next)}
        />
        <TextField
          label={say('days')}
          inputMode="numeric"
          value={every}
          onChange={event => setDays(event.target.value)}
          error={tried && wrong ? say('days-wrong') : undefined}
        />
        <div className="dialog-actions">
          <Button kind="primary" type="submit" busy={making.isPending}>
            {say('make')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
