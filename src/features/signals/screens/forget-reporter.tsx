// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useTell } from '../../../platform/ui/client/ask.tsx'
import { ConfirmDialog } from '../../../platform/ui/overlay/dialog.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { forgetReporter, seeSeal } from '../reporter.contract.ts'
import { reporterWords } from './reporter.words.ts'

/** Asks once more before name and telephone are gone. */
export function ForgetReporter({ signal, close }: { signal: string; close: () => void }) {
  const say = useWords(reporterWords)
  const tell = useToast()
  const forgetting = useTell(forgetReporter, { stale: [seeSeal] })
  const forget = () =>
    forgetting.mutate(
      { params: { id: signal } },
      {
        onSuccess: () => {
          tell({ said: say('forgotten') })
          close()
        },
      },
    )
  return (
    <ConfirmDialog
      open
      close={close}
      title={say('forget-title')}
      does={say('forget')}
      confirm={forget}
      destroys
      by={forgetting}
    >
      <p>{say('forget-text')}</p>
    </ConfirmDialog>
  )
}
