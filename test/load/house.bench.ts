// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { buildWeb } from '../../src/app/build-web.ts'
import { startEmbeddedPostgres } from '../../src/app/embedded-postgres.ts'
import { allJobs } from '../../src/app/features.ts'
import { openPool } from '../../src/platform/db/pool.ts'
import { startJobs } from '../../src/platform/jobs/jobs.ts'
import { idOf, type Townsman, type TownTable } from '../town/builder.ts'
import { openTown, type Town } from '../town/town.ts'

type Print = (row: { work: string; measured: string; reach: string; ratio?: string; ok: boolean }) => void

const p95 = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!
const ms = (value: number): string => `p95 ${value.toFixed(1)} ms`

/**
 * The house under the load of a large domain: 100,000 own signals, filing at 50 a second, lists with filters, an
 * import, and the way from filing to the coordinator's desk. Times are of whole requests through the real server;
 * ratios are to a bare statement on the same database in the same run.
 */
export async function bench(print: Print): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vlechtwerk-bench-'))
  const database = await startEmbeddedPostgres({ dataFolder: folder, test: true })
  process.env.VLECHTWERK_TEST_OWNER_URL = database.ownerUrl
  const town = await openTown()
  try {
    const people = await settle(town)
    await fillTo60k(town, people)
    // As any house that is in use: a database looks at its own tables within a minute.
    await town.owner.query('analyze')
    await measureImport(town, people, print)
    await town.owner.query('analyze')
    await measureFiling(town, people, print)
    await measureLists(town, people, print)
    await measureDesk(town, people, print)
    await measureFirstScreen(print)
  } finally {
    await town.close()
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type People = { table: TownTable; marit: Townsman; petra: Townsman; wietske: Townsman }

async function settle(town: Town): Promise<People> {
  const order = await town.builder.domain('public-order')
  const housing = await town.builder.domain('housing-corporation')
  const bureau = await town.builder.domain('oversight')
  const table = await town.builder.table('Overleg', { parties: [order, housing, bureau] })
  const seat = (roles: ['professional'] | ['coordinator']) => [{ at: table, roles }]
  const marit = await town.builder.person('marit', order, seat(['professional']))
  const petra = await town.builder.person('petra', housing, seat(['professional']))
  const wietske = await town.builder.person('wietske', bureau, seat(['coordinator']))
  return { table, marit, petra, wietske }
}

const phenomena = ['vandalism', 'litter', 'street-noise', 'fireworks', 'graffiti']
const row = (nth: number) => ({
  sourceId: `row ${nth}`,
  facts: `Melding ${nth} over iets in de openbare ruimte, met een gewone zin erbij.`,
  phenomenon: phenomena[nth % phenomena.length],
  place: { kind: 'named-place', label: `Straat ${nth % 5000}`, ref: `straat-${nth % 5000}` },
  observedFrom: new Date(Date.now() - (nth % 500) * 86_400_000).toISOString(),
})

async function bringIn(town: Town, { marit }: People, first: number, past: number): Promise<void> {
  for (let from = first; from < past; from += 2000) {
    const rows = Array.from({ length: 2000 }, (_, n) => row(from + n))
    await town.as(marit).post(`/v1/imports/${idOf('bench run')}/rows`, { rows })
  }
}

async function fillTo60k(town: Town, people: People): Promise<void> {
  await town.as(people.marit).post('/v1/imports', { id: idOf('bench run'), source: 'bench' })
  await bringIn(town, people, 0, 60_000)
}

async function measureImport(town: Town, people: People, print: Print): Promise<void> {
  const started = performance.now()
  await bringIn(town, people, 60_000, 100_000)
  const perSecond = 40_000 / ((performance.now() - started) / 1000)
  const bare = await bareInsert(town)
  print({
    work: 'import of place reports, 60,000 present',
    measured: `${Math.round(perSecond)} rows/s`,
    reach: '>= 5,000 rows/s',
    ratio: `${(bare / perSecond).toFixed(0)} x a bare insert (${Math.round(bare)} rows/s)`,
    ok: perSecond >= 5000,
  })
}

async function bareInsert(town: Town): Promise<number> {
  await town.owner.query('create table bare (id uuid primary key, text text, at timestamptz)')
  const started = performance.now()
  await town.owner.query(
    `insert into bare select gen_random_uuid(), 'Melding over iets', now() from generate_series(1, 40000)`,
  )
  return 40_000 / ((performance.now() - started) / 1000)
}

const note = (id: string, place: string) => ({
  id: idOf(id),
  facts: 'Twee ruiten van de abri zijn stuk.',
  place: { kind: 'named-place', label: place, ref: place },
  observedFrom: new Date(Date.now() - 3_600_000).toISOString(),
  phenomenon: 'vandalism',
})

async function measureFiling(town: Town, { marit }: People, print: Print): Promise<void> {
  const times: number[] = []
  const filing: Promise<void>[] = []
  for (let nth = 0; nth < 500; nth += 1) {
    filing.push(timed(times, () => town.as(marit).post('/v1/signals', note(`filed ${nth}`, `plek ${nth}`))))
    await sleep(20)
  }
  await Promise.all(filing)
  const bare: number[] = []
  for (let nth = 0; nth < 200; nth += 1) {
    await timed(bare, () => town.owner.query(`insert into bare values (gen_random_uuid(), 'x', now())`))
  }
  const ratio = `${(p95(times) / p95(bare)).toFixed(0)} x a bare insert (${p95(bare).toFixed(1)} ms)`
  print({
    work: 'file and log, 50 a second, 100,000 present',
    measured: ms(p95(times)),
    reach: '<= 40 ms',
    ratio,
    ok: p95(times) <= 40,
  })
}

async function measureLists(town: Town, { marit }: People, print: Print): Promise<void> {
  const filters = [
    '',
    '?phenomenon=litter',
    '?state=filed',
    '?urgency=soon',
    '?from=2026-01-01&to=2026-12-31',
    '?mine=yes&sort=oldest',
  ]
  const times: number[] = []
  for (let round = 0; round < 20; round += 1) {
    for (const filter of filters) await timed(times, () => town.as(marit).get(`/v1/signals${filter}`))
  }
  const bare: number[] = []
  for (let nth = 0; nth < 100; nth += 1) {
    await timed(bare, () =>
      town.owner.query(
        'select * from signal where region = 1 and domain = 1 order by observed_from desc limit 50',
      ),
    )
  }
  const ratio = `${(p95(times) / p95(bare)).toFixed(0)} x a bare select (${p95(bare).toFixed(1)} ms)`
  print({
    work: 'list of 100,000 own signals, any filter',
    measured: ms(p95(times)),
    reach: '<= 60 ms',
    ratio,
    ok: p95(times) <= 60,
  })
}

async function measureDesk(town: Town, { marit, petra, wietske }: People, print: Print): Promise<void> {
  await town.work()
  const matcher = openPool(town.database.urlOf('matcher'), 2)
  const runner = await startJobs(town.database.urlOf('worker'), allJobs, { matcher, keys: town.house.keys })
  const times: number[] = []
  for (let nth = 0; nth < 20; nth += 1) {
    await town.as(marit).post('/v1/signals', note(`desk a ${nth}`, `hoek ${nth}`))
    const started = performance.now()
    await town.as(petra).post('/v1/signals', note(`desk b ${nth}`, `hoek ${nth}`))
    const seen = async () => (await town.as(wietske).get('/v1/regie')).text.includes(`hoek ${nth}"`)
    while (!(await seen()) && performance.now() - started < 10_000) await sleep(20)
    times.push(performance.now() - started)
  }
  await runner.stop()
  await matcher.destroy()
  print({
    work: 'overlap on the desk after filing',
    measured: ms(p95(times)),
    reach: '<= 2,000 ms',
    ok: p95(times) <= 2000,
  })
}

async function measureFirstScreen(print: Print): Promise<void> {
  await buildWeb()
  const assets = join(import.meta.dirname, '../../dist/web/assets')
  const html = readFileSync(join(assets, '../index.html'), 'utf8')
  const first = readdirSync(assets).filter(name => name.endsWith('.js') && html.includes(name))
  const kilobytes =
    first.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name)), { level: 9 }).length, 0) /
    1000
  print({
    work: 'JavaScript that the page names',
    measured: `${kilobytes.toFixed(0)} kB compressed`,
    reach: '<= 250 kB',
    ok: kilobytes <= 250,
  })
}

async function timed(times: number[], work: () => Promise<unknown>): Promise<void> {
  const started = performance.now()
  await work()
  times.push(performance.now() - started)
}
