-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- The administrator makes tables and gives seats: configuration, and never content. Nobody seats oneself, and who
-- administers a partnership works at none of its tables.

-- When a table meets and where, for who administers it and who plans its meetings; a table without a row has no rhythm.
create table table_rhythm (
  region int not null,
  domain int not null,
  at_table uuid not null,
  partnership uuid not null,
  every   text not null check (every in ('week', 'two-weeks', 'six-weeks', 'month')),   -- src/vocabulary/rhythms.ts
  week_of_month int check (week_of_month between 1 and 4),
  weekday int not null check (weekday between 1 and 5),
  starts_at time not null,                      -- on the clock of the Netherlands
  minutes int not null check (minutes between 5 and 600),
  room    text not null default '' check (length(room) <= 200),
  primary key (region, domain, at_table),
  foreign key (region, domain, at_table) references meeting_table,
  constraint a_month_has_a_week check ((every = 'month') = (week_of_month is not null))
);
alter table table_rhythm enable row level security;
alter table table_rhythm force row level security;
grant select on table_rhythm to app;
create policy administrator_reads on table_rhythm for select to app
  using (region = (select visit_region()) and domain = (select visit_bureau_as('administrator'))
    and partnership = (select visit_partnership()));
create policy coordinator_reads on table_rhythm for select to app
  using (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
    and at_table = (select visit_table()));

-- Runs before everything an administrator changes: which bureau, in which partnership.
create function house.administers() returns int
language sql stable parallel restricted set search_path = public, house, pg_temp as $$
  select visit_bureau_as('administrator')
$$;
revoke execute on function house.administers() from public;
grant execute on function house.administers() to gate;

create function make_table(table_id uuid, to_name text, of_kind text, for_purpose text) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
begin
  if house.administers() is null then return false; end if;
  insert into public.meeting_table (region, domain, id, partnership, name, kind, purpose)
  values (visit_region(), house.administers(), table_id, visit_partnership(), to_name, of_kind, for_purpose);
  return true;
end $$;

-- Gives a table of this partnership a rhythm, or takes it away (`to_every` null). Meetings that are planned stay as they
-- are. `said`: the rhythm in words. False: no such table here.
create function set_rhythm(table_id uuid, said text, to_every text, week int, on_weekday int, at_time time,
                           of_minutes int, in_room text) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
begin
  update public.meeting_table t set rhythm = said
   where t.region = visit_region() and t.domain = house.administers() and t.partnership = visit_partnership()
     and t.id = table_id;
  if not found then return false; end if;
  delete from public.table_rhythm r
   where r.region = visit_region() and r.domain = house.administers() and r.at_table = table_id;
  if to_every is null then return true; end if;
  insert into public.table_rhythm (region, domain, at_table, partnership, every, week_of_month, weekday, starts_at,
                                   minutes, room)
  values (visit_region(), house.administers(), table_id, visit_partnership(), to_every, week, on_weekday, at_time,
          of_minutes, in_room);
  return true;
end $$;

-- Everybody a seat can be given to: accounts of the parties of this partnership, by name and function.
create function accounts_of_parties() returns table (account uuid, domain int, name text, task text)
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select a.id, a.domain, a.name, a.task
    from public.party y
    join public.account a on a.region = y.region and a.domain = y.party_domain
   where y.region = visit_region() and y.domain = house.administers() and y.partnership = visit_partnership()
     and y.starts <= visit_today() and (y.ends is null or y.ends >= visit_today())
     and (a.until is null or a.until > visit_now())
   order by a.name, a.id
$$;

-- Who sits where in this partnership, with what ended left out.
create function seats_given() returns table (id uuid, at_table uuid, domain int, account uuid, name text, task text,
                                             roles text[], starts date, ends date)
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select s.id, s.at_table, s.seated_domain, s.seated_account, s.name, s.task, s.roles, s.starts, s.ends
    from public.seat s
   where s.region = visit_region() and s.domain = house.administers() and s.partnership = visit_partnership()
     and s.at_table is not null and (s.ends is null or s.ends >= visit_today())
   order by s.name, s.id
$$;

/*
  Gives a seat. Answers 'given', or why not: 'nobody' (no such account of a party, or no such table here), 'oneself',
  'administers' (who administers this partnership works at none of its tables), 'has-one' (sits there already).
*/
create function give_seat(seat_id uuid, table_id uuid, to_domain int, to_account uuid, as_roles text[], from_day date,
                          to_day date) returns text
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  who record;
begin
  select * into who from accounts_of_parties() a where a.account = to_account and a.domain = to_domain;
  if not found or not exists (
    select 1 from public.meeting_table t where t.region = visit_region() and t.domain = house.administers()
       and t.partnership = visit_partnership() and t.id = table_id) then return 'nobody'; end if;
  if to_account = visit_account() then return 'oneself'; end if;
  if exists (select 1 from public.seat s where s.region = visit_region() and s.domain = house.administers()
       and s.partnership = visit_partnership() and s.seated_domain = to_domain and s.seated_account = to_account
       and 'administrator' = any (s.roles) and (s.ends is null or s.ends >= visit_today())) then
    return 'administers';
  end if;
  if exists (select 1 from public.seat s where s.region = visit_region() and s.domain = house.administers()
       and s.at_table = table_id and s.seated_domain = to_domain and s.seated_account = to_account
       and (s.ends is null or s.ends >= from_day)) then return 'has-one'; end if;
  insert into public.seat (region, domain, id, partnership, at_table, seated_domain, seated_account, name, task, phone,
                           roles, starts, ends)
  select visit_region(), house.administers(), seat_id, visit_partnership(), table_id, a.domain, a.id, a.name, a.task,
         a.phone, as_roles, from_day, to_day
    from public.account a where a.region = visit_region() and a.domain = to_domain and a.id = to_account;
  return 'given';
end $$;

-- The last day of a seat. It holds to the end of that day; from the next one nothing of the table is there.
create function end_seat(seat_id uuid, last_day date) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
begin
  update public.seat s set ends = greatest(last_day, s.starts)
   where s.region = visit_region() and s.domain = house.administers() and s.partnership = visit_partnership()
     and s.id = seat_id and s.at_table is not null and s.seated_account <> visit_account();
  return found;
end $$;

alter function house.administers() owner to gate;
do $$
declare f text;
begin
  foreach f in array array['make_table(uuid, text, text, text)',
    'set_rhythm(uuid, text, text, int, int, time, int, text)', 'accounts_of_parties()', 'seats_given()',
    'give_seat(uuid, uuid, int, uuid, text[], date, date)', 'end_seat(uuid, date)'] loop
    execute format('alter function %s owner to gate', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to app', f);
  end loop;
end $$;
grant insert, update (rhythm) on meeting_table to gate;
grant select, insert, delete on table_rhythm to gate;
grant insert, update (ends) on seat to gate;
create policy gate_makes on meeting_table for insert to gate with check (true);
create policy gate_names_rhythm on meeting_table for update to gate using (true) with check (true);
create policy gate_sets on table_rhythm to gate using (true) with check (true);
create policy gate_seats on seat for insert to gate with check (true);
create policy gate_ends on seat for update to gate using (true) with check (true);
