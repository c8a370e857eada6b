// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { downloadCsv } from '../../../platform/ui/client/download.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { useBilingual, useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { mostKept, type Outcome } from '../import-outcome.ts'
import { refusalsAsCsv } from '../refusals-csv.rules.ts'
import { importWords } from './import.words.ts'

/** New, known, not right; and of what is not right the first lines and the way to all of them. */
export function Counts({ outcome }: { outcome: Outcome }) {
  const say = useWords(importWords)
  const language = useLanguage()
  const shown = (number: number) => ({ count: number, number: number.toLocaleString(language) })
  return (
    <>
      <ul className="import-counts">
        <li>{say('new', shown(outcome.new))}</li>
        <li>{say('known', shown(outcome.known))}</li>
        <li>{say('refused', shown(outcome.refused))}</li>
      </ul>
      {outcome.refused > 0 ? <Refusals outcome={outcome} /> : null}
    </>
  )
}

const linesShown = 8

function Refusals({ outcome }: { outcome: Outcome }) {
  const say = useWords(importWords)
  const inWords = useBilingual()
  const language = useLanguage()
  const { refused, refusals } = outcome
  const left = refused - Math.min(linesShown, refusals.length)
  return (
    <section className="import-wrong">
      <h3>{say('wrong')}</h3>
      <ul>
        {refusals.slice(0, linesShown).map(({ line, problems }) => (
          <li key={line}>
            <strong>{say('line', { line: line.toLocaleString(language) })}</strong>{' '}
            <bdi>{problems.map(inWords).join('; ')}</bdi>
          </li>
        ))}
        {left > 0 ? <li>{say('more-wrong', { number: left.toLocaleString(language) })}</li> : null}
      </ul>
      <Button onClick={() => downloadCsv(refusalsAsCsv(refusals, language), 'niet-goed.csv')}>
        {say('download')}
      </Button>
      {refused > mostKept ? (
        <p className="meta">{say('download-first', { number: mostKept.toLocaleString(language) })}</p>
      ) : null}
    </section>
  )
}
