-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- A view of the list of signals that somebody kept: words may stand in it, so it lives here and never in an address.
create table saved_view (
  region int not null,
  domain int not null,
  account uuid not null,
  id     uuid not null,
  name   text not null check (length(name) between 1 and 60),
  filter jsonb not null check (pg_column_size(filter) < 8000),
  shared boolean not null default false,        -- with the colleagues of the own domain, never further
  made_at timestamptz not null,
  primary key (region, domain, id),
  foreign key (region, domain, account) references account
);
create index saved_view_of_account on saved_view (region, domain, account);

-- That signals left the house as a file: who, when, how many and what for. The lines per signal stand in the log.
create table signal_export (
  region int not null,
  domain int not null,
  account uuid not null,
  id     uuid not null,
  at     timestamptz not null,
  reason text not null check (length(reason) between 3 and 300),
  signals int not null check (signals >= 0),
  primary key (region, domain, id),
  foreign key (region, domain, account) references account
);

alter table saved_view enable row level security;
alter table saved_view force row level security;
alter table signal_export enable row level security;
alter table signal_export force row level security;
grant select, insert, update, delete on saved_view to app;
grant insert on signal_export to app;

create policy own_hand on saved_view to app
  using (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth'))
    and account = (select visit_account()))
  with check (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth'))
    and account = (select visit_account()));
create policy colleagues_see_shared on saved_view for select to app
  using (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth')) and shared);
create policy own_hand on signal_export for insert to app
  with check (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth'))
    and account = (select visit_account()));
