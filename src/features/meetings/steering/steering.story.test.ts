// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman, type TownTable } from '../../../../test/town/builder.ts'
import { openTown, type Town } from '../../../../test/town/town.ts'
import { sessionHash } from '../../../platform/access/session-token.ts'
import { visiting } from '../../../platform/access/visit.ts'
import { sql } from '../../../platform/db/db.ts'

let town: Town
let weighs: TownTable
let steers: TownTable
let ruben: Townsman
let dirk: Townsman
let femke: Townsman
let hanneke: Townsman
let outsider: Townsman

const [proposed, undecided, person] = ['proposed', 'undecided', 'person'].map(idOf) as [
  string,
  string,
  string,
]
const secret = 'geheimvandeweegtafel'

before(async () => {
  town = await openTown()
  const { builder } = town
  const order = await builder.domain('public-order', 'Rietmeer')
  const police = await builder.domain('police', 'Politie')
  const housing = await builder.domain('housing-corporation', 'WoonVliet')
  weighs = await builder.table('Weegtafel', {
    parties: [order, police],
    partnership: 'riec',
    kind: 'riec-weighing',
    purpose: 'subversion',
  })
  const steering = { partnership: 'steering', kind: 'steering', purpose: 'steering' } as const
  steers = await builder.table('Stuurploeg', { ...steering, parties: [order, police], categories: [] })
  const elsewhere = await builder.table('Andere stuurploeg', {
    ...steering,
    parties: [housing],
    categories: [],
  })
  ruben = await builder.person('ruben', weighs.bureau, [{ at: weighs, roles: ['coordinator'] }])
  dirk = await builder.person('dirk', order, [{ at: weighs, roles: ['member'] }])
  femke = await builder.person('femke', steers.bureau, [{ at: steers, roles: ['coordinator'] }])
  hanneke = await builder.person('hanneke', order, [{ at: steers, roles: ['steering'] }])
  outsider = await builder.person('tom', housing, [{ at: elsewhere, roles: ['coordinator', 'steering'] }])
  await town.at('2026-11-20T10:00:00Z')
  await fillWeighing()
})
after(() => town?.close())

/** Three items at the weighing table: a decided proposal, one that is not decided, and one about a person. */
async function fillWeighing(): Promise<void> {
  const where = [weighs.bureau, idOf('weighing'), weighs.table]
  await town.owner.query(
    "insert into meeting (region, domain, id, at_table, title, starts_at) values (1, $1, $2, $3, 'Weging', now())",
    where,
  )
  for (const [id, title, about, route, kind] of [
    [proposed, 'Schuren', 'location', 'case-proposal', 'riec'],
    [undecided, 'Nog open', 'location', null, null],
    [person, 'Jan de Boer', 'person', 'case-proposal', 'pga'],
  ])
    await town.owner.query(
      `insert into agenda_item (region, domain, meeting, at_table, id, position, title, kind, subject_kind, picture,
         judgement, route, case_kind, phase, decided_at)
       values (1, $1, $2, $3, $4, 1, $5, 'other', $6, $7, $7, $8, $9, case when $8::text is null then 'open' else 'done' end,
         case when $8::text is null then null::timestamptz else now() end)`,
      [...where, id, title, about, secret, route, kind],
    )
}

type Body = Record<string, never>
const ask = async (who: Townsman, method: 'get' | 'post' | 'put', path: string, body: object = {}) => {
  const answer = method === 'get' ? await town.as(who).get(path) : await town.as(who)[method](path, body)
  return { status: answer.status, text: answer.text, body: answer.body as Body }
}
const put = (item: string, title: string, who = ruben, table = steers.table) =>
  ask(who, 'post', `/v1/agenda-items/${item}/steering`, {
    matter: idOf(`matter ${item}`),
    table,
    title,
    hours: 240,
  })
const cameOf = async (item: string, who = ruben) =>
  (await ask(who, 'get', `/v1/agenda-items/${item}/steering`)).body as unknown as {
    tables: { name: string }[]
    request: Record<string, unknown> | null
  }

test('who proposes sees the steering groups its parties share, and nobody else does', async () => {
  assert.deepEqual(
    (await cameOf(proposed)).tables.map(({ name }) => name),
    ['Stuurploeg'],
  )
  assert.deepEqual(await cameOf(undecided), { tables: [], request: null })
  assert.deepEqual(await cameOf(proposed, dirk), { tables: [], request: null })
})

test('only a decided proposal goes, to such a group, by who chairs, under a title without a person', async () => {
  assert.equal((await put(undecided, 'Casus schuren')).status, 404)
  assert.equal((await put(proposed, 'Casus schuren', dirk)).status, 403)
  assert.equal((await put(proposed, 'Casus schuren', ruben, idOf('table 1 Andere stuurploeg'))).status, 404)
  for (const title of ['jan de boer', 'Casus 123456782'])
    assert.equal((await put(person, title)).body.code, 'decisions-only', title)
  for (const _ of ['once', 'again']) {
    const gone = await put(proposed, 'Casus schuren')
    assert.equal(gone.status, 201, gone.text)
  }
  assert.equal((await put(person, 'Persoonsgerichte casus')).status, 201)
})

test('what arrives is a title, a kind, hours and a table: nothing it was weighed on, and nothing elsewhere', async () => {
  const { matters } = (await ask(hanneke, 'get', '/v1/steering/matters')).body as unknown as {
    matters: { id: string; caseKind: string }[]
  }
  assert.deepEqual(
    matters.find(({ id }) => id === idOf(`matter ${proposed}`)),
    {
      id: idOf(`matter ${proposed}`),
      title: 'Casus schuren',
      caseKind: 'riec',
      hoursAsked: 240,
      fromTable: 'Weegtafel',
      heldUntil: null,
    },
  )
  // For which approach a case is proposed is what the table said, not what kind of table it is.
  assert.deepEqual(matters.map(({ caseKind }) => caseKind).toSorted(), ['pga', 'riec'])
  assert.deepEqual((await ask(outsider, 'get', '/v1/steering/matters')).body, { matters: [] })
})

test('a decision that lies before the steering group stands, and one learns whom to speak to', async () => {
  const path = `/v1/agenda-items/${proposed}/decision`
  const no = await town.as(ruben).delete(path)
  assert.equal((no.body as { code: string }).code, 'lies-before-steering', no.text)
  assert.match(no.text, /Spreek de secretaris van de stuurploeg/)
  const { decidedAt } = (await ask(ruben, 'get', `/v1/agenda-items/${proposed}`)).body
  assert.ok(decidedAt)
})

const monday = idOf('monday')
const onAgenda = (item: string, matter: string, title?: string, meeting = monday) =>
  ask(femke, 'post', `/v1/steering/meetings/${meeting}/items`, { id: idOf(item), matter, title })
const decide = (item: string, body: object) =>
  ask(femke, 'post', `/v1/steering/items/${idOf(item)}/decision`, body)
const plan = (id: string, who = femke) =>
  ask(who, 'post', '/v1/steering/meetings', { id, title: 'Stuurploeg', startsAt: '2026-11-23T14:00:00Z' })

test('the secretary plans, puts matters on the agenda once, and opens the meeting; a member reads along', async () => {
  assert.equal((await plan(monday, hanneke)).status, 403)
  assert.equal((await plan(monday)).status, 201)
  assert.equal((await onAgenda('case', idOf(`matter ${proposed}`))).status, 201)
  assert.equal((await onAgenda('case', idOf(`matter ${proposed}`))).status, 201)
  assert.equal((await onAgenda('twice', idOf(`matter ${proposed}`))).body.code, 'matter-not-waiting')
  assert.equal((await onAgenda('own', idOf('own matter'), 'Uren voor 2027')).status, 201)
  assert.equal((await onAgenda('pga', idOf(`matter ${person}`))).status, 201)
  const run = await ask(femke, 'put', `/v1/steering/meetings/${monday}/state`, { state: 'running' })
  assert.equal(run.body.state, 'running', run.text)
  const seen = await ask(hanneke, 'get', `/v1/steering/meetings/${monday}`)
  const { agenda } = seen.body as unknown as { agenda: { title: string; hoursAsked: number | null }[] }
  assert.deepEqual(
    agenda.map(({ title, hoursAsked }) => [title, hoursAsked]),
    [
      ['Casus schuren', 240],
      ['Uren voor 2027', null],
      ['Persoonsgerichte casus', 240],
    ],
  )
  assert.equal((await ask(outsider, 'get', `/v1/steering/meetings/${monday}`)).status, 404)
})

test('the group is invited and marked present as at other tables; its letters tell when and where, and no more', async () => {
  const room = `/v1/steering/meetings/${monday}/attendance`
  const invitations = `/v1/steering/meetings/${monday}/invitations`
  assert.deepEqual((await ask(femke, 'get', invitations)).body, { told: [], waiting: 1 })
  assert.equal((await ask(femke, 'post', invitations)).body.letters, 1)
  assert.equal((await ask(femke, 'post', invitations)).body.letters, 0)
  assert.deepEqual((await ask(femke, 'get', invitations)).body, { told: ['hanneke'], waiting: 0 })
  const letter = await ask(hanneke, 'get', '/v1/letters')
  assert.match(letter.text, new RegExp(`"place":"/stuurploeg/${monday}"`))
  assert.match(letter.text, /Wat: stuurploeg/)
  assert.doesNotMatch(letter.text, /schuren|Uren voor|Persoonsgericht|Weegtafel/i)
  const present = async (who: Townsman) =>
    (
      (await ask(who, 'get', room)).body as unknown as { people: { name: string; present: boolean }[] }
    ).people.map(one => [one.name, one.present])
  const nobody = [
    ['femke', false],
    ['hanneke', false],
  ]
  assert.deepEqual(await present(hanneke), nobody)
  assert.equal((await ask(hanneke, 'put', room, { everybody: true })).status, 403)
  assert.equal((await ask(femke, 'put', room, { everybody: true })).status, 200)
  const { domain, account } = hanneke
  await ask(femke, 'put', room, { people: [{ domain, account, present: false }] })
  // Who has no seat in this group is not let in by an id.
  const stranger = { domain: outsider.domain, account: outsider.account, present: true }
  await ask(femke, 'put', room, { people: [stranger] })
  assert.deepEqual(await present(hanneke), [['femke', true], nobody[1]!])
  for (const path of [room, invitations]) {
    assert.equal((await ask(outsider, 'get', path)).status, 404, path)
    assert.equal((await ask(dirk, 'get', path)).status, 403, path)
  }
})

test('who steers has its meetings in the calendar; the role alone brings none of another table', async () => {
  const hers = await ask(hanneke, 'post', '/v1/calendar-feed')
  const { address } = hers.body as unknown as { address: string }
  const calendar = await town.as(hanneke).get(new URL(address).pathname)
  assert.equal((calendar.text.match(/BEGIN:VEVENT/g) ?? []).length, 1, calendar.text)
  assert.match(calendar.text, /SUMMARY:.*tuurploeg/)
  const { owner } = town
  const rows = await owner.query('select seated_domain from house.seated_on(1, $1, $2, $3)', [
    weighs.bureau,
    weighs.table,
    '2026-11-23',
  ])
  const before = rows.rows.length
  await town.builder.person('only-steers', dirk.domain, [{ at: weighs, roles: ['steering'] }])
  const after = await owner.query('select seated_domain from house.seated_on(1, $1, $2, $3)', [
    weighs.bureau,
    weighs.table,
    '2026-11-23',
  ])
  assert.equal(after.rows.length, before)
})

test('adopting takes hours, declining a reason, holding an end within ninety days and once only', async () => {
  for (const [item, body, objection] of [
    ['case', { outcome: 'adopted' }, 'hours-needed'],
    ['own', { outcome: 'declined' }, 'reason-needed'],
    ['pga', { outcome: 'held' }, 'hold-needs-an-end'],
    ['pga', { outcome: 'held', holdUntil: '2027-02-19' }, 'hold-too-long'],
  ] as const)
    assert.deepEqual((await decide(item, body)).body.objections, [objection])
  assert.equal(
    (await decide('case', { outcome: 'adopted', hours: 200, reason: 'Past in het jaarplan.' })).status,
    200,
  )
  assert.equal((await decide('case', { outcome: 'declined', reason: 'x' })).body.code, 'matter-not-waiting')
  assert.equal((await decide('pga', { outcome: 'held', holdUntil: '2027-02-18' })).status, 200)
  assert.equal((await decide('own', { outcome: 'declined', reason: 'Eerst de cijfers.' })).status, 200)
})

test('the table that proposed reads what came of it, and nothing of who decided', async () => {
  for (const who of [ruben, dirk]) {
    const { request } = await cameOf(proposed, who)
    assert.deepEqual(
      { ...request, putAt: '', decidedAt: '' },
      {
        title: 'Casus schuren',
        hoursAsked: 240,
        putTo: 'Stuurploeg',
        putAt: '',
        outcome: 'adopted',
        hours: 200,
        holdUntil: null,
        reason: 'Past in het jaarplan.',
        decidedAt: '',
      },
    )
  }
  assert.equal((await cameOf(person)).request!.holdUntil, '2027-02-18')
})

test('what was held comes back once, and then it is decided', async () => {
  const later = idOf('later')
  assert.equal((await plan(later)).status, 201)
  assert.equal((await onAgenda('back', idOf(`matter ${person}`), undefined, later)).status, 201)
  const again = await decide('back', { outcome: 'held', holdUntil: '2027-01-10' })
  assert.deepEqual(again.body.objections, ['held-before'])
  assert.equal((await decide('back', { outcome: 'declined', reason: 'Te zwaar.' })).status, 200)
  assert.deepEqual(
    [(await cameOf(person)).request!.outcome, (await cameOf(person)).request!.reason],
    ['declined', 'Te zwaar.'],
  )
  assert.equal((await onAgenda('third', idOf(`matter ${person}`), undefined, later)).status, 409)
})

test('an agreement is work of its owner, who sits in the steering group; a closed meeting is its decision list', async () => {
  const agree = (id: string, owner: Townsman) =>
    ask(femke, 'post', `/v1/steering/items/${idOf('case')}/agreements`, {
      id: idOf(id),
      what: 'Uren vrijmaken',
      owner: { domain: owner.domain, account: owner.account },
      due: '2026-12-04',
    })
  assert.equal((await agree('yes', hanneke)).status, 201)
  assert.equal((await agree('no', outsider)).body.code, 'owner-not-at-table')
  assert.match((await ask(hanneke, 'get', '/v1/my-work')).text, /Uren vrijmaken/)
  await ask(femke, 'put', `/v1/steering/meetings/${monday}/state`, { state: 'closed' })
  assert.equal((await onAgenda('late', idOf('late'), 'Nog iets')).body.code, 'meeting-was-held')
  const list = await ask(hanneke, 'get', `/v1/steering/meetings/${monday}`)
  const { agenda } = list.body as unknown as {
    agenda: { outcome: string; agreements: { owner: string }[] }[]
  }
  assert.deepEqual(
    agenda.map(({ outcome, agreements }) => [outcome, agreements.map(({ owner }) => owner)]),
    [
      ['adopted', ['hanneke']],
      ['declined', []],
      ['held', []],
    ],
  )
  assert.ok(!list.text.includes(secret) && !list.text.includes('Jan de Boer'))
})

test('who steers reads no weighing table, and its coordinator no signals, overlaps or items', async () => {
  for (const path of [
    `/v1/agenda-items/${proposed}`,
    `/v1/agenda-items/${proposed}/steering`,
    `/v1/agenda-items/${idOf('case')}`,
    '/v1/meetings',
    '/v1/intakes',
    '/v1/regie',
    `/v1/agenda-items/${idOf('case')}/views`,
  ])
    for (const who of [hanneke, femke]) assert.equal((await ask(who, 'get', path)).status, 403, path)
})

test('the role steering reads nothing where steering is not the purpose', async () => {
  const stray = await town.builder.person('stray', dirk.domain, [{ at: weighs, roles: ['steering'] }])
  assert.equal((await ask(stray, 'get', '/v1/steering/meetings')).status, 403)
  const seen = await visiting(town.pool, { sessionHash: sessionHash(stray.token) }, db =>
    db.rows(
      sql`select id from meeting union all select id from agenda_item union all select item from steering_request`,
    ),
  )
  assert.deepEqual(seen, [])
})
