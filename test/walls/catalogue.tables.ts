// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { has, ours, ruleOf } from './catalogue.rule.ts'

/** Kept by the migrating owner: names and hashes of files, which no policy of the owner's own could guard from him. */
const ledger = 'public.migration'

const personal = "('subject', 'person', 'account', 'birth_date', 'surname', 'given_name', 'bsn_token')"

/** Rules about tables, views, keys and columns (channels 2 to 8 of the ten that row security leaves open). */
export const tableRules = [
  ruleOf(
    'every table has row security, forced on its owner too',
    `select c.what from ${ours} c where c.relkind in ('r', 'p')
        and not (c.relrowsecurity and c.relforcerowsecurity)
        and not (c.what = '${ledger}' and not exists (select 1 from aclexplode(c.relacl) a
          where a.grantee not in (c.relowner, 'gate'::regrole)))`,
    { plant: 'create table bare (region int, domain int)', sees: /^public.bare$/ },
    { plant: 'alter table signal no force row level security', sees: /^public.signal$/ },
    { plant: 'alter table house.visit_key disable row level security', sees: /visit_key/ },
    { plant: `grant select on ${ledger} to app`, sees: /migration/ },
  ),
  ruleOf(
    'every unique key of what a domain owns contains region and domain',
    `select c.what || ' ' || i.indexrelid::regclass as what from pg_index i join ${ours} c on c.oid = i.indrelid
      where i.indisunique and ${has('domain')} and exists (
        select 1 from pg_attribute own where own.attrelid = c.oid and own.attname in ('region', 'domain')
           and not own.attnum = any ((i.indkey::int2[])[0:i.indnkeyatts - 1]))`,
    { plant: 'create unique index leak on subject (bsn_token)', sees: /subject leak/ },
    { plant: 'create unique index leak on subject (region, plate) include (domain)', sees: /subject leak/ },
    { plant: 'alter table signal add constraint leak unique (source_id, domain)', sees: /signal leak/ },
  ),
  ruleOf(
    'every foreign key between domain-owned tables goes through the own domain, or is pinned to the visit',
    crossing(),
    {
      plant:
        'alter table subject add constraint key_id unique (id, region, domain); ' +
        'alter table signal_event add column other int; alter table signal_event ' +
        'add constraint leak foreign key (region, other, signal) references signal (region, domain, id)',
      sees: /signal_event leak/,
    },
    { plant: 'drop policy filed_here on signal', sees: /signal_region_bureau_at_table_fkey/ },
    { plant: 'grant update (at_table) on signal to app', sees: /signal_region_bureau_at_table_fkey/ },
  ),
  ruleOf(
    'every view asks as the one who looks',
    `select c.what from ${ours} c where c.relkind = 'v'
        and not coalesce(c.reloptions::text like '%security_invoker=true%', false)`,
    { plant: 'create view peek as select * from signal', sees: /^public.peek$/ },
    { plant: 'create view peek with (security_invoker = false) as select * from signal', sees: /peek/ },
  ),
  ruleOf(
    'no materialised view or sequence is granted to anybody',
    `select c.what from ${ours} c where c.relkind in ('m', 'S') and exists (
        select 1 from aclexplode(c.relacl) a where a.grantee <> c.relowner)`,
    {
      plant: 'create materialized view counts as select count(*) from signal; grant select on counts to app',
      sees: /counts/,
    },
    { plant: 'create sequence counter; grant usage on counter to app', sees: /counter/ },
  ),
  ruleOf(
    'no number tells how much there is: no serial, identity or sequence default',
    `select c.what || '.' || a.attname as what from ${ours} c join pg_attribute a on a.attrelid = c.oid
       left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where a.attnum > 0 and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) ~ 'nextval')`,
    { plant: 'alter table signal add column counter serial', sees: /signal.counter/ },
    { plant: 'alter table task add column number int generated always as identity', sees: /task.number/ },
  ),
  ruleOf(
    'nothing is granted to everybody',
    `select c.what from ${ours} c, aclexplode(c.relacl) a where a.grantee = 0`,
    { plant: 'grant select on subject to public', sees: /subject/ },
  ),
  ruleOf(
    'no risk, score, rank or label about a person',
    `select c.what || '.' || a.attname as what from ${ours} c join pg_attribute a on a.attrelid = c.oid
      where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm')
        and a.attname ~ '(^|_)(risk|score|scoring|rank|ranking|rating|label|danger|suspicion|probability)(_|$)'
        and a.attname <> 'place_label'
        and exists (select 1 from pg_attribute p where p.attrelid = c.oid and p.attname in ${personal})`,
    { plant: 'alter table subject add column risk_score int', sees: /subject.risk_score/ },
    { plant: 'alter table signal_subject add column label text', sees: /signal_subject.label/ },
  ),
  ruleOf(
    'no nationality, origin, belief or orientation anywhere',
    `select c.what || '.' || a.attname as what from ${ours} c join pg_attribute a on a.attrelid = c.oid
      where a.attnum > 0 and not a.attisdropped
        and a.attname ~ '(nationalit|ethnic|religi|belief|race$|^race|migration_background|birth_country|sexual)'`,
    { plant: 'alter table subject add column nationality text', sees: /subject.nationality/ },
    { plant: 'alter table account add column religion text', sees: /account.religion/ },
  ),
]

/**
 * A foreign key is checked behind the walls: a key to a row one cannot see answers whether it exists. Harmless when
 * it goes through one's own domain, points at what the whole region may read, cannot be written by a visitor, or is
 * pinned by a restrictive policy to the table of the visit before the key is looked at.
 */
function crossing(): string {
  const pinned = (column: string) => `exists (select 1 from pg_policy p where p.polrelid = c.oid
      and not p.polpermissive and p.polcmd in ('a', '*')
      and pg_get_expr(p.polwithcheck, c.oid) ~ ('\\(' || ${column} || ' = \\( SELECT visit_'))`
  return `select c.what || ' ' || k.conname as what from pg_constraint k join ${ours} c on c.oid = k.conrelid
    where k.contype = 'f' and ${has('domain')}
      and exists (select 1 from pg_attribute r where r.attrelid = k.confrelid and r.attname = 'domain')
      and k.confrelid <> 'domain'::regclass
      and not exists (
        select 1 from unnest(k.conkey, k.confkey) as pair(mine, theirs)
          join pg_attribute m on m.attrelid = k.conrelid and m.attnum = pair.mine
          join pg_attribute t on t.attrelid = k.confrelid and t.attnum = pair.theirs
         where m.attname = 'domain' and t.attname = 'domain')
      and exists (
        select 1 from unnest(k.conkey) as mine join pg_attribute m on m.attrelid = k.conrelid and m.attnum = mine
         where m.attname not in ('region', 'domain')
           and (has_column_privilege('app', c.oid, m.attnum, 'UPDATE')
             or has_column_privilege('app', c.oid, m.attnum, 'INSERT') and not ${pinned('m.attname')}))`
}
