// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import type { Refusal } from '../../../platform/ui/client/refusal.ts'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { useMe } from '../../../platform/ui/frame/router.tsx'
import { useShortcut } from '../../../platform/ui/keyboard/shortcuts.tsx'
import { ConfirmDialog } from '../../../platform/ui/overlay/dialog.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { WhoToCall } from '../../../platform/ui/people/person-chip.tsx'
import { whomToCall } from '../../../platform/ui/people/whom-to-call.ts'
import { Button } from '../../../platform/ui/show/button.tsx'
import { Skeleton } from '../../../platform/ui/show/calm.tsx'
import { ScreenLink } from '../../../platform/ui/show/link.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { seePartnership } from '../../partnership/partnership.contract.ts'
import { releaseSignal } from '../release.contract.ts'
import { restoreSignal, seeSignal, withdrawSignal } from '../signal.contract.ts'
import { listSignals } from '../signal-list.contract.ts'
import type { SeenSignal } from './correct.rules.ts'
import { CorrectForm } from './correct-form.tsx'
import { detailWords } from './detail.words.ts'
import { numberInWords } from './list.rules.ts'
import { ReporterSeal } from './reporter-seal.tsx'
import { SignalFacts, SignalTimeline } from './signal-facts.tsx'

/** One signal of the own domain, whole: what stands in it, what happened to it, and what can be done. */
export default function SignalDetail() {
  const say = useWords(detailWords)
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data: signal, error, refetch } = useAsk(seeSignal, { params: { id } })
  const language = useLanguage()
  const { data: partnership } = useAsk(seePartnership, {})
  const [correcting, setCorrecting] = useState(false)
  const mine = useMe().data?.domain.organisation
  // Who releases is a colleague of one's own; at another organisation nobody waits for this call.
  const near = (partnership?.people ?? []).filter(
    ({ roles, organisation }) => roles.includes('coordinator') || organisation === mine,
  )
  const people = whomToCall(near, language, signal?.state === 'release' ? ['release-officer'] : [])
  return (
    <Page
      title={signal?.title ?? say('back')}
      purpose={
        signal
          ? say('purpose', {
              number: numberInWords(signal.number),
              who: signal.filedBy,
              table: signal.table.name ?? say('no-table'),
            })
          : undefined
      }
      back={{ to: '/signalen', name: say('back') }}
      actions={signal && !correcting ? <Deeds signal={signal} correct={() => setCorrecting(true)} /> : null}
      rail={<WhoToCall people={people} />}
    >
      {error ? <RefusalNote refusal={error} retry={() => void refetch()} /> : null}
      {signal === undefined && !error ? <Skeleton rows={6} /> : null}
      {signal && correcting ? (
        <CorrectForm
          signal={signal}
          flows={partnership?.flows ?? []}
          coordinator={whomToCall(partnership?.people ?? [], language)[0]?.name}
          close={() => setCorrecting(false)}
        />
      ) : null}
      {signal && !correcting ? <SignalFacts signal={signal} /> : null}
      {signal && !correcting ? <ReporterSeal signal={signal.id} /> : null}
      {signal ? <SignalTimeline signal={signal} /> : null}
    </Page>
  )
}

const stale = [seeSignal, listSignals]

function Deeds({ signal, correct }: { signal: SeenSignal; correct: () => void }) {
  const say = useWords(detailWords)
  const tell = useToast()
  const here = useMe().data?.current?.table?.id === signal.table.id
  const [releasing, setReleasing] = useState(false)
  const withdrawing = useTell(withdrawSignal, { stale })
  const restoring = useTell(restoreSignal, { stale })
  const params = { id: signal.id }
  const onError = ({ says, next }: Refusal) => tell({ said: `${says} ${next}` })
  const restore = () =>
    restoring.mutate({ params }, { onError, onSuccess: () => tell({ said: say('restored') }) })
  const withdraw = () =>
    withdrawing.mutate(
      { params, body: { why: '' } },
      { onError, onSuccess: () => tell({ said: say('withdrawn'), undo: restore }) },
    )
  const may = (deed: SeenSignal['may'][number]) => signal.may.includes(deed)
  useShortcut('e', say('correct'), correct, may('correct') && here)
  const elsewhere = !here && (may('correct') || may('release'))
  return (
    <>
      {elsewhere ? (
        <p className="meta">{say('choose-table', { table: signal.table.name ?? say('no-table') })}</p>
      ) : null}
      {may('withdraw') && signal.state !== 'release' ? (
        <ScreenLink to={`/delen/brengen?signaal=${signal.id}`}>{say('bring')}</ScreenLink>
      ) : null}
      {may('withdraw') ? <Button onClick={withdraw}>{say('withdraw')}</Button> : null}
      {may('restore') ? <Button onClick={restore}>{say('restore')}</Button> : null}
      {may('correct') && here ? (
        <Button kind={may('release') ? 'secondary' : 'primary'} shortcut="e" onClick={correct}>
          {say('correct')}
        </Button>
      ) : null}
      {may('release') && here ? (
        <Button kind="primary" onClick={() => setReleasing(true)}>
          {say('release')}
        </Button>
      ) : null}
      {releasing ? <ReleaseDialog signal={signal} close={() => setReleasing(false)} /> : null}
    </>
  )
}

/** A release cannot be undone: it says who will read what. */
function ReleaseDialog({ signal, close }: { signal: SeenSignal; close: () => void }) {
  const say = useWords(detailWords)
  const tell = useToast()
  const releasing = useTell(releaseSignal, { stale })
  const release = () =>
    releasing.mutate(
      { params: { id: signal.id }, body: {} },
      {
        onSuccess: () => {
          tell({ said: say('released') })
          close()
        },
      },
    )
  const table = signal.table.name ?? say('no-table')
  return (
    <ConfirmDialog
      open
      close={close}
      title={say('release-title')}
      sight={[{ who: say('release-who', { table }), what: say('release-what') }]}
      does={say('release-does')}
      confirm={release}
      by={releasing}
    />
  )
}
