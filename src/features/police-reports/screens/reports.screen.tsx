// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import { useClient } from '../../../platform/ui/client/session.tsx'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { useMe } from '../../../platform/ui/frame/router.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { EmptyState, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { WorkList } from '../../../platform/ui/show/work-list.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { saveDraft } from '../../signals/draft.contract.ts'
import {
  listReports,
  placeReport,
  type ReceivedReport,
  type ReportLine,
  submitReport,
} from '../report.contract.ts'
import { BesideSignal } from './beside-signal.tsx'
import { ReleaseReport, ReturnReport } from './decide-report.tsx'
import { reportWords } from './report.words.ts'
import { useReportRows } from './use-report-rows.tsx'
import { WithdrawReport } from './withdraw-report.tsx'
import { WriteReport } from './write-report.tsx'

type Chosen =
  | { deed: 'write'; one: ReportLine | undefined }
  | { deed: 'release' | 'return' | 'withdraw'; one: ReportLine }
  | { deed: 'beside'; one: ReceivedReport }

/** Administrative reports: what the own domain received, and for the police what it drafts and releases. */
export default function Reports() {
  const say = useWords(reportWords)
  const tell = useToast()
  const navigate = useNavigate()
  const { call } = useClient()
  const { data, error, refetch } = useAsk(listReports, {})
  const submitting = useTell(submitReport, { stale: [listReports] })
  const placing = useTell(placeReport, { stale: [listReports] })
  const officer = useMe().data?.current?.roles.includes('release-officer') ?? false
  const [chosen, choose] = useState<Chosen>()
  const submit = (one: ReportLine) =>
    submitting.mutate(
      { params: { id: one.id } },
      {
        onSuccess: () => tell({ said: say('submitted', { title: one.title }) }),
        onError: ({ says, next }) => tell({ said: `${says} ${next}` }),
      },
    )
  const makeSignal = async (one: ReceivedReport) => {
    const signal = crypto.randomUUID()
    const body = { body: { signal, what: one.facts, placeTyped: one.place }, version: 0 }
    await call(saveDraft, { params: { id: crypto.randomUUID() }, body })
    await placing.mutateAsync({ params: { id: one.id }, body: { signal } })
    await navigate({ to: '/signaal-melden' })
  }
  const groups = useReportRows(data, officer, {
    edit: one => choose({ deed: 'write', one }),
    submit,
    release: one => choose({ deed: 'release', one }),
    giveBack: one => choose({ deed: 'return', one }),
    withdraw: one => choose({ deed: 'withdraw', one }),
    beside: one => choose({ deed: 'beside', one }),
    makeSignal: one => void makeSignal(one),
  })
  const close = () => choose(undefined)
  const addressees = data?.addressees ?? []
  return (
    <Page
      title={say('title')}
      purpose={say('purpose')}
      actions={
        addressees.length > 0 ? (
          <Button kind="primary" onClick={() => choose({ deed: 'write', one: undefined })}>
            {say('write')}
          </Button>
        ) : null
      }
    >
      {error ? <RefusalNote refusal={error} retry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton rows={4} /> : null}
      {data && groups.length === 0 ? <EmptyState fact={say('none')} comes={say('none-comes')} /> : null}
      {groups.length > 0 ? <WorkList groups={groups} /> : null}
      {chosen?.deed === 'write' ? (
        <WriteReport one={chosen.one} addressees={addressees} close={close} />
      ) : null}
      {chosen?.deed === 'release' ? <ReleaseReport one={chosen.one} close={close} /> : null}
      {chosen?.deed === 'return' ? <ReturnReport one={chosen.one} close={close} /> : null}
      {chosen?.deed === 'withdraw' ? <WithdrawReport one={chosen.one} close={close} /> : null}
      {chosen?.deed === 'beside' ? <BesideSignal one={chosen.one} close={close} /> : null}
    </Page>
  )
}
