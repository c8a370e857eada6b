-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- What every new meeting of a table starts with. Kept by who coordinates the table, and read by nobody else: what of it
-- stands on an agenda, the table reads there.
create table standing_item (
  region int not null,
  domain int not null,
  at_table uuid not null,
  position int not null check (position between 1 and 20),
  title   text not null check (length(title) between 1 and 200),
  minutes int not null check (minutes between 1 and 240),
  kind    text not null check (kind in ('opening', 'review', 'other', 'closing')),
  primary key (region, domain, at_table, position),
  foreign key (region, domain, at_table) references meeting_table
);
alter table standing_item enable row level security;
alter table standing_item force row level security;
grant select, insert, delete on standing_item to app;
create policy coordinator_keeps on standing_item to app
  using (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
    and at_table = (select visit_table()))
  with check (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
    and at_table = (select visit_table()));
