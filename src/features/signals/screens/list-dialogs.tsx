// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type FormEvent, useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { Checkbox } from '../../../platform/ui/forms/choices.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { Dialog } from '../../../platform/ui/overlay/dialog.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
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
  const [tried, setTried] = useState(false)
  const making = useTell(exportSignals, {
    done: file => {
      download(file, 'signalen.csv')
      tell({ said: say('exported') })
      close()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason.trim().length < 3) return
    making.mutate({ body: ids ? { reason, ids: [...ids] } : { reason, filter: query } })
  }
  return (
    <Dialog open close={close} title={say('export-title', { count })}>
      <p>{say('export-text')}</p>
      {making.error ? <RefusalNote refusal={making.error} focus /> : null}
      <form className="form" onSubmit={submit} noValidate>
        <TextField
          label={say('export-reason')}
          hint={say('export-hint')}
          error={tried && reason.trim().length < 3 ? say('reason-needed') : undefined}
          value={reason}
          maxLength={300}
          onChange={event => setReason(event.target.value)}
        />
        <div className="dialog-actions">
          <Button kind="primary" type="submit" busy={making.isPending}>
            {say('export-go')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function download(text: string, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
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
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '')
      keeping.mutate({
        params: { id: crypto.randomUUID() },
        body: { name: name.trim(), shared, filter: { chosen } },
      })
  }
  return (
    <Dialog open close={close} title={say('view-title')}>
      {keeping.error ? <RefusalNote refusal={keeping.error} focus /> : null}
      <form className="form" onSubmit={submit} noValidate>
        <TextField
          label={say('view-name')}
          value={name}
          maxLength={60}
          onChange={event => setName(event.target.value)}
        />
        <Checkbox label={say('view-shared')} checked={shared} onChange={setShared} />
        <div className="dialog-actions">
          <Button kind="primary" type="submit" busy={keeping.isPending || name.trim() === ''}>
            {say('keep')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
