-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- On what in law each flow rests. A lawyer changes a row, not the program; a flow without a live row is impossible.

create table legal_basis (
  region int not null,
  domain int not null,                         -- the bureau of the partnership
  id     uuid not null,
  partnership uuid not null,
  law     text not null check (law ~ '^(NL|EU)\.[A-Z0-9_]+$'),   -- long codes: Wgs and Wpg each mean two laws
  article text not null,
  purpose text not null,
  table_kind text not null,
  category text not null,                      -- place, phenomenon, unnamed-group, organisation, vehicle, person, bsn, ...
  from_kinds text[] not null default '{}',     -- domain kinds that may bring it; empty: every party
  to_kinds   text[] not null default '{}',
  conditions text[] not null default '{}',
  retention_days int not null check (retention_days > 0),
  valid_from date not null,
  valid_to   date check (valid_to >= valid_from),
  source text not null,
  status text not null default 'unverified' check (status in ('unverified', 'confirmed')),
  confirmed_by   text,
  confirmed_role text,
  confirmed_on   date,
  primary key (region, domain, id),
  foreign key (region, domain, partnership) references partnership,
  constraint confirmed_by_somebody check
    ((status = 'confirmed') = (confirmed_by is not null and confirmed_role is not null and confirmed_on is not null))
);
create index legal_basis_of_table on legal_basis (region, domain, partnership, table_kind, category);

alter table legal_basis enable row level security;
alter table legal_basis force row level security;
grant select on legal_basis to app, gate;
create policy parties_read on legal_basis for select to app
  using (region = (select visit_region()) and domain = (select visit_bureau())
    and partnership = (select visit_partnership()));
create policy gate_reads on legal_basis for select to gate using (true);

/*
  What may flow at the table of this visit today, for the domain of this visit: one line per category with the best
  status a live row gives it. Outside a demo region an unverified row carries no personal data.
*/
create view live_ground with (security_invoker = true, security_barrier = true) as
select b.category, b.status, min(b.retention_days) as retention_days,
       (b.status = 'confirmed' or r.demo) as carries_persons
  from legal_basis b
  join meeting_table t on t.region = b.region and t.domain = b.domain and t.partnership = b.partnership
                      and t.kind = b.table_kind and t.purpose = b.purpose
  join domain d on d.region = b.region and d.domain = (select visit_domain())
  join region r on r.region = b.region
 where t.id = (select visit_table())
   and b.valid_from <= (select visit_today()) and (b.valid_to is null or b.valid_to >= (select visit_today()))
   and (cardinality(b.from_kinds) = 0 or d.kind = any (b.from_kinds))
 group by b.category, b.status, r.demo;
grant select on live_ground to app;

-- Whom one can call: everybody who sits at the table of this visit today.
create view person_at_table with (security_invoker = true) as
select s.seated_account as account, s.seated_domain, s.name, s.task, s.phone, o.name as organisation,
       d.name as domain, s.roles
  from seat s
  join domain d on d.region = s.region and d.domain = s.seated_domain
  join organisation o on o.region = d.region and o.id = d.organisation
 where s.starts <= (select visit_today()) and (s.ends is null or s.ends >= (select visit_today()));
grant select on person_at_table to app;
