// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman } from '../../../test/town/builder.ts'
import { openTown, type Town } from '../../../test/town/town.ts'
import { domainKinds } from '../../vocabulary/domain-kinds.ts'

let town: Town
let agent: Townsman
let truancy: Townsman
let landlord: Townsman

before(async () => {
  town = await openTown()
  const police = await town.builder.domain('police')
  const school = await town.builder.domain('school-attendance')
  const housing = await town.builder.domain('housing-corporation')
  const table = await town.builder.table('Overleg', {
    parties: [police, school, housing],
    categories: ['place', 'person'],
  })
  const at = [{ at: table, roles: ['professional' as const] }]
  agent = await town.builder.person('agent', police, at)
  truancy = await town.builder.person('leerplicht', school, at)
  landlord = await town.builder.person('verhuurder', housing, at)
})
after(() => town.close())

const wouter = {
  kind: 'person',
  name: 'Wouter Duin',
  givenName: 'Wouter',
  surname: 'Duin',
  birthDate: '1979-04',
  bsn: '9999.23.754',
}
type Found = { subjects: { id: string; name: string; hint: string }[] }

test('two domains know the same man and neither can tell', async () => {
  for (const someone of [agent, truancy]) {
    const added = await town
      .as(someone)
      .post('/v1/subjects', { id: idOf(`wouter ${someone.name}`), ...wouter })
    assert.equal(added.status, 201, added.text)
  }
  const tokens = await town.owner.query('select bsn_token, bsn_cipher from subject')
  assert.notDeepEqual(tokens.rows[0].bsn_token, tokens.rows[1].bsn_token)
  const found = (await town.as(agent).post('/v1/subjects/_search', { words: 'duin wou' })).body as Found
  assert.deepEqual(
    found.subjects.map(subject => [subject.id, subject.hint]),
    [[idOf('wouter agent'), '1979']],
  )
  const byNumber = (await town.as(agent).post('/v1/subjects/_search', { bsn: '999923754' })).body as Found
  assert.equal(byNumber.subjects.length, 1)
})

test('a second record with the same number in one domain is refused; the screen can open the first', async () => {
  const again = await town.as(agent).post('/v1/subjects', { id: idOf('again'), ...wouter })
  assert.equal(again.status, 409, again.text)
})

test('a landlord may not hold a service number, and an unnamed group has no names', async () => {
  const refused = await town.as(landlord).post('/v1/subjects', { id: idOf('l'), ...wouter })
  assert.equal((refused.body as { code: string }).code, 'bsn-not-entitled', refused.text)
  const named = await town
    .as(landlord)
    .post('/v1/subjects', { id: idOf('g'), kind: 'group', name: 'Groep bij de abri', surname: 'Duin' })
  assert.equal(named.status, 400)
})

test('numbers and dates that cannot be are refused at their own field', async () => {
  const wrong = {
    id: idOf('w'),
    kind: 'person',
    name: 'X',
    birthDate: '2001-02-31',
    bsn: '123456789',
    postcode: '12AB',
    phone: '06',
  }
  const { errors } = (await town.as(agent).post('/v1/subjects', wrong)).body as { errors: { path: string }[] }
  assert.deepEqual(errors.map(error => error.path).sort(), ['birthDate', 'bsn', 'phone', 'postcode'])
})

test('the whole number never leaves: the page shows its last three digits', async () => {
  const page = await town.as(agent).get(`/v1/subjects/${idOf('wouter agent')}`)
  assert.equal((page.body as { bsnEnds: string }).bsnEnds, '754', page.text)
  assert.doesNotMatch(page.text, /999923754/)
  assert.equal((await town.as(landlord).get(`/v1/subjects/${idOf('wouter agent')}`)).status, 404)
})

test('the database and the vocabulary agree on who may hold a service number', async () => {
  const kept = (await town.owner.query('select kind from bsn_entitled_kind order by kind')).rows.map(
    row => row.kind,
  )
  const said = Object.entries(domainKinds)
    .filter(([, kind]) => kind.bsnEntitled)
    .map(([name]) => name)
    .sort()
  assert.deepEqual(kept, said)
})
