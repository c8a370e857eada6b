-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- What the sharing room asks of the meeting's tables, which are younger than it: facts per agenda item, and nothing of
-- an item for who stands aside from it or from what lies behind it.

grant select on item_intake to keeper;
create policy keeper_shares on item_intake for select to keeper using (true);

create or replace function house.conflicts_of(of_region int, of_bureau int, of_account uuid) returns uuid[]
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  with declared as materialized (
    select c.about from conflict c
     where c.region = of_region and c.domain = of_bureau and c.account = of_account and c.ended_at is null),
  behind as materialized (
    select about from declared
    union select ii.intake from item_intake ii
     where ii.region = of_region and ii.domain = of_bureau and (ii.item in (select about from declared)
       -- What holds an overlap of a person together nobody reads; what was brought to its item, the item tells.
       or ii.item in (select a.id from agenda_item a
         where a.region = of_region and a.domain = of_bureau and a.overlap in (select about from declared)))
    union select a.overlap from agenda_item a
     where a.region = of_region and a.domain = of_bureau and a.id in (select about from declared)
       and a.overlap is not null),
  reached as materialized (
    select about from behind
    union select p.intake from overlap_part p
     where p.region = of_region and p.domain = of_bureau and p.overlap in (select about from behind)
    union select p.overlap from overlap_part p
     where p.region = of_region and p.domain = of_bureau and p.intake in (select about from behind))
  select coalesce(array_agg(every.about), '{}') from (
    select about from reached
    union select ii.item from item_intake ii
     where ii.region = of_region and ii.domain = of_bureau and ii.intake in (select about from reached)
    union select a.id from agenda_item a
     where a.region = of_region and a.domain = of_bureau and a.overlap in (select about from reached)) every
$$;

create policy stands_aside on agenda_item as restrictive for select to app
  using (id <> all ((select visit_conflicts())::uuid[]));
-- Everything that hangs on an item, whichever slice of the meetings room made it.
do $$
declare t regclass;
begin
  for t in
    select a.attrelid::regclass from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'item'
       and a.atttypid = 'uuid'::regtype and not a.attisdropped
  loop
    execute format('create policy stands_aside on %s as restrictive for select to app
      using (item is null or item <> all ((select visit_conflicts())::uuid[]))', t);
  end loop;
end $$;

-- Which facts lie behind an item of this visit's table: brought about it, about its overlap, or about a signal behind
-- it. Only ids; what of them may be read, the walls of brought_fact decide.
create function facts_of_item(of_item uuid) returns uuid[]
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select coalesce(array_agg(f.id), '{}')
    from brought_fact f
    left join agenda_item a on a.region = f.region and a.domain = f.domain and a.id = of_item
                           and a.at_table = f.at_table
   where f.region = visit_region() and f.domain = visit_bureau() and f.at_table = visit_table()
     and of_item <> all ((select visit_conflicts())::uuid[])
     and (f.about_kind = 'item' and f.about = of_item
       or f.about_kind in ('overlap', 'person-overlap') and f.about = a.overlap
       or f.intake in (select ii.intake from item_intake ii
            where ii.region = f.region and ii.domain = f.domain and ii.item = a.id))
$$;
alter function facts_of_item(uuid) owner to keeper;
revoke execute on function facts_of_item(uuid) from public;
grant execute on function facts_of_item(uuid) to app;

-- Nor does who stands aside act on it by an id remembered from before: to move a signal (and to complete one, which
-- begins with a move) is for a colleague. The room of signals does not know that anybody stands aside, so its function
-- is given again here with that one condition more.
create or replace function move_signal(intake_id uuid, to_state text, event_id uuid, event_kind text, said text) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  copy public.intake;
begin
  select * into copy from public.intake i
   where i.region = visit_region() and i.domain = visit_bureau_as('coordinator') and i.at_table = visit_table()
     and i.id = intake_id and i.state not in ('withdrawn')
     and (i.embargo_until is null or i.embargo_until <= visit_now()) and i.ends_at > visit_now()
     and not i.id = any (visit_conflicts())
   for update;
  if not found then return false; end if;
  update public.intake i set state = to_state
   where i.region = copy.region and i.domain = copy.domain and i.id = copy.id;
  update public.signal s set state = to_state
   where s.region = copy.region and s.domain = copy.from_domain and s.id = copy.signal;
  insert into public.signal_event (region, domain, id, signal, at, kind, by_name, text)
  values (copy.region, copy.from_domain, event_id, copy.signal, visit_now(), event_kind,
          'coordinator', coalesce(said, ''));
  return true;
end $$;
