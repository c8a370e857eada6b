-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- What one domain gave another is read until its last day: the walls judge that at every read. Here is what follows:
-- every night the copies that nobody may read any more are destroyed, and each owner's log says so without content.

alter table own_share add column destroyed_at timestamptz;   -- when the table's copy was destroyed

-- One line in the log of whose information it was. Nobody did it: the house itself, which has no account.
create function house.log_destroyed(of_region int, owner int, holder int, of_table uuid, of_kind text, of_object uuid)
returns void
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  line access_line;
begin
  line.region := of_region; line.domain := owner; line.id := gen_random_uuid(); line.at := house.now();
  line.xid := pg_current_xact_id(); line.actor_domain := holder;
  line.actor := '00000000-0000-0000-0000-000000000000';
  line.action := 'destroy'; line.activity := 'retention'; line.at_table := of_table;
  line.object_kind := of_kind; line.object := of_object;
  line.salt := uuid_send(gen_random_uuid());
  line.leaf := house.leaf(line);
  insert into access_line select line.*;
end $$;
alter function house.log_destroyed(int, int, int, uuid, text, uuid) owner to gate;
revoke execute on function house.log_destroyed(int, int, int, uuid, text, uuid) from public;
grant execute on function house.log_destroyed(int, int, int, uuid, text, uuid) to keeper;

grant delete on brought_fact, consultation to keeper;

/*
  Destroys every copy whose term ended or that was withdrawn: facts and advice brought to a table, the table's copy of a
  signal, questions without a name and who was asked to call. Of a signal stay that there was one, its phenomenon and its
  day of receipt: what counts are made of. Run twice it does what one run does. Answers how many were destroyed.
*/
create function destroy_ended() returns int
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  today date := (house.now() at time zone 'Europe/Amsterdam')::date;
  one record;
  destroyed int := 0;
begin
  for one in
    with fact as (
      delete from brought_fact f where f.withdrawn_at is not null or f.until < today
      returning f.region, f.from_domain as owner, f.domain as holder, f.at_table, 'brought-fact' as kind, f.id),
    copy as (
      update intake i
         set state = case when i.ends_at <= house.now() then 'expired' else i.state end, title = '-', facts = '',
             interpretation = null, observed_from = i.received_at, observed_to = null, place_label = '',
             place_ref = null, place_area = '', rd_x = null, rd_y = null, cell = null, place_key = null,
             cell_key = null, group_description = null,
             subject_kinds = case when i.ends_at <= house.now() then '{}' else i.subject_kinds end
       where i.ends_at <= house.now() and i.state <> 'expired' or i.state = 'withdrawn' and i.place_label <> ''
      returning i.region, i.from_domain, i.domain, i.at_table, 'intake', i.signal),
    question as (
      delete from consultation c where c.ends_at <= house.now()
      returning c.region, c.domain, c.domain, c.at_table, 'consultation', c.id),
    request as (
      delete from call_request r where r.ends_at <= house.now()
      returning r.region, r.domain, r.domain, r.at_table, 'request', r.id)
    select * from fact union all select * from copy union all select * from question union all select * from request
  loop
    destroyed := destroyed + 1;
    perform house.log_destroyed(one.region, one.owner, one.holder, one.at_table, one.kind, one.id);
    update own_share s set destroyed_at = house.now()
     where one.kind = 'brought-fact' and s.region = one.region and s.domain = one.owner and s.fact = one.id;
  end loop;
  return destroyed;
end $$;
alter function destroy_ended() owner to keeper;
revoke execute on function destroy_ended() from public;
grant execute on function destroy_ended() to matcher;
