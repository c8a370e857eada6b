// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { ourFunctions, ours, ruleOf } from './catalogue.rule.ts'

const logins = "('app', 'matcher', 'worker', 'publisher')"

/** Rules about functions and roles: who may run what, as whom. */
export const functionRules = [
  ruleOf(
    'no function claims to be leakproof',
    `select n.nspname || '.' || p.proname as what from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.proleakproof and n.nspname not in ('pg_catalog', 'information_schema')`,
    { plant: 'alter function visit_domain() leakproof', sees: /visit_domain/ },
  ),
  ruleOf(
    'every definer function fixes where it looks, with what is temporary last',
    `select f.what from ${ourFunctions} f where f.prosecdef
        and not coalesce(array_to_string(f.proconfig, ';') ~ 'search_path=.*pg_temp("|)(;|$)', false)`,
    { plant: 'alter function enter(bytea, uuid, uuid) reset search_path', sees: /enter/ },
    { plant: 'alter function end_session(bytea) set search_path = public', sees: /end_session/ },
    {
      plant: `create function bare() returns int language sql security definer as 'select 1'`,
      sees: /bare/,
    },
  ),
  ruleOf(
    'no definer function is open to everybody',
    `select f.what from ${ourFunctions} f where f.prosecdef and exists (
        select 1 from aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) a where a.grantee = 0)`,
    { plant: 'grant execute on function enter(bytea, uuid, uuid) to public', sees: /enter/ },
    {
      plant: `create function bare() returns int language sql security definer set search_path = pg_temp as 'select 1'`,
      sees: /bare/,
    },
  ),
  ruleOf(
    'no definer function belongs to somebody who can sign in, or to a superuser',
    `select f.what || ' of ' || r.rolname as what from ${ourFunctions} f join pg_roles r on r.oid = f.proowner
      where f.prosecdef and (r.rolcanlogin or r.rolsuper)`,
    { plant: 'alter function enter(bytea, uuid, uuid) owner to current_user', sees: /enter of/ },
    { plant: 'alter function end_session(bytea) owner to worker', sees: /end_session of worker/ },
  ),
  ruleOf(
    'no function of the visit runs in a parallel worker, which has no visit',
    `select f.what from ${ourFunctions} f where f.proname ~ '^(visit_|seal|now$)' and f.proparallel = 's'`,
    { plant: 'alter function visit_region() parallel safe', sees: /visit_region/ },
  ),
  ruleOf(
    'nobody who signs in can go around the walls',
    `select r.rolname || ' ' || right_of as what from pg_roles r, lateral (values
        (r.rolsuper, 'is superuser'), (r.rolbypassrls, 'bypasses'), (r.rolcreaterole, 'makes roles'),
        (r.rolcreatedb, 'makes databases'), (r.rolreplication, 'replicates'),
        (exists (select 1 from pg_auth_members m where m.member = r.oid), 'is a member of another role'),
        (has_schema_privilege(r.oid, 'public', 'create'), 'creates in public'),
        (has_schema_privilege(r.oid, 'house', 'create'), 'creates in house')) as v(held, right_of)
      where r.rolname in ${logins} and held`,
    { plant: 'alter role app bypassrls', sees: /app bypasses/ },
    { plant: 'alter role matcher superuser', sees: /matcher is superuser/ },
    { plant: 'grant keeper to app', sees: /app is a member/ },
    { plant: 'grant create on schema public to worker', sees: /worker creates in public/ },
  ),
  ruleOf(
    'nobody who signs in owns or empties a table, or hangs triggers on it',
    `select r.rolname || ' ' || what as what from ${ours} c join pg_roles r on r.rolname in ${logins}
      where c.relkind in ('r', 'p', 'v', 'm') and (c.relowner = r.oid
         or has_table_privilege(r.oid, c.oid, 'TRUNCATE, REFERENCES, TRIGGER'))`,
    { plant: 'grant truncate on signal to app', sees: /app public.signal/ },
    { plant: 'alter table draft owner to worker', sees: /worker public.draft/ },
  ),
  ruleOf(
    'a visitor enters no schema but the two of the house',
    `select n.nspname as what from pg_namespace n where n.nspname not in ('public', 'house', 'information_schema')
        and n.nspname !~ '^pg_' and has_schema_privilege('app', n.oid, 'USAGE, CREATE')`,
    { plant: 'grant usage on schema graphile_worker to app', sees: /graphile_worker/ },
  ),
]
