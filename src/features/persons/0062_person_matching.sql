-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Matching of persons, behind the gate. Only what was filed at a table is matched, with what others filed at the same
-- table, a moment later and by the matcher. Nothing of it is anybody's to read: no visitor has a right on these tables.

-- Keyed tokens of what a subject of a filed signal is known by; the key is the partnership's and stands outside the
-- database. Equal tokens make two subjects candidates, nothing more.
create table link_key (
  region int not null,
  domain int not null,                          -- the bureau
  at_table uuid not null,
  key    bytea not null check (length(key) = 16),
  from_domain int not null,
  subject uuid not null,
  intake  uuid not null,
  primary key (region, domain, at_table, key, from_domain, subject, intake),
  foreign key (region, domain, intake) references intake
);
create index link_key_of_intake on link_key (region, domain, intake);
create index link_key_of_subject on link_key (region, domain, from_domain, subject);

-- Which version of the model judged, so that an old line can be explained: names of comparisons and their levels.
create table link_model (
  region int not null,
  domain int not null,
  version text not null,
  comparisons jsonb not null,
  first_used timestamptz not null,
  primary key (region, domain, version)
);

-- Every judgement about two subjects. Never changed: a line is taken back by another (src/analysis/matching/edges).
create table link_decision (
  region int not null,
  domain int not null,
  id     uuid not null,
  at_table uuid not null,
  line   int not null,                          -- place in the log of this table; clusters are computed in this order
  a_domain int not null,
  a_subject uuid not null,
  b_domain int not null,
  b_subject uuid not null,
  kind   text not null check (kind in ('match', 'distinct', 'unsure', 'retract')),
  by     text not null check (by in ('human', 'rule', 'model')),
  actor_domain int,
  actor  uuid,
  role   text,
  reason text,
  model_version text,
  levels smallint[],
  bits   real,                                  -- of this pair of records; says nothing about a person
  retracts uuid,
  despite uuid[] not null default '{}',
  at     timestamptz not null,
  primary key (region, domain, id),
  foreign key (region, domain, at_table) references meeting_table,
  constraint in_one_order unique (region, domain, at_table, line),
  constraint a_before_b check ((a_domain, a_subject) < (b_domain, b_subject)),
  constraint that_two_are_two_is_for_people_to_say check (kind <> 'distinct' or by = 'human'),
  constraint people_have_names_and_reasons check
    ((by = 'human') = (actor is not null and role is not null and reason is not null)),
  constraint machines_have_versions check ((by = 'human') = (model_version is null)),
  constraint a_retraction_takes_a_line_back check ((kind = 'retract') = (retracts is not null))
);
create index link_decision_of_a on link_decision (region, domain, at_table, a_domain, a_subject);
create index link_decision_of_b on link_decision (region, domain, at_table, b_domain, b_subject);

-- What waits to be compared for its persons. A doubled job finds nothing left.
create table person_to_compare (
  region int not null,
  domain int not null,
  at_table uuid not null,
  intake uuid not null,
  since  timestamptz not null,
  not_before timestamptz,
  primary key (region, domain, intake),
  foreign key (region, domain, intake) references intake
);
create index person_to_compare_at_table on person_to_compare (region, domain, at_table, since, intake);

do $$
declare t text;
begin
  foreach t in array array['link_key', 'link_model', 'link_decision', 'person_to_compare'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy matcher_works on %s to matcher using (true) with check (true)', t);
  end loop;
end $$;
grant select, insert, delete on link_key, link_decision to matcher;
grant select, insert on link_model to matcher;
grant select, delete on person_to_compare to matcher;
grant select (region, domain, id, partnership) on meeting_table to matcher;
create policy matcher_finds_partnership on meeting_table for select to matcher using (true);

-- ── What may be compared ─────────────────────────────────────────────────────────────────────────────────

grant select on subject, signal_subject, signal, domain, meeting_table, legal_basis to keeper;
create policy keeper_compares on subject for select to keeper using (true);
create policy keeper_compares on signal_subject for select to keeper using (true);
create policy keeper_compares on domain for select to keeper using (true);
create policy keeper_compares on meeting_table for select to keeper using (true);
create policy keeper_compares on legal_basis for select to keeper using (true);
grant select on care_secrecy_kind to keeper;
create policy keeper_compares on care_secrecy_kind for select to keeper using (true);

/*
  The persons in these intakes as far as they may be compared now: at a table whose gate is open, of a domain without
  care secrecy, in a signal that is live and past any embargo. The service number only where a live row of the law lets
  this kind of domain bring it. Nothing else gives the matcher a field of a person.
*/
create function comparable_persons(of_region int, of_bureau int, of_table uuid, of_intakes uuid[])
returns table (intake uuid, from_domain int, subject uuid, name text, given_name text, surname text, birth_date text,
               postcode text, house_number text, phone text, bsn_cipher bytea)
language plpgsql stable security definer set search_path = public, house, pg_temp as $$
declare
  today date := (house.now() at time zone 'Europe/Amsterdam')::date;
begin
  if not coalesce((select house.gate_open(t.region, t.domain, t.partnership) from meeting_table t
                    where t.region = of_region and t.domain = of_bureau and t.id = of_table), false) then
    return;
  end if;
  return query
  select i.id, i.from_domain, u.id, u.name, u.given_name, u.surname, u.birth_date, u.postcode, u.house_number, u.phone,
         case when exists (
           select from legal_basis b join meeting_table t on t.region = b.region and t.domain = b.domain and t.id = of_table
            where b.region = of_region and b.domain = of_bureau and b.partnership = t.partnership
              and b.table_kind = t.kind and b.purpose = t.purpose and b.category = 'bsn'
              and b.valid_from <= today and (b.valid_to is null or b.valid_to >= today)
              and (cardinality(b.from_kinds) = 0 or d.kind = any (b.from_kinds))) then u.bsn_cipher end
    from intake i
    join domain d on d.region = i.region and d.domain = i.from_domain
                 and d.kind not in (select c.kind from care_secrecy_kind c)
    join signal_subject ss on ss.region = i.region and ss.domain = i.from_domain and ss.signal = i.signal
    join subject u on u.region = ss.region and u.domain = ss.domain and u.id = ss.subject and u.kind = 'person'
   where i.region = of_region and i.domain = of_bureau and i.at_table = of_table and i.id = any (of_intakes)
     and i.state not in ('withdrawn', 'rejected', 'closed', 'expired') and i.ends_at > house.now()
     and (i.embargo_until is null or i.embargo_until <= house.now());
end $$;
alter function comparable_persons(int, int, uuid, uuid[]) owner to keeper;
revoke execute on function comparable_persons(int, int, uuid, uuid[]) from public;
grant execute on function comparable_persons(int, int, uuid, uuid[]) to matcher;

-- ── The job commits with the signal ──────────────────────────────────────────────────────────────────────

grant select, insert, update on person_to_compare to gate;
create policy gate_puts on person_to_compare to gate using (true) with check (true);

-- Asks for a comparison of these intakes, if the gate of their table is open. What it does follows from what was
-- brought and from the gate alone: it looks at nobody else's rows, so the filer's work is the same with and without.
create function house.ask_for_persons(of_region int, of_bureau int, of_table uuid, of_intakes uuid[],
                                      embargoes timestamptz[]) returns void
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  place record;
  day timestamptz;
begin
  select t.partnership into place from meeting_table t
   where t.region = of_region and t.domain = of_bureau and t.id = of_table;
  if not house.gate_open(of_region, of_bureau, place.partnership) then return; end if;
  insert into person_to_compare (region, domain, at_table, intake, since, not_before)
  select of_region, of_bureau, of_table, one.intake, house.now(), one.embargo
    from unnest(of_intakes, embargoes) as one(intake, embargo)
  on conflict (region, domain, intake) do update set since = excluded.since, not_before = excluded.not_before;
  for day in select distinct nullif(greatest(embargo, house.now()), house.now()) from unnest(embargoes) as e(embargo) loop
    perform house.enqueue('compare-persons',
      json_build_object('region', of_region, 'bureau', of_bureau, 'table', of_table, 'partnership', place.partnership),
      concat_ws(':', 'compare-persons', of_region, of_bureau, of_table, day), day);
  end loop;
end $$;
alter function house.ask_for_persons(int, int, uuid, uuid[], timestamptz[]) owner to gate;
revoke execute on function house.ask_for_persons(int, int, uuid, uuid[], timestamptz[]) from public;
grant execute on function house.ask_for_persons(int, int, uuid, uuid[], timestamptz[]) to keeper;

create function ask_for_person_comparison() returns trigger
language plpgsql security definer set search_path = public, house, pg_temp as $$
begin
  perform house.ask_for_persons(b.region, b.domain, b.at_table, array_agg(b.id), array_agg(b.embargo_until))
     from brought b group by b.region, b.domain, b.at_table;
  return null;
end $$;
alter function ask_for_person_comparison() owner to gate;
create trigger compare_persons_in_what_was_brought after insert on intake
  referencing new table as brought for each statement execute function ask_for_person_comparison();
create trigger compare_persons_in_what_was_changed after update on intake
  referencing new table as brought for each statement execute function ask_for_person_comparison();
revoke execute on function ask_for_person_comparison() from public;

-- What a domain corrects about its own subject is compared anew wherever it was brought.
create function compare_corrected_subject() returns trigger
language plpgsql security definer set search_path = public, house, pg_temp as $$
begin
  if new.kind = 'person' then
    perform house.ask_for_persons(i.region, i.domain, i.at_table, array_agg(i.id), array_agg(i.embargo_until))
       from signal_subject ss
       join signal s on s.region = ss.region and s.domain = ss.domain and s.id = ss.signal
       join intake i on i.region = s.region and i.domain = s.bureau and i.from_domain = s.domain and i.signal = s.id
      where ss.region = new.region and ss.domain = new.domain and ss.subject = new.id
      group by i.region, i.domain, i.at_table;
  end if;
  return null;
end $$;
alter function compare_corrected_subject() owner to keeper;
create trigger compare_a_corrected_subject after update on subject
  for each row execute function compare_corrected_subject();
revoke execute on function compare_corrected_subject() from public;
