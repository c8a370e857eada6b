// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate } from '@tanstack/react-router'
import { Button } from '../../../platform/ui/show/button.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { Arrived } from './arrived.tsx'
import { Counts } from './counts.tsx'
import { importWords } from './import.words.ts'
import { startOver } from './import-work.ts'
import { useBegin } from './use-begin.tsx'
import { useWork } from './use-import.tsx'

/** While it runs: from which file, to whose name. */
export function Bringing() {
  const say = useWords(importWords)
  const { file, source } = useWork()
  return (
    <section className="import-step">
      <Arrived>{say('bringing')}</Arrived>
      <p>{say('bringing-what', { file: file?.name ?? '', source })}</p>
    </section>
  )
}

/** How it ended, and where to go from there. */
export function Ended() {
  const say = useWords(importWords)
  const navigate = useNavigate()
  const begin = useBegin()
  const { phase, outcome, source } = useWork()
  const stopped = phase === 'stopped'
  return (
    <section className="import-step">
      <Arrived key={phase}>{say(stopped ? 'stopped' : 'done')}</Arrived>
      <p>{stopped ? say('stopped-text') : say('done-text', { source })}</p>
      {outcome ? <Counts outcome={outcome} /> : null}
      <p className="import-actions">
        {stopped ? (
          <Button kind="primary" onClick={begin}>
            {say('go-on')}
          </Button>
        ) : (
          <Button kind="primary" onClick={() => void navigate({ to: '/signalen' })}>
            {say('to-signals')}
          </Button>
        )}
        <Button onClick={startOver}>{say('another')}</Button>
      </p>
    </section>
  )
}
