-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Who is in the room. What is decided together, what the wall shows and who reads along follows from it.
-- Owned by the bureau, like the meeting itself.

-- One stay: from coming in to leaving. Who comes back has a second one.
create table attendance (
  region int not null,
  domain int not null,
  id     uuid not null,
  at_table uuid not null,
  meeting uuid not null,
  seated_domain int not null check (seated_domain >= 0),   -- 0: a guest, who has no seat and no account
  account uuid not null,                                   -- of a guest: an id of this meeting alone
  name   text not null check (length(name) between 1 and 200),
  arrived_at timestamptz not null,
  left_at timestamptz check (left_at >= arrived_at),
  primary key (region, domain, id),
  foreign key (region, domain, meeting) references meeting
);
create unique index in_the_room_once on attendance (region, domain, meeting, seated_domain, account)
  where left_at is null;

-- Somebody is out of the room for one item: the school leaves for item 7 and comes back after it.
create table item_leave (
  region int not null,
  domain int not null,
  at_table uuid not null,
  item   uuid not null,
  seated_domain int not null,
  account uuid not null,
  since  timestamptz not null,
  back_at timestamptz check (back_at >= since),
  primary key (region, domain, item, seated_domain, account),
  foreign key (region, domain, item) references agenda_item on delete cascade
);
create index item_leave_of_account on item_leave (region, domain, seated_domain, account) where back_at is null;

-- ── Walls ────────────────────────────────────────────────────────────────────────────────────────────────

do $$
declare t text;
begin
  foreach t in array array['attendance', 'item_leave'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to app', t);
    execute format($p$create policy coordinator_keeps on %I to app
      using (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
        and at_table = (select visit_table()))
      with check (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
        and at_table = (select visit_table()))$p$, t);
    execute format($p$create policy table_reads on %I for select to app
      using (region = (select visit_region())
        and domain = (select visit_bureau_as('member', 'professional', 'release-officer', 'connector', 'project-lead'))
        and at_table = (select visit_table()))$p$, t);
  end loop;
end $$;

-- The items for which the one who looks was asked to leave the room.
create function items_i_left() returns uuid[]
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select coalesce(array_agg(l.item), '{}') from public.item_leave l
   where l.region = visit_region() and l.domain = visit_bureau() and l.seated_domain = visit_domain()
     and l.account = visit_account() and l.back_at is null
$$;
alter function items_i_left() owner to keeper;
revoke execute on function items_i_left() from public;
grant execute on function items_i_left() to app;
grant select on item_leave to keeper;
create policy keeper_reads on item_leave for select to keeper using (true);

-- Out of the room is out of the item: what was written, weighed and agreed there is not read along on a telephone.
create policy not_while_out on agenda_item as restrictive for select to app
  using (id <> all ((select items_i_left())::uuid[]));
create policy not_while_out on item_option as restrictive for select to app
  using (item <> all ((select items_i_left())::uuid[]));
create policy not_while_out on agreement as restrictive for select to app
  using (item <> all ((select items_i_left())::uuid[]));

-- ── Published: who has a seat here today, and who is in the room for which item ──────────────────────────

-- A seat counts while the seat itself, its party and the partnership last: the same as at the door.
create view seated_today with (security_invoker = true) as
select s.region, s.domain, s.at_table, s.seated_domain, s.seated_account as account, s.name, s.task, s.roles,
       o.name as organisation, d.kind,
       s.roles && array['coordinator', 'member', 'professional', 'release-officer', 'connector', 'project-lead']
         as works_here,
       -- The bureau chairs and guards; it brings no perspective of its own.
       d.kind not in ('bureau', 'oversight', 'operation') and not 'coordinator' = any (s.roles) as has_perspective
  from seat s
  join domain d on d.region = s.region and d.domain = s.seated_domain
  join organisation o on o.region = d.region and o.id = d.organisation
  join partnership p on p.region = s.region and p.domain = s.domain and p.id = s.partnership
 where s.starts <= (select visit_today()) and (s.ends is null or s.ends >= (select visit_today()))
   and p.starts <= (select visit_today()) and (p.ends is null or p.ends >= (select visit_today()))
   and exists (select 1 from party y where y.region = p.region and y.domain = p.domain and y.partnership = p.id
     and y.party_domain = s.seated_domain and y.starts <= (select visit_today())
     and (y.ends is null or y.ends >= (select visit_today())));
grant select on seated_today to app;

-- Everybody in the room for an item. works_here is false for a guest and for who lost the seat meanwhile.
create view present_at_item with (security_invoker = true) as
select a.region, a.domain, a.at_table, a.meeting, i.id as item, a.seated_domain, a.account, a.name, a.arrived_at,
       coalesce(s.task, '') as task, s.organisation, coalesce(s.works_here, false) as works_here,
       coalesce(s.has_perspective, false) as has_perspective
  from attendance a
  join agenda_item i on i.region = a.region and i.domain = a.domain and i.meeting = a.meeting
  left join seated_today s on s.region = a.region and s.domain = a.domain and s.at_table = a.at_table
                          and s.seated_domain = a.seated_domain and s.account = a.account
 where a.left_at is null
   and not exists (select 1 from item_leave l where l.region = i.region and l.domain = i.domain and l.item = i.id
     and l.seated_domain = a.seated_domain and l.account = a.account and l.back_at is null)
   and not exists (select 1 from item_person l where l.region = i.region and l.domain = i.domain and l.item = i.id
     and l.part = 'leaves' and l.seated_domain = a.seated_domain
     and (l.seated_account is null or l.seated_account = a.account));
grant select on present_at_item to app;

-- ── The wall: the item as everybody in the room may see it ───────────────────────────────────────────────

alter table agenda_item add column opened_at timestamptz;

-- The clock of an item starts when the table first comes to it, on whatever screen.
create function start_the_clock() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  update agenda_item i set opened_at = visit_now()
   where i.region = new.region and i.domain = new.domain and i.id = new.current_item and i.opened_at is null;
  return null;
end $$;
create trigger clock_of_item after update of current_item on meeting for each row
  when (new.current_item is not null) execute function start_the_clock();

/*
  Whether everybody who is in the room for this item may see it. Looked up for all who are there, not for who asks:
  nobody marked present, a guest, a seat that ended meanwhile: not known is not shown.
*/
create function everybody_may_see(item_id uuid) returns boolean
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select coalesce(bool_and(exists (
      select 1 from seat s join partnership p on p.region = s.region and p.domain = s.domain and p.id = s.partnership
        join party y on y.region = p.region and y.domain = p.domain and y.partnership = p.id
                    and y.party_domain = s.seated_domain
       where s.region = a.region and s.domain = a.domain and s.at_table = a.at_table
         and s.seated_domain = a.seated_domain and s.seated_account = a.account
         and s.roles && array['coordinator', 'member', 'professional', 'release-officer', 'connector', 'project-lead']
         and s.starts <= visit_today() and (s.ends is null or s.ends >= visit_today())
         and p.starts <= visit_today() and (p.ends is null or p.ends >= visit_today())
         and y.starts <= visit_today() and (y.ends is null or y.ends >= visit_today()))), false)
    from agenda_item i
    join attendance a on a.region = i.region and a.domain = i.domain and a.meeting = i.meeting and a.left_at is null
   where i.region = visit_region() and i.domain = visit_bureau() and i.at_table = visit_table() and i.id = item_id
     and not exists (select 1 from item_leave l where l.region = i.region and l.domain = i.domain and l.item = i.id
       and l.seated_domain = a.seated_domain and l.account = a.account and l.back_at is null)
     and not exists (select 1 from item_person l where l.region = i.region and l.domain = i.domain and l.item = i.id
       and l.part = 'leaves' and l.seated_domain = a.seated_domain
       and (l.seated_account is null or l.seated_account = a.account))
$$;
alter function everybody_may_see(uuid) owner to keeper;
revoke execute on function everybody_may_see(uuid) from public;
grant execute on function everybody_may_see(uuid) to app;
grant select on attendance, partnership, party to keeper;
create policy keeper_looks on attendance for select to keeper using (true);
create policy keeper_looks on partnership for select to keeper using (true);
create policy keeper_looks on party for select to keeper using (true);

-- ── Who looks along hears that something moved ───────────────────────────────────────────────────────────

create function tell_the_table() returns trigger language plpgsql set search_path = public, house, pg_temp as $$
declare
  of_row jsonb := to_jsonb(coalesce(new, old));
begin
  perform house.moved((of_row->>'region')::int, (of_row->>'domain')::int, (of_row->>'at_table')::uuid, tg_argv[0]);
  return null;
end $$;
create trigger is_heard after insert or update or delete on meeting
  for each row execute function tell_the_table('agenda');
create trigger is_heard after insert or update or delete on agenda_item
  for each row execute function tell_the_table('item');
create trigger is_heard after insert or update or delete on item_option
  for each row execute function tell_the_table('item');
create trigger is_heard after insert or update or delete on agreement
  for each row execute function tell_the_table('item');
create trigger is_heard after insert or update or delete on attendance
  for each row execute function tell_the_table('room');
create trigger is_heard after insert or update or delete on item_leave
  for each row execute function tell_the_table('room');
create function moves_the_agenda() returns trigger language plpgsql set search_path = public, house, pg_temp as $$
begin
  perform house.moved(new.region, new.domain, new.at_table, 'agenda');
  return null;
end $$;
create trigger agenda_is_heard after insert or update of title, minutes, phase, route, position, meeting on agenda_item
  for each row execute function moves_the_agenda();
