// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { readRefusal } from '../../../platform/ui/client/refusal.ts'
import { asRefusal } from '../../../platform/ui/frame/root.tsx'
import { ProgressToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { Note } from '../../../platform/ui/show/calm.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useBilingual, useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { mostKept, type Outcome, TooManyPersons } from '../bring-table.ts'
import { BadTable } from '../reading/bad-table.ts'
import { refusalsAsCsv } from '../refusals-csv.rules.ts'
import { importWords } from './import.words.ts'
import { stopWork } from './import-work.ts'
import { useWork } from './use-import.tsx'

/** How far it is; the number of rows is known once they have been counted, and guessed from the file until then. */
export function Progress() {
  const say = useWords(importWords)
  const { phase, outcome, checked, table } = useWork()
  const done = outcome?.read ?? 0
  const guessed = outcome && outcome.bytes > 0 ? Math.round((done * (table?.size ?? 0)) / outcome.bytes) : 0
  const total = Math.max(checked?.read ?? guessed, done, 1)
  return (
    <ProgressToast
      title={say(phase === 'checking' ? 'checking' : 'bringing')}
      done={done}
      total={total}
      stop={stopWork}
      more={<p className="meta">{say('stay-open')}</p>}
    />
  )
}

/** What went wrong, whoever says so: the file, the covenant, or the server. */
export function Failure() {
  const say = useWords(importWords)
  const inWords = useBilingual()
  const language = useLanguage()
  const { failed } = useWork()
  if (failed instanceof TooManyPersons) {
    return (
      <>
        <RefusalNote refusal={readRefusal(403, { code: 'too-many-persons' }, language)} focus />
        <Note title={say('why-limit')}>{say('why-limit-text', { most: failed.most })}</Note>
      </>
    )
  }
  if (!(failed instanceof BadTable)) return <RefusalNote refusal={asRefusal(failed)} focus />
  // The first sentence is what is wrong, the rest what to do about it.
  const [, title = '', next = ''] = /^(.+?[.:](?= ))\s*(.+)$/.exec(inWords(failed.says)) ?? []
  return <RefusalNote refusal={readRefusal(400, { code: 'bad-table', title, next }, language)} focus />
}

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
      <Button onClick={() => download(refusalsAsCsv(refusals, language), 'niet-goed.csv')}>
        {say('download')}
      </Button>
      {refused > mostKept ? (
        <p className="meta">{say('download-first', { number: mostKept.toLocaleString(language) })}</p>
      ) : null}
    </section>
  )
}

function download(text: string, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
