-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Signing in: browsers that fall idle, the language of a person, and systems that sign in without one.

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

-- ── Systems of partners: secrets of which only the hash is kept ──────────────

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

alter function touch_session(bytea) owner to gate;
alter function choose_language(text) owner to gate;
alter function open_client_session(uuid, bytea, bytea, interval) owner to gate;
alter function migrations_ran() owner to gate;
revoke execute on function touch_session(bytea), choose_language(text),
  open_client_session(uuid, bytea, bytea, interval), migrations_ran() from public;
grant execute on function touch_session(bytea), choose_language(text),
  open_client_session(uuid, bytea, bytea, interval), migrations_ran() to app;
grant update (language) on account to gate;
create policy gate_speaks on account for update to gate using (true) with check (true);
grant select on client_secret, migration to gate;
alter table client_secret enable row level security;
alter table client_secret force row level security;
create policy gate_reads on client_secret for select to gate using (true);
