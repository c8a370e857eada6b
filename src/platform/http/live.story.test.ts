// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { idOf, type Townsman, type TownTable } from '../../../test/town/builder.ts'
import { openTown, type Town } from '../../../test/town/town.ts'
import { sessionHash } from '../access/session-token.ts'

let town: Town
let url: string
let table: TownTable
let marit: Townsman
let wietske: Townsman
let elsewhere: Townsman
let clerk: Townsman

before(async () => {
  town = await openTown()
  const order = await town.builder.domain('public-order')
  const tax = await town.builder.domain('tax')
  table = await town.builder.table('Een', { parties: [order] })
  const other = await town.builder.table('Twee', { parties: [tax], purpose: 'subversion' })
  marit = await town.builder.person('marit', order, [{ at: table, roles: ['member'] }])
  clerk = await town.builder.person('clerk', order, [{ at: table, roles: ['administrator'] }])
  wietske = await town.builder.person('wietske', table.bureau, [{ at: table, roles: ['coordinator'] }])
  elsewhere = await town.builder.person('tom', tax, [{ at: other, roles: ['coordinator'] }])
  await town.server.listen({ port: 0, host: '127.0.0.1' })
  url = `http://127.0.0.1:${(town.server.server.address() as AddressInfo).port}/v1/live`
})
after(() => town.close())

/** Opens the door and keeps what is heard; `until` waits for a text to have come in. */
async function hear(who: { token: string }, query = '') {
  const stop = new AbortController()
  const answer = await fetch(url + query, {
    headers: { authorization: `Bearer ${who.token}` },
    signal: stop.signal,
  })
  let heard = ''
  const over = (async () => {
    const text = new TextDecoder()
    for await (const piece of answer.body!) heard += text.decode(piece)
  })().catch(() => {})
  const until = async (wanted: RegExp) => {
    for (let left = 200; left > 0 && !wanted.test(heard); left--) await new Promise(r => setTimeout(r, 25))
    assert.match(heard, wanted)
  }
  return { answer, until, over, all: () => heard, stop: () => stop.abort() }
}
const plan = (who: Townsman, id: string) =>
  town.as(who).post('/v1/meetings', { id: idOf(id), title: 'Geheim', startsAt: '2030-01-01T09:00:00Z' })

test('who looks along hears that something moved at the own table, and no word of what', async () => {
  const [mine, theirs] = [await hear(marit), await hear(elsewhere)]
  assert.equal(mine.answer.headers.get('content-type'), 'text/event-stream; charset=utf-8')
  assert.equal(mine.answer.headers.get('cache-control'), 'no-store')
  assert.equal(mine.answer.headers.get('x-content-type-options'), 'nosniff')
  await mine.until(/data: again/)
  await plan(wietske, 'one')
  await mine.until(/event: moved\ndata: agenda\n/)
  await plan(elsewhere, 'two')
  await theirs.until(/data: agenda/)
  // One notice each: what moves at one table is not heard at another.
  assert.equal(theirs.all().match(/data: agenda/g)?.length, 1)
  assert.equal(mine.all().match(/data: agenda/g)?.length, 1)
  assert.doesNotMatch(mine.all(), /Geheim|[0-9a-f]{8}-/)
  mine.stop()
  theirs.stop()
})

test('the door asks for a session, a role that works with content, and a seat at the table asked for', async () => {
  const status = async (who: { token: string }, query = '') => {
    const one = await hear(who, query)
    one.stop()
    return one.answer.status
  }
  assert.equal(await status({ token: 'nobody-nobody-nobody-nobody' }), 401)
  assert.equal(await status(clerk), 403)
  assert.equal(await status(elsewhere, `?context=${table.partnership}/${table.table}`), 403)
  assert.equal(await status(marit, `?context=${table.partnership}/${table.table}`), 200)
  assert.equal(await status(marit, '?context=nonsense'), 403)
})

test('a session that ends, ends what it hears, at once', async () => {
  const one = await hear(wietske)
  await one.until(/retry/)
  await town.owner.query('update session set ended_at = now() where hash = $1', [sessionHash(wietske.token)])
  await one.until(/event: ended/)
  await one.over
})

test('a member who is removed hears nothing more, at once', async () => {
  const [one, other] = [await hear(marit), await hear(elsewhere)]
  await one.until(/retry/)
  await town.owner.query('update seat set ends = $1 where seated_account = $2', ['2026-01-02', marit.account])
  await one.until(/event: ended/)
  await one.over
  assert.doesNotMatch(other.all(), /ended|room/)
  other.stop()
})

test('nobody listens at more than eight places, and closing the house ends them all', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => hear(elsewhere)))
  assert.equal((await hear(elsewhere)).answer.status, 429)
  const closed = town.server.close()
  await Promise.all(all.map(one => one.over))
  await closed
  assert.ok(all.every(one => /event: ended/.test(one.all())))
})
