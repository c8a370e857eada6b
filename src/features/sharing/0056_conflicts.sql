-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Somebody stands aside: own family, an acquaintance, a colleague, an own role. From then on that account reads
-- nothing of it, wherever it lies. Declared by oneself or by the coordinator, with a reason from a short list: a text
-- would name the very person it is about.

create table conflict (
  region int not null,
  domain int not null,                          -- the bureau
  id     uuid not null,
  at_table uuid not null,
  account uuid not null,
  account_name text not null,
  -- What is stood aside from. No key: to declare about what one cannot see must answer the same as about what is there.
  about_kind text not null check (about_kind in ('intake', 'overlap', 'person-overlap', 'item', 'fact')),
  about  uuid not null,
  why    text not null check (why in ('family', 'acquaintance', 'colleague', 'own-role')),
  declared_at timestamptz not null,
  declared_by_name text not null,
  ended_at timestamptz,
  primary key (region, domain, id),
  foreign key (region, domain, at_table) references meeting_table
);
create unique index stands_aside_once on conflict (region, domain, account, about) where ended_at is null;

alter table conflict enable row level security;
alter table conflict force row level security;
grant select on conflict to app;
create policy coordinator_sees on conflict for select to app
  using (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
    and at_table = (select visit_table()) and ended_at is null);
create policy own_declarations on conflict for select to app
  using (region = (select visit_region()) and domain = (select visit_bureau())
    and at_table = (select visit_table()) and account = (select visit_account()) and ended_at is null);
grant select, insert, update on conflict to keeper;
create policy keeper_declares on conflict to keeper using (true) with check (true);

/*
  All that an account stands aside from at a bureau: what was declared, the overlaps it is part of, and what those
  overlaps are made of. Later rooms widen it with what they hang on these (0077).
*/
create function house.conflicts_of(of_region int, of_bureau int, of_account uuid) returns uuid[]
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  with declared as materialized (
    select c.about from conflict c
     where c.region = of_region and c.domain = of_bureau and c.account = of_account and c.ended_at is null)
  select coalesce(array_agg(reached.about), '{}') from (
    select about from declared
    union select p.intake from overlap_part p
     where p.region = of_region and p.domain = of_bureau and p.overlap in (select about from declared)
    union select p.overlap from overlap_part p
     where p.region = of_region and p.domain = of_bureau and p.intake in (select about from declared)) reached
$$;
alter function house.conflicts_of(int, int, uuid) owner to keeper;
revoke execute on function house.conflicts_of(int, int, uuid) from public;

-- What this visitor stands aside from: `id <> all ((select visit_conflicts())::uuid[])` in a restrictive policy.
create function visit_conflicts() returns uuid[]
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select house.conflicts_of(visit_region(), visit_bureau(), visit_account())
$$;
alter function visit_conflicts() owner to keeper;
revoke execute on function visit_conflicts() from public;
grant execute on function visit_conflicts() to app;

create policy stands_aside on intake as restrictive for select to app
  using (id <> all ((select visit_conflicts())::uuid[]));
create policy stands_aside on overlap as restrictive for select to app
  using (id <> all ((select visit_conflicts())::uuid[]));
create policy stands_aside on overlap_part as restrictive for select to app
  using (overlap <> all ((select visit_conflicts())::uuid[]) and intake <> all ((select visit_conflicts())::uuid[]));
create policy stands_aside on call_request as restrictive for select to app
  using (about <> all ((select visit_conflicts())::uuid[]) and intake <> all ((select visit_conflicts())::uuid[]));

/*
  Declares that somebody at this table stands aside: oneself, or, by the coordinator, anybody who sits here. False when
  that account does not sit here or is not one's own to speak for. Nothing is asked of what it is about.
*/
create function declare_conflict(conflict_id uuid, of_kind text, of_about uuid, of_account uuid, because text) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  who record;
begin
  if of_account <> visit_account() and visit_bureau_as('coordinator') is null then return false; end if;
  select s.name into who from seat s
   where s.region = visit_region() and s.domain = visit_bureau() and s.at_table = visit_table()
     and s.seated_account = of_account and s.starts <= visit_today() and (s.ends is null or s.ends >= visit_today())
   order by s.starts desc limit 1;
  if not found then return false; end if;
  insert into conflict (region, domain, id, at_table, account, account_name, about_kind, about, why, declared_at,
                        declared_by_name)
  select visit_region(), visit_bureau(), conflict_id, visit_table(), of_account, who.name, of_kind, of_about, because,
         visit_now(), a.name
    from account a where a.region = visit_region() and a.domain = visit_domain() and a.id = visit_account()
  on conflict do nothing;
  return true;
end $$;

-- Ended by a coordinator, and never by the one who stands aside.
create function end_conflict(conflict_id uuid) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
begin
  update conflict c set ended_at = visit_now()
   where c.region = visit_region() and c.domain = visit_bureau_as('coordinator') and c.at_table = visit_table()
     and c.id = conflict_id and c.account <> visit_account() and c.ended_at is null;
  return found;
end $$;
alter function declare_conflict(uuid, text, uuid, uuid, text) owner to keeper;
alter function end_conflict(uuid) owner to keeper;
revoke execute on function declare_conflict(uuid, text, uuid, uuid, text), end_conflict(uuid) from public;
grant execute on function declare_conflict(uuid, text, uuid, uuid, text), end_conflict(uuid) to app;
