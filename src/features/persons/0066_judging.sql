-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Why two domains may mean the same person, and what people say of it: only once both owners brought their facts to
-- the table, and only for who may read both. Until then it is not there, for the coordinator no more than for others.

grant select on brought_fact, link_model to keeper;
grant insert on link_decision to keeper;
create policy keeper_explains on link_model for select to keeper using (true);
grant execute on function strands_at_table(), my_open_gate(), visit_conflicts() to keeper;
grant execute on function ask_owner(uuid, uuid, uuid, text, uuid, uuid, date) to keeper;

-- The coordinator asks one owner whether we may call: the owner hears of its own signal and of nothing else. Which
-- signal that is, is chosen here. False: not here, not touched by that domain, or asked already.
create function ask_owner_of_person(of_overlap uuid, owner_domain int, request_id uuid, task_id uuid, call_task_id uuid,
                                    by_day date) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  own uuid;
begin
  if my_open_gate() is null or exists (
    select from call_request r where r.region = visit_region() and r.domain = visit_bureau() and r.about = of_overlap
       and r.to_domain = owner_domain and r.answer is null) then
    return false;
  end if;
  select s.intake into own
    from strands_at_table() t
    join overlap_strand s on s.region = visit_region() and s.domain = visit_bureau() and s.overlap = t.overlap
                         and s.from_domain = t.from_domain
    join intake i on i.region = s.region and i.domain = s.domain and i.id = s.intake
                 and i.state not in ('withdrawn', 'rejected', 'expired') and i.ends_at > visit_now()
                 and (i.embargo_until is null or i.embargo_until <= visit_now())
   where t.overlap = of_overlap and t.from_domain = owner_domain
     and not exists (select from call_request r where r.region = s.region and r.domain = s.domain
       and r.at_table = visit_table() and r.intake = s.intake and r.answer is null)
   order by i.received_at desc, i.id limit 1;
  if not found then return false; end if;
  return ask_owner(request_id, task_id, call_task_id, 'person-overlap', of_overlap, own, by_day);
end $$;

-- The domains that brought facts about this overlap which this visitor may read now: the walls of brought_fact, asked
-- in the visitor's name.
create function brought_about_person(of_overlap uuid) returns int[]
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select coalesce(array_agg(distinct f.from_domain), '{}')
    from brought_fact f
   where f.region = visit_region() and f.at_table = visit_table() and my_open_gate() is not null
     and f.domain = visit_bureau_as('coordinator', 'member', 'professional', 'release-officer', 'connector', 'project-lead')
     and f.about_kind = 'person-overlap' and f.about = of_overlap and f.kind = 'facts'
     and f.withdrawn_at is null and f.until >= visit_today()
     and (f.embargo_until is null or f.embargo_until <= visit_now() or f.lead = visit_account())
     and f.bases <@ visit_live_bases()
     and not f.id = any (visit_conflicts()) and not of_overlap = any (visit_conflicts())
     and (f.intake is null or not f.intake = any (visit_conflicts()))
$$;

-- The overlaps of persons about which this visitor may read the facts of two domains at least.
create function person_overlaps_brought() returns table (overlap uuid, grade text, found_on date)
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select o.id, o.class, (o.found_at at time zone 'Europe/Amsterdam')::date
    from overlap o
   where o.region = visit_region() and o.domain = visit_bureau() and o.at_table = visit_table() and o.kind = 'person'
     and o.ends_at > visit_now() and o.state in ('new', 'seen', 'on-agenda', 'settled')
     and cardinality(brought_about_person(o.id)) > 1
   order by o.found_at, o.id
$$;

-- Pairs of subjects of an overlap whose domains both brought: what the machine compared, level by level.
create function compared_in_overlap(of_overlap uuid)
returns table (a_domain int, a_name text, b_domain int, b_name text, a_subject uuid, b_subject uuid, comparisons jsonb,
               levels smallint[])
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  with seen as (select brought_about_person(of_overlap) as domains),
  known as (
    select distinct s.from_domain, s.subject from overlap_strand s, seen
     where s.region = visit_region() and s.domain = visit_bureau() and s.overlap = of_overlap
       and cardinality(seen.domains) > 1 and s.from_domain = any (seen.domains))
  select a.from_domain, ao.name || ', ' || ad.name, b.from_domain, bo.name || ', ' || bd.name, a.subject, b.subject,
         m.comparisons, e.levels
    from known a
    join known b on (a.from_domain, a.subject) < (b.from_domain, b.subject) and a.from_domain <> b.from_domain
    join domain ad on ad.region = visit_region() and ad.domain = a.from_domain
    join organisation ao on ao.region = ad.region and ao.id = ad.organisation
    join domain bd on bd.region = visit_region() and bd.domain = b.from_domain
    join organisation bo on bo.region = bd.region and bo.id = bd.organisation
    left join lateral (
      select line.* from link_decision line
       where line.region = visit_region() and line.domain = visit_bureau() and line.at_table = visit_table()
         and line.a_domain = a.from_domain and line.a_subject = a.subject
         and line.b_domain = b.from_domain and line.b_subject = b.subject
         and line.kind = 'match' and line.by = 'model'
       order by line.line desc limit 1) e on true
    left join link_model m on m.region = visit_region() and m.domain = visit_bureau() and m.version = e.model_version
   order by 2, 4, a.subject, b.subject
$$;

-- What people said of it, the latest first: who, as what, why.
create function judged_in_overlap(of_overlap uuid)
returns table (a_subject uuid, b_subject uuid, kind text, name text, organisation text, reason text, at timestamptz)
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select c.a_subject, c.b_subject, e.kind, coalesce(s.name, '-'), o.name, e.reason, e.at
    from compared_in_overlap(of_overlap) c
    join link_decision e on e.region = visit_region() and e.domain = visit_bureau() and e.at_table = visit_table()
                        and e.a_domain = c.a_domain and e.a_subject = c.a_subject
                        and e.b_domain = c.b_domain and e.b_subject = c.b_subject and e.by = 'human'
    join domain d on d.region = e.region and d.domain = e.actor_domain
    join organisation o on o.region = d.region and o.id = d.organisation
    left join lateral (select one.name from seat one where one.region = e.region and one.domain = e.domain
      and one.at_table = e.at_table and one.seated_account = e.actor limit 1) s on true
   order by e.line desc
$$;

/*
  Same, not the same, or unsure, with a reason: a line of the log for each pair of which this visitor may read both
  sides. A moment later the overlap follows it. False: nothing here that this visitor may judge.
*/
create function judge_person_overlap(of_overlap uuid, said text, why text) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  pair record;
  last int;
  intakes uuid[];
  as_role text := case when visit_bureau_as('coordinator') is not null then 'coordinator' else 'member' end;
begin
  if visit_bureau_as('coordinator', 'member') is null then return false; end if;
  perform pg_advisory_xact_lock(hashtextextended(
    concat_ws(':', 'compare-persons', visit_region(), visit_bureau(), visit_table()), 0));
  select coalesce(max(line), 0) into last from link_decision
   where region = visit_region() and domain = visit_bureau() and at_table = visit_table();
  for pair in select * from compared_in_overlap(of_overlap) loop
    last := last + 1;
    insert into link_decision (region, domain, id, at_table, line, a_domain, a_subject, b_domain, b_subject, kind, by,
      actor_domain, actor, role, reason, at)
    values (visit_region(), visit_bureau(), gen_random_uuid(), visit_table(), last, pair.a_domain, pair.a_subject,
            pair.b_domain, pair.b_subject, said, 'human', visit_domain(), visit_account(), as_role, why, visit_now());
  end loop;
  if not found then return false; end if;
  select array_agg(distinct s.intake) into intakes from overlap_strand s
   where s.region = visit_region() and s.domain = visit_bureau() and s.overlap = of_overlap;
  perform house.ask_for_persons(visit_region(), visit_bureau(), visit_table(), intakes,
                                array_fill(null::timestamptz, array[cardinality(intakes)]));
  return true;
end $$;

-- An overlap of a person comes to an agenda only when both owners brought their facts: others read the agenda too.
create or replace function pass_overlap(overlap_id uuid, from_states text[], to_state text) returns int
language sql volatile set search_path = public, pg_temp as $$
  update overlap o set state = to_state, version = o.version + 1
   where o.region = (select visit_region()) and o.domain = (select visit_bureau_as('coordinator'))
     and o.at_table = (select visit_table()) and o.id = overlap_id and o.state = any (from_states)
     and (o.kind <> 'person' or to_state <> 'on-agenda' or o.id in (select b.overlap from person_overlaps_brought() b))
  returning o.version
$$;

do $$
declare f text;
begin
  foreach f in array array['ask_owner_of_person(uuid, int, uuid, uuid, uuid, date)', 'brought_about_person(uuid)',
    'person_overlaps_brought()', 'compared_in_overlap(uuid)', 'judged_in_overlap(uuid)',
    'judge_person_overlap(uuid, text, text)'] loop
    execute format('alter function %s owner to keeper', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to app, keeper', f);
  end loop;
end $$;
