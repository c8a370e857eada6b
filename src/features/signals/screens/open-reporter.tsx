// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { Leave } from '../../../platform/ui/forms/dialog-form.tsx'
import { Form } from '../../../platform/ui/forms/form.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { Dialog } from '../../../platform/ui/overlay/dialog.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { openReporter, seeSeal } from '../reporter.contract.ts'
import { reporterWords } from './reporter.words.ts'

/** Asks why, and then shows who it was: for as long as this stands open, and nowhere else. */
export function OpenReporter({ signal, close }: { signal: string; close: () => void }) {
  const say = useWords(reporterWords)
  const [reason, setReason] = useState('')
  const opening = useTell(openReporter, { stale: [seeSeal] })
  const shown = opening.data
  const filling = useFilling({
    lacking: { reason: reason.trim().length < 3 && say('reason-needed') },
    by: opening,
    send: () => opening.mutate({ params: { id: signal }, body: { reason: reason.trim() } }),
  })
  return (
    <Dialog open close={close} title={say('show-title')}>
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
        <Form filling={filling} does={say('open')} heard="in-dialog" beside={<Leave close={close} />}>
          <p>{say('show-text')}</p>
          <TextField
            label={say('reason')}
            hint={say('reason-hint')}
            maxLength={500}
            value={reason}
            onChange={event => setReason(event.target.value)}
            error={filling.at('reason')}
          />
        </Form>
      )}
    </Dialog>
  )
}
