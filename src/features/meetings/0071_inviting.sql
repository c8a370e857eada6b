-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Who was invited to which meeting, what is told by letter, and a calendar that knows only when and where.

-- Set by hand: the sum of the items would tell a calendar how full the agenda is.
alter table meeting add column minutes int not null default 90 check (minutes between 5 and 600);
-- Counts changes of time and place (RFC 5545, 3.8.7.4), not what happens in the meeting.
alter table meeting add column sequence int not null default 0;
alter table meeting add column scheduled_at timestamptz not null default '2026-01-01';

create function note_schedule() returns trigger language plpgsql set search_path = public, house, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    new.scheduled_at := house.now();
  elsif (new.starts_at, new.room, new.minutes) is distinct from (old.starts_at, old.room, old.minutes) then
    new.scheduled_at := house.now();
    new.sequence := old.sequence + 1;
  end if;
  return new;
end $$;
create trigger meeting_is_scheduled before insert or update on meeting
  for each row execute function note_schedule();

create table invitation (
  region int not null,
  domain int not null,
  at_table uuid not null,
  meeting uuid not null,
  seated_domain int not null,
  account uuid not null,
  sequence int not null,                        -- of the meeting when this person was last told
  told_at timestamptz not null,
  primary key (region, domain, meeting, seated_domain, account),
  foreign key (region, domain, meeting) references meeting on delete cascade
);
alter table invitation enable row level security;
alter table invitation force row level security;
grant select on invitation to app;
create policy coordinator_reads on invitation for select to app
  using (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
    and at_table = (select visit_table()));
grant select, insert, update on invitation to keeper;
create policy keeper_invites on invitation to keeper using (true) with check (true);
grant select on meeting, meeting_table, party, partnership to keeper;
create policy keeper_tells on meeting for select to keeper using (true);
create policy keeper_tells on meeting_table for select to keeper using (true);
create policy keeper_tells on party for select to keeper using (true);
create policy keeper_tells on partnership for select to keeper using (true);

-- Who works with content at a table on a day, while seat, party and partnership last.
create function house.seated_on(of_region int, of_bureau int, of_table uuid, day date)
returns table (seated_domain int, account uuid)
language sql stable set search_path = public, house, pg_temp as $$
  select distinct s.seated_domain, s.seated_account
    from public.seat s
    join public.partnership p on p.region = s.region and p.domain = s.domain and p.id = s.partnership
    join public.party y on y.region = s.region and y.domain = s.domain and y.partnership = s.partnership
                       and y.party_domain = s.seated_domain
   where s.region = of_region and s.domain = of_bureau and s.at_table = of_table
     and s.roles && array['coordinator', 'member', 'professional', 'release-officer', 'connector', 'project-lead']
     and s.starts <= day and (s.ends is null or s.ends >= day)
     and y.starts <= day and (y.ends is null or y.ends >= day)
     and p.starts <= day and (p.ends is null or p.ends >= day)
$$;
revoke execute on function house.seated_on(int, int, uuid, date) from public;
grant execute on function house.seated_on(int, int, uuid, date) to keeper, gate;

/*
  Tells everybody who sits at the table on the day of a meeting, but the one who tells. Once per change of time and
  place; answers how many letters were written. Null: no such meeting at the table of this coordinator.
*/
create function tell_of_meeting(meeting_id uuid, of_kind text) returns int
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  m record;
  one record;
  known int;
  paper public.letter;
  written int := 0;
begin
  select meeting.*, t.kind as table_kind into m
    from public.meeting
    join public.meeting_table t on t.region = meeting.region and t.domain = meeting.domain and t.id = meeting.at_table
   where meeting.region = visit_region() and meeting.domain = visit_bureau_as('coordinator')
     and meeting.at_table = visit_table() and meeting.id = meeting_id;
  if not found then return null; end if;
  for one in
    select s.seated_domain, s.account
      from house.seated_on(m.region, m.domain, m.at_table, (m.starts_at at time zone 'Europe/Amsterdam')::date) s
     where s.account <> visit_account() order by s.seated_domain, s.account
  loop
    select i.sequence into known from public.invitation i
     where i.region = m.region and i.domain = m.domain and i.meeting = m.id
       and i.seated_domain = one.seated_domain and i.account = one.account;
    -- Who was never told of it need not be told that it is off; who knows this time and place is not told again.
    continue when of_kind = 'called-off' and known is null;
    continue when of_kind = 'invitation' and known = m.sequence;
    paper.region := m.region; paper.domain := one.seated_domain; paper.account := one.account;
    paper.kind := case when of_kind = 'invitation' and known is not null then 'moved' else of_kind end;
    paper.meeting := m.id; paper.table_kind := m.table_kind; paper.starts_at := m.starts_at; paper.room := m.room;
    if house.write_letter(paper, concat_ws('|', paper.kind, m.id, one.account, m.sequence,
         case when of_kind = 'decisions' then visit_today() end)) then
      written := written + 1;
    end if;
    continue when of_kind <> 'invitation';
    insert into public.invitation (region, domain, at_table, meeting, seated_domain, account, sequence, told_at)
    values (m.region, m.domain, m.at_table, m.id, one.seated_domain, one.account, m.sequence, visit_now())
    on conflict (region, domain, meeting, seated_domain, account)
       do update set sequence = excluded.sequence, told_at = excluded.told_at;
  end loop;
  return written;
end $$;
alter function tell_of_meeting(uuid, text) owner to keeper;
revoke execute on function tell_of_meeting(uuid, text) from public;
grant execute on function tell_of_meeting(uuid, text) to app;

-- ── Two days before an agreement is due ──────────────────────────────────────────────────────────────────

create function ask_for_reminder() returns trigger
language plpgsql security definer set search_path = public, house, pg_temp as $$
declare
  at_seven timestamptz := ((new.due - 2) + time '07:00') at time zone 'Europe/Amsterdam';
begin
  -- Made within two days of its date, it needs no reminder; the key moves with the date.
  if at_seven > house.now() then
    perform house.enqueue('remind-of-agreement',
      json_build_object('region', new.region, 'domain', new.domain, 'task', new.id), 'remind:' || new.id, at_seven);
  end if;
  return null;
end $$;
alter function ask_for_reminder() owner to keeper;
revoke execute on function ask_for_reminder() from public;
create trigger agreement_is_made after insert on task for each row
  when (new.kind = 'agreement' and new.account is not null and new.done_at is null)
  execute function ask_for_reminder();
create trigger agreement_is_moved after update of due on task for each row
  when (new.kind = 'agreement' and new.account is not null and new.done_at is null and new.due <> old.due)
  execute function ask_for_reminder();

-- Writes the reminder when it is still needed: not done, not moved away, not struck. For the post alone.
create function remind_of_agreement(of_region int, of_domain int, task_id uuid) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  t record;
  paper public.letter;
begin
  select * into t from public.task one
   where one.region = of_region and one.domain = of_domain and one.id = task_id and one.kind = 'agreement'
     and one.account is not null and one.done_at is null and one.ends_at > house.now()
     and one.due - 2 <= (house.now() at time zone 'Europe/Amsterdam')::date
     and one.due >= (house.now() at time zone 'Europe/Amsterdam')::date;
  if not found then return false; end if;
  paper.region := t.region; paper.domain := t.domain; paper.account := t.account; paper.kind := 'reminder';
  paper.room := '';
  return house.write_letter(paper, concat_ws('|', 'reminder', t.id, t.due));
end $$;
alter function remind_of_agreement(int, int, uuid) owner to keeper;
revoke execute on function remind_of_agreement(int, int, uuid) from public;
grant execute on function remind_of_agreement(int, int, uuid) to worker;

-- ── A calendar without content ───────────────────────────────────────────────────────────────────────────

-- One address per account, known by its hash alone; making a new one ends the old one.
create table calendar_feed (
  region  int   not null,
  domain  int   not null,
  account uuid  not null,
  hash    bytea not null check (length(hash) = 32),
  made_at timestamptz not null,
  primary key (region, domain, account),
  foreign key (region, domain, account) references account
);
create index calendar_feed_by_hash on calendar_feed (hash);
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
grant select, insert, update, delete on calendar_feed to app;
create policy my_own on calendar_feed to app
  using (region = (select visit_region()) and domain = (select visit_domain()) and account = (select visit_account()))
  with check (region = (select visit_region()) and domain = (select visit_domain())
    and account = (select visit_account()));

-- The door for a calendar program: by the hash of its address, as enter() is by that of a session. Nothing: no such
-- address. Meetings of the tables at which this account sits on their day, from two months back.
create function open_calendar(feed_hash bytea) returns table (language text)
language sql stable security definer set search_path = public, house, pg_temp as $$
  select a.language from public.calendar_feed f
    join public.account a on a.region = f.region and a.domain = f.domain and a.id = f.account
   where f.hash = feed_hash and (a.until is null or a.until > house.now())
$$;
create function calendar_of(feed_hash bytea)
returns table (uid text, starts_at timestamptz, minutes int, room text, table_kind text, sequence int,
               scheduled_at timestamptz)
language sql stable security definer set search_path = public, house, pg_temp as $$
  select md5(m.id || '|' || f.account), m.starts_at, m.minutes, m.room, t.kind, m.sequence, m.scheduled_at
    from public.calendar_feed f
    join public.account a on a.region = f.region and a.domain = f.domain and a.id = f.account
    join public.seat s on s.region = f.region and s.seated_domain = f.domain and s.seated_account = f.account
    join public.meeting_table t on t.region = s.region and t.domain = s.domain and t.id = s.at_table
    join public.meeting m on m.region = t.region and m.domain = t.domain and m.at_table = t.id
   where f.hash = feed_hash and (a.until is null or a.until > house.now())
     and m.starts_at > house.now() - interval '60 days'
     and exists (select 1 from house.seated_on(t.region, t.domain, t.id,
           (m.starts_at at time zone 'Europe/Amsterdam')::date) o
         where o.seated_domain = f.domain and o.account = f.account)
   group by m.id, f.account, m.starts_at, m.minutes, m.room, t.kind, m.sequence, m.scheduled_at
   order by m.starts_at, md5(m.id || '|' || f.account)
$$;
alter function open_calendar(bytea) owner to gate;
alter function calendar_of(bytea) owner to gate;
revoke execute on function open_calendar(bytea), calendar_of(bytea) from public;
grant execute on function open_calendar(bytea), calendar_of(bytea) to app;
grant select on calendar_feed, meeting to gate;
create policy gate_reads on calendar_feed for select to gate using (true);
create policy gate_tells on meeting for select to gate using (true);
