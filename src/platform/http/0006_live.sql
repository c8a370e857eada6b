-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Who looks along hears that something moved, never what: each asks again and gets what the walls give. A notice
-- leaves with the commit, and twice the same notice in one transaction is one.

-- For the triggers of rooms: something `about` ('item', 'agenda', 'room' ...) moved at this table.
create function house.moved(of_region int, of_bureau int, of_table uuid, about text) returns void
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select pg_notify('vlechtwerk_moved',
    json_build_object('region', of_region, 'bureau', of_bureau, 'table', of_table, 'about', about)::text)
$$;
revoke execute on function house.moved(int, int, uuid, text) from public;
grant execute on function house.moved(int, int, uuid, text) to app, keeper, gate;

-- Whose session ended or whose seat changed is asked for both at once, wherever that account listens.
create function house.ask_again() returns trigger
language plpgsql set search_path = house, pg_catalog, pg_temp as $$
declare
  was jsonb := to_jsonb(old);
begin
  perform pg_notify('vlechtwerk_moved', json_build_object('region', was->'region', 'account',
    coalesce(was->'seated_account', was->'account'))::text);
  if was->>'at_table' is not null and was ? 'seated_account' then
    perform house.moved((was->>'region')::int, (was->>'domain')::int, (was->>'at_table')::uuid, 'room');
  end if;
  return null;
end $$;
revoke execute on function house.ask_again() from public;
create trigger end_is_heard after update of ended_at on session for each row
  when (new.ended_at is not null) execute function house.ask_again();
create trigger seat_is_heard after update or delete on seat for each row execute function house.ask_again();
