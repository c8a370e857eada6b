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
         and y.starts <= visit_today() and (y.ends is null or y.ends >= visit_today()))
      -- Who stands aside from it and is still in the room.
      and i.id <> all (house.conflicts_of(a.region, a.domain, a.account))), false)
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

-- ── Own views, and the question before a heavy choice ─────────────────────────────────────────────────────

-- One view of one person on one item. asked_at: asked for sealed, before anybody spoke. Not revealed: read by its
-- giver alone, the coordinator included in 'nobody else'.
create table item_view (
  region int not null,
  domain int not null,
  at_table uuid not null,
  item   uuid not null,
  seated_domain int not null,
  account uuid not null,
  whose  text not null,                         -- organisation and task: a view is of a function, not of a person
  text   text not null default '' check (length(text) <= 1000),
  dissents boolean not null default false,
  asked_at timestamptz,
  given_at timestamptz,
  revealed_at timestamptz,
  primary key (region, domain, item, seated_domain, account),
  foreign key (region, domain, item) references agenda_item on delete cascade,
  constraint revealed_was_given check (revealed_at is null or given_at is not null),
  constraint open_is_revealed check (asked_at is not null or revealed_at is not null)
);

create table challenge (
  region int not null,
  domain int not null,
  at_table uuid not null,
  item   uuid not null,
  seated_domain int not null,
  account uuid not null,
  whose  text not null,
  question text not null default '' check (length(question) <= 2000),
  answer   text not null default '' check (length(answer) <= 2000),
  assigned_at timestamptz not null,
  primary key (region, domain, item),
  foreign key (region, domain, item) references agenda_item on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['item_view', 'challenge'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy not_while_out on %I as restrictive for select to app
      using (item <> all ((select items_i_left())::uuid[]) and item <> all ((select visit_items_left())::uuid[]))$p$, t);
    execute format('create trigger is_heard after insert or update or delete on %I
      for each row execute function tell_the_table(''item'')', t);
  end loop;
end $$;
grant select on item_view to app;
create policy own_view on item_view for select to app
  using (region = (select visit_region()) and domain = (select visit_bureau()) and at_table = (select visit_table())
    and seated_domain = (select visit_domain()) and account = (select visit_account()));
create policy what_is_open on item_view for select to app
  using (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator', 'member',
      'professional', 'release-officer', 'connector', 'project-lead'))
    and at_table = (select visit_table()) and revealed_at <= (select visit_now()));
grant select, insert, update, delete on item_view to keeper;
create policy keeper_guards on item_view to keeper using (true) with check (true);

grant select, insert, update, delete on challenge to app;
create policy coordinator_keeps on challenge to app
  using (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
    and at_table = (select visit_table()))
  with check (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
    and at_table = (select visit_table()));
create policy table_reads on challenge for select to app
  using (region = (select visit_region())
    and domain = (select visit_bureau_as('member', 'professional', 'release-officer', 'connector', 'project-lead'))
    and at_table = (select visit_table()));
create policy who_asks_writes on challenge for update to app
  using (region = (select visit_region())
    and domain = (select visit_bureau_as('member', 'professional', 'release-officer', 'connector', 'project-lead'))
    and at_table = (select visit_table()) and seated_domain = (select visit_domain())
    and account = (select visit_account()))
  with check (region = (select visit_region())
    and domain = (select visit_bureau_as('member', 'professional', 'release-officer', 'connector', 'project-lead'))
    and at_table = (select visit_table()) and seated_domain = (select visit_domain())
    and account = (select visit_account()));

-- The item at the table of this visit, when the visitor may work on its views; else nothing.
create function house.item_for_views(item_id uuid) returns agenda_item
language sql stable parallel restricted set search_path = public, house, pg_temp as $$
  select i.* from agenda_item i
   where i.region = visit_region() and i.at_table = visit_table() and i.id = item_id and i.decided_at is null
     and i.domain = visit_bureau_as('coordinator', 'member', 'professional', 'release-officer', 'connector', 'project-lead')
     and i.id <> all (items_i_left()) and i.id <> all (visit_items_left()) and i.id <> all (visit_conflicts())
$$;

/*
  Keeps the view of somebody who sits here: one's own, or noted by the coordinator as it is spoken. While sealed views
  are asked for, everybody gives the own one, sealed; the last one opens them all. What was sealed does not change
  once it is open. Answers false when it may not be.
*/
create function give_view(item_id uuid, of_domain int, of_account uuid, said text, is_dissent boolean) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  i agenda_item := house.item_for_views(item_id);
  sealed boolean;
  me boolean := of_domain = visit_domain() and of_account = visit_account();
begin
  if i.id is null or not me and visit_bureau_as('coordinator') is null then return false; end if;
  perform 1 from agenda_item a where a.region = i.region and a.domain = i.domain and a.id = i.id for update;
  sealed := exists (select 1 from item_view v where v.region = i.region and v.domain = i.domain and v.item = i.id
    and v.asked_at is not null and v.revealed_at is null);
  if sealed and not me or exists (select 1 from item_view v where v.region = i.region and v.domain = i.domain
    and v.item = i.id and v.seated_domain = of_domain and v.account = of_account and v.asked_at is not null
    and v.revealed_at is not null) then return false; end if;
  insert into item_view as v (region, domain, at_table, item, seated_domain, account, whose, text, dissents, asked_at,
                              given_at, revealed_at)
  select s.region, s.domain, s.at_table, i.id, s.seated_domain, s.seated_account,
         concat_ws(', ', o.name, nullif(s.task, '')), said, is_dissent, case when sealed then visit_now() end,
         visit_now(), case when not sealed then visit_now() end
    from seat s join domain d on d.region = s.region and d.domain = s.seated_domain
    join organisation o on o.region = d.region and o.id = d.organisation
   where s.region = i.region and s.domain = i.domain and s.at_table = i.at_table and s.seated_domain = of_domain
     and s.seated_account = of_account and s.starts <= visit_today() and (s.ends is null or s.ends >= visit_today())
   limit 1
  on conflict (region, domain, item, seated_domain, account) do update
     set text = excluded.text, dissents = excluded.dissents, given_at = excluded.given_at;
  if not found then return false; end if;
  update item_view v set revealed_at = visit_now()
   where v.region = i.region and v.domain = i.domain and v.item = i.id and v.asked_at is not null
     and v.revealed_at is null
     and not exists (select 1 from item_view w where w.region = i.region and w.domain = i.domain and w.item = i.id
       and w.given_at is null);
  return true;
end $$;

-- Asks a sealed view of everybody with a view of their own who is in the room; of all who sit here when nobody is yet.
create function ask_sealed_views(item_id uuid) returns int
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  i agenda_item := house.item_for_views(item_id);
  asked int;
begin
  if i.id is null or visit_bureau_as('coordinator') is null then return 0; end if;
  with here as (
    select s.seated_domain, s.seated_account, min(concat_ws(', ', o.name, nullif(s.task, ''))) as whose,
           bool_or(a.id is not null) as inside
      from seat s join domain d on d.region = s.region and d.domain = s.seated_domain
      join organisation o on o.region = d.region and o.id = d.organisation
      left join attendance a on a.region = s.region and a.domain = s.domain and a.meeting = i.meeting
        and a.seated_domain = s.seated_domain and a.account = s.seated_account and a.left_at is null
        and not exists (select 1 from item_leave l where l.region = i.region and l.domain = i.domain and l.item = i.id
          and l.seated_domain = s.seated_domain and l.account = s.seated_account and l.back_at is null)
     where s.region = i.region and s.domain = i.domain and s.at_table = i.at_table
       and s.roles && array['member', 'professional', 'release-officer', 'connector', 'project-lead']
       and not 'coordinator' = any (s.roles) and d.kind not in ('bureau', 'oversight', 'operation')
       and s.starts <= visit_today() and (s.ends is null or s.ends >= visit_today())
     group by s.seated_domain, s.seated_account
  )
  insert into item_view (region, domain, at_table, item, seated_domain, account, whose, asked_at)
  select i.region, i.domain, i.at_table, i.id, h.seated_domain, h.seated_account, h.whose, visit_now()
    from here h where h.inside or not exists (select 1 from here where inside)
  on conflict do nothing;
  get diagnostics asked = row_count;
  return asked;
end $$;

-- Opens what was given, with those who are there; who gave nothing is waited for no longer.
create function open_sealed_views(item_id uuid) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  i agenda_item := house.item_for_views(item_id);
begin
  if i.id is null or visit_bureau_as('coordinator') is null then return false; end if;
  delete from item_view v where v.region = i.region and v.domain = i.domain and v.item = i.id and v.given_at is null;
  update item_view v set revealed_at = visit_now()
   where v.region = i.region and v.domain = i.domain and v.item = i.id and v.revealed_at is null;
  return true;
end $$;

-- Of whom the coordinator still waits for a sealed view: who, and whether it is there. Never what.
create function sealed_views_awaited(item_id uuid) returns table (whose text, given boolean)
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select v.whose, v.given_at is not null from item_view v
   where v.region = visit_region() and v.domain = visit_bureau_as('coordinator') and v.at_table = visit_table()
     and v.item = item_id and v.asked_at is not null and v.revealed_at is null
     and v.item <> all ((select visit_conflicts())::uuid[])
   order by v.whose, v.account
$$;
do $$
declare f text;
begin
  foreach f in array array['give_view(uuid, int, uuid, text, boolean)', 'ask_sealed_views(uuid)',
                           'open_sealed_views(uuid)', 'sealed_views_awaited(uuid)'] loop
    execute format('alter function %s owner to keeper', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to app', f);
  end loop;
end $$;
revoke execute on function house.item_for_views(uuid) from public;
grant execute on function house.item_for_views(uuid) to keeper;
grant execute on function items_i_left() to keeper;
grant execute on function visit_conflicts() to keeper;
grant update (version) on agenda_item to keeper;   -- to lock the row while a view is given; nothing of it is written
create policy keeper_locks on agenda_item for update to keeper using (true) with check (false);
