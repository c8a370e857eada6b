// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { domainKinds } from '../vocabulary/domain-kinds.ts'
import type { DataCategory } from '../vocabulary/legal-ground.ts'
import { groundFor } from '../vocabulary/legal-grounds.ts'
import { phenomena, sameRoot } from '../vocabulary/phenomena.ts'
import type { ContentPurpose } from '../vocabulary/purposes.ts'
import { signalStates } from '../vocabulary/signal-states.ts'
import { checkText, passesElevenTest } from '../vocabulary/text-checks.ts'
import { addresses } from './addresses.ts'
import { daysAround } from './days.ts'
import { domains } from './organisations.ts'
import { getPartnership, getTable } from './partnerships.ts'
import { getPersona, seatsAt } from './people.ts'
import { getPlace } from './places.ts'
import type { DistrictSignal, SignalSubject } from './signal.ts'
import { districtSignals } from './signals.ts'

const monday = new Date('2026-11-23T08:00:00Z')
const signals = districtSignals(monday)
const kindOf = ({ domain }: DistrictSignal) => domains[domain].kind
const byId = new Map(addresses.map(address => [address.id, address]))
const texts = ({ title, facts, interpretation, subjects }: DistrictSignal) =>
  [
    title,
    facts,
    interpretation ?? '',
    ...subjects.map(subject => ('what' in subject ? subject.what : '')),
  ].join(' ')

test('there are signals enough, each with an id and a number of its own within its domain', () => {
  assert.ok(signals.length >= 420, String(signals.length))
  assert.equal(new Set(signals.map(({ id }) => id)).size, signals.length)
  assert.equal(new Set(signals.map(({ domain, number }) => `${domain} ${number}`)).size, signals.length)
  for (const { id, number } of signals) {
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    assert.match(number, /^S-\d{4}$/)
  }
})

test('every reference exists, and the filer sits at the table', () => {
  for (const signal of signals) {
    const { filedBy, domain, table, place, state, phenomenon } = signal
    assert.equal(getPersona(filedBy).domain, domain)
    assert.ok(seatsAt(filedBy, table).length > 0, `${filedBy} at ${table}`)
    assert.ok(getPartnership(getTable(table).partnership).parties.includes(domain))
    assert.ok(state in signalStates)
    assert.ok(
      (phenomena[phenomenon].purposes as readonly ContentPurpose[]).includes(
        getTable(table).purpose as ContentPurpose,
      ),
      `${phenomenon} at ${table}`,
    )
    if (place.kind === 'address') assert.equal(byId.get(place.address)?.neighbourhood, place.neighbourhood)
    if (place.kind === 'place') assert.equal(getPlace(place.place).neighbourhood, place.neighbourhood)
  }
})

const categoryOf: Record<SignalSubject['kind'], DataCategory> = {
  person: 'person',
  organisation: 'organisation',
  vehicle: 'vehicle',
  group: 'unnamed-group',
}

test('nothing is filed that the rows of its table do not carry', () => {
  for (const signal of signals) {
    const categories = signal.subjects.map(subject => categoryOf[subject.kind])
    if (signal.place.kind === 'address' && byId.get(signal.place.address)?.use === 'dwelling')
      categories.push('dwelling')
    if (signal.subjects.some(subject => 'bsn' in subject && subject.bsn)) categories.push('bsn')
    for (const category of categories)
      assert.ok(
        groundFor(getTable(signal.table).kind, category, kindOf(signal), '2026-11-23'),
        `${signal.title}: ${category} from ${kindOf(signal)} at ${signal.table}`,
      )
  }
})

test('care secrecy files nothing, and numbers of persons are fictional and held only where entitled', () => {
  for (const signal of signals) {
    assert.ok(!domainKinds[kindOf(signal)].careSecrecy, signal.title)
    for (const subject of signal.subjects)
      if (subject.kind === 'person' && subject.bsn) {
        assert.ok(subject.bsn.startsWith('999') && passesElevenTest(subject.bsn))
        assert.ok(domainKinds[kindOf(signal)].bsnEntitled, signal.title)
      }
  }
})

test('signals about groups name nobody', () => {
  const named = /Jesse|Nadir|Duin|Aantjes|Terpema/
  for (const signal of signals.filter(({ subjects }) => subjects.some(({ kind }) => kind === 'group'))) {
    assert.doesNotMatch(texts(signal), named)
    assert.ok(
      signal.subjects.every(({ kind }) => kind !== 'person'),
      signal.title,
    )
  }
})

test('texts are finished sentences about behaviour, without labels, diagnoses, numbers or left-over choices', () => {
  for (const signal of signals) {
    assert.deepEqual(checkText(texts(signal)), [], signal.title)
    assert.doesNotMatch(texts(signal), /[{}|]|\b(lorem|xxx|tbd)\b/i)
    assert.match(signal.facts, /^[A-ZÉ’].*\.$/s)
  }
})

test('notes vary: hardly two read the same', () => {
  const facts = signals.map(signal => signal.facts)
  assert.ok(new Set(facts).size > signals.length * 0.9, `${new Set(facts).size} of ${signals.length}`)
})

for (const now of [
  '2026-11-23T08:00:00Z',
  '2026-11-25T22:59:00Z',
  '2027-03-28T01:30:00Z',
  '2028-02-29T23:30:00Z',
])
  test(`seen from ${now} nothing lies in the future and no year has passed`, () => {
    const at = new Date(now)
    for (const { observedFrom, observedTo, filedAt, title } of districtSignals(at)) {
      assert.ok(filedAt <= at && observedFrom <= filedAt, title)
      assert.ok(!observedTo || (observedTo > observedFrom && observedTo <= filedAt), title)
      assert.ok(at.getTime() - filedAt.getTime() < 365 * 86_400_000, title)
    }
  })

test('the same moment tells the same stories', () => {
  assert.deepEqual(districtSignals(monday), signals)
})

test('the first screens find their figures: 412 in the domain, 48 in the centre in eight weeks', () => {
  const own = signals.filter(({ domain }) => domain === 'rietmeer-public-order')
  const eightWeeks = monday.getTime() - 56 * 86_400_000
  const inCentre = own.filter(
    ({ place, filedAt }) => place.neighbourhood === 'Rietmeer-Centrum' && filedAt.getTime() >= eightWeeks,
  )
  assert.deepEqual([own.length, inCentre.length], [412, 48])
  const numbers = own.map(({ number }) => number)
  assert.deepEqual(numbers, numbers.toSorted())
  assert.equal(numbers.at(-1), 'S-0481')
})

const at = (place: string) =>
  signals.filter(signal => signal.place.kind === 'place' && signal.place.place === place)
const recent = ({ observedFrom }: DistrictSignal) =>
  monday.getTime() - observedFrom.getTime() < 60 * 86_400_000

test('the Kadeplein touches three times from two domains, without a single personal detail', () => {
  const here = at('kadeplein').filter(signal => recent(signal) && signal.table === 'vlieten-signals')
  const together = here.filter(({ phenomenon }) => sameRoot(phenomenon, 'vandalism'))
  assert.equal(together.length, 3)
  assert.equal(new Set(together.map(({ domain }) => domain)).size, 2)
  assert.ok(together.every(({ subjects }) => subjects.every(({ kind }) => kind === 'group')))
})

test('Zeesterweg 18 touches four times at the local table, De Rietkraag twice, market and bridge nine times', () => {
  const zeesterweg = addresses.find(({ street, number }) => street === 'Zeesterweg' && number === 18)!.id
  const local = signals.filter(signal => signal.table === 'vlieten-signals' && recent(signal))
  const business = local.filter(
    ({ place, phenomenon }) =>
      place.kind === 'address' &&
      place.address === zeesterweg &&
      sameRoot(phenomenon, 'business-without-permit'),
  )
  assert.equal(business.length, 4)
  assert.ok(new Set(business.map(({ domain }) => domain)).size >= 3)
  assert.equal(at('de-rietkraag').filter(recent).length, 2)
  assert.equal([...at('marktplein'), ...at('havenbrug')].filter(recent).length, 9)
})

test('clocks: half past nine is local time in winter and in summer, and Tuesday comes round', () => {
  assert.equal(daysAround(monday).at(1, '09:30').toISOString(), '2026-11-24T08:30:00.000Z')
  assert.equal(
    daysAround(new Date('2026-07-01T10:00:00Z')).at(0, '09:30').toISOString(),
    '2026-07-01T07:30:00.000Z',
  )
  assert.equal(daysAround(monday).untilMeeting, 1)
  assert.equal(daysAround(new Date('2026-11-24T08:29:00Z')).untilMeeting, 0)
  assert.equal(daysAround(new Date('2026-11-24T08:30:00Z')).untilMeeting, 7)
  assert.equal(daysAround(new Date('2026-11-25T08:30:00Z')).untilMeeting, 6)
})
