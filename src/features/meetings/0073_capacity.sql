-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Who has how many hours for what this table does together, and what was promised of them. A ledger per table: what
-- a partner does at another table cannot be read from what is left here. Too few hours is a warning, never a refusal.

create table capacity (
  region int not null,
  domain int not null,                          -- the bureau
  at_table uuid not null,
  party_domain int not null,                    -- who has the hours
  starts date not null,
  ends   date not null check (ends >= starts and ends < starts + 367),
  hours  int not null check (hours between 0 and 10000),
  primary key (region, domain, at_table, party_domain, starts),
  foreign key (region, domain, at_table) references meeting_table,
  foreign key (region, party_domain) references domain
);

-- Hours of one chosen option, from the moment the meeting that chose it is closed.
create table booking (
  region int not null,
  domain int not null,
  at_table uuid not null,
  item   uuid not null,
  intervention text not null,
  party_domain int not null,
  hours  int not null check (hours > 0),
  booked_on date not null,                      -- the day of the meeting: it says which period bears the hours
  primary key (region, domain, item, intervention),
  foreign key (region, domain, item) references agenda_item on delete cascade,
  foreign key (region, party_domain) references domain
);
create index booking_of_party on booking (region, domain, at_table, party_domain, booked_on);

do $$
declare t text;
begin
  foreach t in array array['capacity', 'booking'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to app', t);
    execute format($p$create policy coordinator_keeps on %I to app
      using (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
        and at_table = (select visit_table()))
      with check (region = (select visit_region()) and domain = (select visit_bureau_as('coordinator'))
        and at_table = (select visit_table()))$p$, t);
    -- A partner reads its own hours, and nobody else's.
    execute format($p$create policy partner_reads_its_own on %I for select to app
      using (region = (select visit_region())
        and domain = (select visit_bureau_as('member', 'professional', 'release-officer', 'connector', 'project-lead'))
        and at_table = (select visit_table()) and party_domain = (select visit_domain()))$p$, t);
  end loop;
end $$;

-- ── Booked when the meeting closes, released when it or the decision is opened again ─────────────────────

-- Brings the bookings of some items in line with what is decided. Runs as the visitor, so the walls hold.
create function settle_bookings(of_region int, of_domain int, items uuid[]) returns void
language sql volatile set search_path = public, pg_temp as $$
  delete from booking b where b.region = of_region and b.domain = of_domain and b.item = any (items);
  insert into booking (region, domain, at_table, item, intervention, party_domain, hours, booked_on)
  select i.region, i.domain, i.at_table, i.id, o.intervention, o.executor, o.hours,
         (m.starts_at at time zone 'Europe/Amsterdam')::date
    from agenda_item i
    join meeting m on m.region = i.region and m.domain = i.domain and m.id = i.meeting and m.state = 'closed'
    join item_option o on o.region = i.region and o.domain = i.domain and o.item = i.id
   where i.region = of_region and i.domain = of_domain and i.id = any (items) and i.decided_at is not null
     and o.chosen and o.executor is not null and o.hours > 0
     -- Nothing done or held: then nobody gives hours, whatever was left chosen.
     and i.route not in ('none', 'hold')
$$;

create function book_hours() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'agenda_item' then
    perform settle_bookings(new.region, new.domain, array[new.id]);
  else
    perform settle_bookings(new.region, new.domain, array(
      select i.id from agenda_item i
       where i.region = new.region and i.domain = new.domain and i.meeting = new.id));
  end if;
  return null;
end $$;
create trigger meeting_books after update of state on meeting for each row
  when (old.state is distinct from new.state and 'closed' in (old.state, new.state)) execute function book_hours();
create trigger decision_books after update of decided_at on agenda_item for each row
  when (old.decided_at is distinct from new.decided_at) execute function book_hours();

-- ── Published: what each partner has left at the table of this visit, in the period of today ─────────────

create view capacity_left with (security_invoker = true) as
select c.party_domain as domain, c.starts, c.ends, c.hours, b.hours as hours_booked, c.hours - b.hours as hours_left
  from capacity c, lateral (
    select coalesce(sum(one.hours), 0)::int as hours from booking one
     where one.region = c.region and one.domain = c.domain and one.at_table = c.at_table
       and one.party_domain = c.party_domain and one.booked_on between c.starts and c.ends) b
 where c.region = (select visit_region()) and c.domain = (select visit_bureau())
   and c.at_table = (select visit_table()) and (select visit_today()) between c.starts and c.ends;
grant select on capacity_left to app;
