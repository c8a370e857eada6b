// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { nameOfDomain } from '../../../platform/ui/people/name-of-domain.ts'
import { useExtension } from '../../../platform/ui/people/use-extension.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { Skeleton } from '../../../platform/ui/show/calm.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { useBilingual, useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { type DomainKindName, domainKinds } from '../../../vocabulary/domain-kinds.ts'
import type { PhenomenonRoot } from '../../../vocabulary/phenomena.ts'
import { usualPartners } from '../../../vocabulary/tables.ts'
import type { Intake } from '../../overlaps/intake.contract.ts'
import { listOverlaps, type OverlapLine, seeOverlap } from '../../overlaps/overlap.contract.ts'
import { seePartnership } from '../../partnership/partnership.contract.ts'
import { PersonOverlap } from '../../persons/screens/desk-person-overlap.tsx'
import { AskToCall } from '../../sharing/screens/desk-ask-to-call.tsx'
import { showPeriod } from './desk.rules.ts'
import { deskWords } from './desk.words.ts'

type Props = { line: OverlapLine; plan: () => void; aside: () => void }

/** The opened row: why it stands here, whom to call, and the two things one can do with it. */
export function OpenedOverlap({ line, plan, aside }: Props) {
  const say = useWords(deskWords)
  const language = useLanguage()
  const { data, error } = useAsk(seeOverlap, { params: { id: line.id } })
  const queries = useQueryClient()
  const older = data !== undefined && data.version !== line.version
  // Opening a row makes it seen: the line in the list is a version behind.
  useEffect(() => {
    if (older) void queries.invalidateQueries({ queryKey: [listOverlaps.path] })
  }, [older, queries])
  const period = showPeriod(line.firstObserved, line.lastObserved, language)
  const settled = line.state === 'on-agenda'
  const deeds = (plannable: boolean) =>
    settled ? null : (
      <div className="opened-deeds">
        {plannable ? (
          <Button small shortcut="a" onClick={plan}>
            {say('to-agenda')}
          </Button>
        ) : null}
        <Button small shortcut="g" onClick={aside}>
          {say('set-aside')}
        </Button>
      </div>
    )
  if (line.kind === 'person')
    return (
      <tr className="opened-overlap">
        <td colSpan={6}>
          <PersonOverlap id={line.id} deeds={deeds} />
        </td>
      </tr>
    )
  return (
    <tr className="opened-overlap">
      <td colSpan={6}>
        <div className="opened-parts">
          <div>
            <h3>{say('why-here')}</h3>
            <p>{say(line.class === 'square' ? 'why-square' : 'why-place', { parts: line.parts, period })}</p>
            <p>{say('why-domains', { number: line.domains })}</p>
          </div>
          <div>
            <h3>{say('what-now')}</h3>
            <p>{say(settled ? 'what-now-agenda' : 'what-now-text')}</p>
            <AlsoNeeded root={line.root as PhenomenonRoot} />
          </div>
          {deeds(true)}
        </div>
        {error ? <RefusalNote refusal={error} /> : null}
        {data ? <Behind intakes={data.intakes} overlap={line.id} /> : error ? null : <Skeleton rows={1} />}
      </td>
    </tr>
  )
}

/** Whose signals touch, with whom to call there. */
function Behind({ intakes, overlap }: { intakes: readonly Intake[]; overlap: string }) {
  const { data } = useAsk(seePartnership, {})
  const dial = useExtension()
  const call = ({ from }: Intake) =>
    data?.people.find(
      ({ organisation, domain }) => organisation === from.organisation && domain === from.name,
    )
  return (
    <ul className="behind">
      {intakes.map(intake => {
        const person = call(intake)
        return (
          <li key={intake.id}>
            <strong>{nameOfDomain(intake.from.organisation, intake.from.name)}</strong>
            <span>{intake.title}</span>
            <span className="meta">
              <DateText when={intake.observedFrom} />
            </span>
            <span className="meta">{person ? dial(person.name, person.phone) : ''}</span>
            <AskToCall
              about={{ kind: 'overlap', id: overlap }}
              intake={intake.id}
              owner={nameOfDomain(intake.from.organisation, intake.from.name)}
            />
          </li>
        )
      })}
    </ul>
  )
}

/** A hint and never a condition: which kinds of partner such a problem usually needs and nobody here stands for. */
function AlsoNeeded({ root }: { root: PhenomenonRoot }) {
  const say = useWords(deskWords)
  const inWords = useBilingual()
  const { data } = useAsk(seePartnership, {})
  const present = new Set(data?.parties.map(({ kind }) => kind))
  const missing: DomainKindName[] = (usualPartners[root] ?? []).filter(kind => !present.has(kind))
  if (data === undefined || missing.length === 0) return null
  return <p>{say('also-needed', { who: missing.map(kind => inWords(domainKinds[kind].name)).join(', ') })}</p>
}
