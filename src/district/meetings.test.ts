// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getIntervention } from '../vocabulary/interventions.ts'
import { outcomeRoutes } from '../vocabulary/signal-states.ts'
import { checkText } from '../vocabulary/text-checks.ts'
import { daysAround } from './days.ts'
import type { Meeting } from './meeting.ts'
import { agreements, closedMeetings, feedback } from './meetings.closed.ts'
import { hoursLeft, kadeplein } from './meetings.kadeplein.ts'
import { consultations, plannedMeeting } from './meetings.planned.ts'
import { weighings } from './meetings.weighing.ts'
import { domains } from './organisations.ts'
import { getPartnership, getTable } from './partnerships.ts'
import { getPersona, seatsAt } from './people.ts'
import { districtSignals } from './signals.ts'
import { proposals, steeringMeetings } from './steering.ts'

const everyDayOfAWeek = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 10, 23 + day, 9)))
const monday = everyDayOfAWeek[0]!

test('Tuesday has fifteen items that fit the room, and the mock is the calendar on that Monday', () => {
  const meeting = plannedMeeting(daysAround(monday))
  assert.equal(meeting.at.toISOString(), '2026-11-24T08:30:00.000Z')
  assert.deepEqual(
    meeting.items.map(({ number }) => number),
    Array.from({ length: 15 }, (_, index) => index + 1),
  )
  const minutes = meeting.items.reduce((sum, item) => sum + item.minutes, 0)
  assert.ok(minutes >= 110 && minutes <= 125, String(minutes))
  assert.equal(meeting.items[0]!.title, 'Opening, besluiten 10 nov')
  assert.equal(meeting.invited.length, 11)
})

for (const now of everyDayOfAWeek)
  test(`on ${now.toISOString().slice(0, 10)} every meeting holds together`, () => {
    const days = daysAround(now)
    const signals = new Map(districtSignals(now).map(signal => [signal.id, signal]))
    const meetings: Meeting[] = [...closedMeetings(days), ...weighings(days), plannedMeeting(days)]
    assert.equal(
      new Set(meetings.flatMap(({ items }) => items.map(({ id }) => id))).size,
      meetings.flatMap(m => m.items).length,
    )
    for (const { table, state, at, items, invited, absent } of meetings) {
      assert.equal(state === 'closed', at < now)
      for (const persona of [...invited, ...absent])
        assert.ok(seatsAt(persona, table).length > 0, `${persona} at ${table}`)
      for (const { signals: ids, needed, leaves, decision, options, picture, judgement, title } of items) {
        for (const persona of [...needed, ...leaves])
          assert.ok(invited.includes(persona), `${persona} for ${title}`)
        for (const { by, text } of [...picture, ...judgement])
          assert.deepEqual([checkText(text), !getPersona(by)], [[], false])
        if (decision) assert.ok(decision.route in outcomeRoutes && decision.text)
        for (const { executor } of options) assert.ok(executor in domains)
        for (const id of ids) {
          const signal = signals.get(id)
          assert.ok(signal && signal.table === table, title)
          assert.ok(signal.filedAt < at, `${signal.title} was filed after the meeting`)
          assert.equal(state === 'planned', signal.state === 'on-table', signal.title)
        }
      }
    }
    const onTable = new Set(plannedMeeting(days).items.flatMap(item => item.signals))
    for (const signal of signals.values())
      if (signal.state === 'on-table') assert.ok(onTable.has(signal.id), `${signal.title} is on no agenda`)
  })

test('agreements have an owner of the table and a date; some are done, some late, some to come', () => {
  for (const now of everyDayOfAWeek) {
    const days = daysAround(now)
    const today = days.day(0)
    const meetings = new Map(closedMeetings(days).map(meeting => [meeting.id, meeting]))
    const all = agreements(days)
    for (const { meeting, item, owner, due, doneOn } of all) {
      const where = meetings.get(meeting)
      assert.ok(where)
      assert.ok(where.items.some(({ id }) => id === item))
      assert.ok(where.invited.includes(owner), owner)
      assert.ok(due >= where.at.toISOString().slice(0, 10), `${owner} ${due}`)
      assert.ok(!doneOn || doneOn <= today)
    }
    assert.equal(all.filter(({ due, doneOn }) => !doneOn && due < today).length, 3)
    assert.ok(all.some(({ due, doneOn }) => !doneOn && due > today))
  }
})

test('the feedback on the Oosterpark is late, and the rest is not', () => {
  const days = daysAround(monday)
  const signals = new Set(districtSignals(monday).map(({ id }) => id))
  const late = feedback(days).filter(({ sentOn, dueOn }) => !sentOn && dueOn < days.day(0))
  assert.equal(late.length, 1)
  for (const { signal, text } of feedback(days))
    assert.deepEqual([signals.has(signal), checkText(text)], [true, []])
})

test('the Kadeplein takes fourteen hours where a case takes sixty, from the lightest options', () => {
  const chosen = kadeplein.options.filter(option => option.chosen)
  assert.equal(
    chosen.reduce((sum, { hours }) => sum + hours, 0),
    14,
  )
  for (const { intervention } of chosen) assert.equal(getIntervention(intervention).lightness, 1)
  assert.equal(kadeplein.usualHoursOfCase, 60)
  for (const { domain } of hoursLeft) assert.ok(domain in domains)
})

test('a consultation names nobody and reads as a question', () => {
  for (const { askedBy, question, table } of consultations(daysAround(monday))) {
    assert.match(question, /\?$/)
    assert.doesNotMatch(question, /Jesse|K\./)
    assert.deepEqual(checkText(question), [])
    assert.ok(getPartnership(getTable(table).partnership).parties.includes(getPersona(askedBy).domain))
  }
})

test('every day, the steering group decided after the case was proposed, and one proposal waits', () => {
  for (const now of everyDayOfAWeek) {
    const days = daysAround(now)
    const asked = new Map(proposals(days).map(one => [one.id, one]))
    const meetings = steeringMeetings(days)
    for (const { at, state, there, matters } of meetings) {
      assert.equal(state === 'closed', at < now)
      for (const persona of there) assert.ok(seatsAt(persona, 'steering').length > 0, persona)
      for (const { proposal } of matters) assert.ok(!proposal || asked.get(proposal)!.putAt < at)
    }
    const placed = meetings.flatMap(({ matters }) => matters.flatMap(({ proposal }) => proposal ?? []))
    assert.deepEqual(
      [...asked.keys()].filter(id => !placed.includes(id)),
      ['car wash'],
    )
    for (const { item } of asked.values())
      assert.ok(weighings(days).some(({ items }) => items.some(({ id }) => id === item)))
  }
})
