// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { nameOfDomain } from '../../../platform/ui/people/name-of-domain.ts'
import { Button } from '../../../platform/ui/show/button.tsx'
import { useToday } from '../../../platform/ui/time/date.tsx'
import { showDate } from '../../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { type BroughtFact, listBrought } from '../share.contract.ts'
import { broughtWords } from './brought.words.ts'
import { InformedText } from './informed.tsx'
import { StandAside, WhoStandsAside } from './stand-aside.tsx'
import { useGoBring } from './use-go-bring.tsx'
import './sharing.css'

/** What is taken back during a meeting is gone from the screens within this time, without anybody's key. */
const lookAgainAfter = 15_000

/** What owners brought to one agenda item, as far as this visitor may read it now; `open` while more can be brought. */
export function BroughtPart({ item, open = true }: { item: string; open?: boolean }) {
  const say = useWords(broughtWords)
  const goBring = useGoBring()
  const queries = useQueryClient()
  const [leaving, leave] = useState(false)
  const { data } = useAsk(listBrought, { query: { item } })
  useEffect(() => {
    const timer = setInterval(
      () => void queries.invalidateQueries({ queryKey: [listBrought.path] }),
      lookAgainAfter,
    )
    return () => clearInterval(timer)
  }, [queries])
  if (data === undefined || (!open && data.facts.length === 0)) return null
  return (
    <section className="brought" aria-label={say('title')}>
      <h2>{say('title')}</h2>
      {data.facts.length === 0 ? <p className="meta">{say('none')}</p> : null}
      <ul>
        {data.facts.map(fact => (
          <Brought key={fact.id} fact={fact} />
        ))}
      </ul>
      <WhoStandsAside item={item} />
      {open ? (
        <div className="brought-deeds">
          <Button kind="link" onClick={() => goBring({ item })}>
            {say('add')}
          </Button>
          <Button kind="link" onClick={() => leave(true)}>
            {say('aside')}
          </Button>
        </div>
      ) : null}
      {leaving ? <StandAside item={item} close={() => leave(false)} /> : null}
    </section>
  )
}

function Brought({ fact }: { fact: BroughtFact }) {
  const say = useWords(broughtWords)
  const language = useLanguage()
  const today = useToday()
  const { from, facts, subjects, placeLabel, until, mine, embargoUntil } = fact
  const whom = subjects.map(({ name, birthDate }) =>
    name === null ? say('person') : [name, birthDate].filter(Boolean).join(', '),
  )
  const quiet = embargoUntil !== null && embargoUntil > new Date().toISOString()
  return (
    <li>
      <strong>{nameOfDomain(from.organisation, from.name)}</strong>
      {facts ? <p className="as-written">{facts}</p> : null}
      {(['works', 'avoid', 'safety'] as const).map(part =>
        fact[part] ? (
          <p key={part}>
            {say(part)}: {fact[part]}
          </p>
        ) : null,
      )}
      <InformedText informed={fact.informed} />
      <p className="meta">
        {[
          placeLabel,
          ...whom,
          say('until', { date: showDate(until, today, language) }),
          mine ? say('mine') : '',
          quiet ? say('quiet') : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  )
}
