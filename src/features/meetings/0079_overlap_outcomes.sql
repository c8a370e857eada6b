-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- The later half of the yearly figures: a table decided that something is done about an overlap, and what came of it.

-- Counted when the item is decided: a short intervention or a joint action. Hold, refer and the like are no help yet.
create function help_was_decided() returns trigger
language plpgsql security definer set search_path = public, house, pg_temp as $$
begin
  perform house.overlap_came_to(new.region, new.domain, new.overlap, 'help');
  return null;
end $$;
create trigger after_help_was_decided after update on agenda_item
  for each row when (new.overlap is not null and new.decided_at is not null
    and new.route in ('short-intervention', 'joint-action'))
  execute function help_was_decided();

-- A sender heard the result, or an agreement about it was done.
create function result_was_told() returns trigger
language plpgsql security definer set search_path = public, house, pg_temp as $$
begin
  perform house.overlap_came_to(i.region, i.domain, i.overlap, 'outcome')
    from agenda_item i
   where i.region = new.region and i.domain = new.domain and i.id = new.item and i.overlap is not null;
  return null;
end $$;
create trigger after_result_was_told after update of sent_at on feedback
  for each row when (new.sent_at is not null and old.sent_at is null and new.grade = 'result')
  execute function result_was_told();

create index agreement_of_task on agreement (region, owner_domain, task);
create function agreement_was_done() returns trigger
language plpgsql security definer set search_path = public, house, pg_temp as $$
begin
  perform house.overlap_came_to(i.region, i.domain, i.overlap, 'outcome')
    from agreement a
    join agenda_item i on i.region = a.region and i.domain = a.domain and i.id = a.item
   where a.region = new.region and a.owner_domain = new.domain and a.task = new.id and i.overlap is not null;
  return null;
end $$;
create trigger after_agreement_was_done after update of done_at on task
  for each row when (new.kind = 'agreement' and new.done_at is not null and old.done_at is null)
  execute function agreement_was_done();

do $$
declare f text;
begin
  foreach f in array array['help_was_decided()', 'result_was_told()', 'agreement_was_done()'] loop
    execute format('alter function %s owner to keeper', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$;
