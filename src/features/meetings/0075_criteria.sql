-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- What a table goes by when it proposes a case: for which approach, and what people said of its criteria.

alter table agenda_item add column case_kind text check (case_kind in ('riec', 'zvh', 'pga', 'seven-steps'));
alter table agenda_item add constraint kind_of_a_proposal
  check (case_kind is null or route is not distinct from 'case-proposal');

-- One answer on one criterion, with why, by whom and when. The last one stands; what they come to is never stored.
create table item_criterion (
  region int not null,
  domain int not null,
  at_table uuid not null,
  item   uuid not null,
  criterion text not null check (length(criterion) between 1 and 60),   -- src/vocabulary/case-criteria.ts
  answer text not null check (answer in ('yes', 'no', 'unknown')),
  reason text not null default '' check (length(reason) <= 500),
  by_domain  int not null,
  by_account uuid not null,
  by_name text not null,
  said_at timestamptz not null,
  primary key (region, domain, item, criterion),
  foreign key (region, domain, item) references agenda_item on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['item_criterion'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to app', t);
    execute format($p$create policy coordinator_keeps on %I to app
      using (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
        and at_table = (select visit_table()))
      with check (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
        and at_table = (select visit_table()))$p$, t);
    execute format($p$create policy table_reads on %I for select to app
      using (region = (select visit_region())
        and domain = (select visit_bureau_as('member', 'professional', 'release-officer', 'connector', 'project-lead'))
        and at_table = (select visit_table()))$p$, t);
    -- Who stands aside from the item reads nothing of it either: 0077 sees to that for all that hangs on an item.
    execute format($p$create policy not_while_out on %I as restrictive for select to app
      using (item <> all ((select items_i_left())::uuid[]) and item <> all ((select visit_items_left())::uuid[]))$p$, t);
    execute format('create trigger is_heard after insert or update or delete on %I
      for each row execute function tell_the_table(''item'')', t);
  end loop;
end $$;

-- A steering group weighs nobody: no criterion and no reason is written at its table.
create function weighed_elsewhere() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select 1 from meeting_table t where t.region = new.region and t.domain = new.domain
      and t.id = new.at_table and t.kind = 'steering') then
    raise exception 'a steering group holds decisions' using errcode = '23514', constraint = 'decisions_only';
  end if;
  return new;
end $$;
create trigger weighed_elsewhere before insert or update on item_criterion
  for each row execute function weighed_elsewhere();
