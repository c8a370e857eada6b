// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { sessionHash } from '../../src/platform/access/session-token.ts'
import { visiting } from '../../src/platform/access/visit.ts'
import { sql } from '../../src/platform/db/db.ts'
import { openPool } from '../../src/platform/db/pool.ts'
import type { Townsman } from '../town/builder.ts'
import { openTown, type Town } from '../town/town.ts'

let town: Town
let marit: Townsman
let petra: Townsman
let app: pg.Client
let other: pg.Client

before(async () => {
  town = await openTown()
  const order = await town.builder.domain('public-order')
  const housing = await town.builder.domain('housing-corporation')
  const table = await town.builder.table('Overleg', { parties: [order, housing] })
  marit = await town.builder.person('marit', order, [{ at: table, roles: ['professional'] }])
  petra = await town.builder.person('petra', housing, [{ at: table, roles: ['professional'] }])
  app = await connect('app')
  other = await connect('app')
})
after(async () => {
  await app?.end()
  await other?.end()
  await town?.close()
})

async function connect(role: 'app' | 'matcher' | 'worker' | 'publisher'): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: town.database.urlOf(role) })
  await client.connect()
  return client
}

/** Does something in a transaction that is taken back, and answers the error's code; undefined when it was let in. */
async function refusal(client: pg.Client, ...steps: string[]): Promise<string | undefined> {
  await client.query('begin')
  try {
    for (const step of steps) await client.query(step)
    return undefined
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    await client.query('rollback')
  }
}

const entering = (person: Townsman) => `select enter('\\x${sessionHash(person.token).toString('hex')}')`
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`
const claim = (visit: string, seal: string, inTransaction = true) =>
  `select set_config('vlechtwerk.visit', ${literal(visit)}, ${inTransaction}),
          set_config('vlechtwerk.seal', ${literal(seal)}, ${inTransaction})`

/** A genuine visit as the database signed it, copied from inside its transaction. */
async function copied(client: pg.Client, person: Townsman): Promise<{ visit: string; seal: string }> {
  await client.query(entering(person))
  const { rows } = await client.query<{ visit: string; seal: string }>(
    `select current_setting('vlechtwerk.visit') as visit, current_setting('vlechtwerk.seal') as seal`,
  )
  return rows[0]!
}

const peek = 'select * from signal'

test('without a visit nothing is read, counted or written: it is an error, never an empty list', async () => {
  assert.equal(await refusal(app, entering(marit), peek), undefined)
  assert.equal(await refusal(app, peek), 'VW001')
  assert.equal(await refusal(app, 'select count(*) from account'), 'VW001')
  assert.equal(await refusal(app, 'delete from draft'), 'VW001')
  assert.equal(await refusal(app, 'select visit_region()'), 'VW001')
})

test('a visit that somebody wrote himself is refused, whatever stands in it', async () => {
  await app.query('begin')
  const real = await copied(app, marit)
  await app.query('rollback')
  const forged = [
    real.visit,
    real.visit.replace(/^(\d+)\|(\d+)/, (_, region, domain) => `${region}|${Number(domain) + 1}`),
    '',
    '|',
    '||||||||||',
    '1|1',
    'NULL',
    '0',
    "1' or '1'='1",
    '1|2|3|4|5|6|care|coordinator|infinity|token',
    '１|２',
    '\u202e1|2',
    'x'.repeat(100_000),
  ]
  for (const visit of forged) {
    for (const seal of ['', real.seal, '0'.repeat(64), 'NULL', real.seal.toUpperCase()])
      assert.equal(await refusal(app, claim(visit, seal), peek), 'VW001', visit.slice(0, 80))
  }
})

test('a genuine visit is worth nothing in another transaction, another connection, or once changed', async () => {
  await app.query('begin')
  const real = await copied(app, marit)
  assert.equal(await refusal(other, claim(real.visit, real.seal), peek), 'VW001')
  await app.query(claim(real.visit.replace('token', 'client'), real.seal))
  await assert.rejects(app.query(peek), { code: 'VW001' })
  await app.query('rollback')
  assert.equal(await refusal(app, claim(real.visit, real.seal), peek), 'VW001')
  assert.equal(await refusal(app, claim(real.visit, real.seal, false), peek), 'VW001')
})

test('a visit ends with its transaction: what comes after on the same connection has none', async () => {
  await app.query('begin')
  await app.query(entering(marit))
  await app.query('commit')
  assert.equal(await refusal(app, peek), 'VW001')
})

test('an unknown, ended or expired session and a seat one does not have are refused at the door', async () => {
  assert.equal(await refusal(app, `select enter('\\x00')`), 'VW002')
  assert.equal(await refusal(app, `select enter(null)`), 'VW002')
  const nowhere = '00000000-0000-4000-8000-000000000000'
  assert.equal(await refusal(app, entering(marit).replace(')', `, '${nowhere}', '${nowhere}')`)), 'VW003')
})

const forbidden: Record<string, string> = {
  'take another role': 'set role gate',
  'take the keeper’s authority': 'set session authorization keeper',
  'read sessions': 'select * from session',
  'read the key of visits': 'select * from house.visit_key',
  'read or set the clock': 'update house.clock set fixed = now()',
  'seal a visit of its own': `select house.seal('1|1')`,
  'compute a leaf of the log': 'select house.leaf(null)',
  'read what jobs wait': 'select * from graphile_worker.jobs',
  'change a line of the log': `update access_line set action = 'x'`,
  'write a line of the log by hand': 'insert into access_line select * from access_line',
  'read pseudonyms': 'select * from pseudonym',
  'empty a table': 'truncate signal',
  'lift a wall': 'alter table signal disable row level security',
  'add a policy': 'create policy hole on signal using (true)',
  'make a function where definers look': `create function public.hole() returns int language sql as 'select 1'`,
  'make a table': 'create table public.hole (x int)',
  'hang a trigger': 'create trigger t before insert on signal execute function require_live_ground()',
  'load a file': `select pg_read_file('/etc/hostname')`,
  'run a program': `copy (select 1) to program 'true'`,
  'give itself an account': `insert into account select * from account`,
  'take a seat': 'insert into seat select * from seat',
  'write a legal ground': `update legal_basis set status = 'confirmed'`,
  'move a task to another': 'update task set account = gen_random_uuid()',
}

for (const [what, statement] of Object.entries(forbidden)) {
  test(`a visitor with a genuine visit cannot ${what}`, async () => {
    const code = await refusal(app, entering(marit), statement)
    assert.ok(code && ['42501', '0A000'].includes(code), `let in, or stopped by accident: ${code}`)
  })
}

test('a visitor cannot take the role of the owner', async () => {
  const { rows } = await town.owner.query<{ name: string }>('select current_user as name')
  assert.equal(await refusal(app, `set role ${rows[0]!.name}`), '42501')
})

test('rows are not loaded around the walls, and the walls cannot be switched off', async () => {
  assert.equal(await refusal(app, entering(marit), 'set local row_security = off', peek), '42501')
  await app.query('begin')
  await app.query(entering(marit))
  await assert.rejects(app.query('copy draft from stdin'), { code: '0A000' })
  await app.query('rollback')
})

test('a temporary table or function of the same name fools nobody', async () => {
  await app.query('begin')
  await app.query('create temp table session (hash bytea, region int, domain int, account uuid, kind text)')
  await app.query('create temp table account as select 1 as region')
  await app.query(`create function pg_temp.visit_region() returns int language sql as 'select 2'`)
  await app.query('set local search_path = pg_temp, public, house')
  const { rows } = await app.query<{ domain: number }>(entering(marit).replace('select', 'select * from'))
  assert.equal(rows[0]!.domain, marit.domain)
  const seen = await app.query<{ domain: number }>('select distinct domain from public.account')
  assert.deepEqual(seen.rows, [{ domain: marit.domain }])
  await app.query('rollback')
})

for (const [role, statements] of Object.entries({
  matcher: ['select facts from intake', 'select * from subject', 'select * from signal', 'set role app'],
  worker: ['select * from intake', 'select * from signal', 'select * from session', 'set role gate'],
  publisher: ['select * from intake', 'select * from signal', 'select * from overlap', 'set role app'],
})) {
  test(`the ${role} reads no more than its work needs`, async () => {
    const client = await connect(role as 'matcher')
    try {
      for (const statement of statements) assert.equal(await refusal(client, statement), '42501', statement)
    } finally {
      await client.end()
    }
  })
}

test('a thousand visits of two domains over one connection never mix, though some fail halfway', async () => {
  const pool = openPool(town.database.urlOf('app'), 1)
  try {
    for (let turn = 0; turn < 1000; turn++) {
      const who = turn % 2 === 0 ? marit : petra
      const seen = visiting(pool, { sessionHash: sessionHash(who.token) }, async db => {
        const rows = await db.rows(sql<{ domain: number; mine: number }>`
          select a.domain, visit_domain() as mine from account a`)
        if (turn % 7 === 0) throw new Error('halfway')
        return rows
      }).catch((error: Error) => error.message)
      assert.deepEqual(await seen, turn % 7 === 0 ? 'halfway' : [{ domain: who.domain, mine: who.domain }])
    }
  } finally {
    await pool.destroy()
  }
})

test('only a test database can be told what time it is', async () => {
  await town.owner.query('begin')
  await town.owner.query('update house.clock set fixed = null, is_test = false')
  await assert.rejects(town.owner.query(`update house.clock set fixed = '2030-01-01'`), {
    constraint: 'only_a_test_sets_the_clock',
  })
  await town.owner.query('rollback')
})
