// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Status } from '../../../platform/ui/show/status.tsx'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { AgreementRows } from '../../../platform/ui/weighing/agreement-row.tsx'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import { caseKinds } from '../../../vocabulary/case-criteria.ts'
import { getIntervention } from '../../../vocabulary/interventions.ts'
import { type OutcomeRoute, outcomeRoutes } from '../../../vocabulary/signal-states.ts'

import { BroughtPart } from '../../sharing/screens/brought-part.tsx'

import { ConditionsPart } from '../conditions/conditions-part.tsx'

import { CriteriaPart } from '../criteria/criteria-part.tsx'

import { SteeringPart } from '../steering/steering-part.tsx'

import { isAround } from '../weighing.rules.ts'
import { ChallengePart } from './challenge-part.tsx'

import { Held } from './held.tsx'
import { ItemHead } from './item-head.tsx'
import { meetingWords } from './meeting.words.ts'
import type { Meeting } from './use-deciding.tsx'
import type { Item } from './use-written.tsx'
import { OwnView } from './views-part.tsx'

type Props = { item: Item; meeting: Meeting; keeps: boolean }

/** The same item for who reads along: the coordinator alone writes, and nobody once the meeting was held. */
export function ReadItem({ item, meeting, keeps }: Props) {
  const say = useWords(meetingWords)
  const held = meeting.state === 'closed'
  const open = !held && item.phase !== 'done'
  const weighs = !isAround(item.kind) || item.route !== null
  const inWords = useBilingual()
  const route = item.route ? outcomeRoutes[item.route as OutcomeRoute] : undefined
  const chosen = item.options.filter(option => option.chosen)
  return (
    <div className="item-pane">
      <ItemHead item={item} total={meeting.agenda.length} clock={false} />
      {held ? <Held meeting={meeting.id} keeps={keeps} /> : <p className="meta">{say('read-only')}</p>}
      {weighs ? <BroughtPart item={item.id} open={!held} /> : null}
      <div className="written-parts">
        <section className="written-part">
          <h2>{say('picture')}</h2>
          <p className="as-written">{item.picture || say('nothing-yet')}</p>
        </section>
        <section className="written-part">
          <h2>{say('judgement')}</h2>
          <p className="as-written">{item.judgement || say('nothing-yet')}</p>
        </section>
      </div>
      {weighs ? <OwnView item={item.id} open={open} /> : null}
      {weighs ? <ChallengePart item={item.id} keeps={false} open={open} heavy={false} /> : null}
      {weighs ? (
        <section className="written-part">
          <h2>
            <Status shape={route ? 'full' : 'open'} tone="success">
              {say('decision')}
            </Status>
          </h2>
          <p>
            {route ? inWords(route) : say('no-route')}
            {item.caseKind ? ` · ${inWords(caseKinds[item.caseKind])}` : null}
          </p>
          {item.caseKind ? <CriteriaPart item={item.id} kind={item.caseKind} open={false} /> : null}
          <ul className="chosen-options">
            {chosen.map(({ intervention }) => (
              <li key={intervention}>{inWords(getIntervention(intervention))}</li>
            ))}
          </ul>
          <ConditionsPart item={item.id} options={item.options} open={false} />
        </section>
      ) : null}
      <section className="written-part">
        <h2>{say('agreements')}</h2>
        {item.agreements.length === 0 ? <p className="meta">{say('no-agreements')}</p> : null}
        <AgreementRows
          agreements={item.agreements.map(({ id, what, owner, due }) => ({
            id,
            what,
            who: owner.name,
            date: <DateText when={due} />,
          }))}
        />
      </section>
      {keeps && item.decidedAt && item.route === 'case-proposal' ? <SteeringPart item={item.id} /> : null}
    </div>
  )
}
