-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- The first of two decisions: may we call? The coordinator asks the owner of a signal. What the owner gets names its
-- own signal and who asks, in standard words; about what or with whom it touches stands on the bureau's side alone,
-- so that a question about one signal and one about an overlap arrive as the same bytes.

-- On the coordinator's side.
create table call_request (
  region int not null,
  domain int not null,                          -- the bureau
  id     uuid not null,
  at_table uuid not null,
  about_kind text not null check (about_kind in ('intake', 'overlap', 'person-overlap')),
  about  uuid not null,                         -- no key: what it points at may live in a later room
  intake uuid not null,
  to_domain int not null,
  asked_by uuid not null,
  asked_by_domain int not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  due    date not null,                         -- the fifth working day: silence then asks for a call
  tried_at timestamptz,                         -- called, and nobody answered
  answer text check (answer in ('yes', 'no', 'not-now')),
  reason text not null default '' check (length(reason) <= 500),
  answered_at timestamptz,
  answered_how text check (answered_how in ('by-owner', 'by-phone')),
  call_task uuid not null,
  version int not null default 1,
  ends_at timestamptz not null,
  primary key (region, domain, id),
  foreign key (region, domain, at_table) references meeting_table,
  foreign key (region, domain, intake) references intake,
  constraint answered_whole check ((answer is null) = (answered_at is null)
    and (answer is null) = (answered_how is null)),
  constraint no_with_a_reason check (answer is distinct from 'no' or length(reason) >= 3)
);
-- One question at a time about one signal; an answered one may be asked anew.
create unique index asked_once_at_a_time on call_request (region, domain, at_table, intake) where answer is null;

-- On the owner's side: a copy that knows nothing of the table's matters.
create table request_received (
  region int not null,
  domain int not null,                          -- the owner of the signal
  id     uuid not null,
  bureau int  not null,
  partnership uuid not null,
  at_table uuid not null,
  partnership_name text not null,
  table_name text not null,
  signal uuid not null,
  asked_by_name text not null,
  phone  text not null default '',
  asked_at timestamptz not null,
  due    date not null,
  answer text check (answer in ('yes', 'no', 'not-now')),
  reason text not null default '',
  answered_at timestamptz,
  answered_by_name text,
  task   uuid not null,
  version int not null default 1,
  ends_at timestamptz not null,
  primary key (region, domain, id),
  foreign key (region, domain, signal) references signal
);
create index request_by_time on request_received (region, domain, asked_at desc);

-- ── Walls ────────────────────────────────────────────────────────────────────────────────────────────────

alter table call_request enable row level security;
alter table call_request force row level security;
alter table request_received enable row level security;
alter table request_received force row level security;
grant select on call_request, request_received to app;
create policy coordinator_reads on call_request for select to app
  using (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
    and at_table = (select visit_table()) and ends_at > (select visit_now()));
create policy own_domain on request_received for select to app
  using (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth'))
    and ends_at > (select visit_now()));

-- A task may lie ready for a day that has not come: then nobody sees it yet, and no job has to bring it.
alter table task add column not_before date;
create policy not_before_its_day on task as restrictive for select to app
  using (not_before is null or not_before <= (select visit_today()));

-- What waits and what was answered, as the coordinator's desk shows it. A withdrawn or embargoed signal takes its
-- request along: who may not see the one is not reminded of it by the other.
create view request_at_table with (security_invoker = true) as
select r.region, r.domain, r.id, r.at_table, r.about_kind, r.about, r.intake, r.to_domain, r.asked_by_name, r.asked_at,
       r.due, r.tried_at, r.answer, r.reason, r.answered_at, r.answered_how, r.version, i.title, i.place_label,
       case when r.answer is not null then 'answered' when r.due <= (select visit_today()) then 'call'
            else 'waiting' end as state
  from call_request r
  join intake i on i.region = r.region and i.domain = r.domain and i.id = r.intake
 where i.state <> 'withdrawn';
grant select on request_at_table to app;

grant select on domain, organisation, meeting_table, partnership, account, seat, overlap_part to keeper;
grant select, insert, update, delete on call_request, request_received to keeper;
create policy keeper_asks on call_request to keeper using (true) with check (true);
create policy keeper_asks on request_received to keeper using (true) with check (true);
do $$
declare t text;
begin
  foreach t in array array['domain', 'organisation', 'meeting_table', 'partnership', 'account', 'seat', 'overlap_part'] loop
    execute format('create policy keeper_shares on %I for select to keeper using (true)', t);
  end loop;
end $$;

-- Which kinds of domain let an authorised colleague decide what leaves, and which keep care secrecy. The words are in
-- src/vocabulary/domain-kinds.ts; a test compares the two.
create function house.releases_first(kind text) returns boolean language sql immutable parallel safe
  set search_path = pg_catalog, pg_temp as $$
  select kind in ('enforcement', 'police', 'prosecution', 'mental-health-care', 'neighbourhood-team', 'shelter') $$;
create function house.keeps_care_secrecy(kind text) returns boolean language sql immutable parallel safe
  set search_path = pg_catalog, pg_temp as $$
  select kind in ('mental-health-care', 'neighbourhood-team', 'shelter') $$;
grant execute on function house.releases_first(text), house.keeps_care_secrecy(text) to app, keeper;

-- ── Asking ───────────────────────────────────────────────────────────────────────────────────────────────

-- To whom in the owner's domain the task goes: the filer while there, else whoever has the role.
create function house.task_for_owner(request request_received, filer uuid, to_role text) returns void
language plpgsql volatile set search_path = public, house, pg_temp as $$
declare
  english boolean;
  about record;
begin
  select a.language = 'en' into english from account a
   where a.region = request.region and a.domain = request.domain and a.id = filer;
  select s.number, s.title into about from signal s
   where s.region = request.region and s.domain = request.domain and s.id = request.signal;
  insert into task (region, domain, id, account, for_role, kind, title, detail, due, first_due, about_kind, about,
                    partnership, at_table, made_at, ends_at)
  values (request.region, request.domain, request.task, filer, to_role, 'request',
          case when english then 'May the coordinator call you about signal ' else 'Mag de coördinator je bellen over signaal ' end
            || about.number || ': ' || about.title || '?',
          request.asked_by_name || ', ' || request.table_name, request.due, request.due, 'request', request.id,
          request.partnership, request.at_table, request.asked_at, request.ends_at);
end $$;
revoke execute on function house.task_for_owner(request_received, uuid, text) from public;
grant execute on function house.task_for_owner(request_received, uuid, text) to keeper;

/*
  Asks the owner of a signal that lies at this coordinator's table: may we call? `about` says on the bureau's side
  what the question is for ('intake': the signal itself). `by_day` is the fifth working day, as
  src/vocabulary/working-days.ts counts. Later rooms ask through this too.
  Answers false when there is no such signal here; not there, embargoed and not allowed look alike.
*/
create function ask_owner(request_id uuid, task_id uuid, call_task_id uuid, of_kind text, of_about uuid, of_intake uuid,
  by_day date) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  copy intake;
  owner_kind text;
  filer uuid;
  received request_received;
  me record;
begin
  select * into copy from intake i
   where i.region = visit_region() and i.domain = visit_bureau_as('coordinator') and i.at_table = visit_table()
     and i.id = of_intake and i.state <> 'withdrawn' and i.ends_at > visit_now()
     and (i.embargo_until is null or i.embargo_until <= visit_now())
     and not i.id = any (visit_conflicts()) and not of_about = any (visit_conflicts());
  if not found then return false; end if;
  if by_day <= visit_today() or by_day > visit_today() + 30 then
    raise exception 'an answer is due within some working days, not on %', by_day using errcode = '22008';
  end if;
  if of_kind = 'intake' and of_about <> copy.id or of_kind = 'overlap' and not exists (
    select 1 from overlap_part p where p.region = copy.region and p.domain = copy.domain and p.overlap = of_about
       and p.intake = copy.id) then
    return false;
  end if;
  select s.name, s.phone into me from seat s
   where s.region = copy.region and s.domain = copy.domain and s.at_table = copy.at_table
     and s.seated_domain = visit_domain() and s.seated_account = visit_account()
     and s.starts <= visit_today() and (s.ends is null or s.ends >= visit_today()) order by s.starts desc limit 1;
  select d.kind into owner_kind from domain d where d.region = copy.region and d.domain = copy.from_domain;
  insert into call_request (region, domain, id, at_table, about_kind, about, intake, to_domain, asked_by,
                            asked_by_domain, asked_by_name, asked_at, due, call_task, ends_at)
  values (copy.region, copy.domain, request_id, copy.at_table, of_kind, of_about, copy.id, copy.from_domain,
          visit_account(), visit_domain(), me.name, visit_now(), by_day, call_task_id, copy.ends_at);
  insert into request_received (region, domain, id, bureau, partnership, at_table, partnership_name, table_name, signal,
                                asked_by_name, phone, asked_at, due, task, ends_at)
  select copy.region, copy.from_domain, request_id, copy.domain, p.id, t.id, p.name, t.name, copy.signal, me.name,
         me.phone, visit_now(), by_day, task_id, copy.ends_at
    from meeting_table t
    join partnership p on p.region = t.region and p.domain = t.domain and p.id = t.partnership
   where t.region = copy.region and t.domain = copy.domain and t.id = copy.at_table
  returning * into received;
  select a.id into filer from signal s
    join account a on a.region = s.region and a.domain = s.domain and a.id = s.filed_by
   where s.region = copy.region and s.domain = copy.from_domain and s.id = copy.signal
     and (a.until is null or a.until > visit_now()) and not house.releases_first(owner_kind);
  perform house.task_for_owner(received, filer,
    case when filer is null then case when house.releases_first(owner_kind) then 'release-officer' else 'professional' end end);
  insert into task (region, domain, id, account, kind, title, detail, due, first_due, about_kind, about, partnership,
                    at_table, made_at, not_before, ends_at)
  select copy.region, visit_domain(), call_task_id, a.id, 'call',
         case when a.language = 'en' then 'Call ' else 'Bel ' end || o.name || ', ' || d.name,
         copy.title, by_day, by_day, 'request', request_id, received.partnership, copy.at_table, visit_now(), by_day,
         copy.ends_at
    from account a, domain d join organisation o on o.region = d.region and o.id = d.organisation
   where a.region = copy.region and a.domain = visit_domain() and a.id = visit_account()
     and d.region = copy.region and d.domain = copy.from_domain;
  return true;
end $$;

-- Takes back a question that nobody answered yet, with the tasks it made.
create function take_back_request(request_id uuid) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  asked call_request;
begin
  delete from call_request r
   where r.region = visit_region() and r.domain = visit_bureau_as('coordinator') and r.at_table = visit_table()
     and r.id = request_id and r.answer is null
     and not r.intake = any (visit_conflicts()) and not r.about = any (visit_conflicts())
  returning * into asked;
  if not found then return false; end if;
  delete from task t using request_received r
   where r.region = asked.region and r.domain = asked.to_domain and r.id = asked.id
     and t.region = r.region and t.domain = r.domain and t.id = r.task;
  delete from request_received r where r.region = asked.region and r.domain = asked.to_domain and r.id = asked.id;
  delete from task t
   where t.region = asked.region and t.domain = asked.asked_by_domain and t.id = asked.call_task;
  return true;
end $$;

-- ── Answering ────────────────────────────────────────────────────────────────────────────────────────────

-- Writes an answer on both sides and takes the tasks off both desks.
create function house.settle_request(owner_domain int, request_id uuid, said text, why text, how text, by_name text)
returns boolean
language plpgsql volatile set search_path = public, house, pg_temp as $$
declare
  received request_received;
  asked call_request;
begin
  update request_received r
     set answer = said, reason = why, answered_at = visit_now(), answered_by_name = by_name, version = r.version + 1
   where r.region = visit_region() and r.domain = owner_domain and r.id = request_id and r.ends_at > visit_now()
  returning * into received;
  if not found then return false; end if;
  update call_request r
     set answer = said, reason = why, answered_at = visit_now(), answered_how = how, version = r.version + 1
   where r.region = received.region and r.domain = received.bureau and r.id = request_id
  returning * into asked;
  update task t set done_at = visit_now(), done_by = visit_account(), version = t.version + 1
   where t.region = received.region and t.domain = received.domain and t.id = received.task and t.done_at is null;
  delete from task t
   where t.region = asked.region and t.domain = asked.asked_by_domain and t.id = asked.call_task and t.done_at is null;
  return true;
end $$;
revoke execute on function house.settle_request(int, uuid, text, text, text, text) from public;
grant execute on function house.settle_request(int, uuid, text, text, text, text) to keeper;

-- The owner's answer, given wherever its colleague works at the moment. A mind may be changed.
create function answer_request(request_id uuid, said text, why text) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
begin
  return house.settle_request(visit_domain(), request_id, said, why, 'by-owner', (
    select a.name from account a where a.region = visit_region() and a.domain = visit_domain() and a.id = visit_account()));
end $$;

-- What came of the call: an answer, noted in the owner's own list under the caller's name, or nobody answered.
create function note_call(request_id uuid, said text, why text) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  asked call_request;
begin
  update call_request r set tried_at = visit_now(), version = r.version + 1
   where r.region = visit_region() and r.domain = visit_bureau_as('coordinator') and r.at_table = visit_table()
     and r.id = request_id and r.answer is null and r.ends_at > visit_now()
     and not r.intake = any (visit_conflicts()) and not r.about = any (visit_conflicts())
  returning * into asked;
  if not found then return false; end if;
  if said = 'not-reached' then return true; end if;
  return house.settle_request(asked.to_domain, request_id, said, why, 'by-phone', (
    select a.name from account a where a.region = visit_region() and a.domain = visit_domain() and a.id = visit_account()));
end $$;

alter function ask_owner(uuid, uuid, uuid, text, uuid, uuid, date) owner to keeper;
alter function take_back_request(uuid) owner to keeper;
alter function answer_request(uuid, text, text) owner to keeper;
alter function note_call(uuid, text, text) owner to keeper;
revoke execute on function ask_owner(uuid, uuid, uuid, text, uuid, uuid, date), take_back_request(uuid),
  answer_request(uuid, text, text), note_call(uuid, text, text) from public;
grant execute on function ask_owner(uuid, uuid, uuid, text, uuid, uuid, date), take_back_request(uuid),
  answer_request(uuid, text, text), note_call(uuid, text, text) to app;
