-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- What the table checked of the law before it chose something: one line per condition of an option, by whom and when.
-- A condition that is not here was not checked. Unticking takes the line away; a decision closes the list.

create table item_condition (
  region int not null,
  domain int not null,
  at_table uuid not null,
  item   uuid not null,
  intervention text not null check (length(intervention) between 1 and 60),   -- src/vocabulary/interventions.ts
  condition text not null check (length(condition) between 1 and 20),         -- src/vocabulary/intervention.ts
  by_domain  int not null,
  by_account uuid not null,
  by_name text not null,
  checked_at timestamptz not null,
  primary key (region, domain, item, intervention, condition),
  foreign key (region, domain, item) references agenda_item on delete cascade
);

alter table item_condition enable row level security;
alter table item_condition force row level security;
grant select, insert, delete on item_condition to app;
create policy coordinator_keeps on item_condition to app
  using (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
    and at_table = (select visit_table()))
  with check (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
    and at_table = (select visit_table()));
create policy table_reads on item_condition for select to app
  using (region = (select visit_region())
    and domain = (select visit_bureau_as('member', 'professional', 'release-officer', 'connector', 'project-lead'))
    and at_table = (select visit_table()));
create policy not_while_out on item_condition as restrictive for select to app
  using (item <> all ((select items_i_left())::uuid[]) and item <> all ((select visit_items_left())::uuid[]));
create policy stands_aside on item_condition as restrictive for select to app
  using (item <> all ((select visit_conflicts())::uuid[]));
create trigger is_heard after insert or update or delete on item_condition
  for each row execute function tell_the_table('item');
-- A steering group weighs nobody and chooses no measure.
create trigger weighed_elsewhere before insert or update on item_condition
  for each row execute function weighed_elsewhere();
