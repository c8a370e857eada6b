// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { Dialog } from '../../../platform/ui/overlay/dialog.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { openReporter, seeSeal } from '../reporter.contract.ts'
import { reporterWords } from './reporter.words.ts'

/** Asks why, and then shows who it was: for as long as this stands open, and nowhere else. */
export function OpenReporter({ signal, close }: { signal: string; close: () => void }) {
  const say = useWords(reporterWords)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const opening = useTell(openReporter, { stale: [seeSeal] })
  const wrong = reason.trim().length < 3 ? say('reason-needed') : undefined
  const shown = opening.data
  const submit = () => {
    setTried(true)
    if (wrong === undefined) opening.mutate({ params: { id: signal }, body: { reason: reason.trim() } })
  }
  return (
    <Dialog open close={close} title={say('show-title')}>
      {opening.error ? <RefusalNote refusal={opening.error} focus /> : null}
      {shown ? (
        <div role="status">
          <dl className="signal-data">
            <dt>{say('name')}</dt>
            <dd>{shown.name || say('none')}</dd>
            <dt>{say('phone')}</dt>
            <dd>{shown.phone || say('none')}</dd>
          </dl>
          <div className="dialog-actions">
            <Button kind="primary" autoFocus onClick={close}>
              {say('close')}
            </Button>
          </div>
        </div>
      ) : (
        <form
          className="form"
          noValidate
          onSubmit={event => {
            event.preventDefault()
            submit()
          }}
        >
          <p>{say('show-text')}</p>
          <TextField
            label={say('reason')}
            hint={say('reason-hint')}
            maxLength={500}
            value={reason}
            onChange={event => setReason(event.target.value)}
            error={tried ? wrong : undefined}
          />
          <div className="dialog-actions">
            <Button kind="primary" type="submit" busy={opening.isPending}>
              {say('open')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
