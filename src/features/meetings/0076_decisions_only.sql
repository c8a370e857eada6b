-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- A steering group decides; it weighs nobody. Its items hold a decision and agreements: no picture, no judgement, no
-- signal, nothing about a person. The database refuses it, whoever asks.

create function decisions_only() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  steers boolean;
begin
  select t.kind = 'steering' into steers from meeting_table t
   where t.region = new.region and t.domain = new.domain and t.id = new.at_table;
  if not coalesce(steers, false) then return new; end if;
  if tg_table_name = 'item_intake' then
    raise exception 'a steering group holds no signals' using errcode = '23514', constraint = 'decisions_only';
  elsif new.picture <> '' or new.judgement <> '' or new.subject_kind = 'person' or new.overlap is not null then
    raise exception 'a steering group holds decisions' using errcode = '23514', constraint = 'decisions_only';
  end if;
  return new;
end $$;
create trigger decisions_only before insert or update on agenda_item
  for each row execute function decisions_only();
create trigger decisions_only before insert on item_intake
  for each row execute function decisions_only();
