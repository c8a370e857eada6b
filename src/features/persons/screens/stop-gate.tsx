// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { TextArea } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { ConfirmDialog } from '../../../platform/ui/overlay/dialog.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { closeGate, seeGate } from '../gate.contract.ts'
import { gateWords } from './gate.words.ts'

/** Stopping forgets and cannot be undone, so it is confirmed, with a reason that stays. */
export function StopGate({ close }: { close: () => void }) {
  const say = useWords(gateWords)
  const tell = useToast()
  const [why, setWhy] = useState('')
  const stopping = useTell(closeGate, { stale: [seeGate] })
  const finish = () => {
    tell({ said: say('stopped') })
    close()
  }
  const filling = useFilling({
    lacking: { why: why.trim().length < 3 && say('why-needed') },
    by: stopping,
    send: () =>
      stopping.mutate({ body: { id: crypto.randomUUID(), why: why.trim() } }, { onSuccess: finish }),
  })
  return (
    <ConfirmDialog
      open
      close={close}
      title={say('stop-title')}
      does={say('stop')}
      confirm={filling.submit}
      destroys
      by={stopping}
    >
      <p>{say('stop-text')}</p>
      <TextArea
        label={say('why')}
        rows={3}
        value={why}
        onChange={event => setWhy(event.target.value)}
        error={filling.at('why')}
      />
    </ConfirmDialog>
  )
}
