-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- The visit: every request is one transaction that begins at the one door, enter(); and the walls around who exists.

-- ── The visit: signed inside the database for this backend and this transaction ──────────────────────────

-- HMAC-SHA-256 (RFC 2104) with its two padded keys kept ready. The key exists nowhere else.
create table house.visit_key (
  only_row boolean primary key default true check (only_row),
  inner_pad bytea not null,
  outer_pad bytea not null
);

create function house.make_visit_key() returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  secret bytea := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
               || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
  inner_pad bytea := secret;
  outer_pad bytea := secret;
begin
  for i in 0..63 loop
    inner_pad := set_byte(inner_pad, i, get_byte(secret, i) # 54);
    outer_pad := set_byte(outer_pad, i, get_byte(secret, i) # 92);
  end loop;
  insert into house.visit_key (inner_pad, outer_pad) values (inner_pad, outer_pad);
end $$;
select house.make_visit_key();
drop function house.make_visit_key();

-- The seal holds for one backend and one transaction: a copied seal is worth nothing a moment later.
create function house.seal(visit text) returns text
language sql stable parallel restricted set search_path = house, pg_catalog, pg_temp as $$
  select encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(
    visit || '|' || pg_backend_pid() || '|' || extract(epoch from transaction_timestamp()), 'UTF8'))), 'hex')
  from house.visit_key k
$$;

-- One part of the visit, after its seal was checked. Missing, forged and replayed visits are errors, never "".
create function house.visit_part(part int) returns text
language plpgsql stable parallel restricted security definer set search_path = house, pg_catalog, pg_temp as $$
declare
  visit text := current_setting('vlechtwerk.visit', true);
begin
  if visit is null or visit = '' or house.seal(visit) is distinct from current_setting('vlechtwerk.seal', true) then
    raise exception 'no valid visit' using errcode = 'VW001';
  end if;
  return nullif(split_part(visit, '|', part), '');
end $$;

-- Parts: 1 region, 2 domain, 3 account, 4 partnership, 5 table, 6 bureau, 7 purpose, 8 roles, 9 now, 10 session kind
create function visit_region() returns int language sql stable parallel restricted
  as $$ select house.visit_part(1)::int $$;
create function visit_domain() returns int language sql stable parallel restricted
  as $$ select house.visit_part(2)::int $$;
create function visit_account() returns uuid language sql stable parallel restricted
  as $$ select house.visit_part(3)::uuid $$;
create function visit_partnership() returns uuid language sql stable parallel restricted
  as $$ select house.visit_part(4)::uuid $$;
create function visit_table() returns uuid language sql stable parallel restricted
  as $$ select house.visit_part(5)::uuid $$;
create function visit_bureau() returns int language sql stable parallel restricted
  as $$ select house.visit_part(6)::int $$;
create function visit_now() returns timestamptz language sql stable parallel restricted
  as $$ select house.visit_part(9)::timestamptz $$;
create function visit_today() returns date language sql stable parallel restricted
  as $$ select (house.visit_part(9)::timestamptz at time zone 'Europe/Amsterdam')::date $$;

create function visit_roles() returns text[] language sql stable parallel restricted
  as $$ select string_to_array(house.visit_part(8), ',') $$;

-- Purpose and role are asked INSIDE these: as a condition of their own they ruin the plan of every list.
-- No such purpose or role at this visit: null, and a comparison with null shows nothing.
create function visit_domain(variadic for_purposes text[]) returns int language sql stable parallel restricted
  as $$ select case when house.visit_part(7) = any (for_purposes) then house.visit_part(2)::int end $$;
create function visit_bureau(variadic for_purposes text[]) returns int language sql stable parallel restricted
  as $$ select case when house.visit_part(7) = any (for_purposes) then house.visit_part(6)::int end $$;
create function visit_domain_as(variadic as_roles text[]) returns int language sql stable parallel restricted
  as $$ select case when string_to_array(house.visit_part(8), ',') && as_roles then house.visit_part(2)::int end $$;
create function visit_bureau_as(variadic as_roles text[]) returns int language sql stable parallel restricted
  as $$ select case when string_to_array(house.visit_part(8), ',') && as_roles then house.visit_part(6)::int end $$;
create function visit_region_as(variadic as_roles text[]) returns int language sql stable parallel restricted
  as $$ select case when string_to_array(house.visit_part(8), ',') && as_roles then house.visit_part(1)::int end $$;

-- A browser left alone for this long must sign in again, whatever its session still has to go (ASVS 5.0 V7.3.1).
create function house.idle_time() returns interval
language sql immutable parallel restricted as $$ select interval '60 minutes' $$;

/*
  The one door. Account, domain, roles and purpose are derived here, inside the database, from the session;
  the server can ask for a table but cannot claim a seat. Everything with an end is judged by the clock of now.
  Answers what the server needs to know of its visitor; an unknown or ended session is error VW002,
  a table that is asked for where one has no seat is VW003: both tell nothing about what exists. Who lost the seat
  where he worked last comes in without a table, so that he can still see where he may work. It only reads: who was
  seen when is written by touch_session(), outside the visit, so that two requests of one browser never wait.
*/
create function enter(session_hash bytea, wanted_partnership uuid default null, wanted_table uuid default null)
returns table (region int, domain int, account uuid, partnership uuid, at_table uuid, bureau int,
               purpose text, roles text[], now timestamptz, kind text)
language plpgsql volatile parallel unsafe security definer set search_path = public, house, pg_temp as $$
declare
  s public.session;
  chosen record;
  today date;
  asked boolean := wanted_partnership is not null;
begin
  now := house.now();
  today := (now at time zone 'Europe/Amsterdam')::date;
  select * into s from public.session known
   where known.hash = session_hash and known.ended_at is null and known.expires_at > now
     and (known.kind <> 'browser' or coalesce(known.last_seen_at, known.opened_at) > now - house.idle_time());
  if not found or exists (
    select 1 from public.account a
     where a.region = s.region and a.domain = s.domain and a.id = s.account and a.until <= now
  ) then
    raise exception 'no session' using errcode = 'VW002';
  end if;
  region := s.region; domain := s.domain; account := s.account; kind := s.kind; roles := '{}';
  if wanted_partnership is null then wanted_partnership := s.partnership; wanted_table := s.at_table; end if;
  if wanted_partnership is not null then
    select p.id as partnership, t.id as at_table, p.domain as bureau, t.purpose, seat.roles
      into chosen
      from public.seat
      join public.partnership p on p.region = seat.region and p.domain = seat.domain and p.id = seat.partnership
      join public.party on party.region = p.region and party.domain = p.domain and party.partnership = p.id
                       and party.party_domain = seat.seated_domain
                       and party.starts <= today and (party.ends is null or party.ends >= today)
      left join public.meeting_table t
             on t.region = seat.region and t.domain = seat.domain and t.id = seat.at_table
     where seat.region = s.region and seat.seated_domain = s.domain and seat.seated_account = s.account
       and seat.partnership = wanted_partnership and seat.at_table is not distinct from wanted_table
       and seat.starts <= today and (seat.ends is null or seat.ends >= today)
       and p.starts <= today and (p.ends is null or p.ends >= today);
    if not found and asked then
      raise exception 'no seat' using errcode = 'VW003';
    end if;
    partnership := chosen.partnership; at_table := chosen.at_table; bureau := chosen.bureau;
    roles := coalesce(chosen.roles, '{}');
    purpose := coalesce(chosen.purpose,
      case when 'privacy-officer' = any (roles) then 'oversight'
           when 'administrator' = any (roles) then 'operation' end);
  end if;
  perform set_config('vlechtwerk.visit', concat_ws('|', region, domain, account,
    coalesce(partnership::text, ''), coalesce(at_table::text, ''), coalesce(bureau::text, ''),
    coalesce(purpose, ''), array_to_string(roles, ','), now, kind), true);
  perform set_config('vlechtwerk.seal', house.seal(current_setting('vlechtwerk.visit')), true);
  return next;
end $$;

-- ── Sessions are opened by the server after a verified sign-in, and only through these ───────────────────

create function open_session(by_issuer text, by_subject text, session_hash bytea, of_kind text, lasts interval)
returns uuid
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  a public.account;
begin
  select * into a from public.account known
   where known.issuer = by_issuer and known.subject = by_subject
     and (known.until is null or known.until > house.now());
  if not found then return null; end if;
  insert into public.session (hash, region, domain, account, kind, opened_at, expires_at, partnership, at_table)
  select session_hash, a.region, a.domain, a.id, of_kind, house.now(), house.now() + lasts,
         last.partnership, last.at_table
    from (select 1) one
    -- One starts where one worked last, if the seat is still there; enter() checks it again every time.
    left join lateral (
      select seat.partnership, seat.at_table from public.seat
       where seat.region = a.region and seat.seated_domain = a.domain and seat.seated_account = a.id
         and seat.starts <= house.now()::date and (seat.ends is null or seat.ends >= house.now()::date)
       order by (select max(s.opened_at) from public.session s
                  where s.region = a.region and s.domain = a.domain and s.account = a.id
                    and s.partnership = seat.partnership
                    and s.at_table is not distinct from seat.at_table) desc nulls last, seat.id
       limit 1) last on true;
  return a.id;
end $$;

create function choose_context(session_hash bytea, to_partnership uuid, to_table uuid) returns void
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
begin
  perform enter(session_hash, to_partnership, to_table);
  update public.session s set partnership = to_partnership, at_table = to_table where s.hash = session_hash;
end $$;

create function end_session(session_hash bytea) returns void
language sql volatile security definer set search_path = public, house, pg_temp as $$
  update public.session set ended_at = house.now() where hash = session_hash and ended_at is null
$$;

-- Where one may work today: what the context switch shows. Ended seats and ended covenants are not there.
create function my_contexts()
returns table (partnership uuid, partnership_name text, at_table uuid, table_name text, table_kind text,
               purpose text, roles text[])
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select p.id, p.name, t.id, t.name, t.kind, t.purpose, seat.roles
    from public.seat
    join public.partnership p on p.region = seat.region and p.domain = seat.domain and p.id = seat.partnership
    join public.party on party.region = p.region and party.domain = p.domain and party.partnership = p.id
                     and party.party_domain = seat.seated_domain
                     and party.starts <= visit_today() and (party.ends is null or party.ends >= visit_today())
    left join public.meeting_table t
           on t.region = seat.region and t.domain = seat.domain and t.id = seat.at_table
   where seat.region = visit_region() and seat.seated_domain = visit_domain()
     and seat.seated_account = visit_account()
     and seat.starts <= visit_today() and (seat.ends is null or seat.ends >= visit_today())
     and p.starts <= visit_today() and (p.ends is null or p.ends >= visit_today())
   order by p.name, t.name, seat.id
$$;

-- ── Walls ────────────────────────────────────────────────────────────────────────────────────────────────

-- gate owns the door: it alone reads sessions and the key, and nobody signs in as gate.
alter function house.now() owner to gate;
alter function house.seal(text) owner to gate;
alter function house.visit_part(int) owner to gate;
alter function house.idle_time() owner to gate;
alter function enter(bytea, uuid, uuid) owner to gate;
alter function open_session(text, text, bytea, text, interval) owner to gate;
alter function choose_context(bytea, uuid, uuid) owner to gate;
alter function end_session(bytea) owner to gate;
alter function my_contexts() owner to gate;
revoke execute on all functions in schema house from public;
grant execute on function house.visit_part(int), house.now() to app, keeper, matcher, worker, publisher;
revoke execute on function enter, open_session, choose_context, end_session, my_contexts from public;
grant execute on function enter, open_session, choose_context, end_session, my_contexts to app;
grant select on house.clock, house.visit_key to gate;
grant select on region, organisation, domain, account, partnership, party, meeting_table, seat to gate;
grant select, insert, update on session to gate;

do $$
declare t text;
begin
  foreach t in array array['region', 'organisation', 'domain', 'account', 'session', 'partnership', 'party',
                           'meeting_table', 'seat', 'house.clock', 'house.visit_key'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy gate_reads on %s for select to gate using (true)', t);
  end loop;
end $$;
create policy gate_opens on session for insert to gate with check (true);
create policy gate_moves on session for update to gate using (true) with check (true);

grant select on region, organisation, domain, account, partnership, party, meeting_table, seat to app;
create policy own_region on region for select to app using (region = (select visit_region()));
-- The names of organisations and tasks in a region are no secret; who works where is, outside one's tables.
create policy own_region on organisation for select to app using (region = (select visit_region()));
create policy own_region on domain for select to app using (region = (select visit_region()));
create policy own_colleagues on account for select to app
  using (region = (select visit_region()) and domain = (select visit_domain()));
create policy at_this_partnership on partnership for select to app
  using (region = (select visit_region()) and domain = (select visit_bureau()) and id = (select visit_partnership()));
create policy at_this_partnership on party for select to app
  using (region = (select visit_region()) and domain = (select visit_bureau())
    and partnership = (select visit_partnership()));
create policy at_this_partnership on meeting_table for select to app
  using (region = (select visit_region()) and domain = (select visit_bureau())
    and partnership = (select visit_partnership()));
create policy at_this_table on seat for select to app
  using (region = (select visit_region()) and domain = (select visit_bureau()) and at_table = (select visit_table()));
