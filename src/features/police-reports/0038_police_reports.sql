-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Bestuurlijke rapportage: what the police tell a mayor, on a basis of its own (Police Data Act, article 16). No signal
-- and no share: drafted by the police, released by their release point, delivered as a frozen copy to the public-order
-- domain it is addressed to, with its article and the day on which its use ends. Nobody else learns that it exists.

create table police_report (
  region int not null,
  domain int not null,
  id     uuid not null,
  bureau int not null,
  partnership uuid not null,
  at_table uuid not null,
  to_domain int not null,
  title  text not null check (length(title) between 1 and 200),
  place  text not null check (length(place) between 1 and 300),
  facts  text not null check (length(facts) between 10 and 20000),
  article text not null default '8' check (article in ('8', '9', '10', '13')),
  use_until date not null,
  state  text not null default 'draft' check (state in ('draft', 'awaiting-release', 'released', 'withdrawn')),
  question text not null default '' check (length(question) <= 500),
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  released_at timestamptz,
  copy   uuid,                                  -- what the receiver has of it
  withdrawn_at timestamptz,
  version int not null default 1,
  primary key (region, domain, id),
  foreign key (region, domain, drafted_by) references account,
  foreign key (region, bureau, at_table) references meeting_table,
  foreign key (region, to_domain) references domain,
  constraint released_at_a_moment check ((state in ('released', 'withdrawn')) = (released_at is not null)),
  constraint withdrawn_at_a_moment check ((state = 'withdrawn') = (withdrawn_at is not null))
);

create table received_report (
  region int not null,
  domain int not null,
  id     uuid not null,
  from_domain int not null,
  title  text not null,
  place  text not null,
  facts  text not null,
  article text not null,
  received_at timestamptz not null,
  use_until date not null,
  signal uuid,                                  -- the own signal it lies beside; nobody else is told
  withdrawn_at timestamptz,
  primary key (region, domain, id),
  foreign key (region, domain) references domain,
  constraint withdrawn_is_empty check (withdrawn_at is null or title || place || facts = '')
);

alter table police_report enable row level security;
alter table police_report force row level security;
alter table received_report enable row level security;
alter table received_report force row level security;
grant select on police_report to app;
-- Who drafts chooses no article: the release point names it.
grant insert (region, domain, id, bureau, partnership, at_table, to_domain, title, place, facts, use_until, drafted_by,
  drafted_at) on police_report to app;
grant update (to_domain, title, place, facts, use_until, state, question, version) on police_report to app;
grant select, update (signal) on received_report to app;

create policy own_domain on police_report for select to app
  using (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth')));
create policy own_draft on police_report for insert to app
  with check (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth')) and state = 'draft');
create policy drafted_here on police_report as restrictive for insert to app
  with check (bureau = (select visit_bureau()) and at_table = (select visit_table()));
-- What was released is frozen; release itself happens in deliver_report() alone.
create policy own_unreleased on police_report for update to app
  using (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth')) and state in ('draft', 'awaiting-release'))
  with check (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth')) and state in ('draft', 'awaiting-release'));
create policy receiver on received_report to app
  using (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth'))
    and use_until >= (select visit_today()))
  with check (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth')));

grant select, update on police_report to keeper;
grant select, insert, update, delete on received_report to keeper;
grant select on domain, party, seat to keeper;
grant execute on function house.demand_ground(int, int, int, uuid, text[]) to keeper;
create policy keeper_delivers on police_report to keeper using (true) with check (true);
create policy keeper_delivers on received_report to keeper using (true) with check (true);
create policy keeper_delivers on domain for select to keeper using (true);
create policy keeper_delivers on party for select to keeper using (true);
create policy keeper_delivers on seat for select to keeper using (true);

-- What waits is a task of every release officer of the domain. False when it is no draft of this domain.
create function submit_report(wanted uuid, task_id uuid) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  one public.police_report;
begin
  update public.police_report r set state = 'awaiting-release', question = '', version = r.version + 1
   where r.region = visit_region() and r.domain = visit_domain('liveability', 'subversion', 'care', 'youth')
     and r.id = wanted and r.state = 'draft'
  returning * into one;
  if one.id is null then return false; end if;
  insert into public.task (region, domain, id, for_role, kind, title, due, first_due, about_kind, about, partnership,
                           at_table, made_at, ends_at)
  values (one.region, one.domain, task_id, 'release-officer', 'release', one.title, visit_today(), visit_today(),
          'report', one.id, one.partnership, one.at_table, visit_now(), visit_now() + interval '90 days');
  return true;
end $$;

/*
  Delivers a report that waits, at the table whose covenant carries it, to a public-order domain that takes part
  today. A row of law must say that police data may go there. False when there is nothing to deliver here.
*/
create function deliver_report(wanted uuid, copy_id uuid, under_article text) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  one public.police_report;
begin
  select * into one from public.police_report r
   where r.region = visit_region() and r.domain = visit_domain_as('release-officer') and r.id = wanted
     and r.at_table = visit_table() and r.state = 'awaiting-release' and r.use_until >= visit_today()
     and exists (select 1 from public.domain d
       where d.region = r.region and d.domain = r.to_domain and d.kind = 'public-order')
     and exists (select 1 from public.party p
       where p.region = r.region and p.domain = r.bureau and p.partnership = r.partnership
         and p.party_domain = r.to_domain
         and p.starts <= visit_today() and (p.ends is null or p.ends >= visit_today()));
  if one.id is null then return false; end if;
  perform house.demand_ground(one.region, one.domain, one.bureau, one.at_table, array['police']);
  insert into public.received_report (region, domain, id, from_domain, title, place, facts, article, received_at,
                                      use_until)
  values (one.region, one.to_domain, copy_id, one.domain, one.title, one.place, one.facts, under_article, visit_now(),
          one.use_until);
  update public.police_report r set state = 'released', article = under_article, copy = copy_id, released_at = visit_now(), version = r.version + 1
   where r.region = one.region and r.domain = one.domain and r.id = one.id;
  update public.task t set done_at = visit_now(), done_by = visit_account(), version = t.version + 1
   where t.region = one.region and t.domain = one.domain and t.about = one.id and t.done_at is null;
  insert into public.task (region, domain, id, account, kind, title, due, first_due, about_kind, about, partnership,
                           at_table, made_at, ends_at)
  select s.region, s.seated_domain, house.id_after(copy_id || ' received ' || s.seated_account), s.seated_account, 'request', one.title, visit_today() + 7,
         visit_today() + 7, 'received-report', copy_id, one.partnership, one.at_table, visit_now(),
         -- The title is of the report: it is read no longer than the report is.
         least(visit_now() + interval '90 days', (one.use_until + 1)::timestamp at time zone 'Europe/Amsterdam')
    from public.seat s
   where s.region = one.region and s.domain = one.bureau and s.at_table = one.at_table
     and s.seated_domain = one.to_domain and s.roles && array['professional', 'member']
     and s.starts <= visit_today() and (s.ends is null or s.ends >= visit_today());
  return true;
end $$;

alter table task drop constraint task_about_kind_check;
alter table task add constraint task_about_kind_check check (about_kind in ('signal', 'item', 'meeting', 'intake',
  'overlap', 'consultation', 'request', 'report', 'received-report'));
alter function submit_report(uuid, uuid) owner to keeper;
alter function deliver_report(uuid, uuid, text) owner to keeper;
revoke execute on function submit_report(uuid, uuid), deliver_report(uuid, uuid, text) from public;
grant execute on function submit_report(uuid, uuid), deliver_report(uuid, uuid, text) to app;
