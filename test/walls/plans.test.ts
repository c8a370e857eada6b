// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { sessionHash } from '../../src/platform/access/session-token.ts'
import type { Townsman } from '../town/builder.ts'
import { openTown, type Town } from '../town/town.ts'

const perDomain = 10_000
const hiddenDomains = 20

type Plan = {
  'Node Type': string
  'Relation Name'?: string
  'Index Cond'?: string
  'Recheck Cond'?: string
  'Plan Rows': number
  'Actual Rows': number
  Plans?: Plan[]
}
type Explained = { Plan: Plan; 'Execution Time': number; 'Planning Time': number }

const list = `
  select s.id, s.state, u.name, e.kind, e.at
    from signal s
    join signal_subject ss on ss.region = s.region and ss.domain = s.domain and ss.signal = s.id
    join subject u on u.region = ss.region and u.domain = ss.domain and u.id = ss.subject
    join signal_event e on e.region = s.region and e.domain = s.domain and e.signal = s.id
   where s.region = (select visit_region()) and s.domain = (select visit_domain())
     and s.phenomenon = 'vandalism'
   order by s.observed_from desc, s.id`
const walled = ['signal', 'signal_subject', 'subject', 'signal_event']

let town: Town
let marit: Townsman
let app: pg.Client
let alone: Explained
let crowded: Explained

before(async () => {
  town = await openTown()
  const order = await town.builder.domain('public-order')
  const table = await town.builder.table('Overleg', { parties: [order] })
  marit = await town.builder.person('marit', order, [{ at: table, roles: ['professional'] }])
  app = new pg.Client({ connectionString: town.database.urlOf('app') })
  await app.connect()
  await fill(order)
  alone = await explained()
  for (let domain = 101; domain <= 100 + hiddenDomains; domain++) await fill(domain)
  await town.owner.query('analyze')
  crowded = await explained()
})
after(async () => {
  await app?.end()
  await town?.close()
})

/** Rows straight into the tables, without triggers: how many there are is what counts here. */
async function fill(domain: number): Promise<void> {
  await town.owner.query(`begin; set local session_replication_role = replica;
    create temp table made on commit drop as
      select n, gen_random_uuid() as id, gen_random_uuid() as subject from generate_series(1, ${perDomain}) n;
    insert into signal (region, domain, id, bureau, partnership, at_table, filed_by, filed_at, number, title, facts,
      phenomenon, observed_from, place_kind, place_label, categories, ends_at)
    select 1, ${domain}, id, 1, id, id, id, now(), n, 'x', 'xxx',
      case when n % 20 = 0 then 'vandalism' else 'noise-nuisance' end, now() - n * interval '1 minute', 'area', 'x',
      '{place}', now() + interval '1 year' from made;
    insert into subject (region, domain, id, kind, name, search_name, made_by, made_at)
    select 1, ${domain}, subject, 'organisation', 'x', 'x', id, now() from made;
    insert into signal_subject (region, domain, signal, subject) select 1, ${domain}, id, subject from made;
    insert into signal_event (region, domain, id, signal, at, kind, by_name)
    select 1, ${domain}, gen_random_uuid(), id, now(), 'filed', 'x' from made;
    commit; analyze signal, subject, signal_subject, signal_event`)
}

/** The best of three, so that a busy machine does not speak for the plan. */
async function explained(): Promise<Explained> {
  const runs: Explained[] = []
  for (let run = 0; run < 3; run++) {
    await app.query('begin')
    await app.query('select enter($1)', [sessionHash(marit.token)])
    const { rows } = await app.query<{ 'QUERY PLAN': Explained[] }>(`explain (analyze, format json) ${list}`)
    await app.query('commit')
    runs.push(rows[0]!['QUERY PLAN'][0]!)
  }
  return runs.reduce((best, one) => (one['Execution Time'] < best['Execution Time'] ? one : best))
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

test(`with ${perDomain * hiddenDomains} hidden rows every table is reached by its own domain's part of an index`, () => {
  const nodes = nodesOf(crowded.Plan)
  for (const table of walled) {
    const reached = nodes.filter(node => node['Relation Name'] === table)
    assert.ok(reached.length > 0, `${table} is not in the plan`)
    for (const node of reached) {
      assert.notEqual(node['Node Type'], 'Seq Scan', table)
      const condition = node['Index Cond'] ?? node['Recheck Cond'] ?? ''
      assert.match(condition, /region = /, `${table}: ${condition}`)
      assert.match(condition, /domain = /, `${table}: ${condition}`)
    }
  }
})

test('the planner knows within ten times how many rows come out', () => {
  const { 'Plan Rows': thought, 'Actual Rows': came } = crowded.Plan
  assert.equal(came, perDomain / 20)
  const off = Math.max(thought / came, came / thought)
  assert.ok(off <= 10, `thought ${thought}, came ${came}`)
  const ratio = crowded['Execution Time'] / alone['Execution Time']
  console.log(
    `a list over four tables: thought ${thought}, came ${came}; alone ${alone['Execution Time'].toFixed(2)} ms, ` +
      `among ${perDomain * hiddenDomains} hidden rows per table ${crowded['Execution Time'].toFixed(2)} ms: ${ratio.toFixed(2)} times`,
  )
})

test('the same list without the walls’ keys would read everything: the test can see it', async () => {
  const { rows } = await town.owner.query<{ 'QUERY PLAN': Explained[] }>(
    `explain (format json) select count(*) from signal s where s.facts = 'xxx'`,
  )
  assert.ok(nodesOf(rows[0]!['QUERY PLAN'][0]!.Plan).some(node => node['Node Type'] === 'Seq Scan'))
})
