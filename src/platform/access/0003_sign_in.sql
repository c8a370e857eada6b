-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Signing in: browsers that fall idle, the language of a person, and systems that sign in without one.

alter table session add column last_seen_at timestamptz;

-- A browser left alone for this long must sign in again, whatever its session still has to go (ASVS 5.0 V7.3.1).
create function house.idle_time() returns interval
language sql immutable parallel restricted as $$ select interval '60 minutes' $$;

-- The same one door as before (0001_house.sql), with the idle browser turned away. It only reads: who was seen when
-- is written by touch_session(), outside the visit, so that two requests of one browser never wait for each other.
create or replace function enter(session_hash bytea, wanted_partnership uuid default null, wanted_table uuid default null)
returns table (region int, domain int, account uuid, partnership uuid, at_table uuid, bureau int,
               purpose text, roles text[], now timestamptz, kind text)
language plpgsql volatile parallel unsafe security definer set search_path = public, house, pg_temp as $$
declare
  s public.session;
  chosen record;
  today date;
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
    if not found then
      raise exception 'no seat' using errcode = 'VW003';
    end if;
    partnership := chosen.partnership; at_table := chosen.at_table; bureau := chosen.bureau;
    roles := chosen.roles;
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

-- At most once a minute, and never for a session that is over: what fell idle is not woken by a late request.
create function touch_session(session_hash bytea) returns void
language sql volatile security definer set search_path = public, house, pg_temp as $$
  update public.session s set last_seen_at = house.now()
   where s.hash = session_hash and s.kind = 'browser' and s.ended_at is null and s.expires_at > house.now()
     and coalesce(s.last_seen_at, s.opened_at) > house.now() - house.idle_time()
     and coalesce(s.last_seen_at, s.opened_at) <= house.now() - interval '1 minute'
$$;

-- The language of one's own screens and letters.
create function choose_language(to_language text) returns void
language sql volatile security definer set search_path = public, house, pg_temp as $$
  update public.account a set language = to_language
   where a.region = (select visit_region()) and a.domain = (select visit_domain())
     and a.id = (select visit_account())
$$;

-- ── Systems of partners: an account of its own kind, and secrets of which only the hash is kept ──────────────

alter table account add column kind text not null default 'person' check (kind in ('person', 'client'));
create index account_of_client on account (id) where kind = 'client';

-- Several may live side by side: a partner takes the new one into use before the old one ends.
create table client_secret (
  region  int   not null,
  domain  int   not null,
  id      uuid  not null,
  account uuid  not null,
  hash    bytea not null check (length(hash) = 32),
  since   timestamptz not null,
  until   timestamptz,
  primary key (region, domain, id),
  foreign key (region, domain, account) references account
);
create index client_secret_of_account on client_secret (region, domain, account);

-- Answers the account, or nothing: a wrong id, a wrong secret and an ended client answer alike.
create function open_client_session(client uuid, secret_hash bytea, session_hash bytea, lasts interval) returns uuid
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  a public.account;
begin
  select known.* into a
    from public.account known
    join public.client_secret secret
      on secret.region = known.region and secret.domain = known.domain and secret.account = known.id
   where known.id = client and known.kind = 'client' and (known.until is null or known.until > house.now())
     and secret.hash = secret_hash and secret.since <= house.now()
     and (secret.until is null or secret.until > house.now())
   limit 1;
  if not found then return null; end if;
  return open_session(a.issuer, a.subject, session_hash, 'client', lasts);
end $$;

-- ── What an operator may ask of a database that he cannot migrate: which migrations ran ──────────────────────

create function migrations_ran() returns table (number int, hash text)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.number, m.hash from public.migration m
$$;

-- ── Walls ────────────────────────────────────────────────────────────────────────────────────────────────

alter function house.idle_time() owner to gate;
alter function touch_session(bytea) owner to gate;
alter function choose_language(text) owner to gate;
alter function open_client_session(uuid, bytea, bytea, interval) owner to gate;
alter function migrations_ran() owner to gate;
revoke execute on function house.idle_time(), touch_session(bytea), choose_language(text),
  open_client_session(uuid, bytea, bytea, interval), migrations_ran() from public;
grant execute on function touch_session(bytea), choose_language(text),
  open_client_session(uuid, bytea, bytea, interval), migrations_ran() to app;
grant update (language) on account to gate;
create policy gate_speaks on account for update to gate using (true) with check (true);
grant select on client_secret, migration to gate;
alter table client_secret enable row level security;
alter table client_secret force row level security;
create policy gate_reads on client_secret for select to gate using (true);
