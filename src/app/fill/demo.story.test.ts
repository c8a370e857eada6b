// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openVlieten, type Vlieten } from '../../../test/town/vlieten.ts'
import { allPeople, getPersona } from '../../district/people.ts'
import { storySignalId } from '../../district/signals.story.ts'
import { fillDemo } from './fill-demo.ts'

let vlieten: Vlieten
const tokens = new Map<string, string>()

before(async () => {
  vlieten = await openVlieten()
  for (const id of allPeople)
    for (const seat of getPersona(id).seats)
      tokens.set(`${id} at ${seat.table ?? seat.partnership}`, await vlieten.enter(id, seat))
})
after(() => vlieten.close())

test('every door that only looks answers everybody of De Vlieten, at every seat', async () => {
  const looking = vlieten.house.routes.filter(
    ({ contract, may }) =>
      contract.method === 'GET' &&
      !contract.params &&
      (contract.query?.safeParse({}).success ?? true) &&
      !('public' in may),
  )
  assert.ok(looking.length >= 10 && tokens.size >= 36, `${looking.length} doors, ${tokens.size} seats`)
  const broken: string[] = []
  for (const [who, token] of tokens) {
    for (const { contract } of looking) {
      const answer = await vlieten.server.inject({
        method: 'GET',
        url: contract.path,
        headers: { authorization: `Bearer ${token}` },
      })
      if (![200, 403, 404].includes(answer.statusCode))
        broken.push(`${who}: ${contract.path} ${answer.statusCode}`)
    }
  }
  assert.deepEqual(broken, [])
})

test('the coordinator of the signal meeting finds overlaps, an agenda of fifteen, and feedback', async () => {
  const ask = async (url: string) => {
    const headers = { authorization: `Bearer ${tokens.get('wietske at vlieten-signals')}` }
    return (await vlieten.server.inject({ method: 'GET', url, headers })).json()
  }
  const { overlaps } = await ask('/v1/regie')
  assert.ok(
    overlaps.some((one: { placeLabel: string }) => one.placeLabel === 'Kadeplein'),
    JSON.stringify(overlaps.map((one: { placeLabel: string }) => one.placeLabel)),
  )
  const { meetings } = await ask('/v1/meetings')
  assert.equal(meetings[0].items, 15)
})

test('Marit sees with whom she shares the bus stop; Wietske sees whom to call', async () => {
  const ask = async (who: string, url: string) => {
    const headers = { authorization: `Bearer ${tokens.get(who)}` }
    return (await vlieten.server.inject({ method: 'GET', url, headers })).json()
  }
  const { shares, requests } = await ask('marit at vlieten-signals', '/v1/sharing')
  assert.equal(shares.length, 1)
  assert.ok(shares[0].readers.some(({ name }: { name: string }) => name === 'Petra Nijland'))
  assert.ok(requests.some(({ signal }: { signal: { number: number } }) => signal.number === 470))
  const asked = await ask('wietske at vlieten-signals', '/v1/call-requests')
  assert.deepEqual(
    asked.requests.map(({ state }: { state: string }) => state),
    ['call', 'waiting', 'waiting'],
  )
  const { facts } = await ask('petra at vlieten-signals', '/v1/brought-facts')
  assert.equal(facts.length, 1)
})

test('filling again touches nothing', async () => {
  assert.equal(await fillDemo(vlieten.ownerUrl, new Date(), vlieten.house.keys), false)
})

test('the steering group adopted one case and has one waiting; who proposed reads what came of it', async () => {
  const ask = async (who: string, url: string) => {
    const headers = { authorization: `Bearer ${tokens.get(who)}` }
    return (await vlieten.server.inject({ method: 'GET', url, headers })).json()
  }
  const { matters } = await ask('hanneke at steering', '/v1/steering/matters')
  assert.deepEqual(
    matters.map(({ title, hoursAsked }: { title: string; hoursAsked: number }) => [title, hoursAsked]),
    [['Autobedrijf met een wisselende eigenaar', 200]],
  )
  const { meetings } = await ask('femke at steering', '/v1/steering/meetings')
  const { agenda } = await ask(
    'hanneke at steering',
    `/v1/steering/meetings/${meetings.find(({ state }: { state: string }) => state === 'closed').id}`,
  )
  assert.deepEqual([agenda[0].outcome, agenda[0].hours, agenda[0].agreements.length], ['adopted', 200, 1])
  assert.deepEqual((await ask('hanneke at steering', '/v1/my-work')).open.length, 1)
  const weighed = await ask('mees at riec-weighing', '/v1/meetings')
  const came = await Promise.all(
    weighed.meetings.map(async ({ id }: { id: string }) => {
      const seen = await ask('mees at riec-weighing', `/v1/meetings/${id}`)
      return (await ask('mees at riec-weighing', `/v1/agenda-items/${seen.agenda[0].id}/steering`)).request
        .outcome
    }),
  )
  assert.deepEqual(came.toSorted(), ['adopted', null])
})

test('who was there, what each said, who told it and what the police reported are no empty screens', async () => {
  const ask = async (who: string, url: string) => {
    const headers = { authorization: `Bearer ${tokens.get(who)}` }
    return (await vlieten.server.inject({ method: 'GET', url, headers })).json()
  }
  const { meetings } = await ask('wietske at vlieten-signals', '/v1/meetings')
  const held = meetings.find(({ state }: { state: string }) => state === 'closed').id
  const { people } = await ask('wietske at vlieten-signals', `/v1/meetings/${held}/attendance`)
  assert.ok(people.filter(({ since }: { since: string | null }) => since !== null).length >= 10)
  const { agenda } = await ask('wietske at vlieten-signals', `/v1/meetings/${held}`)
  const { views } = await ask('wietske at vlieten-signals', `/v1/agenda-items/${agenda[1].id}/views`)
  assert.ok(views.length > 0)
  const opened = await vlieten.server.inject({
    method: 'POST',
    url: `/v1/signals/${storySignalId('bus-stop')}/reporter/opening`,
    headers: { authorization: `Bearer ${tokens.get('marit at vlieten-signals')}` },
    payload: { reason: 'Terugbellen over de ruiten.' },
  })
  assert.match(opened.body, /Kwikstaart/, opened.body)
  const karim = await ask('karim at vlieten-signals', '/v1/reports')
  assert.deepEqual(karim.drafted.map(({ state }: { state: string }) => state).toSorted(), [
    'awaiting-release',
    'draft',
    'released',
  ])
  assert.equal((await ask('marit at vlieten-signals', '/v1/reports')).received.length, 1)
})
