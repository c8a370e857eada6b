-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- What is not needed any more is forgotten: at once when the gate is shut, else when its term ends. Counts stay.

grant select, delete on link_key, link_decision, person_to_compare, overlap_strand, overlap to keeper;
grant update (state, version) on overlap to keeper;
create policy keeper_forgets on link_key to keeper using (true) with check (true);
create policy keeper_forgets on link_decision to keeper using (true) with check (true);
create policy keeper_forgets on person_to_compare to keeper using (true) with check (true);
create policy keeper_forgets on overlap_strand to keeper using (true) with check (true);
create policy keeper_forgets on overlap to keeper using (true) with check (true);

-- Everything that matching made of persons at one table. An overlap that a meeting decided about stays as a bare line.
create function house.forget_persons(of_region int, of_bureau int, of_table uuid) returns void
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
begin
  delete from link_key k where k.region = of_region and k.domain = of_bureau and k.at_table = of_table;
  delete from link_decision e where e.region = of_region and e.domain = of_bureau and e.at_table = of_table;
  delete from person_to_compare w where w.region = of_region and w.domain = of_bureau and w.at_table = of_table;
  delete from overlap_strand s using overlap o
   where o.region = of_region and o.domain = of_bureau and o.at_table = of_table and o.kind = 'person'
     and s.region = o.region and s.domain = o.domain and s.overlap = o.id;
  delete from overlap o
   where o.region = of_region and o.domain = of_bureau and o.at_table = of_table and o.kind = 'person'
     and o.state in ('new', 'seen', 'dismissed');
  update overlap o set state = 'settled', version = o.version + 1
   where o.region = of_region and o.domain = of_bureau and o.at_table = of_table and o.kind = 'person'
     and o.state = 'on-agenda';
end $$;
alter function house.forget_persons(int, int, uuid) owner to keeper;
revoke execute on function house.forget_persons(int, int, uuid) from public;

-- A stop forgets in its own transaction; a record that opens the gate has all that is live compared.
create function gate_was_recorded() returns trigger
language plpgsql security definer set search_path = public, house, pg_temp as $$
begin
  if new.part = 'stop' then
    perform house.forget_persons(t.region, t.domain, t.id) from meeting_table t
      where t.region = new.region and t.domain = new.domain and t.partnership = new.partnership;
  elsif house.gate_open(new.region, new.domain, new.partnership) then
    perform house.ask_for_persons(i.region, i.domain, i.at_table, array_agg(i.id), array_agg(i.embargo_until))
       from intake i join meeting_table t on t.region = i.region and t.domain = i.domain and t.id = i.at_table
      where t.region = new.region and t.domain = new.domain and t.partnership = new.partnership
        and i.state not in ('withdrawn', 'rejected', 'closed', 'expired') and i.ends_at > house.now()
      group by i.region, i.domain, i.at_table;
  end if;
  return null;
end $$;
alter function gate_was_recorded() owner to keeper;
create trigger after_the_gate_was_recorded after insert on gate_record
  for each row execute function gate_was_recorded();
revoke execute on function gate_was_recorded() from public;

/*
  Tends one table: what ended is erased, and when the gate fell shut because a term ended, everything is. Answers
  whether something is left that will end one day.
*/
create function tend_persons(of_region int, of_bureau int, of_table uuid) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
begin
  if not coalesce((select house.gate_open(t.region, t.domain, t.partnership) from meeting_table t
                    where t.region = of_region and t.domain = of_bureau and t.id = of_table), false) then
    perform house.forget_persons(of_region, of_bureau, of_table);
    return false;
  end if;
  delete from link_key k using intake i
   where k.region = of_region and k.domain = of_bureau and k.at_table = of_table
     and i.region = k.region and i.domain = k.domain and i.id = k.intake
     and (i.state in ('withdrawn', 'rejected', 'closed', 'expired') or i.ends_at <= house.now());
  delete from link_decision e
   where e.region = of_region and e.domain = of_bureau and e.at_table = of_table
     and (not exists (select from link_key k where k.region = e.region and k.domain = e.domain
                         and k.from_domain = e.a_domain and k.subject = e.a_subject)
       or not exists (select from link_key k where k.region = e.region and k.domain = e.domain
                         and k.from_domain = e.b_domain and k.subject = e.b_subject));
  return exists (select from link_key k where k.region = of_region and k.domain = of_bureau and k.at_table = of_table);
end $$;
alter function tend_persons(int, int, uuid) owner to keeper;
revoke execute on function tend_persons(int, int, uuid) from public;
grant execute on function tend_persons(int, int, uuid) to matcher;

-- ── What the coordinator sees ────────────────────────────────────────────────────────────────────────────

-- The bureau of this visit while its gate is open, else nothing: an overlap of a person is not there behind a shut gate.
create function my_open_gate() returns int
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select visit_bureau() where house.gate_open(visit_region(), visit_bureau(), visit_partnership())
$$;
alter function my_open_gate() owner to gate;
revoke execute on function my_open_gate() from public;
grant execute on function my_open_gate() to app;
create policy persons_while_the_gate_is_open on overlap as restrictive to app
  using (kind <> 'person' or domain = (select my_open_gate()))
  with check (kind <> 'person' or domain = (select my_open_gate()));

-- Whom to call about an overlap of a person, asked for one at a time: the domains it holds together, with who sits at
-- the table for them. Not which of their signals, and never about whom.
create function whom_to_call(of_overlap uuid)
returns table (domain int, organisation text, name text, people jsonb)
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select d.domain, o.name, d.name,
         coalesce((select jsonb_agg(jsonb_build_object('name', s.name, 'task', s.task, 'phone', s.phone) order by s.name)
                     from seat s
                    where s.region = visit_region() and s.domain = visit_bureau() and s.at_table = visit_table()
                      and s.seated_domain = d.domain and s.starts <= visit_today()
                      and (s.ends is null or s.ends >= visit_today())), '[]')
    from (select distinct t.from_domain from strands_at_table() t where t.overlap = of_overlap) strand
    join domain d on d.region = visit_region() and d.domain = strand.from_domain
    join organisation o on o.region = d.region and o.id = d.organisation
   where my_open_gate() is not null and of_overlap <> all ((select visit_conflicts())::uuid[])
   order by o.name, d.name
$$;
alter function whom_to_call(uuid) owner to gate;
revoke execute on function whom_to_call(uuid) from public;
grant execute on function whom_to_call(uuid) to app;
grant execute on function strands_at_table(), visit_conflicts() to gate;
