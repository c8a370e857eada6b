// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { DateField } from '../../../platform/ui/forms/date-field.tsx'
import { TextArea } from '../../../platform/ui/forms/text-field.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { Status } from '../../../platform/ui/show/status.tsx'
import { OptionRows } from '../../../platform/ui/weighing/option-row.tsx'
import { RouteChoice } from '../../../platform/ui/weighing/route-choice.tsx'
import { type Say, useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import { caseKinds } from '../../../vocabulary/case-criteria.ts'
import { domainKinds } from '../../../vocabulary/domain-kinds.ts'
import type { SubjectKind } from '../../../vocabulary/intervention.ts'
import { getIntervention, interventionsFor, jumpNeedsReason } from '../../../vocabulary/interventions.ts'
import { type OutcomeRoute, outcomeRoutes } from '../../../vocabulary/signal-states.ts'
import { seePartnership } from '../../partnership/partnership.contract.ts'
import { seeCapacityLeft } from '../capacity/capacity.contract.ts'
import { ConditionsPart } from '../conditions/conditions-part.tsx'
import { criteriaWords } from '../criteria/criteria.words.ts'
import { CaseKindChoice, CriteriaPart, useAgainst } from '../criteria/criteria-part.tsx'
import { hoursChosen } from '../weighing.rules.ts'
import { meetingWords } from './meeting.words.ts'
import {
  type Compared,
  choiceNeedsReason,
  executorOf,
  lightestOf,
  lightnessOf,
  optionsToCompare,
  toggled,
  usualCaseHours,
} from './option-choice.rules.ts'
import { runWords } from './run.words.ts'
import type { Deciding } from './use-deciding.tsx'
import type { Item, useWritten } from './use-written.tsx'

const routes = [
  'none',
  'own-process',
  'short-intervention',
  'joint-action',
  'case-proposal',
  'phenomenon-file',
  'hold',
] as const satisfies OutcomeRoute[]
const doing: readonly (OutcomeRoute | undefined)[] = ['short-intervention', 'joint-action', 'case-proposal']
type Props = { item: Item; text: ReturnType<typeof useWritten>; deciding: Deciding }

/** The decision: a route, what is done from the lightest up, what it costs and on which ground. */
export function DecisionPart({ item, text, deciding }: Props) {
  const say = useWords(meetingWords)
  const inWords = useBilingual()
  const { route, done, about } = deciding
  const decided = item.route ? outcomeRoutes[item.route as OutcomeRoute] : undefined
  const wrong = about('choose-route', 'two-perspectives')
  return (
    <section className="decision-part" data-part="route">
      <div className="decision-head">
        <h2>
          <Status shape={done ? 'full' : route ? 'running' : 'open'} tone={done ? 'success' : 'primary'}>
            {say('decision')}
          </Status>
        </h2>
        {done ? (
          <p>
            {decided ? inWords(decided) : say('recorded')}{' '}
            <Button kind="link" onClick={deciding.takeBack}>
              {say(decided ? 'take-back' : 'untick')}
            </Button>
          </p>
        ) : (
          <RouteChoice
            label={say('route')}
            name={`route-${item.id}`}
            routes={routes.map(value => ({ value, label: say(`route-${value}`) }))}
            chosen={routes.find(one => one === route)}
            choose={deciding.choose}
          />
        )}
      </div>
      {wrong ? <Objections said={wrong} /> : null}
      {route === 'hold' && !done ? <Hold deciding={deciding} /> : null}
      {route === 'case-proposal' ? <Case item={item} deciding={deciding} /> : null}
      {doing.includes(route) || item.options.length > 0 ? (
        <Options item={item} text={text} deciding={deciding} />
      ) : null}
      <Ground />
    </section>
  )
}

const Objections = ({ said }: { said: string }) => (
  <p className="objection" role="alert">
    {said}
  </p>
)

function Hold({ deciding }: { deciding: Deciding }) {
  const say = useWords(meetingWords)
  const [typed, setTyped] = useState('')
  return (
    <DateField
      label={say('hold-until')}
      hint={say('hold-hint')}
      typed={typed}
      onType={setTyped}
      onRead={read => deciding.setHoldUntil(read?.day)}
      direction="future"
      error={deciding.about('hold-needs-an-end', 'hold-too-long', 'held-before')}
    />
  )
}

/** For which approach, and beside it what that approach asks for. */
function Case({ item, deciding }: Pick<Props, 'item' | 'deciding'>) {
  const inWords = useBilingual()
  const { caseKind, chooseKind, done, about } = deciding
  return (
    <>
      {done ? (
        caseKind ? (
          <p>{inWords(caseKinds[caseKind])}</p>
        ) : null
      ) : (
        <CaseKindChoice kind={caseKind} choose={chooseKind} error={about('case-kind-needed')} />
      )}
      {caseKind ? <CriteriaPart item={item.id} kind={caseKind} open={!done} /> : null}
    </>
  )
}

function Options({ item, text, deciding }: Props) {
  const say = useWords(meetingWords)
  const sayRun = useWords(runWords)
  const sayCriteria = useWords(criteriaWords)
  const inWords = useBilingual()
  const { data } = useAsk(seePartnership, {})
  const parties = data?.parties ?? []
  // Of whom nothing was written down, nothing is known: then no word about hours left.
  const free = useAsk(seeCapacityLeft, {}).data?.partners ?? []
  const against = useAgainst(item.id, deciding.route === 'case-proposal' ? deciding.caseKind : undefined)
  const [all, showAll] = useState(false)
  const [mine, setMine] = useState<Compared[]>()
  const options = optionsToCompare(item.subjectKind, mine ?? item.options, parties, all)
  const left = interventionsFor(item.subjectKind as SubjectKind).length - options.length
  const lightest = lightestOf(options)
  const toggle = (code: string) => {
    if (deciding.done) return
    const next = toggled(options, code)
    setMine(next)
    deciding.compare(next)
  }
  const rows = options.map(option => {
    const entry = getIntervention(option.intervention)
    const party =
      parties.find(({ domain }) => domain === option.executor) ?? executorOf(option.intervention, parties)
    const lightness = lightnessOf(option)
    const hoursLeft = free.find(({ domain }) => domain === party?.domain)?.hoursLeft
    const asides = [
      jumpNeedsReason(lightest, lightness) ? say('asks-reason') : '',
      hoursLeft === undefined
        ? ''
        : hoursLeft < option.hours && !option.chosen
          ? sayRun('hours-short', { count: option.hours - hoursLeft })
          : sayRun('hours-left', { count: hoursLeft }),
    ].filter(Boolean)
    return {
      id: option.intervention,
      what: inWords(entry),
      ...(asides.length > 0 ? { aside: asides.join(' · ') } : {}),
      lightness,
      who: party?.organisation ?? (entry.executors[0] ? inWords(domainKinds[entry.executors[0]].name) : ''),
      lead: leadInWords(entry.weeks, say),
      hours: option.hours,
    }
  })
  const jumps = choiceNeedsReason(options)
  const hours = hoursChosen(options)
  const caseHours = usualCaseHours(data?.kind ?? 'local')
  const none = !options.some(({ chosen }) => chosen)
  const wrong = none
    ? deciding.about('no-option-chosen')
    : deciding.about('no-lighter-alternative', 'options-still-chosen')
  return (
    <>
      <OptionRows
        options={rows}
        chosen={
          new Set<string>(options.filter(({ chosen }) => chosen).map(({ intervention }) => intervention))
        }
        toggle={toggle}
      />
      {left > 0 && !deciding.done ? (
        <p>
          <Button kind="link" onClick={() => showAll(true)}>
            {say('more-options', { count: left })}
          </Button>
        </p>
      ) : null}
      {wrong ? <Objections said={wrong} /> : null}
      <ConditionsPart
        item={item.id}
        options={options}
        open={!deciding.done}
        objection={deciding.about('conditions-unchecked')}
      />
      {jumps || against || text.written.reason !== '' ? (
        <TextArea
          label={jumps || !against ? say('reason') : sayCriteria('reason-against')}
          hint={jumps || !against ? say('reason-hint') : sayCriteria('reason-against-hint')}
          rows={2}
          maxLength={5000}
          value={text.written.reason}
          onChange={event => text.write('reason', event.target.value)}
          error={deciding.about('jump-needs-a-reason', 'against-criteria')}
        />
      ) : null}
      <p className="dense">
        <strong>{say('hours-chosen', { count: hours })}</strong>{' '}
        {hours > 0 && hours < caseHours
          ? say('hours-saved', { count: caseHours - hours })
          : say('case-hours', { count: caseHours })}
      </p>
    </>
  )
}

function leadInWords(
  { from, to }: { from: number; to: number },
  say: Say<keyof typeof meetingWords.texts.nl>,
): string {
  if (to === 0) return say('same-day')
  return from === to || from === 0 ? say('weeks', { count: to }) : say('weeks-range', { from, to })
}

/** On what this table works, and that no lawyer confirmed it yet when that is so. */
function Ground() {
  const say = useWords(meetingWords)
  const { data } = useAsk(seePartnership, {})
  if (data === undefined) return null
  const confirmed = data.flows.every(({ status }) => status === 'confirmed')
  const state = data.flows.length === 0 ? 'ground-none' : confirmed ? 'ground-confirmed' : 'ground-unverified'
  return <p className="meta">{say(state)}</p>
}
