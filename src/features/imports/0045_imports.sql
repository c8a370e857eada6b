-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Reports that stand in somebody else's system already: nobody types twice. What came from where stays known.

create table import_run (
  region int not null,
  domain int not null,
  id     uuid not null,
  source text not null check (length(source) between 1 and 100),
  file_name text not null default '' check (length(file_name) <= 300),
  by_account uuid not null,
  at_table uuid not null,
  started_at timestamptz not null,
  rows_new int not null default 0,
  rows_known int not null default 0,
  rows_refused int not null default 0,
  persons int not null default 0,               -- signals about persons: one import has the covenant's number, not each call
  ended_at timestamptz,
  complete boolean,
  constraint ended_with_a_word check ((ended_at is null) = (complete is null)),
  primary key (region, domain, id),
  foreign key (region, domain, by_account) references account
);
create index import_run_by_time on import_run (region, domain, started_at desc);

-- How the columns of a source were read last time, so that next month's file needs no thought.
create table import_mapping (
  region int not null,
  domain int not null,
  source text not null,
  mapping jsonb not null check (pg_column_size(mapping) < 20000),
  saved_at timestamptz not null,
  primary key (region, domain, source),
  foreign key (region, domain) references domain
);

do $$
declare t text;
begin
  foreach t in array array['import_run', 'import_mapping'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update on %I to app', t);
    execute format($p$create policy own_domain on %I to app
      using (region = (select visit_region())
        and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth')))
      with check (region = (select visit_region())
        and domain = (select visit_domain('liveability', 'subversion', 'care', 'youth')))$p$, t);
  end loop;
end $$;

-- The number of signals about persons a domain may bring in one import (SyRI: no bulk linking of unsuspected people).
alter table partnership add column persons_per_call int not null default 500 check (persons_per_call >= 0);
