// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import { Select } from '../../../platform/ui/forms/select.tsx'
import { Dialog } from '../../../platform/ui/overlay/dialog.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { listSignals } from '../../signals/signal-list.contract.ts'
import { listReports, placeReport, type ReceivedReport } from '../report.contract.ts'
import { reportWords } from './report.words.ts'

/** Lays a received report beside a signal of the own domain. */
export function BesideSignal({ one, close }: { one: ReceivedReport; close: () => void }) {
  const say = useWords(reportWords)
  const tell = useToast()
  const [signal, setSignal] = useState<string | null>(null)
  const { data } = useAsk(listSignals, { query: {} })
  const placing = useTell(placeReport, { stale: [listReports] })
  const signals = data?.signals ?? []
  const place = () => {
    if (signal === null) return
    placing.mutate(
      { params: { id: one.id }, body: { signal } },
      {
        onSuccess: () => {
          tell({ said: say('placed') })
          close()
        },
      },
    )
  }
  return (
    <Dialog
      open
      close={close}
      title={say('beside-title')}
      actions={
        <Button kind="primary" onClick={place} busy={placing.isPending || signal === null}>
          {say('beside')}
        </Button>
      }
    >
      <p>{say('beside-text')}</p>
      {placing.error ? <RefusalNote refusal={placing.error} focus /> : null}
      {data && signals.length === 0 ? <p>{say('no-signals')}</p> : null}
      {signals.length > 0 ? (
        <Select
          label={say('signal')}
          choices={signals.map(({ id, title }) => ({ value: id, label: title }))}
          value={signal}
          onChange={setSignal}
        />
      ) : null}
    </Dialog>
  )
}
