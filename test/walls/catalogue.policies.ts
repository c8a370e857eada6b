// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg'
import type { Rule } from './catalogue.rule.ts'

type Policy = { what: string; columns: string[]; expression: string; command: string }

/** Every condition of every policy for app, as PostgreSQL prints it back. */
async function policiesOf(database: pg.Client): Promise<Policy[]> {
  const { rows } = await database.query<Policy>(`
    select n.nspname || '.' || c.relname || ' ' || p.polname as what, side.expression, p.polcmd::text as command,
           (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0) as columns
      from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace,
           lateral (values (pg_get_expr(p.polqual, c.oid)), (pg_get_expr(p.polwithcheck, c.oid))) side(expression)
     where side.expression is not null and p.polpermissive
       and (p.polroles = '{0}' or 'app'::regrole = any (p.polroles))
     order by 1`)
  return rows
}

/** What must all hold: the parts of `(a AND b AND (c OR d))` at its top. */
function conditionsOf(expression: string): string[] {
  const text = bare(expression)
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')') depth--
    if (depth === 0 && text.startsWith(' AND ', at)) {
      parts.push(bare(text.slice(from, at)))
      from = at + 5
    }
  }
  return [...parts, bare(text.slice(from))]
}

/** Without the brackets around the whole, and only those. */
function bare(text: string): string {
  const trimmed = text.trim()
  if (!trimmed.startsWith('(')) return trimmed
  let depth = 0
  for (let at = 0; at < trimmed.length; at++) {
    if (trimmed[at] === '(') depth++
    if (trimmed[at] === ')') depth--
    if (depth === 0 && at < trimmed.length - 1) return trimmed
  }
  return bare(trimmed.slice(1, -1))
}

function policyRule(name: string, isBroken: (policy: Policy) => boolean, ...faults: Rule['faults']): Rule {
  return {
    name,
    faults,
    find: async database => (await policiesOf(database)).filter(isBroken).map(policy => policy.what),
  }
}

const askedInside = /SELECT visit_\w+\(/g
const asked = /(visit_\w+|current_setting|house\.\w+)\(/g

/** Data that belong to no region: shown to all, changed by no visitor. */
const reference = ['public.bsn_entitled_kind']
/** The names of organisations and tasks in a region are no secret to its own visitors. */
const regionWide = ['public.domain']

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length

/** The left side of each comparison with the visit must be a column: anything else is a condition of its own. */
function standsAlone({ expression, columns }: Policy): boolean {
  const compared = /(\w+)(?:\)?::[a-z ]+)? (?:=|<=|>=|<|>) (?:ANY )?\(+ ?SELECT visit_\w+\(/g
  const proper = [...expression.matchAll(compared)].filter(([, column]) => columns.includes(column!))
  return proper.length < count(expression, askedInside)
}

const on = (table: string, condition: string) =>
  `create policy planted on ${table} for select to app using (${condition})`
const own = 'region = (select visit_region()) and domain = (select visit_domain())'

/** Rules about the policies a visitor meets. */
export const policyRules: Rule[] = [
  policyRule(
    'a visit function stands in a sub-select, so that it is asked once and not for every row',
    ({ expression }) => count(expression, asked) > count(expression, askedInside),
    {
      plant: on('signal', 'region = visit_region() and domain = (select visit_domain())'),
      sees: /signal planted/,
    },
    { plant: on('task', `${own} and house.now() < ends_at`), sees: /task planted/ },
    { plant: on('draft', "domain = current_setting('vlechtwerk.domain')::int"), sees: /draft planted/ },
  ),
  policyRule(
    'purpose and role are asked inside the visit function, never as a condition of their own',
    standsAlone,
    { plant: on('signal', `${own} and (select visit_domain('care')) is not null`), sees: /signal planted/ },
    {
      plant: on('signal', `${own} and 'coordinator' = any ((select visit_roles())::text[])`),
      sees: /signal planted/,
    },
    { plant: on('signal', `${own} and (select visit_domain_as('member')) = 4`), sees: /signal planted/ },
  ),
  policyRule(
    'every policy for a visitor keeps to the visit’s own region',
    ({ what, expression, command }) =>
      !conditionsOf(expression).some(one => /^region = \( SELECT visit_region(_as)?\(/.test(one)) &&
      !(reference.includes(what.split(' ')[0]!) && command === 'r'),
    { plant: on('signal', 'domain = (select visit_domain())'), sees: /signal planted/ },
    {
      plant: on('organisation', 'region = (select visit_region()) or name is not null'),
      sees: /organisation planted/,
    },
    { plant: on('subject', 'true'), sees: /subject planted/ },
  ),
  policyRule(
    'every policy on what a domain owns keeps to one domain of the visit',
    ({ what, columns, expression }) =>
      columns.includes('domain') &&
      !regionWide.includes(what.split(' ')[0]!) &&
      !conditionsOf(expression).some(one => /^domain = \( SELECT visit_(domain|bureau)(_as)?\(/.test(one)),
    { plant: on('signal', 'region = (select visit_region())'), sees: /signal planted/ },
    {
      plant: on('signal', 'region = (select visit_region()) and (domain = (select visit_domain()) or true)'),
      sees: /planted/,
    },
  ),
]
