-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- A signal: what somebody saw, filed for a table. Owned by the domain that filed it. What the coordinator of that
-- table gets is a frozen copy (intake), owned by the partnership's bureau: filing is a decision to bring it there.

create table signal (
  region int not null,
  domain int not null,
  id     uuid not null,
  bureau int  not null,
  partnership uuid not null,
  at_table uuid not null,
  filed_by uuid not null,
  filed_at timestamptz not null,
  state text not null default 'submitted' check (state in ('awaiting-release', 'submitted', 'returned', 'rejected',
    'registered', 'enriched', 'on-table', 'weighed', 'on-hold', 'feedback-given', 'closed', 'withdrawn', 'expired')),
  number int not null check (number > 0),        -- the domain's own count, as its people call it
  title text not null check (length(title) between 1 and 120),
  facts text not null check (length(facts) between 3 and 20000),
  interpretation text check (length(interpretation) <= 20000),
  phenomenon text not null default 'not-named',
  root text not null default 'unnamed',          -- of the taxonomy; src/vocabulary/phenomena.ts
  observed_from timestamptz not null,
  observed_to   timestamptz check (observed_to >= observed_from),
  place_kind  text not null check (place_kind in ('address', 'named-place', 'point', 'area')),
  place_label text not null check (length(place_label) between 1 and 300),
  place_ref   text,                             -- address or named place in the region's own register
  place_area  text not null default '',         -- neighbourhood
  rd_x int check (rd_x between -7000 and 300000),      -- EPSG:28992, whole metres
  rd_y int check (rd_y between 289000 and 629000),
  accuracy_m int not null default 10 check (accuracy_m between 1 and 5000),
  cell text generated always as (case when rd_x is not null and accuracy_m <= 100
    then 'E' || lpad((rd_x / 100)::text, 4, '0') || 'N' || lpad((rd_y / 100)::text, 4, '0') end) stored,
  reliability text not null default 'own-observation'
    check (reliability in ('own-observation', 'administrative-record', 'third-party', 'anonymous')),
  urgency text not null default 'ordinary' check (urgency in ('ordinary', 'soon', 'before-a-date')),
  asked   text not null default 'weigh' check (asked in ('weigh', 'advice', 'act', 'inform')),
  embargo_until timestamptz,
  categories text[] not null check (cardinality(categories) > 0),  -- src/vocabulary/legal-ground.ts
  source text,                                  -- for an import: which source, and its own id there
  source_id text,
  version int not null default 1,
  ends_at timestamptz not null,                 -- retention by the ground of the day it was filed
  foreign key (region, domain, filed_by) references account,
  foreign key (region, bureau, at_table) references meeting_table,
  constraint both_coordinates check ((rd_x is null) = (rd_y is null)),
  constraint numbered_once unique (region, domain, number),
  constraint imported_once unique (region, domain, source, source_id)
);
create index signal_by_time on signal (region, domain, observed_from desc, id);
create index signal_by_state on signal (region, domain, state, observed_from desc, id);
create index signal_by_area on signal (region, domain, place_area, observed_from desc, id);
create index signal_by_phenomenon on signal (region, domain, phenomenon, observed_from desc, id);
create index signal_by_filer on signal (region, domain, filed_by, observed_from desc, id);
-- Few signals are urgent: those that are not cost this index nothing.
create index signal_by_urgency on signal (region, domain, urgency, observed_from desc, id) where urgency <> 'ordinary';
-- After the other indexes: on a table that was never analysed all of them cost the same for a reference, the last one
-- made is taken, and any but this one reads the whole domain to find one row (an import then slows down by its square).
alter table signal add primary key (region, domain, id);

create table signal_subject (
  region int not null,
  domain int not null,
  signal uuid not null,
  subject uuid not null,
  involvement text not null default '' check (length(involvement) <= 300),
  primary key (region, domain, signal, subject),
  foreign key (region, domain, signal) references signal on delete cascade,
  foreign key (region, domain, subject) references subject
);
create index signal_of_subject on signal_subject (region, domain, subject);

-- What happened to a signal, for its timeline; also what the coordinator said back. Never a word about a match.
create table signal_event (
  region int not null,
  domain int not null,
  id     uuid not null,
  signal uuid not null,
  at     timestamptz not null,
  kind   text not null check (kind in ('filed', 'released', 'corrected', 'withdrawn', 'restored', 'completed',
    'returned', 'answered', 'registered', 'on-table', 'weighed', 'feedback', 'rejected', 'closed')),
  by_name text not null,                        -- who, as this domain may know them
  text   text not null default '',
  before jsonb,                                 -- for a correction: the fields as they were
  primary key (region, domain, id),
  foreign key (region, domain, signal) references signal on delete cascade
);
create index signal_timeline on signal_event (region, domain, signal, at);

-- The coordinator's copy: of facts at the moment of filing, without the names of persons and without who filed it.
create table intake (
  region int not null,
  domain int not null,                          -- the bureau
  id     uuid not null,
  at_table uuid not null,
  from_domain int not null,
  signal uuid not null,
  received_at timestamptz not null,
  state text not null default 'submitted' check (state in ('submitted', 'returned', 'rejected', 'registered', 'enriched',
    'on-table', 'weighed', 'on-hold', 'feedback-given', 'closed', 'withdrawn', 'expired')),
  title text not null,
  facts text not null,
  interpretation text,
  phenomenon text not null,
  root text not null,
  observed_from timestamptz not null,
  observed_to   timestamptz,
  place_kind text not null,
  place_label text not null,
  place_ref text,
  place_area text not null default '',
  rd_x int,
  rd_y int,
  accuracy_m int not null,
  cell text,
  -- What places are compared by: a public place or business by its own name, anything else by its 100 m square.
  -- A home is personal data: it counts only through its square, and only where at least ten addresses share it.
  place_key text,
  cell_key text,
  reliability text not null,
  urgency text not null,
  asked text not null,
  embargo_until timestamptz,
  subject_kinds text[] not null default '{}',   -- 'person', 'group', ...: that there is one, not who
  group_description text,
  version int not null,
  ends_at timestamptz not null,
  foreign key (region, domain, at_table) references meeting_table,
  constraint one_copy_of_a_signal unique (region, domain, from_domain, signal)
);
create index intake_at_table on intake (region, domain, at_table, state, received_at);
create index intake_cell_key on intake (region, domain, at_table, cell_key) where cell_key is not null;
create index intake_place_key on intake (region, domain, at_table, place_key) where place_key is not null;
alter table intake add primary key (region, domain, id);  -- last, as with signal

-- A note in the making: self-contained, seen by its writer alone, forgotten on filing.
create table draft (
  region int not null,
  domain int not null,
  account uuid not null,
  id     uuid not null,
  body   jsonb not null check (pg_column_size(body) < 100000),
  version int not null default 1,
  saved_at timestamptz not null,
  primary key (region, domain, account, id),
  foreign key (region, domain, account) references account
);

-- How many addresses share a 100 m square: filled from the region's register of addresses.
create table cell_addresses (
  region int not null references region,
  cell   text not null check (cell ~ '^E-?\d{4,}N\d{4,}$'),
  addresses int not null check (addresses >= 0),
  primary key (region, cell)
);
alter table cell_addresses enable row level security;
alter table cell_addresses force row level security;
grant select on cell_addresses to app, keeper;
create policy own_region on cell_addresses for select to app using (region = (select visit_region()));
create policy keeper_counts on cell_addresses for select to keeper using (true);

-- Returns a table and names its schema, so that the planner writes it out: it is asked for every row of an import.
create function house.compared_by(of_region int, categories text[], place_kind text, place_ref text, cell text)
returns table (place_key text, cell_key text)
language sql stable parallel restricted rows 1 as $$
  select case when not categories @> array['dwelling'] and place_kind <> 'area' then place_ref end,
         case when place_kind = 'area' then null
              when not categories @> array['dwelling'] then cell
              when (select a.addresses from public.cell_addresses a
                     where a.region = of_region and a.cell = compared_by.cell) >= 10
                then cell end
$$;
grant execute on function house.compared_by(int, text[], text, text, text) to app, keeper;

-- ── Walls ────────────────────────────────────────────────────────────────────────────────────────────────

alter table signal enable row level security;
alter table signal force row level security;
alter table signal_subject enable row level security;
alter table signal_subject force row level security;
alter table signal_event enable row level security;
alter table signal_event force row level security;
alter table intake enable row level security;
alter table intake force row level security;
alter table draft enable row level security;
alter table draft force row level security;

grant select, insert on signal to app;
-- Where and by whom a signal was filed never changes.
grant update (state, title, facts, interpretation, phenomenon, root, observed_from, observed_to, place_kind, place_label,
  place_ref, place_area, rd_x, rd_y, accuracy_m, reliability, urgency, asked, embargo_until, categories, version)
  on signal to app;
grant select, insert, delete on signal_subject to app;
grant select, insert on signal_event to app;
grant select, insert, update, delete on draft to app;
grant insert on intake to app;
grant select on intake to app;

create policy own_domain on signal to app
  using (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth')))
  with check (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth')));
-- The key to the bureau's table is checked behind the walls, so it would answer whether a table exists: a signal is
-- filed where one is, and nowhere else.
create policy filed_here on signal as restrictive for insert to app
  with check (bureau = (select visit_bureau()) and at_table = (select visit_table()));
create policy own_domain on signal_subject to app
  using (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth')))
  with check (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth')));
create policy own_domain on signal_event to app
  using (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth')))
  with check (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth')));
create policy own_hand on draft to app
  using (region = (select visit_region()) and domain = (select visit_domain())
    and account = (select visit_account()))
  with check (region = (select visit_region()) and domain = (select visit_domain())
    and account = (select visit_account()));

-- The filer hands over; from then on only the coordinator of that table reads, and an embargo hides even that.
create policy filer_hands_over on intake for insert to app
  with check (region = (select visit_region()) and domain = (select visit_bureau())
    and at_table = (select visit_table()) and from_domain = (select visit_domain()));
create policy coordinator_reads on intake for select to app
  using (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
    and at_table = (select visit_table())
    and (embargo_until is null or embargo_until <= (select visit_now()))
    and ends_at > (select visit_now()));

-- ── No ground, no signal ─────────────────────────────────────────────────────────────────────────────────

-- The route asks first and explains; this stands behind it for whoever forgets to ask.
-- Once per statement, however many rows: an import of thousands asks the law once per kind of row.
create function house.demand_ground(of_region int, of_domain int, of_bureau int, of_table uuid, categories text[])
returns void
language plpgsql stable security definer set search_path = public, house, pg_temp as $$
declare
  missing text;
  unconfirmed text;
  today date := (house.now() at time zone 'Europe/Amsterdam')::date;
begin
  select min(wanted.category) filter (where best.live is not true),
         min(wanted.category) filter (where best.carries_persons is not true
           and wanted.category in ('dwelling', 'vehicle', 'person', 'bsn', 'criminal', 'police', 'health-functional'))
    into missing, unconfirmed
    from unnest(categories) as wanted(category)
    left join lateral (
      select true as live, bool_or(b.status = 'confirmed' or r.demo) as carries_persons
        from legal_basis b
        join meeting_table t on t.region = b.region and t.domain = b.domain and t.partnership = b.partnership
                            and t.kind = b.table_kind and t.purpose = b.purpose
        join domain d on d.region = b.region and d.domain = of_domain
        join region r on r.region = b.region
       where b.region = of_region and b.domain = of_bureau and t.id = of_table and b.category = wanted.category
         and b.valid_from <= today and (b.valid_to is null or b.valid_to >= today)
         and (cardinality(b.from_kinds) = 0 or d.kind = any (b.from_kinds))
       having count(*) > 0) best on true;
  if missing is not null then
    raise exception 'no live ground for %', missing using errcode = 'VW010';
  end if;
  if unconfirmed is not null then
    raise exception 'the ground for % is not confirmed', unconfirmed using errcode = 'VW012';
  end if;
end $$;
alter function house.demand_ground(int, int, int, uuid, text[]) owner to gate;
revoke execute on function house.demand_ground(int, int, int, uuid, text[]) from public;

create function require_live_ground() returns trigger
language plpgsql security definer set search_path = public, house, pg_temp as $$
begin
  perform house.demand_ground(b.region, b.domain, b.bureau, b.at_table, b.categories)
    from (select distinct region, domain, bureau, at_table, categories from brought) b;
  return null;
end $$;
alter function require_live_ground() owner to gate;
create trigger no_ground_no_signal after insert on signal
  referencing new table as brought for each statement execute function require_live_ground();
-- What changed in another way (withdrawn, moved by the coordinator) needs no ground anew; what it carries does.
create function require_ground_anew() returns trigger
language plpgsql security definer set search_path = public, house, pg_temp as $$
begin
  if new.categories is distinct from old.categories or new.at_table is distinct from old.at_table then
    perform house.demand_ground(new.region, new.domain, new.bureau, new.at_table, new.categories);
  end if;
  return new;
end $$;
alter function require_ground_anew() owner to gate;
create trigger no_ground_no_correction before update of categories, at_table on signal
  for each row execute function require_ground_anew();
revoke execute on function require_ground_anew() from public;
revoke execute on function require_live_ground() from public;

-- The domain's next number, one filer at a time. It counts the own domain's signals only, so it tells nobody else
-- anything; a sequence would count what is hidden. Runs as the visitor.
create function next_signal_number() returns int
language sql volatile set search_path = public, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended('signal-number:' || visit_region() || ':' || visit_domain(), 0));
  select coalesce(max(number), 0) + 1 from signal
   where region = (select visit_region()) and domain = (select visit_domain())
$$;

-- ── The coordinator moves a signal; the owner's row and the copy change together ─────────────────────────

create policy keeper_moves on signal for update to keeper using (true) with check (true);
create policy keeper_reads on signal for select to keeper using (true);
create policy keeper_tells on signal_event for insert to keeper with check (true);
create policy keeper_moves on intake for update to keeper using (true) with check (true);
create policy keeper_reads on intake for select to keeper using (true);
grant select, update on signal, intake to keeper;
grant insert on signal_event to keeper;

/*
  Moves the signal behind an intake that this coordinator can see, and writes the event in the owner's timeline.
  Answers false when there is no such intake here (not there and not allowed look alike).
*/
create function move_signal(intake_id uuid, to_state text, event_id uuid, event_kind text, said text) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  copy public.intake;
begin
  select * into copy from public.intake i
   where i.region = visit_region() and i.domain = visit_bureau_as('coordinator') and i.at_table = visit_table()
     and i.id = intake_id and i.state not in ('withdrawn')
     and (i.embargo_until is null or i.embargo_until <= visit_now()) and i.ends_at > visit_now()
   for update;
  if not found then return false; end if;
  update public.intake i set state = to_state
   where i.region = copy.region and i.domain = copy.domain and i.id = copy.id;
  update public.signal s set state = to_state
   where s.region = copy.region and s.domain = copy.from_domain and s.id = copy.signal;
  insert into public.signal_event (region, domain, id, signal, at, kind, by_name, text)
  values (copy.region, copy.from_domain, event_id, copy.signal, visit_now(), event_kind,
          'coordinator', coalesce(said, ''));
  return true;
end $$;
alter function move_signal(uuid, text, uuid, text, text) owner to keeper;
revoke execute on function move_signal(uuid, text, uuid, text, text) from public;
grant execute on function move_signal(uuid, text, uuid, text, text) to app;

/*
  The owner changes or withdraws its signal: the copy follows at once. Called in the owner's own visit, wherever
  that is at the moment: a signal can be withdrawn from any table.
*/
create function refresh_copy(signal_id uuid) returns void
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
begin
  update public.intake i
     set state = case when s.state = 'withdrawn' then 'withdrawn'
                      -- Taken back or asked back, it comes anew to the coordinator's desk.
                      when i.state in ('returned', 'withdrawn') then 'submitted'
                      else i.state end,
         title = case when s.state = 'withdrawn' then '-' else s.title end,
         facts = case when s.state = 'withdrawn' then '' else s.facts end,
         interpretation = case when s.state = 'withdrawn' then null else s.interpretation end,
         phenomenon = s.phenomenon, root = s.root, observed_from = s.observed_from, observed_to = s.observed_to,
         place_kind = s.place_kind, place_label = s.place_label, place_ref = s.place_ref,
         place_area = s.place_area, rd_x = s.rd_x, rd_y = s.rd_y, accuracy_m = s.accuracy_m, cell = s.cell,
         place_key = compared_by.place_key, cell_key = compared_by.cell_key,
         reliability = s.reliability, urgency = s.urgency, asked = s.asked, embargo_until = s.embargo_until,
         version = s.version
    from public.signal s, lateral house.compared_by(s.region, s.categories, s.place_kind, s.place_ref, s.cell) compared_by
   where s.region = visit_region() and s.domain = visit_domain() and s.id = signal_id
     and i.region = s.region and i.domain = s.bureau and i.from_domain = s.domain and i.signal = s.id;
end $$;
alter function refresh_copy(uuid) owner to keeper;
revoke execute on function refresh_copy(uuid) from public;
grant execute on function refresh_copy(uuid) to app;

/*
  The coordinator names what the filer described: phenomenon and urgency, on the copy and on the owner's own signal,
  with a line in the owner's timeline. The facts stay the filer's. False when there is no such intake here.
*/
create function complete_signal(intake_id uuid, to_phenomenon text, to_root text, to_urgency text, event_id uuid) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
begin
  if not move_signal(intake_id, 'registered', event_id, 'registered', '') then return false; end if;
  update public.intake i set phenomenon = to_phenomenon, root = to_root, urgency = to_urgency
   where i.region = visit_region() and i.domain = visit_bureau() and i.id = intake_id;
  update public.signal s set phenomenon = to_phenomenon, root = to_root, urgency = to_urgency
    from public.intake i
   where i.region = visit_region() and i.domain = visit_bureau() and i.id = intake_id
     and s.region = i.region and s.domain = i.from_domain and s.id = i.signal;
  return true;
end $$;
alter function complete_signal(uuid, text, text, text, uuid) owner to keeper;
revoke execute on function complete_signal(uuid, text, text, text, uuid) from public;
grant execute on function complete_signal(uuid, text, text, text, uuid) to app;
