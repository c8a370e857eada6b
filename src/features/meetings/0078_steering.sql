-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- A steering group decides. What it decides about is a matter: of its own, or a case that a weighing table or a triage
-- proposes. Of a proposal it holds a frozen copy: a title, the kind of case, the hours asked and the name of the table.
-- Nothing else of that table crosses, and of the steering group nothing but the outcome goes back.

create table steering_matter (
  region int not null,
  domain int not null,                          -- the bureau of the steering group
  id     uuid not null,
  at_table uuid not null,
  title  text not null check (length(title) between 1 and 200),
  case_kind text check (case_kind in ('riec', 'zvh', 'pga', 'seven-steps')),   -- src/vocabulary/case-criteria.ts
  hours_asked int check (hours_asked between 0 and 10000),
  from_table  text check (length(from_table) between 1 and 200),
  from_domain int,                              -- where the outcome goes back to; nobody at this table can follow it
  from_item   uuid,
  put_at timestamptz not null,
  primary key (region, domain, id),
  foreign key (region, domain, at_table) references meeting_table,
  constraint whole_proposal_or_none check (num_nulls(case_kind, hours_asked, from_table, from_domain, from_item) in (0, 5))
);

-- The matter on the agenda of one meeting, and what was decided there. A matter that was held comes back once.
create table steering_item (
  region int not null,
  domain int not null,
  item   uuid not null,
  at_table uuid not null,
  matter uuid not null,
  outcome text check (outcome in ('adopted', 'held', 'declined')),
  hours  int check (hours between 0 and 10000),
  hold_until date,
  primary key (region, domain, item),
  foreign key (region, domain, item) references agenda_item on delete cascade,
  foreign key (region, domain, matter) references steering_matter,
  constraint hours_when_adopted check (hours is null or outcome is not distinct from 'adopted'),
  constraint held_has_an_end check ((outcome is not distinct from 'held') = (hold_until is not null))
);
create unique index open_once_on_an_agenda on steering_item (region, domain, matter) where outcome is null;
create unique index held_once on steering_item (region, domain, matter) where outcome = 'held';
create unique index settled_once on steering_item (region, domain, matter) where outcome in ('adopted', 'declined');

-- At the table that proposed: what was put before which steering group, and what came of it.
create table steering_request (
  region int not null,
  domain int not null,                          -- the bureau of the table that proposes
  item   uuid not null,
  at_table uuid not null,
  matter uuid not null,
  title  text not null check (length(title) between 1 and 200),
  hours_asked int not null check (hours_asked between 0 and 10000),
  put_to text not null check (length(put_to) between 1 and 200),
  put_at timestamptz not null,
  outcome text check (outcome in ('adopted', 'held', 'declined')),
  hours  int check (hours between 0 and 10000),
  hold_until date,
  reason text not null default '' check (length(reason) <= 5000),
  decided_at timestamptz,
  primary key (region, domain, item),
  foreign key (region, domain, item) references agenda_item on delete cascade
);

-- ── Walls ────────────────────────────────────────────────────────────────────────────────────────────────

do $$
declare t text;
begin
  foreach t in array array['steering_matter', 'steering_item', 'steering_request'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['steering_matter', 'steering_item'] loop
    execute format('grant select, insert, update, delete on %I to app', t);
    execute format($p$create policy coordinator_keeps on %I to app
      using (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
        and at_table = (select visit_table()))
      with check (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
        and at_table = (select visit_table()))$p$, t);
  end loop;
  -- A member reads its own table, and only where steering is the purpose: the role means nothing anywhere else.
  foreach t in array array['meeting', 'agenda_item', 'agreement', 'steering_matter', 'steering_item'] loop
    execute format($p$create policy steering_reads on %I for select to app
      using (region = (select visit_region()) and domain = (select visit_bureau('steering'))
        and domain = (select visit_bureau_as('steering')) and at_table = (select visit_table()))$p$, t);
  end loop;
end $$;

grant select on steering_request to app;
create policy table_reads on steering_request for select to app
  using (region = (select visit_region())
    and domain = (select visit_bureau_as('coordinator', 'member', 'professional', 'release-officer', 'connector',
      'project-lead'))
    and at_table = (select visit_table()));
-- Who was out of the room for the item reads nothing of what became of it either.
create policy not_while_out on steering_request as restrictive for select to app
  using (item <> all ((select items_i_left())::uuid[]));

-- ── Crossing: a copy there, an outcome back ──────────────────────────────────────────────────────────────

grant select, insert on steering_matter to keeper;
grant select on steering_item to keeper;
grant select, insert, update on steering_request to keeper;
create policy keeper_carries on steering_matter to keeper using (true) with check (true);
create policy keeper_carries on steering_item for select to keeper using (true);
create policy keeper_carries on steering_request to keeper using (true) with check (true);

-- The steering groups this table can go to: one that some domain is a party of as well as of this partnership.
create function steering_tables() returns table (id uuid, name text)
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select t.id, t.name
    from public.meeting_table t
    join public.partnership p on p.region = t.region and p.domain = t.domain and p.id = t.partnership
   where t.region = visit_region() and t.kind = 'steering'
     and exists (select 1 from public.meeting_table w
       where w.region = t.region and w.domain = visit_bureau_as('coordinator') and w.id = visit_table()
         and w.kind in ('riec-weighing', 'zvh-triage'))
     and p.starts <= visit_today() and (p.ends is null or p.ends >= visit_today())
     and exists (
       select 1 from public.party theirs
         join public.party ours on ours.region = theirs.region and ours.party_domain = theirs.party_domain
        where theirs.region = t.region and theirs.domain = t.domain and theirs.partnership = t.partnership
          and ours.domain = visit_bureau_as('coordinator') and ours.partnership = visit_partnership()
          and theirs.starts <= visit_today() and (theirs.ends is null or theirs.ends >= visit_today())
          and ours.starts <= visit_today() and (ours.ends is null or ours.ends >= visit_today()))
   order by t.name, t.id
$$;

-- Puts a decided case proposal of this visit's table before a steering group, once. False: not such an item or group.
create function put_before_steering(item_id uuid, to_table uuid, matter_id uuid, to_title text, hours int)
returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  proposed record;
  steers record;
begin
  select i.region, i.domain, i.at_table, t.name, i.case_kind
    into proposed
    from public.agenda_item i
    join public.meeting_table t on t.region = i.region and t.domain = i.domain and t.id = i.at_table
   where i.region = visit_region() and i.domain = visit_bureau_as('coordinator') and i.at_table = visit_table()
     and i.id = item_id and i.id <> all (visit_conflicts()) and i.route = 'case-proposal' and i.decided_at is not null
     and i.case_kind is not null and t.kind in ('riec-weighing', 'zvh-triage')
     -- Taken back at the same moment, it does not go: the one waits for the other.
     for update of i;
  if not found then return false; end if;
  select t.domain, t.id, t.name into steers
    from public.meeting_table t join steering_tables() s on s.id = t.id
   where t.region = proposed.region and t.id = to_table;
  if not found then return false; end if;
  insert into public.steering_request (region, domain, item, at_table, matter, title, hours_asked, put_to, put_at)
  values (proposed.region, proposed.domain, item_id, proposed.at_table, matter_id, to_title, hours, steers.name,
          visit_now())
  on conflict (region, domain, item) do nothing;
  if not found then return true; end if;
  insert into public.steering_matter (region, domain, id, at_table, title, case_kind, hours_asked, from_table,
                                      from_domain, from_item, put_at)
  values (proposed.region, steers.domain, matter_id, steers.id, to_title, proposed.case_kind, hours, proposed.name,
          proposed.domain, item_id, visit_now());
  return true;
end $$;

-- Brings the outcome of one item of the steering group back to the table that proposed; nothing for its own matters.
create function tell_proposer(item_id uuid) returns void
language sql volatile security definer set search_path = public, house, pg_temp as $$
  update public.steering_request r
     set outcome = s.outcome, hours = s.hours, hold_until = s.hold_until, reason = i.reason, decided_at = i.decided_at
    from public.steering_item s
    join public.agenda_item i on i.region = s.region and i.domain = s.domain and i.id = s.item
    join public.steering_matter m on m.region = s.region and m.domain = s.domain and m.id = s.matter
   where s.region = visit_region() and s.domain = visit_bureau_as('coordinator') and s.at_table = visit_table()
     and s.item = item_id and s.item <> all ((select visit_conflicts())::uuid[]) and r.region = m.region and r.domain = m.from_domain and r.item = m.from_item
$$;
alter function steering_tables() owner to keeper;
alter function put_before_steering(uuid, uuid, uuid, text, int) owner to keeper;
alter function tell_proposer(uuid) owner to keeper;
revoke execute on function steering_tables(), put_before_steering(uuid, uuid, uuid, text, int), tell_proposer(uuid)
  from public;
grant execute on function steering_tables(), put_before_steering(uuid, uuid, uuid, text, int), tell_proposer(uuid)
  to app;
