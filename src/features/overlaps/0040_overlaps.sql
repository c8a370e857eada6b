-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Two or more domains brought something to the same table about the same place. Only the coordinator of that table
-- sees it; the filers' screens, lists and answers are the same with and without. Places need no personal data; an
-- overlap of kind 'person' exists only behind the gate of the persons room, and says neither who nor where.

create table overlap (
  region int not null,
  domain int not null,                          -- the bureau
  id     uuid not null,
  at_table uuid not null,
  kind   text not null default 'place' check (kind in ('place', 'person')),
  root   text not null,                         -- of the taxonomy: noise and vandalism at one bus stop are one matter
  class  text not null check (class in ('public-place', 'square', 'strong', 'possible')),
  place_label text not null,
  state  text not null default 'new' check (state in ('new', 'seen', 'on-agenda', 'dismissed', 'settled')),
  dismissed_why text,
  first_observed timestamptz not null,
  last_observed  timestamptz not null check (last_observed <= first_observed + interval '90 days'),
  found_at timestamptz not null,
  last_at  timestamptz not null,                -- when the latest part came in
  version int not null default 1,
  ends_at timestamptz not null,                 -- leads to nothing within its term: gone, counts stay
  primary key (region, domain, id),
  foreign key (region, domain, at_table) references meeting_table,
  constraint dismissed_with_a_reason check (state <> 'dismissed' or dismissed_why is not null),
  constraint a_person_has_no_place check ((kind = 'person') = (place_label = '')
    and (kind = 'person') = (class in ('strong', 'possible')))
);
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

-- What waits to be compared. A doubled job finds nothing left; a correction waits anew.
create table to_compare (
  region int not null,
  domain int not null,
  at_table uuid not null,
  intake uuid not null,
  since  timestamptz not null,
  not_before timestamptz,                       -- under embargo: it touches nothing until then
  primary key (region, domain, intake),
  foreign key (region, domain, intake) references intake
);
create index to_compare_at_table on to_compare (region, domain, at_table, since, intake);

-- ── Walls ────────────────────────────────────────────────────────────────────────────────────────────────

alter table overlap enable row level security;
alter table overlap force row level security;
alter table overlap_part enable row level security;
alter table overlap_part force row level security;
alter table to_compare enable row level security;
alter table to_compare force row level security;

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
grant select (region, domain, id, at_table, from_domain, state, root, observed_from, place_key, cell_key, place_label,
  embargo_until, ends_at, received_at) on intake to matcher;
create policy matcher_compares on intake for select to matcher using (true);
grant select, insert, update, delete on overlap to matcher;
grant select, insert, delete on overlap_part to matcher;
grant select, delete on to_compare to matcher;
grant select, insert, update on to_compare to gate;
create policy matcher_writes on overlap to matcher using (true) with check (true);
create policy matcher_writes on overlap_part to matcher using (true) with check (true);
create policy matcher_takes on to_compare to matcher using (true) with check (true);
create policy gate_puts on to_compare to gate using (true) with check (true);

-- ── The job commits with the signal ──────────────────────────────────────────────────────────────────────

-- One job per table that got something, however much it got: an import of 40,000 reports asks once.
create function ask_for_comparison() returns trigger
language plpgsql security definer set search_path = public, house, pg_temp as $$
declare
  place record;
begin
  insert into to_compare (region, domain, at_table, intake, since, not_before)
  select region, domain, at_table, id, house.now(), embargo_until from brought
  on conflict (region, domain, intake) do update set since = excluded.since, not_before = excluded.not_before;
  for place in select distinct region, domain, at_table, nullif(greatest(embargo_until, house.now()), house.now()) as day
                 from brought loop
    perform house.enqueue('compare-places',
      json_build_object('region', place.region, 'bureau', place.domain, 'table', place.at_table),
      concat_ws(':', 'compare-places', place.region, place.domain, place.at_table, place.day), place.day);
  end loop;
  return null;
end $$;
alter function ask_for_comparison() owner to gate;
create trigger compare_what_was_brought after insert on intake
  referencing new table as brought for each statement execute function ask_for_comparison();
create trigger compare_what_was_changed after update on intake
  referencing new table as brought for each statement execute function ask_for_comparison();
revoke execute on function ask_for_comparison() from public;

-- What can be compared now: live, past any embargo, with a place and a named phenomenon. For the matcher alone.
create view comparable_place with (security_invoker = true) as
select i.region, i.domain, i.id, i.at_table, i.from_domain, i.root, i.observed_from, i.place_key, i.cell_key,
       i.place_label, i.received_at
  from intake i
 where i.state not in ('withdrawn', 'rejected', 'closed', 'expired') and i.ends_at > (select house.now())
   and (i.embargo_until is null or i.embargo_until <= (select house.now()))
   and (i.place_key is not null or i.cell_key is not null) and i.root not in ('unnamed', 'stopped');
grant select on comparable_place to matcher;

-- The intakes of the same root at the same place as this one, itself included. By name and by square are asked apart:
-- each finds its own index, which the two joined by `or` do not on a table that was never analysed.
create function house.intakes_near(of_region int, of_bureau int, of_table uuid, of_intake uuid) returns uuid[]
language plpgsql stable set search_path = public, house, pg_temp as $$
declare
  one record;
  by_name uuid[] := '{}';
  by_square uuid[] := '{}';
begin
  select place_key, cell_key, root into one from intake
   where region = of_region and domain = of_bureau and id = of_intake;
  if one.place_key is not null then
    by_name := array(select i.id from intake i where i.region = of_region and i.domain = of_bureau
      and i.at_table = of_table and i.place_key = one.place_key and i.root = one.root);
  end if;
  if one.cell_key is not null then
    by_square := array(select i.id from intake i where i.region = of_region and i.domain = of_bureau
      and i.at_table = of_table and i.cell_key = one.cell_key and i.root = one.root);
  end if;
  return by_name || by_square;
end $$;
grant execute on function house.intakes_near(int, int, uuid, uuid) to matcher;
revoke execute on function house.intakes_near(int, int, uuid, uuid) from public;

/*
  Compares the intakes of one table that were not compared as they are now, at most `at_most`; answers how many it
  took. Two intakes touch when they are about the same place (public place or business by name, else the square), the
  same root of the taxonomy, within 90 days of observation, and different domains brought them: one overlap per
  place, root and window. What is open already takes in every further signal of its place and window.
*/
create function compare_places(of_region int, of_bureau int, of_table uuid, at_most int default 500) returns int
language plpgsql volatile set search_path = public, house, pg_temp as $$
declare
  fresh record;
  near uuid[];
  home uuid;
  taken int := 0;
  right_now timestamptz := house.now();
begin
  -- One comparison per table at a time, so that two jobs do not both make the first overlap of a place.
  perform pg_advisory_xact_lock(
    hashtextextended('compare-places:' || of_region || ':' || of_bureau || ':' || of_table, 0));
  for fresh in
    with next as (
      select w.region, w.domain, w.intake from to_compare w
       where w.region = of_region and w.domain = of_bureau and w.at_table = of_table
         and (w.not_before is null or w.not_before <= right_now)
       order by w.since, w.intake limit at_most),
    taken_now as (
      delete from to_compare w using next
       where w.region = next.region and w.domain = next.domain and w.intake = next.intake
      returning w.intake)
    select n.intake, i.id, i.from_domain, i.root, i.observed_from, i.place_key, i.cell_key, i.place_label
      from taken_now n
      left join comparable_place i on i.region = of_region and i.domain = of_bureau and i.id = n.intake
  loop
    taken := taken + 1;
    -- Corrected: it leaves the open overlaps it no longer fits.
    delete from overlap_part p using overlap o
     where p.region = of_region and p.domain = of_bureau and p.intake = fresh.intake
       and o.region = p.region and o.domain = p.domain and o.id = p.overlap and o.state in ('new', 'seen');
    continue when fresh.id is null;
    home := null;
    near := house.intakes_near(of_region, of_bureau, of_table, fresh.id);
    select o.id into home
      from overlap_part p
      join overlap o on o.region = p.region and o.domain = p.domain and o.id = p.overlap
     where p.region = of_region and p.domain = of_bureau and p.intake = any (near)
       and o.state in ('new', 'seen', 'on-agenda') and o.root = fresh.root
       and greatest(o.last_observed, fresh.observed_from) - least(o.first_observed, fresh.observed_from)
           <= interval '90 days'
     order by o.found_at, o.id limit 1;
    if home is null then
      home := open_overlap(of_region, of_bureau, of_table, fresh.id, near, right_now);
    end if;
    continue when home is null;
    insert into overlap_part (region, domain, overlap, intake, from_domain, added_at)
    values (of_region, of_bureau, home, fresh.id, fresh.from_domain, right_now) on conflict do nothing;
    update overlap o set last_at = right_now, state = case when o.state = 'seen' then 'new' else o.state end,
           first_observed = least(o.first_observed, fresh.observed_from),
           last_observed = greatest(o.last_observed, fresh.observed_from)
     where o.region = of_region and o.domain = of_bureau and o.id = home;
  end loop;
  return taken;
end $$;

-- Opens an overlap around this intake when another domain's touches it; null when nothing does. The window looks
-- back first: what was seen before is what makes this signal news. What is further than 90 days waits for its own.
create function open_overlap(of_region int, of_bureau int, of_table uuid, of_intake uuid, near uuid[],
  right_now timestamptz) returns uuid
language plpgsql volatile set search_path = public, house, pg_temp as $$
declare
  fresh record;
  since interval;
  touching uuid[];
  opened uuid := gen_random_uuid();
begin
  select * into fresh from comparable_place i
   where i.region = of_region and i.domain = of_bureau and i.id = of_intake;
  foreach since in array array[interval '-90 days', interval '90 days'] loop
    select array_agg(i.id) into touching
      from comparable_place i
     where i.region = of_region and i.domain = of_bureau and i.id = any (near)
       and i.observed_from between least(fresh.observed_from, fresh.observed_from + since)
                               and greatest(fresh.observed_from, fresh.observed_from + since)
    having count(distinct i.from_domain) > 1;
    exit when touching is not null;
  end loop;
  if touching is null then return null; end if;
  insert into overlap (region, domain, id, at_table, root, class, place_label, first_observed, last_observed,
                       found_at, last_at, ends_at)
  select of_region, of_bureau, opened, of_table, fresh.root,
         case when fresh.place_key is not null then 'public-place' else 'square' end,
         (array_agg(i.place_label order by i.place_key is null, i.received_at, i.id))[1],
         min(i.observed_from), max(i.observed_from), right_now, right_now, right_now + interval '90 days'
    from comparable_place i where i.region = of_region and i.domain = of_bureau and i.id = any (touching);
  insert into overlap_part (region, domain, overlap, intake, from_domain, added_at)
  select i.region, i.domain, opened, i.id, i.from_domain, right_now
    from comparable_place i where i.region = of_region and i.domain = of_bureau and i.id = any (touching);
  return opened;
end $$;
revoke execute on function open_overlap(int, int, uuid, uuid, uuid[], timestamptz) from public;
grant execute on function open_overlap(int, int, uuid, uuid, uuid[], timestamptz) to matcher;
revoke execute on function compare_places(int, int, uuid, int) from public;
grant execute on function compare_places(int, int, uuid, int) to matcher;

-- For the rooms that decide: brings an overlap of this coordinator's table from one of these states to another.
-- Answers the new version; null when it is not here or not in such a state. Runs as the visitor, so the walls hold.
create function pass_overlap(overlap_id uuid, from_states text[], to_state text) returns int
language sql volatile set search_path = public, pg_temp as $$
  update overlap o set state = to_state, version = o.version + 1
   where o.region = (select visit_region()) and o.domain = (select visit_bureau_as('coordinator'))
     and o.at_table = (select visit_table()) and o.id = overlap_id and o.state = any (from_states)
  returning o.version
$$;
