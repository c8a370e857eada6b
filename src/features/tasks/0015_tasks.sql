-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- What waits for somebody, by date. A task belongs to the domain that must act; what a table agreed arrives here
-- as a copy, so that one's work does not depend on the table one happens to sit at.

create table task (
  region int not null,
  domain int not null,
  id     uuid not null,
  account uuid,                                 -- null: anybody of the domain in `for_role`
  for_role text,
  kind   text not null check (kind in ('agreement', 'complete', 'feedback', 'prepare', 'request', 'release', 'call')),
  title  text not null check (length(title) between 1 and 300),
  detail text not null default '' check (length(detail) <= 1000),
  due    date not null,
  first_due date not null,                      -- a moved date stays visible: late is late
  about_kind text check (about_kind in ('signal', 'item', 'meeting', 'intake', 'overlap', 'consultation', 'request')),
  about  uuid,
  partnership uuid,
  at_table uuid,
  made_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  version int not null default 1,
  ends_at timestamptz not null,
  primary key (region, domain, id),
  foreign key (region, domain) references domain,
  foreign key (region, domain, account) references account,
  constraint for_somebody check (account is not null or for_role is not null)
);
create index task_open on task (region, domain, account, due) where done_at is null;
create index task_done on task (region, domain, account, done_at desc) where done_at is not null;

alter table task enable row level security;
alter table task force row level security;
grant select on task to app;
grant update (due, done_at, done_by, version) on task to app;
create policy mine on task to app
  using (region = (select visit_region()) and domain = (select visit_domain())
    and account = (select visit_account()))
  with check (region = (select visit_region()) and domain = (select visit_domain())
    and account = (select visit_account()));
create policy for_my_role on task to app
  using (region = (select visit_region()) and domain = (select visit_domain()) and account is null
    and for_role = any ((select visit_roles())::text[]))
  with check (region = (select visit_region()) and domain = (select visit_domain()) and account is null);

-- Tasks are given, never written by a screen: the rooms that make work call this inside their own functions.
grant select, insert, update on task to keeper;
create policy keeper_gives on task to keeper using (true) with check (true);
