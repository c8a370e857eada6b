-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- How a report ends: taken back by the police who released it, or at the last day of its use. The wall of the receiver
-- judges that day at every read; here is what follows.

/*
  The release point takes back what it released, from whatever table. The receiver keeps that there was a report and
  that it was taken back, so that nobody builds on it, and not a word of what it said; the work that hung on it is gone.
  False when this domain released no such report, or took it back already.
*/
create function take_back_report(wanted uuid) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  one public.police_report;
begin
  update public.police_report r set state = 'withdrawn', withdrawn_at = visit_now(), version = r.version + 1
   where r.region = visit_region() and r.domain = visit_domain_as('release-officer') and r.id = wanted
     and r.state = 'released'
  returning * into one;
  if one.id is null then return false; end if;
  update public.received_report c set withdrawn_at = visit_now(), title = '', place = '', facts = ''
   where c.region = one.region and c.domain = one.to_domain and c.id = one.copy;
  delete from public.task t
   where t.region = one.region and t.domain = one.to_domain and t.about_kind = 'received-report' and t.about = one.copy;
  return true;
end $$;
alter function take_back_report(uuid) owner to keeper;
revoke execute on function take_back_report(uuid) from public;
grant execute on function take_back_report(uuid) to app;

-- Destroys what may no longer be used; the police read in their log that it was. Run twice it does what one run does.
create function destroy_ended_reports() returns int
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  one record;
  destroyed int := 0;
begin
  for one in
    delete from received_report r where r.use_until < (house.now() at time zone 'Europe/Amsterdam')::date
    returning r.region, r.from_domain, r.domain, r.id
  loop
    destroyed := destroyed + 1;
    perform house.log_destroyed(one.region, one.from_domain, one.domain, null, 'received-report', one.id);
  end loop;
  return destroyed;
end $$;
alter function destroy_ended_reports() owner to keeper;
revoke execute on function destroy_ended_reports() from public;
grant execute on function destroy_ended_reports() to matcher;
