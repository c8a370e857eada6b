-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- The house: who exists and where they may be. The one door through which a visit comes in: 0002_visit.sql.
-- Key of everything: (region, domain, id). Region is the tenant; domain is the owner.

create schema if not exists house;
-- Only those whom nobody signs in as may make anything here: whoever makes a function in a schema that a definer
-- function searches, makes it say what he likes.
grant create, usage on schema house to gate, keeper, dispatcher;
revoke all on schema public from public;
grant usage on schema public, house to app, gate, keeper, matcher, worker, publisher;

-- ── Where: regions, organisations, domains ───────────────────────────────────────────────────────────────

create table region (
  region int  not null check (region > 0),
  name   text not null,
  demo   boolean not null default false,      -- a demo region may hold content on unverified legal rows
  primary key (region)
);

create table organisation (
  region int  not null references region,
  id     uuid not null,
  name   text not null check (name <> ''),
  primary key (region, id)
);

-- A legal task inside an organisation. Two departments of one municipality are two domains.
create table domain (
  region       int  not null references region,
  domain       int  not null check (domain > 0),
  organisation uuid not null,
  kind         text not null,                 -- src/vocabulary/domain-kinds.ts
  name         text not null check (name <> ''),
  primary key (region, domain),
  foreign key (region, organisation) references organisation
);

-- ── Who: accounts and sessions ───────────────────────────────────────────────────────────────────────────

create table account (
  region  int  not null,
  domain  int  not null,
  id      uuid not null,
  issuer  text not null,
  subject text not null,
  name    text not null check (name <> ''),
  task    text not null default '',
  phone   text not null default '',
  language text not null default 'nl' check (language in ('nl', 'en')),
  kind    text not null default 'person' check (kind in ('person', 'client')),
  until   timestamptz,                         -- a leaver: the visit's clock decides, not a clean-up job
  primary key (region, domain, id),
  foreign key (region, domain) references domain
);
-- One person at one identity provider is one account: the sign-in must know whom it opens the door for.
create unique index account_signs_in on account (issuer, subject, region, domain);

create index account_of_client on account (id) where kind = 'client';

create table session (
  hash       bytea not null check (length(hash) = 32),
  region     int not null,
  domain     int not null,
  account    uuid not null,
  kind       text not null check (kind in ('browser', 'token', 'client')),
  partnership uuid,                            -- the context one works in; null before it is chosen
  at_table   uuid,
  opened_at  timestamptz not null,
  last_seen_at timestamptz,
  expires_at timestamptz not null,
  ended_at   timestamptz,
  primary key (region, domain, hash),
  foreign key (region, domain, account) references account
);
create index session_by_hash on session (hash);

-- ── At which table: partnerships, parties, tables, seats (owned by the partnership's bureau) ─────────────

create table partnership (
  region int  not null,
  domain int  not null,                        -- the bureau
  id     uuid not null,
  name   text not null check (name <> ''),
  kind   text not null,                        -- src/vocabulary: local, RIEC, ZVH, steering, ...
  starts date not null,
  ends   date check (ends >= starts),
  primary key (region, domain, id),
  foreign key (region, domain) references domain
);

create table party (
  region int not null,
  domain int not null,
  partnership uuid not null,
  party_domain int not null,
  starts date not null,
  ends   date check (ends >= starts),
  primary key (region, domain, partnership, party_domain, starts),
  foreign key (region, domain, partnership) references partnership,
  foreign key (region, party_domain) references domain
);

create table meeting_table (
  region int not null,
  domain int not null,
  id     uuid not null,
  partnership uuid not null,
  name   text not null check (name <> ''),
  kind   text not null,                        -- src/vocabulary: signal-meeting, case-meeting, ...
  purpose text not null,                       -- src/vocabulary/purposes.ts
  rhythm text not null default '',
  primary key (region, domain, id),
  foreign key (region, domain, partnership) references partnership
);

-- Who sits where, as what, from when to when.
create table seat (
  region int not null,
  domain int not null,
  id     uuid not null,
  partnership uuid not null,
  at_table uuid,                               -- null: a role in the partnership without a table
  seated_domain int not null,
  seated_account uuid not null,
  name   text not null,                        -- as the others at the table know this person: "who can I call"
  task   text not null default '',
  phone  text not null default '',
  roles  text[] not null check (cardinality(roles) > 0),
  starts date not null,
  ends   date check (ends >= starts),
  primary key (region, domain, id),
  foreign key (region, domain, partnership) references partnership,
  foreign key (region, domain, at_table) references meeting_table,
  foreign key (region, seated_domain, seated_account) references account (region, domain, id)
);
create index seat_of_account on seat (region, seated_domain, seated_account);
create index seat_at_table on seat (region, domain, at_table);

-- ── The clock. Only a test database may be told what time it is. ─────────────────────────────────────────

create table house.clock (
  only_row boolean primary key default true check (only_row),
  is_test  boolean not null default false,
  fixed    timestamptz,
  constraint only_a_test_sets_the_clock check (fixed is null or is_test)
);
insert into house.clock default values;

create function house.now() returns timestamptz
language sql stable parallel restricted security definer set search_path = house, pg_temp
as $$ select coalesce(fixed, transaction_timestamp()) from house.clock $$;
