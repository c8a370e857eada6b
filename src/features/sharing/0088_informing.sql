-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Whoever is named in what was brought has a right to know (AVG 12-14). Not told yet is work with a date for who brought
-- it, until somebody writes down that it was told. A reason to wait (UAVG 41) takes it off the list, for 90 days at most.

alter table task drop constraint task_kind_check;
alter table task add constraint task_kind_check check (kind in ('agreement', 'complete', 'feedback', 'prepare', 'request',
  'release', 'call', 'inform'));
alter table task drop constraint task_about_kind_check;
alter table task add constraint task_about_kind_check check (about_kind in ('signal', 'item', 'meeting', 'intake',
  'overlap', 'consultation', 'request', 'report', 'received-report', 'share'));

-- Under embargo nobody is told yet: it waits for the day on which the embargo ends.
-- The task follows what the share says, in the language of who has it. It names the signal, never the person.
create function keep_informing() returns trigger
language plpgsql security definer set search_path = public, house, pg_temp as $$
declare
  state text := new.informed ->> 'state';
  term date;
  quiet date;
  english boolean;
  what text;
begin
  if state is null then return null; end if;
  if state = 'informed' then
    update task t set done_at = visit_now(), done_by = visit_account(), version = t.version + 1
     where t.region = new.region and t.domain = new.domain and t.id = house.id_after(new.id || ' inform')
       and t.done_at is null;
    return null;
  end if;
  -- Only here, where somebody visits: a row that names nobody may also come without a visit.
  quiet := case when new.embargo_until > visit_now() then (new.embargo_until at time zone 'Europe/Amsterdam')::date end;
  term := greatest(least((new.informed ->> 'on')::date, visit_today() + 90), quiet);
  select a.language = 'en' into english from account a
   where a.region = new.region and a.domain = new.domain and a.id = visit_account();
  select case when english then 'signal ' else 'signaal ' end || s.number || ', ' || s.title into what
    from signal s where s.region = new.region and s.domain = new.domain and s.id = new.signal;
  what := coalesce(what, new.table_name);
  insert into task (region, domain, id, account, kind, title, detail, due, first_due, about_kind, about, partnership,
                    at_table, made_at, not_before, ends_at)
  values (new.region, new.domain, house.id_after(new.id || ' inform'), visit_account(), 'inform',
          left(case when state = 'later' and english then 'Tell the person that you shared: '
                    when state = 'later' then 'Vertel de persoon dat je dit deelde: '
                    when english then 'Can the person know by now? You shared: '
                    else 'Kan de persoon het nu weten? Je deelde: ' end || what, 300),
          concat_ws(', ', new.informed ->> 'by', new.table_name), term, term, 'share', new.id, new.partnership,
          new.at_table, visit_now(), case when state = 'not' then term else quiet end, visit_now() + interval '2 years')
  on conflict (region, domain, id) do update
     set title = excluded.title, detail = excluded.detail, due = excluded.due, not_before = excluded.not_before,
         -- A promised day that was moved stays visible; a reason to wait begins a term of its own.
         first_due = case when excluded.not_before is null and task.not_before is null then task.first_due
                          else excluded.due end,
         done_at = null, done_by = null, version = task.version + 1;
  return null;
end $$;
alter function keep_informing() owner to keeper;
revoke execute on function keep_informing() from public;
create trigger who_was_named_is_told after insert or update of informed on own_share
  for each row execute function keep_informing();

/*
  Writes down whether who is named in a share of this domain knows by now; whoever reads the share sees it too. Answers
  null when it was written down, else 'no-source' (no such share here, or nobody is named in it) or 'needs-informed' (a
  day that is over; the day that stands already may be taken back). Raises VW014 like bringing does.
*/
create function record_informed(share_id uuid, said jsonb) returns text
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  mine own_share;
begin
  select * into mine from own_share s
   where s.region = visit_region() and s.domain = visit_domain('liveability', 'subversion', 'care', 'youth')
     and s.id = share_id and s.informed is not null
   for update;
  if not found then return 'no-source'; end if;
  if visit_domain_as('release-officer') is null and house.releases_first((select d.kind from domain d
       where d.region = mine.region and d.domain = mine.domain)) then
    raise exception 'an authorised colleague brings for this domain' using errcode = 'VW014';
  end if;
  if (said ->> 'on')::date < visit_today() and not exists (
    select 1 from task t where t.region = mine.region and t.domain = mine.domain
       and t.id = house.id_after(mine.id || ' inform') and t.due = (said ->> 'on')::date) then
    return 'needs-informed';
  end if;
  update own_share s set informed = said
   where s.region = mine.region and s.domain = mine.domain and s.id = mine.id;
  update brought_fact f set informed = said
   where f.region = mine.region and f.domain = mine.bureau and f.id = mine.fact and f.withdrawn_at is null;
  return null;
end $$;
alter function record_informed(uuid, jsonb) owner to keeper;
revoke execute on function record_informed(uuid, jsonb) from public;
grant execute on function record_informed(uuid, jsonb) to app;
