// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Moment, Timeline } from '../../../platform/ui/people/timeline.tsx'
import { ScreenLink } from '../../../platform/ui/show/link.tsx'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { showFullDate, showFullPeriod } from '../../../platform/ui/time/show-date.ts'
import { capital } from '../../../platform/ui/words/capital.ts'
import { useBilingual, useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import type { Bilingual } from '../../../vocabulary/language.ts'
import { phenomena } from '../../../vocabulary/phenomena.ts'
import { asks, reliabilities, urgencies } from '../../../vocabulary/signal-fields.ts'
import type { SeenSignal } from './correct.rules.ts'
import { detailWords } from './detail.words.ts'
import { byWhom } from './list.rules.ts'
import { PlaceStrip, useShapes } from './place-map.tsx'
import { StateWord } from './state-word.tsx'

/** What happened, what the filer thinks of it, where, and whom or what it is about. */
export function SignalFacts({ signal }: { signal: SeenSignal }) {
  const say = useWords(detailWords)
  const shapes = useShapes()
  const { place } = signal
  return (
    <>
      <section className="signal-block">
        <h2>{say('facts')}</h2>
        <p className="signal-facts">{signal.facts}</p>
        {place.rd && shapes ? <PlaceStrip shapes={shapes} at={place.rd} name={place.label} /> : null}
      </section>
      {signal.interpretation ? (
        <section className="signal-block">
          <h2>{say('thinks')}</h2>
          <p className="signal-facts">{signal.interpretation}</p>
        </section>
      ) : null}
      <section className="signal-block">
        <h2>{say('about')}</h2>
        {signal.subjects.length === 0 ? <p className="meta">{say('about-none')}</p> : null}
        <ul>
          {signal.subjects.map(({ id, kind, name, involvement }) => (
            <li key={id}>
              <ScreenLink to={`/onderwerpen/${id}`}>{name}</ScreenLink>{' '}
              <span className="meta">{[say(kind), involvement].filter(Boolean).join(', ')}</span>
            </li>
          ))}
        </ul>
      </section>
      <SignalData signal={signal} />
    </>
  )
}

function SignalData({ signal }: { signal: SeenSignal }) {
  const say = useWords(detailWords)
  const language = useLanguage()
  const inWords = useBilingual()
  const kind = (phenomena as Record<string, Bilingual>)[signal.phenomenon]
  const when = signal.observedTo
    ? showFullPeriod(signal.observedFrom, signal.observedTo, language)
    : showFullDate(signal.observedFrom, language)
  const rows: [name: string, is: React.ReactNode][] = [
    [say('state'), <StateWord key="state" state={signal.state} />],
    [say('where'), [signal.place.label, signal.place.area].filter(Boolean).join(', ')],
    [say('when'), when],
    [say('kind'), kind ? capital(inWords(kind)) : signal.phenomenon],
    [say('reliability'), capital(inWords(reliabilities[signal.reliability]))],
    [say('urgency'), capital(inWords(urgencies[signal.urgency]))],
    [say('asked'), capital(inWords(asks[signal.asked]))],
    ...(signal.embargoUntil
      ? [[say('embargo'), showFullDate(signal.embargoUntil, language)] as [string, string]]
      : []),
    ...(signal.origin ? [[say('origin'), say('origin-is', signal.origin)] as [string, string]] : []),
    [say('kept-until'), showFullDate(signal.endsAt.slice(0, 10), language)],
  ]
  return (
    <section className="signal-block">
      <h2>{say('data')}</h2>
      <dl className="signal-data">
        {rows.map(([name, is]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{is}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

// Said otherwise of what was just done than of what happened once.
const deeds = new Set(['withdrawn', 'restored', 'released'])

/** The life of a signal, the latest on top; of a correction also what stood there. */
export function SignalTimeline({ signal }: { signal: SeenSignal }) {
  const say = useWords(detailWords)
  const before = (value: unknown) => {
    const facts = (value as { facts?: unknown } | null)?.facts
    return typeof facts === 'string' && facts !== signal.facts ? say('stood-there', { text: facts }) : ''
  }
  const moments = signal.timeline.map(
    ({ at, kind, byName, text, before: was }): Moment => ({
      id: `${at} ${kind}`,
      when: 'past',
      date: <DateText when={at} />,
      what: say((deeds.has(kind) ? `event-${kind}` : kind) as 'filed'),
      more:
        kind === 'feedback' ? (
          <>
            {say('by', { who: byWhom(byName, say('the-coordinator')) })}
            <p className="word-back">{text}</p>
          </>
        ) : (
          [say('by', { who: byWhom(byName, say('the-coordinator')) }), text, before(was)]
            .filter(Boolean)
            .join('. ')
        ),
    }),
  )
  return (
    <section className="signal-block">
      <h2>{say('timeline')}</h2>
      <Timeline label={say('timeline')} moments={moments} />
    </section>
  )
}
