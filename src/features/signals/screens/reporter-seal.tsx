// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { seeSeal } from '../reporter.contract.ts'
import { ForgetReporter } from './forget-reporter.tsx'
import { NameReaders } from './name-readers.tsx'
import { OpenReporter } from './open-reporter.tsx'
import { reporterWords } from './reporter.words.ts'
import { ReporterReadings } from './reporter-readings.tsx'

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
      <ReporterReadings seal={seal} />
      {dialog === 'open' ? <OpenReporter signal={signal} close={close} /> : null}
      {dialog === 'name' ? <NameReaders signal={signal} seal={seal} close={close} /> : null}
      {dialog === 'forget' ? <ForgetReporter signal={signal} close={close} /> : null}
    </section>
  )
}
