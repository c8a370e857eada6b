// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { downloadCsv } from '../../../platform/ui/client/download.tsx'
import { Checkbox } from '../../../platform/ui/forms/choices.tsx'
import { DialogForm } from '../../../platform/ui/forms/dialog-form.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { listViews, saveView } from '../saved-view.contract.ts'
import { exportSignals } from '../signal-export.contract.ts'
import { listWords } from './list.words.ts'

type ExportProps = {
  ids?: readonly string[]
  query: Record<string, string>
  count: number
  close: () => void
}

/** Asks what the file is for, then makes it. What leaves the house says so itself. */
export function ExportDialog({ ids, query, count, close }: ExportProps) {
  const say = useWords(listWords)
  const tell = useToast()
  const [reason, setReason] = useState('')
  const making = useTell(exportSignals, {
    done: file => {
      downloadCsv(file, 'signalen.csv')
      tell({ said: say('exported') })
      close()
    },
  })
  const filling = useFilling({
    lacking: { reason: reason.trim().length < 3 && say('reason-needed') },
    by: making,
    send: () => making.mutate({ body: ids ? { reason, ids: [...ids] } : { reason, filter: query } }),
  })
  return (
    <DialogForm
      close={close}
      title={say('export-title', { count })}
      lead={<p>{say('export-text')}</p>}
      filling={filling}
      does={say('export-go')}
    >
      <TextField
        label={say('export-reason')}
        hint={say('export-hint')}
        error={filling.at('reason')}
        value={reason}
        maxLength={300}
        onChange={event => setReason(event.target.value)}
      />
    </DialogForm>
  )
}

type ViewProps = { chosen: Record<string, string[]>; close: () => void }

/** Gives the filters of now a name, for oneself or for the colleagues of the domain. */
export function ViewDialog({ chosen, close }: ViewProps) {
  const say = useWords(listWords)
  const tell = useToast()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const keeping = useTell(saveView, {
    stale: [listViews],
    done: () => {
      tell({ said: say('view-kept', { name: name.trim() }) })
      close()
    },
  })
  const filling = useFilling({
    lacking: { name: name.trim() === '' && say('name-needed') },
    by: keeping,
    send: () =>
      keeping.mutate({
        params: { id: crypto.randomUUID() },
        body: { name: name.trim(), shared, filter: { chosen } },
      }),
  })
  return (
    <DialogForm close={close} title={say('view-title')} filling={filling} does={say('keep')}>
      <TextField
        label={say('view-name')}
        error={filling.at('name')}
        value={name}
        maxLength={60}
        onChange={event => setName(event.target.value)}
      />
      <Checkbox label={say('view-shared')} checked={shared} onChange={setShared} />
    </DialogForm>
  )
}
