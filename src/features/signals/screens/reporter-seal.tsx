// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import type { AnswerOf } from '../../../platform/ui/client/call.ts'
import { ConfirmDialog } from '../../../platform/ui/overlay/dialog.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { forgetReporter, seeSeal } from '../reporter.contract.ts'
import { NameReaders } from './name-readers.tsx'
import { OpenReporter } from './open-reporter.tsx'
import { reporterWords } from './reporter.words.ts'

export type Seal = AnswerOf<typeof seeSeal>

/** Who told it, sealed. Shows nothing at all to whom it does not concern. */
export function ReporterSeal({ signal }: { signal: string }) {
  const say = useWords(reporterWords)
  const { data: seal } = useAsk(seeSeal, { params: { id: signal } })
  const [dialog, show] = useState<'open' | 'name' | 'forget'>()
  const close = () => show(undefined)
  if (!seal?.sealed) return null
  const names = seal.readers.map(({ name }) => name).join(', ')
  return (
    <section className="signal-block">
      <h2>{say('title')}</h2>
      <p>
        {say('sealed')}{' '}
        {seal.mine ? say('who-may', { others: names === '' ? '' : say('also-others', { names }) }) : ''}
      </p>
      <div className="dialog-actions">
        <Button onClick={() => show('open')}>{say('show')}</Button>
        {seal.mine ? (
          <Button kind="link" onClick={() => show('name')}>
            {say('name-others')}
          </Button>
        ) : null}
        {seal.mine ? (
          <Button kind="link" onClick={() => show('forget')}>
            {say('forget')}
          </Button>
        ) : null}
      </div>
      <Readings seal={seal} />
      {dialog === 'open' ? <OpenReporter signal={signal} close={close} /> : null}
      {dialog === 'name' ? <NameReaders signal={signal} seal={seal} close={close} /> : null}
      {dialog === 'forget' ? <Forget signal={signal} close={close} /> : null}
    </section>
  )
}

function Readings({ seal }: { seal: Seal }) {
  const say = useWords(reporterWords)
  if (seal.readings.length === 0) return null
  return (
    <>
      <h3>{say('looked')}</h3>
      <ul>
        {seal.readings.map(({ at, byName, reason }) => (
          <li key={`${at} ${byName} ${reason}`} className="small">
            <DateText when={at} /> {say('looked-by', { who: byName, reason })}
          </li>
        ))}
      </ul>
    </>
  )
}

function Forget({ signal, close }: { signal: string; close: () => void }) {
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
      busy={forgetting.isPending}
    >
      <p>{say('forget-text')}</p>
      {forgetting.error ? <RefusalNote refusal={forgetting.error} focus /> : null}
    </ConfirmDialog>
  )
}
