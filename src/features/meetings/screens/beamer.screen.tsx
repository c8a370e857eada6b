// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { Skeleton } from '../../../platform/ui/show/calm.tsx'
import { Mark } from '../../../platform/ui/show/logo.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { capital } from '../../../platform/ui/words/capital.ts'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import { getIntervention, type InterventionCode } from '../../../vocabulary/interventions.ts'
import { type OutcomeRoute, outcomeRoutes } from '../../../vocabulary/signal-states.ts'
import { type OnTheWall, seeBeamer } from '../beamer.contract.ts'
import { ItemClock } from './item-clock.tsx'
import { runWords } from './run.words.ts'
import { useMoves } from './use-moves.tsx'
import './beamer.css'

/** What hangs on the wall: the item the table is at, readable from the back, for everybody who is in the room. */
export default function Beamer() {
  const say = useWords(runWords)
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useAsk(seeBeamer, { params: { id } })
  useMoves()
  useTakenBack()
  useEffect(() => {
    document.title = `${say('wall')} · Vlechtwerk`
  }, [say])
  if (error)
    return (
      <main className="wall">
        <h1>{say('wall')}</h1>
        <RefusalNote refusal={error} retry={() => void refetch()} />
      </main>
    )
  if (!data) return <Skeleton />
  const place = data.at === null ? data.title : say('wall-place', { at: data.at, of: data.of })
  return (
    <main className="wall">
      {data.item ? (
        <Item item={data.item} place={place} />
      ) : (
        <div className="wall-empty">
          <Mark size={72} />
          <h1>{data.at === null ? data.title : say('wall-nothing')}</h1>
          <p>{data.at === null ? say(`wall-${data.state}`) : place}</p>
        </div>
      )}
    </main>
  )
}

function Item({ item, place }: { item: OnTheWall; place: string }) {
  const say = useWords(runWords)
  const inWords = useBilingual()
  const route = item.route ? outcomeRoutes[item.route as OutcomeRoute] : undefined
  return (
    <>
      <header className="wall-head">
        <div>
          <h1>{item.title}</h1>
          <p>{place}</p>
        </div>
        <ItemClock openedAt={item.openedAt} planned={item.minutes} />
      </header>
      <div className="wall-texts">
        <Said title={say('wall-picture')} text={item.picture} />
        <Said title={say('wall-judgement')} text={item.judgement} />
      </div>
      <Brought facts={item.facts} />
      {item.chosen.length > 0 || route ? (
        <section>
          <h2>{say(route ? 'wall-decision' : 'wall-proposal')}</h2>
          {route ? <p className="wall-route">{capital(inWords(route))}</p> : null}
          <ul className="wall-chosen">
            {item.chosen.map(({ intervention, hours }) => (
              <li key={intervention}>
                {inWords(getIntervention(intervention as InterventionCode))}{' '}
                <span className="wall-quiet">{say('wall-hours', { count: hours })}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {item.agreements.length > 0 ? (
        <section>
          <h2>{say('wall-agreements')}</h2>
          <ol className="wall-agreements">
            {item.agreements.map(({ what, who, due }) => (
              <li key={`${what}${who}${due}`}>
                <span>{what}</span> <strong>{who}</strong> <DateText when={due} />
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  )
}

/** What an owner takes back during a meeting is gone from the wall within this time, without anybody's key. */
const lookAgainAfter = 15_000

function useTakenBack(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const again = () => void queries.invalidateQueries({ queryKey: [seeBeamer.path] })
    const timer = setInterval(again, lookAgainAfter)
    return () => clearInterval(timer)
  }, [queries])
}

/** What owners brought, when everybody in the room may read it. */
function Brought({ facts }: { facts: OnTheWall['facts'] }) {
  const say = useWords(runWords)
  if (facts.length === 0) return null
  return (
    <section>
      <h2>{say('wall-brought')}</h2>
      <ul className="wall-chosen">
        {facts.map(({ from, ...said }) => (
          <li key={`${from}${Object.values(said).join('')}`}>
            <strong>{from}</strong> {Object.values(said).filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Said({ title, text }: { title: string; text: string }) {
  const say = useWords(runWords)
  return (
    <section>
      <h2>{title}</h2>
      <p className="as-written">{text.trim() || <span className="wall-quiet">{say('wall-not-yet')}</span>}</p>
    </section>
  )
}
