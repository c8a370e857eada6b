-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

/*
  The facts behind an item that everybody who is in the room for it may read: on a ground that reaches the domain of
  each, past any embargo, and with nobody there who stands aside. One who may not, and the fact stays on own screens.
  Looked up for all who are there, not for who asks; the walls of brought_fact still ask that for the one who does.
*/
create function facts_for_the_wall(item_id uuid) returns uuid[]
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  with here as materialized (
    select a.account, d.kind
      from agenda_item i
      join attendance a on a.region = i.region and a.domain = i.domain and a.meeting = i.meeting and a.left_at is null
      join domain d on d.region = a.region and d.domain = a.seated_domain
     where i.region = visit_region() and i.domain = visit_bureau() and i.at_table = visit_table() and i.id = item_id
       and not exists (select 1 from item_leave l where l.region = i.region and l.domain = i.domain and l.item = i.id
         and l.seated_domain = a.seated_domain and l.account = a.account and l.back_at is null)
       and not exists (select 1 from item_person l where l.region = i.region and l.domain = i.domain and l.item = i.id
         and l.part = 'leaves' and l.seated_domain = a.seated_domain
         and (l.seated_account is null or l.seated_account = a.account)))
  select coalesce(array_agg(f.id), '{}')
    from brought_fact f
   where f.region = visit_region() and f.domain = visit_bureau() and f.at_table = visit_table()
     and f.id = any (facts_of_item(item_id)) and everybody_may_see(item_id)
     and f.withdrawn_at is null and f.until >= visit_today()
     and (f.embargo_until is null or f.embargo_until <= visit_now())
     and not exists (select 1 from here h
       where not f.bases <@ house.live_bases(f.region, f.domain, f.at_table, h.kind, visit_today())
          or house.conflicts_of(f.region, f.domain, h.account) && array[f.id, f.about, f.intake])
$$;
alter function facts_for_the_wall(uuid) owner to keeper;
revoke execute on function facts_for_the_wall(uuid) from public;
grant execute on function facts_for_the_wall(uuid) to app;
