-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Two or more domains brought something to the same table about the same place. Only the coordinator of that table
-- sees it; the filers' screens, lists and answers are the same with and without. Places need no personal data.

create table overlap (
  region int not null,
  domain int not null,                          -- the bureau
  id     uuid not null,
  at_table uuid not null,
  kind   text not null default 'place' check (kind in ('place')),
  place_key text not null,                      -- a place of the register, or a 100 m square of the RD grid
  place_label text not null,
  state  text not null default 'new' check (state in ('new', 'seen', 'on-agenda', 'dismissed', 'settled')),
  dismissed_why text,
  found_at timestamptz not null,
  last_at  timestamptz not null,                -- when the latest part came in
  version int not null default 1,
  ends_at timestamptz not null,                 -- leads to nothing within its term: gone, counts stay
  primary key (region, domain, id),
  foreign key (region, domain, at_table) references meeting_table,
  constraint dismissed_with_a_reason check (state <> 'dismissed' or dismissed_why is not null)
);
create unique index one_open_overlap_of_a_place on overlap (region, domain, at_table, kind, place_key)
  where state in ('new', 'seen', 'on-agenda');
create index overlap_at_table on overlap (region, domain, at_table, state, last_at desc);

create table overlap_part (
  region int not null,
  domain int not null,
  overlap uuid not null,
  intake uuid not null,
  from_domain int not null,
  added_at timestamptz not null,
  primary key (region, domain, overlap, intake),
  foreign key (region, domain, overlap) references overlap on delete cascade,
  foreign key (region, domain, intake) references intake
);
create index overlap_of_intake on overlap_part (region, domain, intake);

-- Up to which version an intake was compared: a doubled job does nothing, a correction is compared anew.
create table compared (
  region int not null,
  domain int not null,
  intake uuid not null,
  version int not null,
  primary key (region, domain, intake),
  foreign key (region, domain, intake) references intake
);

-- ── Walls ────────────────────────────────────────────────────────────────────────────────────────────────

alter table overlap enable row level security;
alter table overlap force row level security;
alter table overlap_part enable row level security;
alter table overlap_part force row level security;
alter table compared enable row level security;
alter table compared force row level security;

grant select on overlap, overlap_part to app;
grant update (state, dismissed_why, version) on overlap to app;
create policy coordinator_reads on overlap for select to app
  using (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
    and at_table = (select visit_table()) and ends_at > (select visit_now()));
create policy coordinator_decides on overlap for update to app
  using (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
    and at_table = (select visit_table()) and ends_at > (select visit_now()))
  with check (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
    and at_table = (select visit_table()));
create policy coordinator_reads on overlap_part for select to app
  using (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator')));

-- The matcher compares places and times. It reads no word of what was written, and no domain's own table.
grant select (region, domain, id, at_table, from_domain, state, observed_from, place_ref, place_label, cell, rd_x,
  rd_y, accuracy_m, embargo_until, version, ends_at, received_at) on intake to matcher;
create policy matcher_compares on intake for select to matcher using (true);
grant select, insert, update on overlap to matcher;
grant select, insert on overlap_part to matcher;
grant select, insert, update on compared to matcher;
create policy matcher_writes on overlap to matcher using (true) with check (true);
create policy matcher_writes on overlap_part to matcher using (true) with check (true);
create policy matcher_writes on compared to matcher using (true) with check (true);

-- ── The job commits with the signal ──────────────────────────────────────────────────────────────────────

-- One job per table that got something, however much it got: an import of 40,000 reports asks once.
create function ask_for_comparison() returns trigger
language plpgsql security definer set search_path = public, house, pg_temp as $$
declare
  place record;
begin
  for place in select distinct region, domain, at_table from brought loop
    perform house.enqueue('compare-places',
      json_build_object('region', place.region, 'bureau', place.domain, 'table', place.at_table),
      'compare-places:' || place.region || ':' || place.domain || ':' || place.at_table);
  end loop;
  return null;
end $$;
alter function ask_for_comparison() owner to gate;
create trigger compare_what_was_brought after insert on intake
  referencing new table as brought for each statement execute function ask_for_comparison();
create trigger compare_what_was_changed after update on intake
  referencing new table as brought for each statement execute function ask_for_comparison();

/*
  Compares the intakes of one table that were not compared yet, at most `at_most`; answers how many it took.
  Two intakes touch when different domains brought them, they lie in the same place of the register or the same
  100 m square (or within 60 m across a border of squares), and they were observed within 90 days of each other.
  Runs as the matcher; the clock is the house's, so an embargo that is still on keeps an intake out.
*/
create function compare_places(of_region int, of_bureau int, of_table uuid, at_most int default 2000) returns int
language plpgsql volatile set search_path = public, house, pg_temp as $$
declare
  fresh record;
  touching record;
  found_overlap uuid;
  taken int := 0;
  right_now timestamptz := house.now();
begin
  -- One comparison per table at a time, so that two jobs do not both make the first overlap of a place.
  perform pg_advisory_xact_lock(hashtextextended('compare-places:' || of_region || ':' || of_bureau || ':' || of_table, 0));
  for fresh in
    select i.*, coalesce(i.place_ref, i.cell) as key
      from (select region, domain, id, at_table, from_domain, state, observed_from, place_ref, place_label, cell, rd_x,
                   rd_y, accuracy_m, embargo_until, version, ends_at, received_at from intake) i
      left join compared c on c.region = i.region and c.domain = i.domain and c.intake = i.id
     where i.region = of_region and i.domain = of_bureau and i.at_table = of_table
       and i.version > coalesce(c.version, 0)
       and i.state not in ('withdrawn', 'rejected', 'closed', 'expired') and i.ends_at > right_now
       and (i.embargo_until is null or i.embargo_until <= right_now)
     order by i.received_at, i.id limit at_most
  loop
    taken := taken + 1;
    insert into compared (region, domain, intake, version) values (of_region, of_bureau, fresh.id, fresh.version)
      on conflict (region, domain, intake) do update set version = excluded.version;
    continue when fresh.key is null;
    found_overlap := null;
    for touching in
      select i.id, i.from_domain, i.place_label, open.id as overlap
        from intake i
        left join lateral (
          select o.id from overlap_part p
            join overlap o on o.region = p.region and o.domain = p.domain and o.id = p.overlap
           where p.region = i.region and p.domain = i.domain and p.intake = i.id
             and o.state in ('new', 'seen', 'on-agenda')
           order by o.found_at, o.id limit 1) open on true
       where i.region = of_region and i.domain = of_bureau and i.at_table = of_table and i.id <> fresh.id
         and (i.cell = any (house.cells_around(fresh.rd_x, fresh.rd_y)) or i.place_ref = fresh.place_ref)
         and (i.place_ref = fresh.place_ref or (i.place_ref is null and i.cell = fresh.cell)
           or sqrt((i.rd_x - fresh.rd_x) ^ 2 + (i.rd_y - fresh.rd_y) ^ 2) <= 60)
         and abs(extract(epoch from i.observed_from - fresh.observed_from)) <= 90 * 86400
         and i.state not in ('withdrawn', 'rejected', 'closed', 'expired') and i.ends_at > right_now
         and (i.embargo_until is null or i.embargo_until <= right_now)
       order by (open.id is null), i.received_at, i.id
    loop
      -- Two signals of one domain are no overlap; but a third joins what stands open already.
      continue when touching.overlap is null and touching.from_domain = fresh.from_domain;
      if found_overlap is null then
        found_overlap := touching.overlap;
        if found_overlap is null then
          insert into overlap (region, domain, id, at_table, place_key, place_label, found_at, last_at, ends_at)
          values (of_region, of_bureau, gen_random_uuid(), of_table, fresh.key,
                  touching.place_label, right_now, right_now, right_now + interval '90 days')
          on conflict (region, domain, at_table, kind, place_key) where state in ('new', 'seen', 'on-agenda')
            do update set last_at = right_now
          returning id into found_overlap;
        end if;
        insert into overlap_part (region, domain, overlap, intake, from_domain, added_at)
        values (of_region, of_bureau, found_overlap, fresh.id, fresh.from_domain, right_now) on conflict do nothing;
        update overlap o set last_at = right_now, state = case when o.state = 'seen' then 'new' else o.state end
         where o.region = of_region and o.domain = of_bureau and o.id = found_overlap;
      end if;
      exit when touching.overlap is not null;
      insert into overlap_part (region, domain, overlap, intake, from_domain, added_at)
      values (of_region, of_bureau, found_overlap, touching.id, touching.from_domain, right_now) on conflict do nothing;
    end loop;
  end loop;
  return taken;
end $$;
revoke execute on function compare_places(int, int, uuid, int) from public;
grant execute on function compare_places(int, int, uuid, int) to matcher;

-- The 100 m square of a point and its eight neighbours, named as CBS names them.
create function house.cells_around(x int, y int) returns text[]
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select array_agg('E' || lpad((x / 100 + dx)::text, 4, '0') || 'N' || lpad((y / 100 + dy)::text, 4, '0'))
    from generate_series(-1, 1) dx, generate_series(-1, 1) dy
   where x is not null and y is not null
$$;
grant execute on function house.cells_around(int, int) to matcher;
