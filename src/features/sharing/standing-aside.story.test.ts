// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// Who stands aside reads nothing of it: the walls see to that. A function that looks past the walls must see to it
// itself, and one that is added without a thought for it is found here.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTown, type Town } from '../../../test/town/town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

/** What somebody may stand aside from, and what hangs on it. */
const matters =
  /\b(agenda_item|agreement|item_intake|item_person|item_view|item_option|overlap|overlap_part|overlap_strand|brought_fact|call_request|intake)\b/
/** The condition itself, or a function that has it. */
const honours =
  /visit_conflicts\(\)|house\.conflicts_of\(|from conflict c\b|house\.item_for_views\(|brought_about_person\(|compared_in_overlap\(|move_signal\(|ask_owner\(/

/** Functions that need not ask, each with its reason. */
const excused: Record<string, string> = {
  record_informed: 'whether somebody knows what a domain brought is its own to write down',
  refresh_copy: 'the owner changes or withdraws a signal of its own',
  strands_at_table: 'numbers per overlap; the wall of the overlap says which of them are there',
  withdraw_share: 'what a domain brought it may always take back',
}

test('every function that looks past the walls at such a matter asks who stands aside from it', async () => {
  const { rows } = await town.owner.query<{ name: string; body: string }>(
    `select p.proname as name, p.prosrc as body from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname = 'public' and has_function_privilege('app', p.oid, 'execute')
        and p.prorettype <> 'trigger'::regtype order by 1`,
  )
  const silent = rows.filter(({ body }) => matters.test(body) && !honours.test(body)).map(({ name }) => name)
  assert.deepEqual(silent, Object.keys(excused).toSorted())
})
