-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- The resident who told it. Sealed apart from the signal: encrypted under a key that is not in this database, and
-- opened only by who filed it and by colleagues the filer named, each time with a reason that stays. No list, export,
-- copy or intake reads these tables; a colleague who was not named cannot tell that there is anything to read.

create table reporter (
  region int not null,
  domain int not null,
  signal uuid not null,
  filer  uuid not null,
  cipher bytea not null,                        -- name and telephone together
  sealed_at timestamptz not null,
  primary key (region, domain, signal),
  foreign key (region, domain, signal) references signal on delete cascade
);

create table reporter_reader (
  region int not null,
  domain int not null,
  signal uuid not null,
  filer  uuid not null,
  account uuid not null,
  named_at timestamptz not null,
  primary key (region, domain, signal, account),
  foreign key (region, domain, signal) references reporter on delete cascade,
  foreign key (region, domain, account) references account
);

-- Who opened it and why. It outlives the reporter's data: that somebody looked stays known.
create table reporter_reading (
  region int not null,
  domain int not null,
  id     uuid not null,
  signal uuid not null,
  filer  uuid not null,
  account uuid not null,
  at     timestamptz not null,
  reason text not null check (length(reason) between 3 and 500),
  primary key (region, domain, id),
  foreign key (region, domain, signal) references signal on delete cascade
);
create index reading_of_reporter on reporter_reading (region, domain, signal, at desc);

-- ── Walls ────────────────────────────────────────────────────────────────────────────────────────────────

do $$
declare t text;
begin
  foreach t in array array['reporter', 'reporter_reader', 'reporter_reading'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy keeper_seals on %I to keeper using (true) with check (true)', t);
    execute format($p$create policy filer_sees on %I for select to app
      using (region = (select visit_region())
        and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth'))
        and filer = (select visit_account()))$p$, t);
  end loop;
  foreach t in array array['reporter_reader', 'reporter_reading'] loop
    execute format($p$create policy reader_sees_own on %I for select to app
      using (region = (select visit_region())
        and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth'))
        and account = (select visit_account()))$p$, t);
  end loop;
end $$;
-- Through the wall of reporter_reader one meets what one filed oneself and what one was named for, and no more.
create policy reader_sees on reporter for select to app
  using (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth'))
    and signal in (select r.signal from reporter_reader r));
-- That there is one, never what it says: the bytes leave by open_reporter() alone.
grant select (region, domain, signal, filer, sealed_at) on reporter to app;
grant select on reporter_reader, reporter_reading to app;
grant select, insert, update, delete on reporter, reporter_reader to keeper;
grant select, insert on reporter_reading to keeper;

-- ── Sealing, naming, opening, forgetting ─────────────────────────────────────────────────────────────────

-- The filer seals, at filing or later. False when this visitor did not file such a signal.
create function seal_reporter(of_signal uuid, sealed bytea, anew boolean) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
begin
  if not exists (select 1 from public.signal s
    where s.region = visit_region() and s.domain = visit_domain('liveability', 'subversion', 'care', 'youth')
      and s.id = of_signal and s.filed_by = visit_account() and s.ends_at > visit_now()) then return false; end if;
  insert into public.reporter as kept (region, domain, signal, filer, cipher, sealed_at)
  values (visit_region(), visit_domain(), of_signal, visit_account(), sealed, visit_now())
  on conflict (region, domain, signal) do update
     set cipher = excluded.cipher, sealed_at = excluded.sealed_at where anew;
  return true;
end $$;

-- The filer names who else may open it; who is left out may no longer. False when there is nothing sealed by him.
create function name_reporter_readers(of_signal uuid, accounts uuid[]) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  sealed public.reporter;
begin
  select * into sealed from public.reporter r
   where r.region = visit_region() and r.domain = visit_domain('liveability', 'subversion', 'care', 'youth')
     and r.signal = of_signal and r.filer = visit_account();
  if sealed.signal is null then return false; end if;
  delete from public.reporter_reader r
   where r.region = sealed.region and r.domain = sealed.domain and r.signal = of_signal and r.account <> all (accounts);
  insert into public.reporter_reader (region, domain, signal, filer, account, named_at)
  select sealed.region, sealed.domain, of_signal, sealed.filer, chosen, visit_now() from unnest(accounts) chosen
  on conflict do nothing;
  return true;
end $$;

-- Hands over the sealed bytes and writes down who asked and why, in one act. Null when there is nothing to open here.
create function open_reporter(of_signal uuid, reading uuid, why text) returns bytea
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  sealed public.reporter;
begin
  select * into sealed from public.reporter r
   where r.region = visit_region() and r.domain = visit_domain('liveability', 'subversion', 'care', 'youth')
     and r.signal = of_signal
     and exists (select 1 from public.signal s
       where s.region = r.region and s.domain = r.domain and s.id = r.signal and s.ends_at > visit_now())
     and (r.filer = visit_account() or exists (select 1 from public.reporter_reader n
       where n.region = r.region and n.domain = r.domain and n.signal = r.signal and n.account = visit_account()));
  if sealed.signal is null then return null; end if;
  insert into public.reporter_reading (region, domain, id, signal, filer, account, at, reason)
  values (sealed.region, sealed.domain, reading, of_signal, sealed.filer, visit_account(), visit_now(), why);
  return sealed.cipher;
end $$;

-- The filer lets it go: the resident asked, or it is needed no longer.
create function forget_reporter(of_signal uuid) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
begin
  delete from public.reporter r
   where r.region = visit_region() and r.domain = visit_domain('liveability', 'subversion', 'care', 'youth')
     and r.signal = of_signal and r.filer = visit_account();
  return found;
end $$;

alter function seal_reporter(uuid, bytea, boolean) owner to keeper;
alter function name_reporter_readers(uuid, uuid[]) owner to keeper;
alter function open_reporter(uuid, uuid, text) owner to keeper;
alter function forget_reporter(uuid) owner to keeper;
revoke execute on function seal_reporter(uuid, bytea, boolean), name_reporter_readers(uuid, uuid[]),
  open_reporter(uuid, uuid, text), forget_reporter(uuid) from public;
grant execute on function seal_reporter(uuid, bytea, boolean), name_reporter_readers(uuid, uuid[]),
  open_reporter(uuid, uuid, text), forget_reporter(uuid) to app;
