-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- The steering group as a table like the others: its members are invited, find its meetings in their calendar and are
-- marked present. And a decision that lies before it stands.

-- Who sits at a table on a day. Who steers sits at a steering group, and nowhere else by that role.
create or replace function house.seated_on(of_region int, of_bureau int, of_table uuid, day date)
returns table (seated_domain int, account uuid)
language sql stable set search_path = public, house, pg_temp as $$
  select distinct s.seated_domain, s.seated_account
    from public.seat s
    join public.meeting_table t on t.region = s.region and t.domain = s.domain and t.id = s.at_table
    join public.partnership p on p.region = s.region and p.domain = s.domain and p.id = s.partnership
    join public.party y on y.region = s.region and y.domain = s.domain and y.partnership = s.partnership
                       and y.party_domain = s.seated_domain
   where s.region = of_region and s.domain = of_bureau and s.at_table = of_table
     and (s.roles && array['coordinator', 'member', 'professional', 'release-officer', 'connector', 'project-lead']
       or t.kind = 'steering' and 'steering' = any (s.roles))
     and s.starts <= day and (s.ends is null or s.ends >= day)
     and y.starts <= day and (y.ends is null or y.ends >= day)
     and p.starts <= day and (p.ends is null or p.ends >= day)
$$;

-- A member of a steering group reads who is in the room, as at every table.
create policy steering_reads on attendance for select to app
  using (region = (select visit_region()) and domain = (select visit_bureau('steering'))
    and domain = (select visit_bureau_as('steering')) and at_table = (select visit_table()));

-- What lies before a steering group is taken back by nobody else: the group declines it, or holds it.
create function stands_before_steering() returns trigger
language plpgsql security definer set search_path = public, house, pg_temp as $$
begin
  if exists (select 1 from public.steering_request r
      where r.region = old.region and r.domain = old.domain and r.item = old.id) then
    raise exception 'this decision lies before a steering group'
      using errcode = '23514', constraint = 'lies_before_steering';
  end if;
  return new;
end $$;
alter function stands_before_steering() owner to keeper;
revoke execute on function stands_before_steering() from public;
create trigger stands_before_steering before update of decided_at on agenda_item
  for each row when (old.decided_at is not null and new.decided_at is null)
  execute function stands_before_steering();
