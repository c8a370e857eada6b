// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman, type TownTable } from '../../../test/town/builder.ts'
import { openTown, type Town } from '../../../test/town/town.ts'

let town: Town
let table: TownTable
let carla: Townsman
let petra: Townsman
let wietske: Townsman

before(async () => {
  town = await openTown()
  const permits = await town.builder.domain('permits', 'Oosterwaarde')
  const housing = await town.builder.domain('housing-corporation', 'WoonVliet')
  const bureau = await town.builder.domain('oversight', 'Bureau')
  const parties = [permits, housing, bureau]
  table = await town.builder.table('Signalenoverleg', { parties, categories: ['place', 'person'] })
  carla = await town.builder.person('carla', permits, [{ at: table, roles: ['professional'] }])
  petra = await town.builder.person('petra', housing, [{ at: table, roles: ['professional'] }])
  wietske = await town.builder.person('wietske', bureau, [{ at: table, roles: ['coordinator'] }])
  await town.at('2026-11-20T10:00:00Z')
  for (const who of [carla, petra]) {
    const begun = await town.as(who).post('/v1/imports', {
      id: idOf(`run ${who.name}`),
      source: 'MOR',
      fileName: 'mor.csv',
      mapping: { facts: 'Melding' },
    })
    assert.equal(begun.status, 201, begun.text)
  }
})
after(() => town.close())

const report = (sourceId: string, more: object = {}) => ({
  sourceId,
  facts: 'Afval naast de container.',
  phenomenon: 'litter',
  place: { kind: 'named-place', label: 'Marktplein', ref: 'marktplein' },
  observedFrom: '2026-11-18T09:00:00Z',
  ...more,
})
const bring = async (who: Townsman, rows: object[], dryRun = false) =>
  await town.as(who).post(`/v1/imports/${idOf(`run ${who.name}`)}/rows`, { rows, dryRun })
type Counted = {
  new: number
  known: number
  refused: { row: number; sourceId: string; problems: { nl: string; en: string }[] }[]
}

test('a dry run counts and files nothing; the run itself files, and again adds nothing', async () => {
  const rows = [
    report('1'),
    report('2'),
    report('2'),
    report('3', { observedFrom: '2026-31-02' }),
    { facts: 'x' },
  ]
  const dry = (await bring(carla, rows, true)).body as Counted
  assert.deepEqual([dry.new, dry.known, dry.refused.map(one => one.row)], [2, 0, [3, 4, 5]])
  assert.equal(((await town.as(carla).get('/v1/signals')).body as { total: number }).total, 0)
  const real = (await bring(carla, rows)).body as Counted
  assert.equal(real.new, 2)
  const again = (await bring(carla, rows)).body as Counted
  assert.deepEqual([again.new, again.known], [0, 2])
  assert.equal(((await town.as(carla).get('/v1/signals')).body as { total: number }).total, 2)
})

test('what was brought in says where it came from', async () => {
  const { signals } = (await town.as(carla).get('/v1/signals')).body as { signals: { id: string }[] }
  const origins = await Promise.all(
    signals.map(async ({ id }) => {
      const { body } = await town.as(carla).get(`/v1/signals/${id}`)
      return (body as { origin: { source: string; id: string } | null }).origin
    }),
  )
  assert.deepEqual(origins.map(origin => `${origin?.source} ${origin?.id}`).sort(), ['MOR 1', 'MOR 2'])
})

test('what two domains bring in touches on the coordinator’s desk', async () => {
  assert.equal(((await bring(petra, [report('1')])).body as Counted).new, 1)
  await town.work()
  const { overlaps } = (await town.as(wietske).get('/v1/regie')).body as {
    overlaps: { parts: number; domains: number }[]
  }
  assert.deepEqual(
    overlaps.map(found => [found.parts, found.domains]),
    [[3, 2]],
  )
})

test('places have no limit; persons have the covenant’s', async () => {
  const about = (count: number) =>
    Array.from({ length: count }, (_, n) => report(`p${n}`, { person: { name: `Persoon ${n}` } }))
  const refused = await bring(carla, about(501))
  assert.equal(refused.status, 403)
  assert.equal((refused.body as { code: string }).code, 'too-many-persons')
  const many = await bring(
    carla,
    Array.from({ length: 2000 }, (_, n) => report(`n${n}`)),
  )
  assert.equal((many.body as Counted).new, 2000, many.text.slice(0, 300))
  assert.equal(((await bring(carla, about(2))).body as Counted).new, 2)
  const lines = await town.owner.query(
    `select count(*) from access_line where action = 'file' and subject is not null`,
  )
  assert.equal(lines.rows[0].count, '2')
})

test('ten thousand persons in one import are refused, also five hundred at a time', async () => {
  const run = idOf('run of a register')
  const begun = await town.as(carla).post('/v1/imports', { id: run, source: 'register' })
  assert.deepEqual(begun.body, { id: run, mostPersons: 500 })
  const about = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) =>
      report(`r${from + n}`, { person: { name: `Iemand ${from + n}` } }),
    )
  const send = async (rows: object[]) => await town.as(carla).post(`/v1/imports/${run}/rows`, { rows })
  assert.equal(((await send(about(0, 400))).body as Counted).new, 400)
  const over = await send(about(400, 600))
  assert.deepEqual([over.status, (over.body as { code: string }).code], [403, 'too-many-persons'])
  assert.equal(((await send(about(400, 500))).body as Counted).new, 100)
  const filed = await town.owner.query(`select count(*) from signal where source = 'register'`)
  assert.equal(filed.rows[0].count, '500')
})

test('what is not right is told row by row, with its field, in both languages; the rest is filed', async () => {
  const rows = [
    report('b1', { phenomenon: 'feest' }),
    report('b2', { urgency: 'gisteren' }),
    report('b3', { place: { kind: 'named-place', label: 'K', rd: { x: 463_000, y: 155_000 } } }),
    report('b4', { facts: 'x'.repeat(20_001) }),
    report('b5', { observedFrom: '1900-01-01T12:00:00+00:19' }),
    report('b6', { person: { name: 'Jan', birthDate: '31-02-1990' } }),
    report('b7', { observedFrom: '2026-12-24T12:00:00+01:00' }),
    report('b8', { facts: 'Vuurwerk 🎆 bij محمد op =SOM(1)' }),
  ]
  const { new: fresh, refused } = (await bring(carla, rows)).body as Counted
  assert.equal(fresh, 1)
  assert.deepEqual(
    refused.map(({ sourceId, problems }) => [sourceId, problems.map(problem => problem.nl).join()]),
    [
      ['b1', 'onbekende soort'],
      ['b2', 'urgency: Ongeldige optie: verwacht één van "ordinary"|"soon"|"before-a-date"'],
      [
        'b3',
        ['x', 'y']
          .map(one => `place.rd.${one}: Deze coördinaten liggen niet in Nederland. Zijn x en y verwisseld?`)
          .join(),
      ],
      ['b4', 'facts: Te lang: verwacht dat string <=20000 tekens heeft'],
      ['b5', 'ligt voor 1990: klopt het jaar?'],
      ['b6', 'person.birthDate: Deze geboortedatum bestaat niet.'],
      ['b7', 'ligt in de toekomst'],
    ],
  )
  const kept = await town.owner.query(`select facts from signal where source_id = 'b8'`)
  assert.equal(kept.rows[0].facts, 'Vuurwerk 🎆 bij محمد op =SOM(1)')
})

test('a NUL refuses the call and names the row, for it can be kept nowhere', async () => {
  const answer = await bring(carla, [report('nul 1'), report('nul 2', { facts: 'half\0leeg' })])
  assert.equal(answer.status, 400)
  assert.match(answer.text, /rows\.1\.facts/)
  assert.equal((await town.owner.query(`select 1 from signal where source_id = 'nul 1'`)).rowCount, 0)
})

test('a basis that has ended carries nothing any more, at this door or at the next', async () => {
  await town.owner.query(`update legal_basis set valid_to = '2026-11-19' where category = 'place'`)
  const { new: fresh, refused } = (await bring(carla, [report('late')])).body as Counted
  assert.deepEqual([fresh, refused[0]?.problems[0]?.en], [0, 'no live basis for this'])
  const { sourceId: _, ...note } = report('late')
  const alone = await town.as(carla).post('/v1/signals', { ...note, id: idOf('late') })
  assert.deepEqual([alone.status, (alone.body as { code: string }).code], [403, 'no-live-ground'])
  await town.owner.query(`update legal_basis set valid_to = null`)
  assert.equal(((await bring(carla, [report('late')])).body as Counted).new, 1)
})

test('at a table for another purpose nothing of this run is brought', async () => {
  const steering = await town.builder.table('Stuurploeg', { parties: [carla.domain], purpose: 'oversight' })
  const sam = await town.builder.person('sam', carla.domain, [{ at: steering, roles: ['professional'] }])
  const path = `/v1/imports/${idOf('run carla')}/rows`
  const answer = await town.as(sam).post(path, { rows: [report('elsewhere')] })
  assert.deepEqual([answer.status, (answer.body as { code: string }).code], [403, 'not-in-this-context'])
  assert.equal((await town.owner.query(`select 1 from signal where source_id = 'elsewhere'`)).rowCount, 0)
})

test('the same call twice at once files each row once', async () => {
  const rows = Array.from({ length: 50 }, (_, n) => report(`twin${n}`))
  const answers = await Promise.all([bring(carla, rows), bring(carla, rows)])
  const counts = answers.map(answer => [answer.status, (answer.body as Counted).new])
  assert.deepEqual(
    counts.sort().map(([status]) => status),
    [200, 200],
    JSON.stringify(answers.map(answer => answer.text)),
  )
  const filed = await town.owner.query(`select count(*) from signal where source_id like 'twin%'`)
  assert.equal(filed.rows[0].count, '50')
})

test('how an import ended is said once and kept', async () => {
  const run = idOf('run carla')
  const end = async (who: Townsman, body: object) => await town.as(who).put(`/v1/imports/${run}/ending`, body)
  assert.equal((await end(petra, { complete: true })).status, 404)
  const before = (await runsOf(carla))[0]!
  assert.equal(before.ending, null)
  assert.equal((await end(carla, { complete: false, unreadable: 3 })).status, 200)
  assert.equal((await end(carla, { complete: true, unreadable: 3 })).status, 200)
  const ended = (await runsOf(carla)).find(one => one.source === 'MOR')!
  assert.equal(ended.ending, 'stopped')
})

type Run = { source: string; new: number; refused: number; ending: string | null }
const runsOf = async (who: Townsman) =>
  ((await town.as(who).get('/v1/imports')).body as { imports: Run[] }).imports

test('runs and mappings stay within the domain', async () => {
  const sources = async (who: Townsman) => (await runsOf(who)).map(run => [run.source, run.new]).sort()
  assert.deepEqual(await sources(carla), [
    ['MOR', 2056],
    ['register', 500],
  ])
  assert.deepEqual(await sources(petra), [['MOR', 1]])
  assert.deepEqual((await town.as(carla).post('/v1/imports/_mapping', { source: 'MOR' })).body, {
    mapping: { facts: 'Melding' },
  })
  const foreign = await town.as(petra).post(`/v1/imports/${idOf('run carla')}/rows`, { rows: [report('9')] })
  assert.equal(foreign.status, 404)
})
