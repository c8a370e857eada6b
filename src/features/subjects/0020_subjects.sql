-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Whom or what a signal is about, as one domain knows it. Never a label, a rank or a score (AI Act 5(1)(c)-(d)):
-- there is no column to put one in, and a test sees to it that none appears.

create table subject (
  region int not null,
  domain int not null,
  id     uuid not null,
  kind   text not null check (kind in ('person', 'organisation', 'vehicle', 'group')),
  name   text not null check (length(name) between 1 and 300),   -- as the domain's own people would say it
  search_name text not null,                                     -- folded name, for search within the own domain
  given_name  text,
  surname     text,
  birth_date  text check (birth_date ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),  -- a year or a month may be all one knows
  registration_number text check (registration_number ~ '^\d{8}$'),   -- KvK
  plate       text check (plate ~ '^[A-Z0-9]{6}$'),
  phone       text,
  postcode    text check (postcode ~ '^\d{4}[A-Z]{2}$'),
  house_number text,
  description text,
  -- A hash of a citizen service number is a citizen service number: only a keyed token and an encrypted value,
  -- both worthless without keys that are not in this database.
  bsn_token  bytea check (length(bsn_token) = 32),
  bsn_cipher bytea,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (region, domain, id),
  foreign key (region, domain) references domain,
  constraint a_group_has_no_names check (kind <> 'group' or (given_name is null and surname is null
    and birth_date is null and bsn_token is null and phone is null)),
  constraint only_a_person_has_a_bsn check (kind = 'person' or (bsn_token is null and bsn_cipher is null)),
  constraint token_and_cipher_go_together check ((bsn_token is null) = (bsn_cipher is null))
);
create unique index subject_bsn on subject (region, domain, bsn_token) where bsn_token is not null;
create unique index subject_registration on subject (region, domain, registration_number)
  where registration_number is not null;
create unique index subject_plate on subject (region, domain, plate) where plate is not null;
create index subject_search on subject (region, domain, search_name text_pattern_ops);

alter table subject enable row level security;
alter table subject force row level security;
grant select, insert, update, delete on subject to app;
create policy own_domain on subject to app
  using (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth')))
  with check (region = (select visit_region())
    and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth')));

-- Which kinds may hold a citizen service number follows from the domain's kind (src/vocabulary/domain-kinds.ts),
-- so the database keeps its own list; a test compares the two.
create table bsn_entitled_kind (kind text primary key);
insert into bsn_entitled_kind values ('public-order'), ('school-attendance'), ('police'), ('prosecution'),
  ('probation'), ('tax'), ('labour-inspection'), ('mental-health-care'), ('neighbourhood-team'), ('debt-help');
alter table bsn_entitled_kind enable row level security;
alter table bsn_entitled_kind force row level security;
grant select on bsn_entitled_kind to app, gate;
create policy everybody_reads on bsn_entitled_kind for select to app, gate using (true);

create function require_bsn_entitlement() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.bsn_token is not null and not exists (
    select 1 from domain d join bsn_entitled_kind e on e.kind = d.kind
     where d.region = new.region and d.domain = new.domain
  ) then
    raise exception 'this domain may not hold a citizen service number' using errcode = 'VW011';
  end if;
  return new;
end $$;
alter function require_bsn_entitlement() owner to gate;
create trigger bsn_only_where_the_law_says before insert or update of bsn_token on subject
  for each row execute function require_bsn_entitlement();
revoke execute on function require_bsn_entitlement() from public;
