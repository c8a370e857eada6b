-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- The access log: one line per subject per action, in the same transaction as the act itself
-- (Logboek Dataverwerkingen 1.x). Appended without a lock; a sealer builds the tree over the leaves afterwards.

create table access_line (
  region   int   not null,
  domain   int   not null,                    -- whose information was handled
  id       uuid  not null,
  at       timestamptz not null,
  xid      xid8  not null,                    -- lines of one transaction belong together; also the sealing order
  actor_domain int not null,
  actor    uuid  not null,
  action   text  not null,                    -- 'file', 'read', 'list', 'share', ... a verb of the work
  activity text  not null,                    -- processing activity: purpose/table kind, a row of the register
  partnership uuid,
  at_table uuid,
  object_kind text not null,
  object   uuid,
  subject  uuid,                              -- a pseudonym, never the subject's own id
  salt     bytea not null,
  leaf     bytea not null check (length(leaf) = 32),
  primary key (region, domain, id)
);
create index access_line_by_time on access_line (region, domain, at);
create index access_line_by_object on access_line (region, domain, object);

-- The mapping may be erased when a person's data are; the leaf stays and still proves that a line stood there.
create table pseudonym (
  region  int  not null,
  domain  int  not null,
  subject uuid not null,
  alias   uuid not null default gen_random_uuid(),
  primary key (region, domain, subject)
);

-- RFC 9162 leaf: a zero byte, then salt and the line, its parts separated by a byte that no part contains.
create function house.leaf(line access_line) returns bytea
language sql stable parallel restricted set search_path = pg_catalog, pg_temp as $$
  select sha256('\x00'::bytea || line.salt || convert_to(concat_ws(E'\x1f', line.region, line.domain, line.id,
    extract(epoch from line.at), line.xid, line.actor_domain, line.actor, line.action, line.activity,
    coalesce(line.partnership::text, '-'), coalesce(line.at_table::text, '-'), line.object_kind,
    coalesce(line.object::text, '-'), coalesce(line.subject::text, '-')), 'UTF8'))
$$;

/*
  Writes what this visit did. owners, objects and subjects run side by side (null subject: no person involved).
  The line belongs to the domain whose information was handled, so that this domain can see who saw what.
*/
create function log_lines(did text, kind text, owners int[], objects uuid[], subjects uuid[]) returns void
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  one record;
  line public.access_line;
begin
  for one in
    select distinct u.owner, u.object, u.subject
      from unnest(owners, objects, subjects) as u(owner, object, subject)
     order by u.owner, u.object, u.subject
  loop
    line.region := visit_region(); line.domain := coalesce(one.owner, visit_domain());
    line.id := gen_random_uuid(); line.at := visit_now(); line.xid := pg_current_xact_id();
    line.actor_domain := visit_domain(); line.actor := visit_account();
    line.action := did; line.activity := coalesce(house.visit_part(7), 'own-task');
    line.partnership := visit_partnership(); line.at_table := visit_table();
    line.object_kind := kind; line.object := one.object; line.subject := null;
    if one.subject is not null then
      insert into public.pseudonym (region, domain, subject) values (line.region, line.domain, one.subject)
        on conflict do nothing;
      select p.alias into line.subject from public.pseudonym p
       where p.region = line.region and p.domain = line.domain and p.subject = one.subject;
    end if;
    line.salt := uuid_send(gen_random_uuid());
    line.leaf := house.leaf(line);
    insert into public.access_line select line.*;
  end loop;
end $$;

alter function house.leaf(access_line) owner to gate;
alter function log_lines(text, text, int[], uuid[], uuid[]) owner to gate;
revoke execute on function house.leaf(access_line) from public;
revoke execute on function log_lines(text, text, int[], uuid[], uuid[]) from public;
grant execute on function log_lines(text, text, int[], uuid[], uuid[]) to app;
grant select, insert on access_line, pseudonym to gate;
alter table access_line enable row level security;
alter table access_line force row level security;
alter table pseudonym enable row level security;
alter table pseudonym force row level security;
create policy gate_appends on access_line for insert to gate with check (true);
create policy gate_maps on pseudonym to gate using (true) with check (true);
-- Each owner sees who handled what is its own; so does the privacy officer of that domain. Nobody changes a line.
grant select on access_line to app;
create policy owner_sees on access_line for select to app
  using (region = (select visit_region()) and domain = (select visit_domain_as('privacy-officer', 'coordinator')));
