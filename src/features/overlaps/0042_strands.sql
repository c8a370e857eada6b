-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- What holds an overlap of a person together: whose signals, about which of their own subjects. No visitor reads it,
-- the coordinator included: which signals touch would tell who it is. She gets numbers, and whom to call.

create table overlap_strand (
  region int not null,
  domain int not null,                          -- the bureau
  overlap uuid not null,
  from_domain int not null,
  subject uuid not null,                        -- as that domain calls it
  intake  uuid not null,
  primary key (region, domain, overlap, from_domain, subject, intake),
  foreign key (region, domain, overlap) references overlap on delete cascade,
  foreign key (region, domain, intake) references intake
);
create index overlap_strand_of_subject on overlap_strand (region, domain, from_domain, subject);
create index overlap_strand_of_intake on overlap_strand (region, domain, intake);

alter table overlap_strand enable row level security;
alter table overlap_strand force row level security;
grant select, insert, delete on overlap_strand to matcher;
grant select on overlap_strand, overlap to gate;
grant select on intake to gate;
create policy matcher_ties on overlap_strand to matcher using (true) with check (true);
create policy gate_counts on overlap_strand for select to gate using (true);
create policy gate_counts on overlap for select to gate using (true);
create policy gate_counts on intake for select to gate using (true);

-- Per overlap of a person at this coordinator's table: the domains whose signals still count. Withdrawn, rejected,
-- ended or under embargo counts no more, whether or not a job has run since.
create function strands_at_table() returns table (overlap uuid, from_domain int)
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select distinct s.overlap, s.from_domain
    from overlap o
    join overlap_strand s on s.region = o.region and s.domain = o.domain and s.overlap = o.id
    join intake i on i.region = s.region and i.domain = s.domain and i.id = s.intake
   where o.region = visit_region() and o.domain = visit_bureau_as('coordinator') and o.at_table = visit_table()
     and o.kind = 'person' and o.ends_at > visit_now()
     and i.state not in ('withdrawn', 'rejected', 'expired') and i.ends_at > visit_now()
     and (i.embargo_until is null or i.embargo_until <= visit_now())
$$;
alter function strands_at_table() owner to gate;
revoke execute on function strands_at_table() from public;
grant execute on function strands_at_table() to app;

-- What led nowhere within its term is gone. On an agenda or settled it stays as a line without strands: somebody
-- decided about it, and that is kept by the meeting.
create function erase_ended_overlaps(of_region int, of_bureau int, of_table uuid) returns int
language plpgsql volatile set search_path = public, house, pg_temp as $$
declare
  erased int;
begin
  delete from overlap_strand s using overlap o
   where o.region = of_region and o.domain = of_bureau and o.at_table = of_table and o.ends_at <= house.now()
     and s.region = o.region and s.domain = o.domain and s.overlap = o.id;
  with gone as (
    delete from overlap o
     where o.region = of_region and o.domain = of_bureau and o.at_table = of_table and o.ends_at <= house.now()
       and o.state in ('new', 'seen', 'dismissed')
    returning 1)
  select count(*) into erased from gone;
  return erased;
end $$;
revoke execute on function erase_ended_overlaps(int, int, uuid) from public;
grant execute on function erase_ended_overlaps(int, int, uuid) to matcher;
