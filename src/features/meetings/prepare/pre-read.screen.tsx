// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useParams } from '@tanstack/react-router'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import type { AnswerOf } from '../../../platform/ui/client/call.ts'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { EmptyState, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { GroupHeading } from '../../../platform/ui/show/group-heading.tsx'
import { ScreenLink } from '../../../platform/ui/show/link.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { showFullDate } from '../../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { prepareWords } from './prepare.words.ts'
import { seePreRead } from './preparing.contract.ts'
import './pre-read.css'

type PreRead = AnswerOf<typeof seePreRead>

/** What one reads before a meeting: the items one is needed at, and of what lies behind them only one's own. */
export default function ReadBeforehand() {
  const say = useWords(prepareWords)
  const language = useLanguage()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useAsk(seePreRead, { params: { id } })
  return (
    <Page
      title={say('pre-read')}
      purpose={
        data ? say('when', { title: data.title, date: showFullDate(data.startsAt, language) }) : undefined
      }
      back={{ to: '/overleg', name: say('to-meetings') }}
    >
      {error ? <RefusalNote refusal={error} retry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton /> : null}
      {data ? <p>{data.room ? say('room', { room: data.room }) : say('room-unknown')}</p> : null}
      {data?.items.length === 0 ? (
        <EmptyState fact={say('nothing-to-read')} comes={say('nothing-to-read-comes')} />
      ) : null}
      {data && data.items.length > 0 ? <Items items={data.items} /> : null}
      {data ? <Elsewhere {...data.elsewhere} /> : null}
      {data && data.agreements.length > 0 ? <Agreements agreements={data.agreements} /> : null}
      {data ? (
        <p>
          <ScreenLink to={`/overleg/${id}`}>{say('to-meeting')}</ScreenLink>
        </p>
      ) : null}
    </Page>
  )
}

function Items({ items }: { items: PreRead['items'] }) {
  const say = useWords(prepareWords)
  return (
    <section aria-label={say('your-items')}>
      <GroupHeading count={items.length}>{say('your-items')}</GroupHeading>
      <ul className="pre-read">
        {items.map(({ id, position, title, minutes, picture, signals }) => (
          <li key={id}>
            <h3>
              {position}. {title} <span className="meta">{say('minutes', { count: minutes })}</span>
            </h3>
            <p className={picture ? 'as-written' : 'meta'}>{picture || say('no-picture')}</p>
            {signals.length > 0 ? (
              <p className="meta">
                {say('your-signals')}{' '}
                {signals.map(signal => (
                  <ScreenLink key={signal.id} to={`/signalen/${signal.id}`}>
                    {signal.title}
                  </ScreenLink>
                ))}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Elsewhere({ minutes, leaving }: PreRead['elsewhere']) {
  const say = useWords(prepareWords)
  return (
    <>
      {minutes > 0 ? <p>{say('time-free', { count: minutes })}</p> : null}
      {leaving > 0 ? <p>{say('leaving', { count: leaving })}</p> : null}
    </>
  )
}

function Agreements({ agreements }: { agreements: PreRead['agreements'] }) {
  const say = useWords(prepareWords)
  return (
    <section aria-label={say('your-agreements')}>
      <GroupHeading count={agreements.length}>{say('your-agreements')}</GroupHeading>
      <ul className="pre-read">
        {agreements.map(({ id, what, owner, due, item }) => (
          <li key={id}>
            {what} <strong>{owner}</strong>, <DateText when={due} />
            <div className="meta">{item.title}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}
