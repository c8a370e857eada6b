// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { idOf, type Townsman, type TownTable } from '../../../../test/town/builder.ts'
import { openTown, type Town } from '../../../../test/town/town.ts'

let town: Town
let table: TownTable
let marit: Townsman
let petra: Townsman
let wietske: Townsman
const mails: { to: string; raw: string; mail: Email }[] = []
const meeting = idOf('tuesday')

const mailServer = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, session, done) {
    const parts: Buffer[] = []
    stream.on('data', part => parts.push(part))
    stream.on('end', async () => {
      const raw = Buffer.concat(parts).toString()
      const [to] = session.envelope.rcptTo
      mails.push({ to: to!.address, raw, mail: await PostalMime.parse(raw) })
      done()
    })
  },
})

before(async () => {
  await new Promise<void>(ready => mailServer.listen(0, '127.0.0.1', ready))
  const { port } = mailServer.server.address() as AddressInfo
  town = await openTown({ mail: `smtp://127.0.0.1:${port}` })
  const order = await town.builder.domain('public-order', 'Rietmeer')
  const housing = await town.builder.domain('housing-corporation', 'WoonVliet')
  table = await town.builder.table('Geheim onderzoek Zeester', { parties: [order, housing] })
  marit = await town.builder.person('marit', order, [{ at: table, roles: ['professional', 'member'] }])
  petra = await town.builder.person('petra', housing, [{ at: table, roles: ['professional', 'member'] }])
  wietske = await town.builder.person('wietske', table.bureau, [{ at: table, roles: ['coordinator'] }])
  await town.at('2026-03-01T10:00:00Z')
  const plan = { id: meeting, title: 'Kadeplein en Zeesterweg', startsAt: '2026-03-10T08:30:00Z' }
  await ok(wietske, 'post', '/v1/meetings', plan)
  await ok(wietske, 'post', `/v1/meetings/${meeting}/items`, {
    id: idOf('item'),
    title: 'Kadeplein: vernieling',
    kind: 'other',
  })
})
after(async () => {
  await town.close()
  await new Promise<void>(done => mailServer.close(() => done()))
})

async function ok(who: Townsman, method: 'get' | 'post' | 'put' | 'delete', path: string, body: object = {}) {
  const hands = town.as(who)
  const answer =
    method === 'get' || method === 'delete' ? await hands[method](path) : await hands[method](path, body)
  assert.ok(answer.status < 300, `${path}: ${answer.text}`)
  return answer.body as never
}
const invite = async () =>
  ((await ok(wietske, 'post', `/v1/meetings/${meeting}/invitations`)) as { letters: number }).letters
type Letters = { letters: { subject: string; text: string; place: string | null; sentAt: string | null }[] }
const lettersOf = async (who: Townsman) => ((await ok(who, 'get', '/v1/letters')) as Letters).letters
const content = /Kadeplein|Zeester|vernieling|Geheim|marit|petra|WoonVliet/i

test('a mail says when and where, with a link; of what the meeting is about it says nothing', async () => {
  await ok(marit, 'put', '/v1/mail-address', { address: 'm.blom@rietmeer.example' })
  assert.equal(await invite(), 2)
  await town.work()
  assert.deepEqual(
    mails.map(({ to }) => to),
    ['m.blom@rietmeer.example'],
  )
  const [{ mail, raw }] = mails as [(typeof mails)[number]]
  assert.equal(mail.subject, 'Uitnodiging voor een overleg')
  assert.match(mail.text!, /dinsdag 10 maart 2026 om 09:30/)
  assert.match(mail.text!, /Wat: signalenoverleg/)
  assert.match(mail.text!, new RegExp(`http://localhost/overleg/${meeting}/vooraf-lezen`))
  assert.doesNotMatch(raw, content)
  // Petra said no address: her letter waits in the house, readable.
  const kept = await lettersOf(petra)
  assert.deepEqual(
    kept.map(({ sentAt, place }) => [sentAt, place]),
    [[null, `/overleg/${meeting}/vooraf-lezen`]],
  )
})

test('who knows time and place gets no second letter; a move is told once', async () => {
  assert.equal(await invite(), 0)
  const moved = { title: 'Overleg', startsAt: '2026-03-11T12:00:00Z', room: 'Zaal Wilg', minutes: 60 }
  await ok(wietske, 'put', `/v1/meetings/${meeting}`, moved)
  const { waiting } = (await ok(wietske, 'get', `/v1/meetings/${meeting}/invitations`)) as {
    waiting: number
  }
  assert.equal(waiting, 2)
  assert.equal(await invite(), 2)
  await town.work()
  assert.equal(mails.at(-1)!.mail.subject, 'Een overleg is verplaatst')
  assert.match(mails.at(-1)!.mail.text!, /Zaal Wilg/)
  assert.equal(mails.length, 2)
})

test('a wrong address is told at the field; a member of another table sends nobody anything', async () => {
  const wrong = await town.as(marit).put('/v1/mail-address', { address: 'marit at rietmeer' })
  assert.equal(wrong.status, 400)
  assert.match(wrong.text, /geen e-mailadres/)
  assert.equal((await town.as(marit).post(`/v1/meetings/${meeting}/invitations`)).status, 403)
})

const feedOf = async (who: Townsman) =>
  new URL(((await ok(who, 'post', '/v1/calendar-feed')) as { address: string }).address).pathname
const ask = (path: string) => town.server.inject({ method: 'GET', url: path })

test('a calendar program reads time, room and kind of table, without signing in, until its owner ends it', async () => {
  const path = await feedOf(marit)
  const read = await ask(path)
  assert.equal(read.statusCode, 200, read.body)
  assert.match(String(read.headers['content-type']), /text\/calendar/)
  assert.match(String(read.headers['cache-control']), /no-store/)
  assert.match(read.body, /DTSTART:20260311T120000Z\r\nDTEND:20260311T130000Z/)
  assert.match(read.body, /SUMMARY:signalenoverleg\r\nLOCATION:Zaal Wilg/)
  assert.doesNotMatch(read.body, content)
  const renewed = await feedOf(marit)
  assert.equal((await ask(path)).statusCode, 404)
  assert.equal((await ask(renewed)).statusCode, 200)
  await ok(marit, 'delete', '/v1/calendar-feed')
  const [gone, never] = [await ask(renewed), await ask('/v1/calendar-feeds/abc.ics')]
  assert.deepEqual([gone.statusCode, gone.body], [404, never.body])
})

test('the bytes of a calendar do not change with what is on the agenda, with who else comes, or with the meeting held', async () => {
  const path = await feedOf(petra)
  const before = (await ask(path)).body
  await ok(wietske, 'post', `/v1/meetings/${meeting}/items`, {
    id: idOf('another'),
    title: 'Zeesterweg 18',
    minutes: 40,
    kind: 'other',
  })
  await ok(wietske, 'put', `/v1/meetings/${meeting}/state`, { state: 'running', currentItem: idOf('item') })
  assert.equal((await ask(path)).body, before)
})

test('closing tells everybody that the decisions are ready; the letter holds none', async () => {
  const count = mails.length
  await ok(wietske, 'put', `/v1/meetings/${meeting}/state`, { state: 'closed' })
  await town.work()
  const last = mails.at(-1)!
  assert.equal(mails.length, count + 1)
  assert.match(last.mail.text!, new RegExp(`/overleg/${meeting}/besluiten`))
  assert.doesNotMatch(last.raw, content)
  assert.equal((await lettersOf(petra))[0]!.subject, 'De besluitenlijst staat klaar')
})

test('two days before its date an agreement is recalled, once, unless it is done', async () => {
  const agree = (name: string, due: string) =>
    ok(wietske, 'post', `/v1/agenda-items/${idOf('item')}/agreements`, {
      id: idOf(name),
      what: 'De bewoners bellen',
      owner: { domain: marit.domain, account: marit.account },
      due,
    })
  await agree('call', '2026-03-20')
  await agree('done in time', '2026-03-20')
  const { open } = (await ok(marit, 'get', '/v1/my-work')) as { open: { id: string; version: number }[] }
  await ok(marit, 'post', `/v1/tasks/${open[0]!.id}/completion`, { version: open[0]!.version })
  await town.at('2026-03-18T08:00:00Z')
  const count = mails.length
  await town.work()
  await town.work()
  assert.equal(mails.length, count + 1)
  assert.equal(mails.at(-1)!.mail.subject, 'Over twee dagen loopt een afspraak af')
  assert.match(mails.at(-1)!.mail.text!, /http:\/\/localhost\/mijn-werk/)
  assert.doesNotMatch(mails.at(-1)!.raw, /bewoners|Kadeplein/)
})

test('a meeting with items is not called off; an empty one is, and who was told of it hears so', async () => {
  assert.equal((await town.as(wietske).delete(`/v1/meetings/${meeting}`)).status, 409)
  const empty = { id: idOf('empty'), title: 'Leeg', startsAt: '2026-04-07T08:30:00Z' }
  await ok(wietske, 'post', '/v1/meetings', empty)
  await ok(wietske, 'post', `/v1/meetings/${empty.id}/invitations`)
  await ok(wietske, 'delete', `/v1/meetings/${empty.id}`)
  assert.equal((await lettersOf(petra))[0]!.subject, 'Een overleg gaat niet door')
  assert.equal((await town.as(wietske).get(`/v1/meetings/${empty.id}`)).status, 404)
})
