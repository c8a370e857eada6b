-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Before the meeting: who is needed at an item, who leaves the room for it, and what was held once and comes back.

alter table agenda_item add column review_of uuid;
alter table agenda_item add constraint review_of_an_item
  foreign key (region, domain, review_of) references agenda_item (region, domain, id);
-- Held once, reviewed once.
create unique index one_review_per_item on agenda_item (region, domain, review_of) where review_of is not null;

create table item_person (
  region int not null,
  domain int not null,
  at_table uuid not null,
  item   uuid not null,
  seated_domain int not null,
  seated_account uuid,                          -- null: whoever sits there for that domain
  part   text not null check (part in ('needed', 'leaves')),
  constraint one_part_at_an_item unique nulls not distinct (region, domain, item, seated_domain, seated_account),
  foreign key (region, domain, item) references agenda_item on delete cascade
);

-- ── Walls ────────────────────────────────────────────────────────────────────────────────────────────────

alter table item_person enable row level security;
alter table item_person force row level security;
grant select, insert, delete on item_person to app;
create policy coordinator_keeps on item_person to app
  using (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
    and at_table = (select visit_table()))
  with check (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
    and at_table = (select visit_table()));
-- Where I am needed and where I am not, no more: who else leaves, and why, is the chair's to say.
create policy my_own_part on item_person for select to app
  using (region = (select visit_region())
    and domain = (select visit_bureau_as('member', 'professional', 'release-officer', 'connector', 'project-lead'))
    and at_table = (select visit_table()) and seated_domain = (select visit_domain())
    and (seated_account is null or seated_account = (select visit_account())));

-- The items for which this visitor leaves the room. The coordinator keeps the record of all of them.
create function visit_items_left() returns uuid[] language sql stable parallel restricted
  set search_path = public, pg_temp as $$
  select case when 'coordinator' = any (visit_roles()) then '{}'::uuid[] else array(
    select p.item from item_person p
     where p.region = visit_region() and p.domain = visit_bureau() and p.at_table = visit_table()
       and p.part = 'leaves' and p.seated_domain = visit_domain()
       and (p.seated_account is null or p.seated_account = visit_account())) end
$$;

-- Who leaves for an item reads nothing of it, before, during or after: title, weighing, decision, agreement.
create policy who_left_reads_nothing on agenda_item as restrictive for select to app
  using (not (id = any ((select visit_items_left())::uuid[])));
create policy who_left_reads_nothing on item_option as restrictive for select to app
  using (not (item = any ((select visit_items_left())::uuid[])));
create policy who_left_reads_nothing on agreement as restrictive for select to app
  using (not (item = any ((select visit_items_left())::uuid[])));

-- ── What comes back ──────────────────────────────────────────────────────────────────────────────────────

-- How far the agreements of this table are: the date their owner works towards, and whether it is done.
create function agreements_so_far(agreements uuid[]) returns table (agreement uuid, due date, done boolean)
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select a.id, t.due, t.done_at is not null
    from public.agreement a
    join public.task t on t.region = a.region and t.domain = a.owner_domain and t.id = a.task
   where a.region = visit_region() and a.at_table = visit_table() and a.id = any (agreements)
     and a.item <> all ((select visit_conflicts())::uuid[])
     and a.domain = visit_bureau_as('coordinator', 'member', 'professional', 'release-officer', 'connector',
                                    'project-lead')
$$;
alter function agreements_so_far(uuid[]) owner to keeper;

-- Behind which items of a meeting lie signals of the visitor's own domain. Of others it tells nothing, not a number.
create function own_signals_behind(meeting_id uuid) returns table (item uuid, signal uuid, title text)
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select ii.item, i.signal, i.title
    from public.agenda_item a
    join public.item_intake ii on ii.region = a.region and ii.domain = a.domain and ii.item = a.id
    join public.intake i on i.region = ii.region and i.domain = ii.domain and i.id = ii.intake
   where a.region = visit_region() and a.at_table = visit_table() and a.meeting = meeting_id
     and a.id <> all ((select visit_conflicts())::uuid[])
     and a.domain = visit_bureau_as('coordinator', 'member', 'professional', 'release-officer', 'connector',
                                    'project-lead')
     and i.from_domain = visit_domain() and i.state <> 'withdrawn'
   order by i.observed_from, i.signal
$$;
alter function own_signals_behind(uuid) owner to keeper;

-- Where the visitor's own place is at each item of a meeting. Nobody named as needed means the whole table.
create function my_place_at(meeting_id uuid) returns table (item uuid, place text)
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select a.id, case when coalesce(bool_or(p.mine and p.part = 'leaves'), false) then 'leaves'
                    when coalesce(bool_or(p.mine and p.part = 'needed'), false)
                      or not coalesce(bool_or(p.part = 'needed'), false) then 'needed'
                    else 'elsewhere' end
    from public.agenda_item a
    left join lateral (
      select one.part, one.seated_domain = visit_domain()
             and (one.seated_account is null or one.seated_account = visit_account()) as mine
        from public.item_person one
       where one.region = a.region and one.domain = a.domain and one.item = a.id) p on true
   where a.region = visit_region() and a.at_table = visit_table() and a.meeting = meeting_id
     and a.id <> all ((select visit_conflicts())::uuid[])
     and a.domain = visit_bureau_as('coordinator', 'member', 'professional', 'release-officer', 'connector',
                                    'project-lead')
   group by a.id
$$;
alter function my_place_at(uuid) owner to keeper;
grant select on item_intake, item_person to keeper;
create policy keeper_reads on item_person for select to keeper using (true);
create policy keeper_reads on item_intake for select to keeper using (true);
revoke execute on function agreements_so_far(uuid[]), own_signals_behind(uuid), my_place_at(uuid) from public;
grant execute on function agreements_so_far(uuid[]), own_signals_behind(uuid), my_place_at(uuid) to app;
