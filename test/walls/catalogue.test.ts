// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { createTestDatabase, type TestDatabase } from '../town/database.ts'
import { functionRules } from './catalogue.functions.ts'
import { policyRules } from './catalogue.policies.ts'
import { tableRules } from './catalogue.tables.ts'

let database: TestDatabase
let owner: pg.Client

before(async () => {
  database = await createTestDatabase()
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
})
after(async () => {
  await owner?.end()
  await database?.drop()
})

for (const rule of [...tableRules, ...functionRules, ...policyRules]) {
  test(rule.name, async () => assert.deepEqual(await rule.find(owner), []))
  for (const { plant, sees } of rule.faults) {
    test(`a planted fault is seen: ${plant}`, async () => {
      await owner.query('begin')
      try {
        await owner.query(plant)
        const found = await rule.find(owner)
        assert.ok(
          found.some(one => sees.test(one)),
          `unseen; found only: ${found.join(', ') || 'nothing'}`,
        )
      } finally {
        await owner.query('rollback')
      }
    })
  }
}

test('the rules look at a whole house: there are at least as many tables, policies and definers as when they were written', async () => {
  const { rows } = await owner.query<{ tables: number; policies: number; definers: number }>(`
    select (select count(*)::int from pg_class c where c.relkind = 'r' and c.relforcerowsecurity) as tables,
           (select count(*)::int from pg_policy p where 'app'::regrole = any (p.polroles)) as policies,
           (select count(*)::int from pg_proc p where p.prosecdef
               and p.pronamespace in ('public'::regnamespace, 'house'::regnamespace)) as definers`)
  const seen = rows[0]!
  assert.ok(seen.tables >= 28, `tables: ${seen.tables}`)
  assert.ok(seen.policies >= 32, `policies: ${seen.policies}`)
  assert.ok(seen.definers >= 15, `definer functions: ${seen.definers}`)
})
