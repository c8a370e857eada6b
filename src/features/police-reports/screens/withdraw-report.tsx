// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useTell } from '../../../platform/ui/client/ask.tsx'
import { ConfirmDialog } from '../../../platform/ui/overlay/dialog.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { listReports, type ReportLine, withdrawReport } from '../report.contract.ts'
import { reportWords } from './report.words.ts'

/** Taking back empties the copy of the receiver: it says whose reading ends. */
export function WithdrawReport({ one, close }: { one: ReportLine; close: () => void }) {
  const say = useWords(reportWords)
  const tell = useToast()
  const withdrawing = useTell(withdrawReport, {
    stale: [listReports],
    done: () => {
      tell({ said: say('withdrawn', { title: one.title }) })
      close()
    },
  })
  return (
    <ConfirmDialog
      open
      close={close}
      title={say('withdraw-title')}
      sight={[{ who: `${one.to.organisation}, ${one.to.name}`, what: say('loses-it') }]}
      does={say('withdraw')}
      confirm={() => withdrawing.mutate({ params: { id: one.id } })}
      destroys
      by={withdrawing}
    >
      <p>{say('withdraw-text')}</p>
    </ConfirmDialog>
  )
}
