-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- What a partnership is for, counted: touched, then contact, then help, then outcome. An overlap is erased when it
-- leads nowhere; that it was there, and how far it came, stays as a number without anybody in it.

create table overlap_step (
  region int not null,
  domain int not null,                          -- the bureau
  id     uuid not null,                         -- of this line; says nothing of when or what
  at_table uuid not null,
  kind   text not null check (kind in ('place', 'person')),
  step   text not null check (step in ('touched', 'contact', 'help', 'outcome')),
  day    date not null,
  overlap uuid,                                 -- as long as it exists, so that one step is counted once
  days   int,                                   -- from the first signal to the first contact
  primary key (region, domain, id),
  foreign key (region, domain, at_table) references meeting_table,
  foreign key (region, domain, overlap) references overlap on delete set null (overlap),
  constraint counted_once unique (region, domain, overlap, step),
  constraint days_to_contact check ((step = 'contact') or days is null)
);
create index overlap_step_of_table on overlap_step (region, domain, at_table, day);

alter table overlap_step enable row level security;
alter table overlap_step force row level security;
-- Only added to. No visitor reads the lines: a day and a kind beside what one knows would say too much.
grant select, insert on overlap_step to keeper;
create policy keeper_counts on overlap_step for select to keeper using (true);
create policy keeper_adds on overlap_step for insert to keeper with check (true);

-- Counts that an overlap came to a step, once. The days of a contact run from the first signal that is part of it.
create function house.overlap_came_to(of_region int, of_bureau int, of_overlap uuid, came_to text) returns void
language sql volatile security definer set search_path = public, house, pg_temp as $$
  insert into overlap_step (region, domain, id, at_table, kind, step, day, overlap, days)
  select o.region, o.domain, gen_random_uuid(), o.at_table, o.kind, came_to, today.day, o.id,
         case when came_to = 'contact' then greatest(0, today.day - (
           select (min(i.received_at) at time zone 'Europe/Amsterdam')::date
             from (select p.intake from overlap_part p
                    where p.region = o.region and p.domain = o.domain and p.overlap = o.id
                    union all
                   select s.intake from overlap_strand s
                    where s.region = o.region and s.domain = o.domain and s.overlap = o.id) part
             join intake i on i.region = o.region and i.domain = o.domain and i.id = part.intake)) end
    from overlap o, (select (house.now() at time zone 'Europe/Amsterdam')::date as day) today
   where o.region = of_region and o.domain = of_bureau and o.id = of_overlap
  on conflict on constraint counted_once do nothing
$$;
alter function house.overlap_came_to(int, int, uuid, text) owner to keeper;
revoke execute on function house.overlap_came_to(int, int, uuid, text) from public;
grant execute on function house.overlap_came_to(int, int, uuid, text) to keeper;

create function overlap_was_found() returns trigger
language plpgsql security definer set search_path = public, house, pg_temp as $$
begin
  perform house.overlap_came_to(new.region, new.domain, new.id, 'touched');
  return null;
end $$;
create trigger after_an_overlap_was_found after insert on overlap
  for each row execute function overlap_was_found();

-- An owner said yes, or brought something: two domains speak about it. What is about a single signal finds no overlap.
create function contact_was_made() returns trigger
language plpgsql security definer set search_path = public, house, pg_temp as $$
begin
  perform house.overlap_came_to(new.region, new.domain, new.about, 'contact');
  return null;
end $$;
create trigger after_an_owner_said_yes after update of answer on call_request
  for each row when (new.answer = 'yes' and old.answer is distinct from 'yes') execute function contact_was_made();
create trigger after_facts_were_brought after insert on brought_fact
  for each row when (new.about is not null) execute function contact_was_made();

do $$
declare f text;
begin
  foreach f in array array['overlap_was_found()', 'contact_was_made()'] loop
    execute format('alter function %s owner to keeper', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$;

/*
  The figures of one year of the partnership of this visit, a line per kind of overlap; persons only where the law
  designates the partnership. Everybody but the coordinator gets counts up to the last closed quarter, and none under
  five: who files today and looks here must not see a count move.
*/
create function yearly_figures(of_year int)
returns table (kind text, touched int, contact int, help int, outcome int, days numeric, counted_to date, exact boolean,
               since int)
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  with asks as (
    select visit_bureau_as('coordinator', 'member', 'steering', 'privacy-officer') as bureau,
           visit_bureau_as('coordinator') is not null as exact),
  period as (
    select make_date(of_year, 1, 1) as first_day,
           least(make_date(of_year, 12, 31), case when asks.exact then visit_today()
             else date_trunc('quarter', visit_today())::date - 1 end) as last_day from asks),
  kinds as (
    select 'place' as kind union all
    select 'person' from asks where house.gate_possible(visit_region(), asks.bureau, visit_partnership())),
  steps as (
    select s.* from asks
      join meeting_table t on t.region = visit_region() and t.domain = asks.bureau
                          and t.partnership = visit_partnership()
      join overlap_step s on s.region = t.region and s.domain = t.domain and s.at_table = t.id
      join period on s.day between period.first_day and period.last_day),
  counted as (
    select k.kind, count(*) filter (where s.step = 'touched') as touched,
           count(*) filter (where s.step = 'contact') as contact,
           count(*) filter (where s.step = 'help') as help,
           count(*) filter (where s.step = 'outcome') as outcome,
           percentile_cont(0.5) within group (order by s.days) as days
      from kinds k left join steps s on s.kind = k.kind group by k.kind)
  select c.kind, case when asks.exact or c.touched >= 5 then c.touched::int end,
         case when asks.exact or c.contact >= 5 then c.contact::int end,
         case when asks.exact or c.help >= 5 then c.help::int end,
         case when asks.exact or c.outcome >= 5 then c.outcome::int end,
         case when asks.exact or c.contact >= 5 then c.days::numeric end,
         period.last_day, asks.exact, extract(year from p.starts)::int
    from counted c cross join asks cross join period
    join partnership p on p.region = visit_region() and p.domain = asks.bureau and p.id = visit_partnership()
   order by c.kind desc
$$;
alter function yearly_figures(int) owner to keeper;
revoke execute on function yearly_figures(int) from public;
grant execute on function yearly_figures(int) to app;
grant execute on function house.gate_possible(int, int, uuid) to keeper;
