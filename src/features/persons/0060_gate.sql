-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- The gate before the matching of persons. It is closed unless, for this partnership and on this day, a lawyer
-- confirmed the basis, the DPIA is approved and every controller decided. Nobody opens it: it is open when all three
-- are recorded and live, and is asked anew at every read.

-- Which kinds of partnership may have it at all, and which kinds of domain never take part: a token already says that
-- somebody is in care. The database keeps its own lists; a test compares them with src/vocabulary.
create table person_matching_kind (kind text primary key);
insert into person_matching_kind values ('riec'), ('zvh');
create table care_secrecy_kind (kind text primary key);
insert into care_secrecy_kind values ('mental-health-care'), ('neighbourhood-team'), ('shelter');

-- What was recorded, by whom, on whose word. Never changed: what is said later comes after it.
create table gate_record (
  region int not null,
  domain int not null,                          -- the bureau
  id     uuid not null,
  partnership uuid not null,
  part   text not null check (part in ('legal-basis', 'dpia', 'controller', 'stop')),
  controller uuid,                              -- whose decision: an organisation
  answers jsonb not null default '{}' check (pg_column_size(answers) < 40000),
  confirmed_by   text,                          -- who confirms, as what, when, and where it is written down
  confirmed_role text,
  confirmed_on   date,
  document       text,
  valid_until    date,
  why    text,
  recorded_at timestamptz not null,
  recorded_by text not null,                    -- who wrote it down here
  recorded_domain  int not null,
  recorded_account uuid not null,
  primary key (region, domain, id),
  foreign key (region, domain, partnership) references partnership,
  foreign key (region, controller) references organisation,
  constraint confirmed_by_name_role_date_document check ((part = 'stop') = (confirmed_by is null)
    and (part = 'stop') = (confirmed_role is null) and (part = 'stop') = (confirmed_on is null)
    and (part = 'stop') = (document is null)),
  constraint stopped_for_a_reason check ((part = 'stop') = (why is not null)),
  constraint a_decision_is_of_a_controller check ((part = 'controller') = (controller is not null))
);
create index gate_record_of_partnership on gate_record (region, domain, partnership, part, recorded_at desc);

alter table person_matching_kind enable row level security;
alter table person_matching_kind force row level security;
alter table care_secrecy_kind enable row level security;
alter table care_secrecy_kind force row level security;
alter table gate_record enable row level security;
alter table gate_record force row level security;
grant select on person_matching_kind, care_secrecy_kind, gate_record to gate;
create policy gate_reads on person_matching_kind for select to gate using (true);
create policy gate_reads on care_secrecy_kind for select to gate using (true);
create policy gate_reads on gate_record for select to gate using (true);

grant select, insert on gate_record to app;
create policy prepared_by_two_roles on gate_record for select to app
  using (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator', 'privacy-officer'))
    and partnership = (select visit_partnership()));
create policy recorded_in_own_name on gate_record for insert to app
  with check (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator', 'privacy-officer'))
    and partnership = (select visit_partnership()) and recorded_domain = (select visit_domain())
    and recorded_account = (select visit_account()) and recorded_at = (select visit_now()));

-- Whether this kind of partnership may pass the gate at all.
create function house.gate_possible(of_region int, of_bureau int, of_partnership uuid) returns boolean
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select exists (select from partnership p join person_matching_kind k on k.kind = p.kind
                  where p.region = of_region and p.domain = of_bureau and p.id = of_partnership)
$$;
alter function house.gate_possible(int, int, uuid) owner to gate;
revoke execute on function house.gate_possible(int, int, uuid) from public;
grant execute on function house.gate_possible(int, int, uuid) to app;

/*
  What the gate waits for, one line each: the basis, the DPIA, and a decision of every controller that has a domain in
  the matching today. The last record of each after the last stop counts, while it is valid. A new party brings a line
  that is not live, and closes the gate until its controller has decided.
*/
create function house.gate_parts(of_region int, of_bureau int, of_partnership uuid)
returns table (part text, controller uuid, record uuid, live boolean)
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  with today as (select (house.now() at time zone 'Europe/Amsterdam')::date as day),
  stopped as (
    select max(s.recorded_at) as at from gate_record s
     where s.region = of_region and s.domain = of_bureau and s.partnership = of_partnership and s.part = 'stop'),
  wanted as (
    select 'legal-basis' as part, null::uuid as controller union all select 'dpia', null
    union all
    select distinct 'controller', d.organisation
      from party p join domain d on d.region = p.region and d.domain = p.party_domain, today
     where p.region = of_region and p.domain = of_bureau and p.partnership = of_partnership
       and p.starts <= today.day and (p.ends is null or p.ends >= today.day)
       and d.kind not in ('oversight', 'operation') and d.kind not in (select kind from care_secrecy_kind))
  select w.part, w.controller, last.id,
         last.id is not null and last.confirmed_on <= today.day
           and (last.valid_until is null or last.valid_until >= today.day)
    from wanted w cross join today cross join stopped
    left join lateral (
      select g.* from gate_record g
       where g.region = of_region and g.domain = of_bureau and g.partnership = of_partnership and g.part = w.part
         and g.controller is not distinct from w.controller and (stopped.at is null or g.recorded_at > stopped.at)
       order by g.recorded_at desc, g.id limit 1) last on true
$$;
alter function house.gate_parts(int, int, uuid) owner to gate;
revoke execute on function house.gate_parts(int, int, uuid) from public;

/*
  Whether persons may be matched in this partnership now. Beside the parts of the gate a live row of the law must carry
  persons at all: outside a demo region an unverified row does not.
*/
create function house.gate_open(of_region int, of_bureau int, of_partnership uuid) returns boolean
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  with today as (select (house.now() at time zone 'Europe/Amsterdam')::date as day)
  select house.gate_possible(of_region, of_bureau, of_partnership)
     and (select bool_and(g.live) from house.gate_parts(of_region, of_bureau, of_partnership) g)
     and exists (
       select from partnership p, today
        where p.region = of_region and p.domain = of_bureau and p.id = of_partnership
          and p.starts <= today.day and (p.ends is null or p.ends >= today.day))
     and exists (
       select from legal_basis b join region r on r.region = b.region, today
        where b.region = of_region and b.domain = of_bureau and b.partnership = of_partnership
          and b.category = 'person' and (b.status = 'confirmed' or r.demo)
          and b.valid_from <= today.day and (b.valid_to is null or b.valid_to >= today.day))
$$;
alter function house.gate_open(int, int, uuid) owner to gate;
revoke execute on function house.gate_open(int, int, uuid) from public;
grant execute on function house.gate_open(int, int, uuid) to gate, keeper, matcher;

-- The same for the partnership of this visit, for those who prepare it.
create function my_gate() returns table (possible boolean, is_open boolean)
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select house.gate_possible(visit_region(), visit_bureau_as('coordinator', 'privacy-officer'), visit_partnership()),
         coalesce(house.gate_open(visit_region(), visit_bureau_as('coordinator', 'privacy-officer'),
                                  visit_partnership()), false)
$$;
create function my_gate_parts() returns table (part text, controller uuid, controller_name text, record uuid, live boolean)
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select g.part, g.controller, o.name, g.record, g.live
    from house.gate_parts(visit_region(), visit_bureau_as('coordinator', 'privacy-officer'), visit_partnership()) g
    left join organisation o on o.region = visit_region() and o.id = g.controller
$$;
-- Which parties never take part, whoever decides what.
create function parties_never_matched() returns table (organisation text, name text, kind text)
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select o.name, d.name, d.kind
    from party p
    join domain d on d.region = p.region and d.domain = p.party_domain
    join organisation o on o.region = d.region and o.id = d.organisation
   where p.region = visit_region() and p.domain = visit_bureau_as('coordinator', 'privacy-officer')
     and p.partnership = visit_partnership() and p.starts <= visit_today()
     and (p.ends is null or p.ends >= visit_today()) and d.kind in (select kind from care_secrecy_kind)
   order by 1, 2
$$;
alter function my_gate() owner to gate;
alter function my_gate_parts() owner to gate;
alter function parties_never_matched() owner to gate;
revoke execute on function my_gate(), my_gate_parts(), parties_never_matched() from public;
grant execute on function my_gate(), my_gate_parts(), parties_never_matched() to app;
