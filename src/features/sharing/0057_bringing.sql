-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- The second decision: what do I bring? Chosen facts, to this table, until a day. What the table gets is a frozen copy
-- of its own; withdrawal, the last day, the end of the legal ground and the end of the covenant each close it at once.

create table brought_fact (
  region int not null,
  domain int not null,                          -- the bureau
  id     uuid not null,
  at_table uuid not null,
  from_domain int not null,
  brought_by_name text not null,
  brought_at timestamptz not null,
  kind   text not null check (kind in ('facts', 'advice')),
  about_kind text not null check (about_kind in ('intake', 'overlap', 'person-overlap', 'item', 'table')),
  about  uuid,
  intake uuid,                                  -- the table's copy of the signal they come from, where it lies here
  facts  text not null default '' check (length(facts) <= 20000),
  works  text not null default '' check (length(works) <= 5000),
  avoid  text not null default '' check (length(avoid) <= 5000),
  safety text not null default '' check (length(safety) <= 5000),
  phenomenon text,
  place_label text,
  observed_from timestamptz,
  observed_to timestamptz,
  subjects jsonb not null default '[]',         -- [{kind, name, birthDate}]; name and birthDate null: brought without
  names_included boolean not null,
  informed jsonb check (informed ->> 'state' in ('informed', 'later', 'not')),   -- whoever is named: does the person know
  necessity text not null check (length(necessity) between 3 and 2000),
  proportionality text not null check (length(proportionality) between 3 and 2000),
  bases  uuid[] not null check (cardinality(bases) > 0),   -- rows of legal_basis; all must live for it to be read
  until  date not null,
  embargo_until timestamptz,
  lead   uuid,                                  -- who alone reads it until the embargo ends
  withdrawn_at timestamptz,
  primary key (region, domain, id),
  foreign key (region, domain, at_table) references meeting_table,
  foreign key (region, domain, intake) references intake,
  constraint embargo_names_a_lead check ((embargo_until is null) = (lead is null)),
  -- What helps, what to avoid, what is safe. The same shape whether or not anybody is known anywhere.
  constraint advice_is_functional check (kind <> 'advice' or (facts = '' and intake is null and subjects = '[]'
    and place_label is null and observed_from is null and phenomenon is null and not names_included)),
  constraint facts_are_facts check (kind <> 'facts' or works || avoid || safety = ''),
  constraint withdrawn_is_empty check (withdrawn_at is null
    or facts || works || avoid || safety = '' and subjects = '[]' and place_label is null and informed is null)
);
create index brought_at_table on brought_fact (region, domain, at_table, brought_at desc);
create index brought_about on brought_fact (region, domain, about);

-- What the owner keeps of it: what it gave, why, and whether it ended. Read by its own domain from wherever.
create table own_share (
  region int not null,
  domain int not null,
  id     uuid not null,
  bureau int  not null,
  partnership uuid not null,
  at_table uuid not null,
  partnership_name text not null,
  table_name text not null,
  kind   text not null,
  signal uuid,
  source_version int,                           -- of the signal on the day; a later one means: changed since
  request uuid,
  fact   uuid not null,                         -- the table's copy
  facts  text not null,
  works  text not null,
  avoid  text not null,
  safety text not null,
  phenomenon text,
  place_label text,
  observed_from timestamptz,
  observed_to timestamptz,
  subjects jsonb not null,
  informed jsonb check (informed ->> 'state' in ('informed', 'later', 'not')),
  necessity text not null,
  proportionality text not null,
  ground text[] not null,                       -- law and article, as they were on the day
  until  date not null,
  embargo_until timestamptz,
  lead_name text,
  brought_by_name text not null,
  brought_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  primary key (region, domain, id),
  foreign key (region, domain, signal) references signal,
  foreign key (region, domain, request) references request_received
);
create index share_by_time on own_share (region, domain, brought_at desc);

-- ── Walls ────────────────────────────────────────────────────────────────────────────────────────────────

alter table brought_fact enable row level security;
alter table brought_fact force row level security;
alter table own_share enable row level security;
alter table own_share force row level security;
grant select on brought_fact, own_share to app;
grant select, insert, update on brought_fact, own_share to keeper;
grant select on subject, legal_basis, region, signal_subject to keeper;
create policy keeper_brings on brought_fact to keeper using (true) with check (true);
create policy keeper_brings on own_share to keeper using (true) with check (true);
do $$
declare t text;
begin
  foreach t in array array['subject', 'legal_basis', 'region', 'signal_subject'] loop
    execute format('create policy keeper_shares on %I for select to keeper using (true)', t);
  end loop;
end $$;

create policy own_domain on own_share for select to app
  using (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth')));
create policy seated_read on brought_fact for select to app
  using (region = (select visit_region())
    and domain = (select visit_bureau_as('coordinator', 'member', 'professional', 'release-officer', 'connector',
      'project-lead'))
    and at_table = (select visit_table()) and withdrawn_at is null and until >= (select visit_today())
    and (embargo_until is null or embargo_until <= (select visit_now())));
create policy lead_reads on brought_fact for select to app
  using (region = (select visit_region())
    and domain = (select visit_bureau_as('coordinator', 'member', 'professional', 'release-officer', 'connector',
      'project-lead'))
    and at_table = (select visit_table()) and withdrawn_at is null and until >= (select visit_today())
    and lead = (select visit_account()));

-- The legal rows of the tables of one bureau that live on a day and may reach a kind of domain.
create function house.live_bases(of_region int, of_bureau int, of_table uuid, reader_kind text, on_day date)
returns uuid[]
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select coalesce(array_agg(b.id), '{}')
    from legal_basis b
    join meeting_table t on t.region = b.region and t.domain = b.domain and t.partnership = b.partnership
                        and t.kind = b.table_kind and t.purpose = b.purpose
   where b.region = of_region and b.domain = of_bureau and t.id = of_table
     and b.valid_from <= on_day and (b.valid_to is null or b.valid_to >= on_day)
     and (cardinality(b.to_kinds) = 0 or reader_kind = 'bureau' or reader_kind = any (b.to_kinds))
$$;
alter function house.live_bases(int, int, uuid, text, date) owner to keeper;
revoke execute on function house.live_bases(int, int, uuid, text, date) from public;

create function visit_live_bases() returns uuid[]
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select house.live_bases(visit_region(), visit_bureau(), visit_table(), d.kind, visit_today())
    from domain d where d.region = visit_region() and d.domain = visit_domain()
$$;
alter function visit_live_bases() owner to keeper;
revoke execute on function visit_live_bases() from public;
grant execute on function visit_live_bases() to app;

-- A ground that a lawyer ends today ends today; and who stands aside reads nothing.
create policy on_a_live_ground on brought_fact as restrictive for select to app
  using (bases <@ (select visit_live_bases()));
create policy stands_aside on brought_fact as restrictive for select to app
  using (id <> all ((select visit_conflicts())::uuid[])
    and (about is null or about <> all ((select visit_conflicts())::uuid[]))
    and (intake is null or intake <> all ((select visit_conflicts())::uuid[])));

-- Published for later rooms: what the people at this table may read now. "Did both owners of this overlap bring
-- facts?" is: select array_agg(distinct from_domain) from brought_facts_at_table where about = … and kind = 'facts'.
create view brought_facts_at_table with (security_invoker = true) as
select f.region, f.domain, f.id, f.at_table, f.from_domain, o.name as organisation, d.name as domain_name,
       f.brought_by_name, f.brought_at, f.kind, f.about_kind, f.about, f.intake, f.facts, f.works, f.avoid, f.safety,
       f.phenomenon, f.place_label, f.observed_from, f.observed_to, f.subjects, f.names_included, f.informed, f.necessity,
       f.proportionality, f.until, f.embargo_until, f.lead
  from brought_fact f
  join domain d on d.region = f.region and d.domain = f.from_domain
  join organisation o on o.region = d.region and o.id = d.organisation;
grant select on brought_facts_at_table to app;

-- ── Who will see it ──────────────────────────────────────────────────────────────────────────────────────

/*
  Everybody who sits at the table of this visit today and whom these rows of law may reach, without those who declared
  that they stand aside from this very signal or item. What they stand aside from by way of an overlap is left out:
  the owner must not learn of an overlap by whose name is missing; those people read nothing all the same.
*/
create function readers_here(of_signal uuid, of_item uuid, on_bases uuid[])
returns table (account uuid, name text, task text, organisation text, domain_name text)
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select distinct s.seated_account, s.name, s.task, o.name, d.name
    from seat s
    join domain d on d.region = s.region and d.domain = s.seated_domain
    join organisation o on o.region = d.region and o.id = d.organisation
   where s.region = visit_region() and s.domain = visit_bureau() and s.at_table = visit_table()
     and s.starts <= visit_today() and (s.ends is null or s.ends >= visit_today())
     and s.roles && array['coordinator', 'member', 'professional', 'release-officer', 'connector', 'project-lead']
     and on_bases <@ house.live_bases(s.region, s.domain, s.at_table, d.kind, visit_today())
     and exists (select 1 from party p where p.region = s.region and p.domain = s.domain
       and p.partnership = visit_partnership() and p.party_domain = s.seated_domain
       and p.starts <= visit_today() and (p.ends is null or p.ends >= visit_today()))
     and not exists (select 1 from conflict c
       where c.region = s.region and c.domain = s.domain and c.account = s.seated_account and c.ended_at is null
         and (c.about = of_item or c.about in (select i.id from intake i where i.region = s.region
           and i.domain = s.domain and i.from_domain = visit_domain() and i.signal = of_signal)))
   order by 4, 2, 1
$$;
grant select on party to keeper;
create policy keeper_shares on party for select to keeper using (true);
alter function readers_here(uuid, uuid, uuid[]) owner to keeper;
revoke execute on function readers_here(uuid, uuid, uuid[]) from public;
grant execute on function readers_here(uuid, uuid, uuid[]) to app;

-- The same for everything this domain shares now, at whatever table: whose names stand on its own page.
-- What the visit says is asked once, in sub-selects: this page is read often.
create function my_share_readers()
returns table (share uuid, name text, task text, organisation text)
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select distinct mine.id, s.name, s.task, o.name
    from own_share mine
    join brought_fact f on f.region = mine.region and f.domain = mine.bureau and f.id = mine.fact
    join partnership p on p.region = f.region and p.domain = f.domain and p.id = mine.partnership
                      and (p.ends is null or p.ends >= (select visit_today()))
    join seat s on s.region = f.region and s.domain = f.domain and s.at_table = f.at_table
               and s.starts <= (select visit_today()) and (s.ends is null or s.ends >= (select visit_today()))
               and s.roles && array['coordinator', 'member', 'professional', 'release-officer', 'connector', 'project-lead']
    join party y on y.region = s.region and y.domain = s.domain and y.partnership = s.partnership
                and y.party_domain = s.seated_domain and y.starts <= (select visit_today())
                and (y.ends is null or y.ends >= (select visit_today()))
    join domain d on d.region = s.region and d.domain = s.seated_domain
    join organisation o on o.region = d.region and o.id = d.organisation
   where mine.region = (select visit_region())
     and mine.domain = (select visit_domain('liveability', 'subversion', 'care', 'youth'))
     and f.withdrawn_at is null and f.until >= (select visit_today())
     and (f.embargo_until is null or f.embargo_until <= (select visit_now()) or f.lead = s.seated_account)
     and f.bases <@ house.live_bases(s.region, s.domain, s.at_table, d.kind, (select visit_today()))
     and not exists (select 1 from conflict c
       where c.region = s.region and c.domain = s.domain and c.account = s.seated_account and c.ended_at is null
         and c.about in (f.id, f.intake, case when f.about_kind = 'item' then f.about end))
   order by 1, 4, 2
$$;
alter function my_share_readers() owner to keeper;
revoke execute on function my_share_readers() from public;
grant execute on function my_share_readers() to app;
