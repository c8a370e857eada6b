-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- The meeting: agenda, picture, judgement, decision, agreements, and word back to every sender.
-- Owned by the bureau. Who sits at the table reads the items; which signals stand behind an item, and what is said
-- back to whom, only the coordinator reads.

create table meeting (
  region int not null,
  domain int not null,
  id     uuid not null,
  at_table uuid not null,
  title  text not null check (length(title) between 1 and 200),
  starts_at timestamptz not null,
  room   text not null default '' check (length(room) <= 200),
  state  text not null default 'planned' check (state in ('planned', 'running', 'closed')),
  current_item uuid,
  version int not null default 1,
  primary key (region, domain, id),
  foreign key (region, domain, at_table) references meeting_table
);
create index meeting_at_table on meeting (region, domain, at_table, starts_at desc);

create table agenda_item (
  region int not null,
  domain int not null,
  id     uuid not null,
  at_table uuid not null,
  meeting uuid not null,
  position int not null,
  title  text not null check (length(title) between 1 and 200),
  minutes int not null default 8 check (minutes between 1 and 240),
  kind   text not null check (kind in ('opening', 'overlap', 'signal', 'consultation', 'review', 'other', 'closing')),
  subject_kind text not null default 'location' check (subject_kind in ('location', 'group', 'phenomenon', 'organisation',
    'person')),
  overlap uuid,
  phase  text not null default 'open' check (phase in ('open', 'picture', 'judgement', 'decision', 'done')),
  picture   text not null default '' check (length(picture) <= 20000),
  judgement text not null default '' check (length(judgement) <= 20000),
  dissent   text not null default '' check (length(dissent) <= 5000),
  route  text check (route in ('none', 'own-process', 'short-intervention', 'joint-action', 'case-proposal',
    'phenomenon-file', 'hold', 'refer')),
  reason text not null default '' check (length(reason) <= 5000),
  hold_until date,
  decided_at timestamptz,
  version int not null default 1,
  primary key (region, domain, id),
  foreign key (region, domain, at_table) references meeting_table,
  foreign key (region, domain, meeting) references meeting,
  foreign key (region, domain, overlap) references overlap,
  constraint hold_has_an_end check ((route is not distinct from 'hold') = (hold_until is not null)),
  constraint decided_is_done check (decided_at is null or phase = 'done')
);
create index item_of_meeting on agenda_item (region, domain, meeting, position);

create table item_intake (
  region int not null,
  domain int not null,
  at_table uuid not null,
  item   uuid not null,
  intake uuid not null,
  primary key (region, domain, item, intake),
  foreign key (region, domain, item) references agenda_item on delete cascade,
  foreign key (region, domain, intake) references intake
);

create table item_option (
  region int not null,
  domain int not null,
  at_table uuid not null,
  item   uuid not null,
  intervention text not null,                   -- src/vocabulary/interventions.ts
  hours  int not null check (hours between 0 and 10000),
  executor int,                                 -- the party that would do it
  chosen boolean not null default false,
  primary key (region, domain, item, intervention),
  foreign key (region, domain, item) references agenda_item on delete cascade,
  foreign key (region, executor) references domain
);

create table agreement (
  region int not null,
  domain int not null,
  id     uuid not null,
  at_table uuid not null,
  item   uuid not null,
  number int not null,
  what   text not null check (length(what) between 1 and 300),
  owner_domain  int not null,
  owner_account uuid not null,
  owner_name    text not null,
  due    date not null,
  task   uuid not null,
  primary key (region, domain, id),
  foreign key (region, domain, item) references agenda_item on delete cascade
);
create index agreement_of_item on agreement (region, domain, item, number);

-- What is said back to one sender. Drafted by the system, read and sent by a person.
create table feedback (
  region int not null,
  domain int not null,
  id     uuid not null,
  at_table uuid not null,
  item   uuid not null,
  intake uuid not null,
  to_domain int not null,
  grade  text not null check (grade in ('received', 'taken-up', 'result')),
  text   text not null check (length(text) between 1 and 5000),
  due    date not null,
  sent_at timestamptz,
  sent_by uuid,
  version int not null default 1,
  primary key (region, domain, id),
  foreign key (region, domain, item) references agenda_item,
  foreign key (region, domain, intake) references intake,
  constraint one_feedback_per_signal_and_item unique (region, domain, item, intake)
);
create index feedback_waiting on feedback (region, domain, at_table, due) where sent_at is null;

-- ── Walls ────────────────────────────────────────────────────────────────────────────────────────────────

do $$
declare t text;
begin
  foreach t in array array['meeting', 'agenda_item', 'item_intake', 'item_option', 'agreement', 'feedback'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to app', t);
    -- The coordinator chairs and keeps the record; nobody else writes.
    execute format($p$create policy coordinator_keeps on %I to app
      using (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
        and at_table = (select visit_table()))
      with check (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
        and at_table = (select visit_table()))$p$, t);
  end loop;
  foreach t in array array['meeting', 'agenda_item', 'item_option', 'agreement'] loop
    execute format($p$create policy table_reads on %I for select to app
      using (region = (select visit_region())
        and domain = (select visit_bureau_as('member', 'professional', 'release-officer', 'connector', 'project-lead'))
        and at_table = (select visit_table()))$p$, t);
  end loop;
end $$;

-- ── An agreement becomes a task of its owner ─────────────────────────────────────────────────────────────

grant select on agreement, agenda_item, seat to keeper;
grant delete on task to keeper;
create policy keeper_reads on agreement for select to keeper using (true);
create policy keeper_reads on agenda_item for select to keeper using (true);
create policy keeper_reads on seat for select to keeper using (true);

-- Writes, moves or takes back the task of an agreement at this visit's table. The owner must sit there.
create function pass_agreement(agreement_id uuid) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  made record;
begin
  select a.*, i.title as item_title into made
    from public.agreement a
    join public.agenda_item i on i.region = a.region and i.domain = a.domain and i.id = a.item
   where a.region = visit_region() and a.domain = visit_bureau_as('coordinator') and a.at_table = visit_table()
     and a.id = agreement_id and a.item <> all (visit_conflicts());
  if not found then return false; end if;
  if not exists (
    select 1 from public.seat s
     where s.region = made.region and s.domain = made.domain and s.at_table = made.at_table
       and s.seated_domain = made.owner_domain and s.seated_account = made.owner_account
       and s.starts <= visit_today() and (s.ends is null or s.ends >= visit_today())
  ) then return false; end if;
  insert into public.task (region, domain, id, account, kind, title, detail, due, first_due, about_kind, about,
                           partnership, at_table, made_at, ends_at)
  values (made.region, made.owner_domain, made.task, made.owner_account, 'agreement', made.what, made.item_title,
          made.due, made.due, 'item', made.item, visit_partnership(), made.at_table, visit_now(),
          visit_now() + interval '365 days')
  on conflict (region, domain, id) do update
     set title = excluded.title, due = excluded.due, version = public.task.version + 1;
  return true;
end $$;
alter function pass_agreement(uuid) owner to keeper;

-- Takes back the task of an agreement that is struck, unless its owner finished it.
create function withdraw_agreement(agreement_id uuid) returns void
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
begin
  delete from public.task t using public.agreement a
   where a.region = visit_region() and a.domain = visit_bureau_as('coordinator') and a.at_table = visit_table()
     and a.id = agreement_id and a.item <> all (visit_conflicts()) and t.region = a.region and t.domain = a.owner_domain and t.id = a.task
     and t.done_at is null;
end $$;
alter function withdraw_agreement(uuid) owner to keeper;
revoke execute on function pass_agreement(uuid), withdraw_agreement(uuid) from public;
grant execute on function pass_agreement(uuid), withdraw_agreement(uuid) to app;
