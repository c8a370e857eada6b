// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { domainKinds } from '../vocabulary/domain-kinds.ts'
import { legalGrounds } from '../vocabulary/legal-grounds.ts'
import { allRoles } from '../vocabulary/roles.ts'
import { partnershipKinds, tableKinds } from '../vocabulary/tables.ts'
import { allDomains, domains, organisations } from './organisations.ts'
import { allPartnerships, getPartnership, tables } from './partnerships.ts'
import { allPeople, getPersona } from './people.ts'

test('everybody works in one domain and sits only where that domain takes part', () => {
  for (const id of allPeople) {
    const { name, domain, seats, task, who, phone } = getPersona(id)
    assert.equal(id, name.split(' ')[0]!.toLowerCase())
    assert.ok(task.nl && task.en && who.nl && who.en && /^\d{3}$/.test(phone), id)
    for (const { partnership, table, roles } of seats) {
      const { parties, bureau } = getPartnership(partnership)
      assert.ok(parties.includes(domain) || bureau === domain, `${id} at ${partnership}`)
      assert.ok(
        table === null || tables.some(one => one.code === table && one.partnership === partnership),
        id,
      )
      assert.ok(roles.length > 0)
    }
  }
})

test('every role is played, by somebody whose domain may play it', () => {
  const roles = new Set(allPeople.flatMap(id => getPersona(id).seats.flatMap(seat => seat.roles)))
  assert.deepEqual(
    allRoles.filter(role => !roles.has(role)),
    [],
  )
  for (const id of allPeople) {
    const { domain, seats } = getPersona(id)
    const held = seats.flatMap(seat => seat.roles)
    if (held.includes('coordinator')) assert.equal(domains[domain].kind, 'bureau', id)
    if (held.includes('administrator')) assert.deepEqual([...new Set(held)], ['administrator'], id)
    if (held.includes('release-officer')) assert.ok(domainKinds[domains[domain].kind].releaseNeeded, id)
  }
})

test('a persona can be named by first name, extension and several seats', () => {
  const wanted = 'marit idris samira wietske yara bas noor henk carla ruben petra joris'
  for (const id of wanted.split(' ')) assert.ok(allPeople.includes(id as never), id)
  assert.equal(new Set(allPeople.map(id => getPersona(id).phone)).size, allPeople.length)
  assert.equal(getPersona('wietske').phone, '214')
  assert.ok(allPeople.filter(id => getPersona(id).seats.length > 1).length >= 5)
})

test('every domain belongs to an organisation and has a number of its own', () => {
  for (const code of allDomains) assert.ok(domains[code].organisation in organisations, code)
  assert.equal(new Set(allDomains.map(code => domains[code].number)).size, allDomains.length)
})

test('partnerships rest on rows of their own kind and leave matching closed where the law does not designate', () => {
  for (const code of allPartnerships) {
    const { kind, personMatching, parties, covenant } = getPartnership(code)
    assert.ok(!personMatching || partnershipKinds[kind].personMatchingPossible, code)
    for (const party of parties) assert.ok(party in domains)
    for (const { nl, en } of [covenant.title, covenant.purpose, ...covenant.articles]) assert.ok(nl && en)
  }
  for (const { code, kind, purpose, grounds, partnership } of tables) {
    assert.ok(kind in tableKinds)
    const rows = grounds.map(ground => legalGrounds.find(row => row.code === ground))
    for (const row of rows)
      assert.ok(
        row?.table === kind &&
          row.purpose === purpose &&
          row.partnership === getPartnership(partnership).kind,
        `${code}: ${row?.code}`,
      )
  }
})

test('care secrecy never sits where persons are matched without a release point', () => {
  for (const id of allPeople) {
    const { domain, seats } = getPersona(id)
    if (domainKinds[domains[domain].kind].careSecrecy)
      for (const seat of seats) assert.ok(seat.roles.includes('release-officer'), id)
  }
})
