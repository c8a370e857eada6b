-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Asking advice without saying whom it is about. Each side holds its own frozen copy of every message: the asker's
-- domain one, the asked function's (or, of the coordinator, the bureau's) another. Neither can reach the other's.

create table consultation (
  region int not null,
  domain int not null,
  id     uuid not null,
  held_by text not null check (held_by in ('asker', 'asked', 'coordinator')),
  bureau int not null,
  partnership uuid not null,
  at_table uuid not null,
  of_coordinator boolean not null,
  other_domain int not null,                    -- asked by whom, or asked of whom: a function, never a person
  other_copy uuid not null,
  question text not null check (length(question) between 10 and 5000),
  asked_at timestamptz not null,
  asked_by uuid,                                -- in the asker's own copy only
  due      date not null,                       -- then somebody calls: five working days
  answered_at timestamptz,
  ended_at timestamptz,
  thanks   text not null default '' check (length(thanks) <= 1000),
  signal   uuid,                                -- what the asker made of it, in the asker's own copy only
  item     uuid,                                -- where the coordinator put it, in the coordinator's copy only
  ends_at  timestamptz not null,
  primary key (region, domain, id),
  foreign key (region, domain) references domain,
  foreign key (region, bureau, at_table) references meeting_table,
  constraint own_side_only check ((held_by = 'asker' or (signal is null and asked_by is null))
    and (held_by = 'coordinator' or item is null)),
  constraint coordinator_holds check (held_by <> 'coordinator' or (of_coordinator and domain = bureau))
);
create index consultation_open on consultation (region, domain, held_by, due) where ended_at is null;

create table consultation_message (
  region int not null,
  domain int not null,
  consultation uuid not null,
  id     uuid not null,
  held_by text not null check (held_by in ('asker', 'asked', 'coordinator')),
  at_table uuid not null,
  position int not null,
  at     timestamptz not null,
  ours   boolean not null,
  by_name text not null default '',             -- of one's own colleagues; of the other side the function is enough
  text   text not null check (length(text) between 1 and 5000),
  ends_at timestamptz not null,
  primary key (region, domain, consultation, id),
  foreign key (region, domain, consultation) references consultation on delete cascade
);

-- ── Walls ────────────────────────────────────────────────────────────────────────────────────────────────

alter table consultation enable row level security;
alter table consultation force row level security;
alter table consultation_message enable row level security;
alter table consultation_message force row level security;
grant select, update (signal, item) on consultation to app;
grant select on consultation_message to app;

create policy own_side on consultation to app
  using (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth'))
    and held_by <> 'coordinator' and ends_at > (select visit_now()))
  with check (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth')) and held_by = 'asker');
create policy coordinator_side on consultation to app
  using (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
    and at_table = (select visit_table()) and held_by = 'coordinator' and ends_at > (select visit_now()))
  with check (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
    and at_table = (select visit_table()) and held_by = 'coordinator');
create policy own_side on consultation_message for select to app
  using (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth'))
    and held_by <> 'coordinator' and ends_at > (select visit_now()));
create policy coordinator_side on consultation_message for select to app
  using (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
    and at_table = (select visit_table()) and held_by = 'coordinator' and ends_at > (select visit_now()));

grant select, insert, update on consultation to keeper;
grant select, insert on consultation_message to keeper;
grant select on account, seat, domain, organisation, party to keeper;
grant execute on function house.demand_ground(int, int, int, uuid, text[]) to keeper;
create policy keeper_passes on consultation to keeper using (true) with check (true);
create policy keeper_passes on consultation_message to keeper using (true) with check (true);
do $$
declare t text;
begin
  foreach t in array array['account', 'seat', 'domain', 'organisation', 'party'] loop
    execute format('create policy keeper_consults on %I for select to keeper using (true)', t);
  end loop;
end $$;

-- ── Words pass from one side to the other ────────────────────────────────────────────────────────────────

-- An id that follows from what it is for, so that giving the same twice is giving it once.
create function house.id_after(words text) returns uuid
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select overlay(overlay(md5(words) placing '4' from 13) placing 'a' from 17)::uuid
$$;

/*
  Gives a task to everybody who sits for this function (null: who coordinates) at the table of a consultation today:
  one of them answers, and the others' tasks go with it. In the language of each account.
*/
create function house.ask_people(about public.consultation, for_domain int, of_kind text, title_nl text, title_en text,
                                 detail_nl text, detail_en text) returns void
language sql volatile set search_path = public, house, pg_temp as $$
  insert into public.task (region, domain, id, account, kind, title, detail, due, first_due, about_kind, about,
                           partnership, at_table, made_at, ends_at)
  select s.region, s.seated_domain, house.id_after(concat_ws(' ', (about).id, (about).due, s.seated_account, of_kind)),
         s.seated_account, of_kind, case a.language when 'en' then title_en else title_nl end,
         case a.language when 'en' then detail_en else detail_nl end, (about).due, (about).due,
         'consultation', (about).id, (about).partnership, (about).at_table, house.now(), (about).ends_at
    from public.seat s
    join public.account a on a.region = s.region and a.domain = s.seated_domain and a.id = s.seated_account
   where s.region = (about).region and s.domain = (about).bureau and s.at_table = (about).at_table
     and s.starts <= house.now()::date and (s.ends is null or s.ends >= house.now()::date)
     and (a.until is null or a.until > house.now())
     and case when for_domain is null then 'coordinator' = any (s.roles)
              else s.seated_domain = for_domain
               and s.roles && array['professional', 'member', 'connector', 'release-officer', 'project-lead'] end
  on conflict (region, domain, id) do update
     set done_at = null, done_by = null, version = public.task.version + 1
   where public.task.kind <> 'call'             -- who was called once about one term is not called again
$$;

create function house.one_line(words text) returns text
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select case when length(line) <= 120 then line else left(line, 119) || '…' end
    from regexp_replace(trim(words), '\s+', ' ', 'g') line
$$;

-- The asked side has something to answer: its people get a task, and who stays silent is called after the term.
create function house.await_answer(waiting public.consultation) returns void
language plpgsql volatile set search_path = public, house, pg_temp as $$
declare
  line text := house.one_line(waiting.question);
begin
  perform house.ask_people(waiting, case when waiting.held_by = 'asked' then waiting.domain end, 'request', line, line,
    'Consultatie zonder naam', 'Consultation without name');
  if waiting.held_by = 'asked' then
    perform house.enqueue('ask-to-call',
      json_build_object('region', waiting.region, 'bureau', waiting.bureau, 'table', waiting.at_table),
      concat_ws(':', 'ask-to-call', waiting.region, waiting.bureau, waiting.at_table, waiting.due),
      (waiting.due + 1)::timestamp at time zone 'Europe/Amsterdam');
  end if;
end $$;

/*
  Asks a function of the table of this visit (null: its coordinator) for advice. Both sides get a copy. False when
  nobody sits there for it; asking with the same id again changes nothing.
*/
create function ask_consultation(new_id uuid, copy_id uuid, of_domain int, words text, answer_by date,
                                 message_id uuid, message_copy uuid) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  mine public.consultation;
  theirs public.consultation;
  writer text;
begin
  if exists (select 1 from public.consultation c
              where c.region = visit_region() and c.domain = visit_domain() and c.id = new_id) then return true; end if;
  if of_domain = visit_domain() or not exists (
    select 1 from public.seat s
     where s.region = visit_region() and s.domain = visit_bureau() and s.at_table = visit_table()
       and s.starts <= visit_today() and (s.ends is null or s.ends >= visit_today())
       and case when of_domain is null then 'coordinator' = any (s.roles) else s.seated_domain = of_domain end
  ) then return false; end if;
  -- No person is in it; still nothing flows without a row of law that says so.
  perform house.demand_ground(visit_region(), visit_domain(), visit_bureau(), visit_table(), array['phenomenon']);
  select a.name into writer from public.account a
   where a.region = visit_region() and a.domain = visit_domain() and a.id = visit_account();
  insert into public.consultation (region, domain, id, held_by, bureau, partnership, at_table, of_coordinator,
    other_domain, other_copy, question, asked_at, asked_by, due, ends_at)
  values (visit_region(), visit_domain('liveability', 'subversion', 'care', 'youth'), new_id, 'asker', visit_bureau(),
    visit_partnership(), visit_table(), of_domain is null, coalesce(of_domain, visit_bureau()), copy_id, words,
    visit_now(), visit_account(), answer_by, visit_now() + interval '365 days')
  returning * into mine;
  insert into public.consultation (region, domain, id, held_by, bureau, partnership, at_table, of_coordinator,
    other_domain, other_copy, question, asked_at, due, ends_at)
  values (mine.region, mine.other_domain, copy_id, case when of_domain is null then 'coordinator' else 'asked' end,
    mine.bureau, mine.partnership, mine.at_table, mine.of_coordinator, mine.domain, mine.id, words, mine.asked_at,
    answer_by, mine.ends_at)
  returning * into theirs;
  perform house.write_both(mine, theirs, message_id, message_copy, writer, words);
  perform house.await_answer(theirs);
  return true;
end $$;

create function house.write_both(mine public.consultation, theirs public.consultation, message_id uuid,
                                 message_copy uuid, writer text, words text) returns void
language sql volatile set search_path = public, house, pg_temp as $$
  insert into public.consultation_message (region, domain, consultation, id, held_by, at_table, position, at, ours,
                                           by_name, text, ends_at)
  select side.*, words, (mine).ends_at
    from (select 1 + count(*)::int as next from public.consultation_message m
           where m.region = (mine).region and m.domain = (mine).domain and m.consultation = (mine).id) place
   cross join lateral (values
     ((mine).region, (mine).domain, (mine).id, message_id, (mine).held_by, (mine).at_table, place.next, house.now(),
      true, coalesce(writer, '')),
     ((theirs).region, (theirs).domain, (theirs).id, message_copy, (theirs).held_by, (theirs).at_table, place.next,
      house.now(), false, '')) side
  on conflict (region, domain, consultation, id) do nothing
$$;

-- This visit's copy of an open consultation, at the table it belongs to, with a partner that still takes part.
create function house.open_copy(wanted uuid) returns public.consultation
language sql stable set search_path = public, house, pg_temp as $$
  select c from public.consultation c
   where c.region = visit_region() and c.id = wanted and c.at_table = visit_table()
     and c.ended_at is null and c.ends_at > visit_now()
     and (c.held_by <> 'coordinator' and c.domain = visit_domain('liveability', 'subversion', 'care', 'youth')
       or c.held_by = 'coordinator' and c.domain = visit_bureau_as('coordinator'))
     and (c.of_coordinator and c.held_by = 'asker' or exists (
       select 1 from public.party p
        where p.region = c.region and p.domain = c.bureau and p.partnership = c.partnership
          and p.party_domain = c.other_domain
          and p.starts <= visit_today() and (p.ends is null or p.ends >= visit_today())))
$$;

/*
  Adds a message to both copies. An answer settles the tasks of the asked and tells the asker; a further question
  makes the asked wait for again. False when there is no such open consultation at this visit.
*/
create function write_in_consultation(wanted uuid, message_id uuid, message_copy uuid, words text, answer_by date)
returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  mine public.consultation := house.open_copy(wanted);
  theirs public.consultation;
  asked boolean := mine.held_by <> 'asker';
  line text := house.one_line(mine.question);
begin
  if mine.id is null then return false; end if;
  update public.consultation c
     set answered_at = case when asked then visit_now() end, due = case when asked then c.due else answer_by end
   where c.region = mine.region and ((c.domain, c.id) = (mine.domain, mine.id)
      or (c.domain, c.id) = (mine.other_domain, mine.other_copy));
  select * into theirs from public.consultation c
   where c.region = mine.region and c.domain = mine.other_domain and c.id = mine.other_copy;
  perform house.write_both(mine, theirs, message_id, message_copy, (select a.name from public.account a
    where a.region = visit_region() and a.domain = visit_domain() and a.id = visit_account()), words);
  if not asked then
    perform house.await_answer(theirs);
    return true;
  end if;
  perform house.settle_tasks(mine.region, mine.id);
  insert into public.task (region, domain, id, account, kind, title, detail, due, first_due, about_kind, about,
                           partnership, at_table, made_at, ends_at)
  select theirs.region, theirs.domain, house.id_after(theirs.id || ' answered'), theirs.asked_by, 'request', line,
         case a.language when 'en' then 'There is an answer.' else 'Er is een antwoord.' end, answer_by, answer_by,
         'consultation', theirs.id, theirs.partnership, theirs.at_table, visit_now(), theirs.ends_at
    from public.account a where a.region = theirs.region and a.domain = theirs.domain and a.id = theirs.asked_by
  on conflict (region, domain, id) do update
     set done_at = null, done_by = null, due = excluded.due, version = public.task.version + 1;
  return true;
end $$;

-- What waited on this copy waits no longer, wherever the task lies.
create function house.settle_tasks(of_region int, of_copy uuid) returns void
language sql volatile set search_path = public, house, pg_temp as $$
  update public.task t set done_at = house.now(), version = t.version + 1
   where t.region = of_region and t.about_kind = 'consultation' and t.about = of_copy and t.done_at is null
$$;

-- The asker has what was needed. A word of thanks reaches who answered. False when it is not the asker's own.
create function end_consultation(wanted uuid, said_thanks text) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  mine public.consultation;
begin
  select * into mine from public.consultation c
   where c.region = visit_region() and c.domain = visit_domain('liveability', 'subversion', 'care', 'youth')
     and c.id = wanted and c.held_by = 'asker' and c.ended_at is null and c.ends_at > visit_now();
  if mine.id is null then return false; end if;
  update public.consultation c set ended_at = visit_now(), thanks = said_thanks
   where c.region = mine.region and ((c.domain, c.id) = (mine.domain, mine.id)
      or (c.domain, c.id) = (mine.other_domain, mine.other_copy));
  perform house.settle_tasks(mine.region, mine.id);
  perform house.settle_tasks(mine.region, mine.other_copy);
  return true;
end $$;

/*
  Who let the term pass at a table is called by its coordinator, who learns which function is silent and nothing of
  what was asked or by whom. Run as a job after each term; run twice it gives the same tasks. Answers how many wait.
*/
create function ask_to_call(of_region int, of_bureau int, of_table uuid) returns int
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  silent public.consultation;
  organisation text;
  found_silent int := 0;
begin
  for silent in
    select c.* from public.consultation c
     where c.region = of_region and c.bureau = of_bureau and c.at_table = of_table and c.held_by = 'asked'
       and c.answered_at is null and c.ended_at is null
       and c.due < (house.now() at time zone 'Europe/Amsterdam')::date
  loop
    select o.name || ', ' || d.name into organisation
      from public.domain d
      join public.organisation o on o.region = d.region and o.id = d.organisation
     where d.region = silent.region and d.domain = silent.domain;
    perform house.ask_people(silent, null, 'call', 'Bel ' || organisation, 'Call ' || organisation,
      'Een consultatie wacht daar langer dan vijf werkdagen op antwoord.',
      'A consultation has waited there for an answer for more than five working days.');
    found_silent := found_silent + 1;
  end loop;
  return found_silent;
end $$;

alter function ask_consultation(uuid, uuid, int, text, date, uuid, uuid) owner to keeper;
alter function write_in_consultation(uuid, uuid, uuid, text, date) owner to keeper;
alter function end_consultation(uuid, text) owner to keeper;
alter function ask_to_call(int, int, uuid) owner to keeper;
revoke execute on function ask_consultation(uuid, uuid, int, text, date, uuid, uuid),
  write_in_consultation(uuid, uuid, uuid, text, date), end_consultation(uuid, text),
  ask_to_call(int, int, uuid), house.id_after(text), house.one_line(text), house.settle_tasks(int, uuid),
  house.await_answer(consultation), house.open_copy(uuid),
  house.ask_people(consultation, int, text, text, text, text, text),
  house.write_both(consultation, consultation, uuid, uuid, text, text) from public;
grant execute on function house.id_after(text), house.one_line(text), house.settle_tasks(int, uuid),
  house.await_answer(consultation), house.open_copy(uuid),
  house.ask_people(consultation, int, text, text, text, text, text),
  house.write_both(consultation, consultation, uuid, uuid, text, text) to keeper;
grant execute on function ask_consultation(uuid, uuid, int, text, date, uuid, uuid),
  write_in_consultation(uuid, uuid, uuid, text, date), end_consultation(uuid, text) to app;
grant execute on function ask_to_call(int, int, uuid) to matcher;
