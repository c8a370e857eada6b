// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import type { AnswerOf } from '../../../platform/ui/client/call.ts'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { DateField } from '../../../platform/ui/forms/date-field.tsx'
import { Form } from '../../../platform/ui/forms/form.tsx'
import { Select } from '../../../platform/ui/forms/select.tsx'
import { TextArea, TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { DateText, useToday } from '../../../platform/ui/time/date.tsx'
import type { ReadDate } from '../../../platform/ui/time/read-date.ts'
import { AgreementRows } from '../../../platform/ui/weighing/agreement-row.tsx'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import { caseKinds } from '../../../vocabulary/case-criteria.ts'
import { Outcome } from './outcome.tsx'
import {
  agreeInSteering,
  decideSteeringItem,
  seeSteeringMeeting,
  seeSteeringPeople,
  steeringOutcomes,
} from './steering.contract.ts'
import { objectionsToSteering } from './steering.rules.ts'
import { steeringWords } from './steering.words.ts'
import { readHours } from './steering-part.tsx'
import './steering.css'

type Item = AnswerOf<typeof seeSteeringMeeting>['agenda'][number]

/** One matter on the agenda: who asks what, what was decided, and who does what. */
export function SteeringItem({ item, decides }: { item: Item; decides: boolean }) {
  const say = useWords(steeringWords)
  const inWords = useBilingual()
  const { fromTable: table, caseKind, hoursAsked } = item
  return (
    <section className="steering-item">
      <h3>
        {item.position}. {item.title}
      </h3>
      {table && caseKind ? (
        <p className="meta">
          {say('asked-by', { table, hours: hoursAsked ?? 0, kind: inWords(caseKinds[caseKind]) })}
        </p>
      ) : null}
      <Outcome of={item} />
      {item.agreements.length > 0 ? (
        <AgreementRows
          agreements={item.agreements.map(({ id, what, owner, due }) => ({
            id,
            what,
            who: owner,
            date: <DateText when={due} />,
          }))}
        />
      ) : null}
      {decides && !item.outcome ? <Decide item={item} /> : null}
      {decides && item.outcome ? <Agree item={item.id} /> : null}
    </section>
  )
}

function Decide({ item }: { item: Item }) {
  const say = useWords(steeringWords)
  const today = useToday()
  const [outcome, choose] = useState<(typeof steeringOutcomes)[number]>('adopted')
  const [hours, setHours] = useState('')
  const [typed, type] = useState('')
  const [until, read] = useState<ReadDate>()
  const [reason, setReason] = useState('')
  const deciding = useTell(decideSteeringItem, { stale: [seeSteeringMeeting] })
  const given = readHours(hours)
  const body = {
    outcome,
    reason: reason.trim(),
    ...(outcome === 'adopted' && given !== undefined ? { hours: given } : {}),
    ...(outcome === 'held' && until ? { holdUntil: until.day } : {}),
  }
  const about = { asks: item.hoursAsked !== null || hours.trim() !== '', heldBefore: item.heldBefore }
  const [wrong] = objectionsToSteering(body, about, today)
  const filling = useFilling({
    lacking: { decision: wrong && say(wrong) },
    by: deciding,
    send: () => deciding.mutate({ params: { id: item.id }, body }),
  })
  const told = filling.at('decision')
  return (
    <Form filling={filling} does={say('record')} kind="secondary">
      <RadioGroup
        label={say('decide', { title: item.title })}
        choices={steeringOutcomes.map(value => ({ value, label: say(value) }))}
        value={outcome}
        onChange={next => next && choose(next)}
      />
      {outcome === 'adopted' ? (
        <TextField
          label={say('hours')}
          inputMode="numeric"
          optional={item.hoursAsked === null}
          value={hours}
          onChange={event => setHours(event.target.value)}
          error={told}
        />
      ) : null}
      {outcome === 'held' ? (
        <DateField
          label={say('until')}
          hint={say('until-hint')}
          typed={typed}
          onType={type}
          onRead={read}
          direction="future"
          error={told}
        />
      ) : null}
      <TextArea
        label={say('reason')}
        rows={2}
        optional={outcome !== 'declined'}
        value={reason}
        maxLength={5000}
        onChange={event => setReason(event.target.value)}
        error={outcome === 'declined' ? told : undefined}
      />
    </Form>
  )
}

function Agree({ item }: { item: string }) {
  const say = useWords(steeringWords)
  const people = useAsk(seeSteeringPeople, {}).data?.people ?? []
  const [what, setWhat] = useState('')
  const [account, choose] = useState<string | null>(null)
  const [typed, type] = useState('')
  const [due, read] = useState<ReadDate>()
  const agreeing = useTell(agreeInSteering, {
    stale: [seeSteeringMeeting],
    done: () => {
      setWhat('')
      filling.anew()
    },
  })
  const owner = people.find(one => one.account === account)
  const whole = what.trim() !== '' && owner !== undefined && due !== undefined
  const agree = () => {
    if (!owner || !due) return
    const to = { domain: owner.domain, account: owner.account }
    const body = { id: crypto.randomUUID(), what: what.trim(), owner: to, due: due.day }
    agreeing.mutate({ params: { id: item }, body })
  }
  const filling = useFilling({ lacking: { whole: !whole && say('agree-needed') }, by: agreeing, send: agree })
  return (
    <Form filling={filling} does={say('agree')} kind="secondary">
      <TextField
        label={say('agree-what')}
        value={what}
        maxLength={300}
        onChange={event => setWhat(event.target.value)}
        error={filling.at('whole')}
      />
      <Select
        label={say('agree-who')}
        choices={people.map(one => ({ value: one.account, label: `${one.name}, ${one.organisation}` }))}
        value={account}
        onChange={choose}
      />
      <DateField
        label={say('agree-when')}
        hint={say('agree-hint')}
        typed={typed}
        onType={type}
        onRead={read}
        direction="future"
      />
    </Form>
  )
}
