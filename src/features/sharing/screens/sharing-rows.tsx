// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useExtension } from '../../../platform/ui/people/use-extension.tsx'
import type { WorkItem } from '../../../platform/ui/show/work-list.tsx'
import { DateText, useToday } from '../../../platform/ui/time/date.tsx'
import { showDate } from '../../../platform/ui/time/show-date.ts'
import { useBilingual, useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { groundInWords } from '../../../vocabulary/laws.ts'
import type { RequestReceived } from '../request.contract.ts'
import type { Share } from '../share.contract.ts'
import { InformedText } from './informed.tsx'
import { sharingWords } from './sharing.words.ts'
import type { useGoBring } from './use-go-bring.tsx'
import './sharing.css'

type GoBring = ReturnType<typeof useGoBring>

/** A question of a coordinator as a row: whether one may call, about which own signal, by when. */
export function useRequestRow(deeds: { answer: (one: RequestReceived) => void; bring: GoBring }) {
  const say = useWords(sharingWords)
  const today = useToday()
  const dial = useExtension()
  return (one: RequestReceived): WorkItem => ({
    id: one.id,
    kind: say('request'),
    title: say('may-call', { who: one.askedBy, number: one.signal.number, title: one.signal.title }),
    meta: `${one.table.name} · ${dial(one.askedBy, one.phone)}`,
    date: <DateText when={one.answeredAt ?? one.due} />,
    reason: one.answer === null ? say('waits-answer') : say(`said-${one.answer}`, { reason: one.reason }),
    late: one.answer === null && one.due < today,
    actions: [
      { key: 'a', does: say('answer'), run: () => deeds.answer(one) },
      { key: 'f', does: say('bring'), run: () => deeds.bring({ request: one.id, at: one }) },
    ],
  })
}

/** Something shared as a row: what, with whom by name, on which ground, why, until when. */
export function useShareRow(deeds: {
  stop: (one: Share) => void
  told: (one: Share) => void
  bring: GoBring
}) {
  const say = useWords(sharingWords)
  return (one: Share): WorkItem => ({
    id: one.id,
    kind: say(one.kind),
    title: one.signal
      ? say('about-signal', one.signal)
      : say(one.kind === 'advice' ? 'given-advice' : 'own-words'),
    meta: <ShareMeta share={one} />,
    date: (
      <>
        {say('until')} <DateText when={one.until} />
      </>
    ),
    reason: <EndOf share={one} />,
    actions: [
      ...(one.informed ? [{ key: 'v', does: say('told'), run: () => deeds.told(one) }] : []),
      ...(one.state === 'live' ? [{ key: 'e', does: say('stop'), run: () => deeds.stop(one) }] : []),
      ...(one.signal
        ? [{ key: 'f', does: say('again'), run: () => deeds.bring({ signal: one.signal!.id, at: one }) }]
        : []),
    ],
  })
}

function EndOf({ share }: { share: Share }) {
  const say = useWords(sharingWords)
  const language = useLanguage()
  const today = useToday()
  if (share.state === 'live') return null
  const ended =
    share.state === 'withdrawn' ? say('stopped-by', { who: share.withdrawnBy ?? '' }) : say('ran-out')
  if (share.destroyedAt === null) return ended
  return `${ended}; ${say('destroyed', { date: showDate(share.destroyedAt, today, language) })}`
}

/** A few names stand in a sentence; a whole table unfolds, so that what was shared stays in sight. */
function WhoReads({ readers }: { readers: readonly string[] }) {
  const say = useWords(sharingWords)
  if (readers.length === 0) return <p>{say('nobody-reads')}</p>
  if (readers.length <= 5) return <p>{say('who-reads', { names: readers.join(', ') })}</p>
  return (
    <details>
      <summary>{say('many-read', { count: readers.length })}</summary>
      <ul>
        {readers.map(one => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </details>
  )
}

function ShareMeta({ share }: { share: Share }) {
  const say = useWords(sharingWords)
  const language = useLanguage()
  const inWords = useBilingual()
  const now = useToday()
  const readers = share.readers.map(({ name, organisation }) => `${name} (${organisation})`)
  const names = readers.join(', ')
  const quiet = share.embargoUntil !== null && share.embargoUntil > new Date().toISOString()
  return (
    <>
      <p className="as-written as-text">
        {share.facts || [share.works, share.avoid, share.safety].filter(Boolean).join(' · ')}
      </p>
      {share.changedSince && share.state === 'live' ? <p>{say('changed-since')}</p> : null}
      <p>{say('brought-by', { who: share.broughtBy, table: share.table.name })}</p>
      {share.state !== 'live' ? null : quiet ? (
        <p>{say('only-lead', { names, date: showDate(share.embargoUntil!, now, language) })}</p>
      ) : (
        <WhoReads readers={readers} />
      )}
      <InformedText informed={share.informed} />
      <p>{say('because', { text: share.necessity })}</p>
      <p>{say('rests-on', { ground: share.ground.map(one => inWords(groundInWords(one))).join(', ') })}</p>
    </>
  )
}
