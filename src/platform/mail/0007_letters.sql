-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Letters: that something waits, when and where, with a link. Never what it is about: a mailbox is no wall.
-- Owned by who receives it; kept readable here, so that nobody depends on a mailbox.

create table mail_address (
  region  int  not null,
  domain  int  not null,
  account uuid not null,
  address text not null check (length(address) <= 254 and address ~ '^[^@[:space:]<>",;]+@[^@[:space:]<>",;]+\.[^@[:space:]<>",;]+$'),
  primary key (region, domain, account),
  foreign key (region, domain, account) references account
);

create table letter (
  region  int  not null,
  domain  int  not null,
  id      uuid not null,
  account uuid not null,
  kind    text not null check (kind in ('invitation', 'moved', 'called-off', 'decisions', 'reminder')),
  meeting uuid,                                 -- for the link; absent: the link leads to Mijn werk
  table_kind text,                              -- src/vocabulary/tables.ts: the kind, never the name somebody gave it
  starts_at timestamptz,
  room    text not null default '',
  made_at timestamptz not null,
  sent_at timestamptz,                          -- handed to the mail server; stays null where there is none
  ends_at timestamptz not null,
  primary key (region, domain, id),
  foreign key (region, domain, account) references account,
  constraint about_a_meeting check ((kind = 'reminder') = (meeting is null))
);
create index letters_of_account on letter (region, domain, account, made_at desc);

do $$
declare t text;
begin
  foreach t in array array['mail_address', 'letter'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy keeper_writes on %I to keeper using (true) with check (true)', t);
  end loop;
end $$;
grant select, insert, update, delete on mail_address to app;
create policy my_own on mail_address to app
  using (region = (select visit_region()) and domain = (select visit_domain()) and account = (select visit_account()))
  with check (region = (select visit_region()) and domain = (select visit_domain())
    and account = (select visit_account()));
grant select on letter to app;
create policy to_me on letter for select to app
  using (region = (select visit_region()) and domain = (select visit_domain())
    and account = (select visit_account()) and ends_at > (select visit_now()));
grant select on mail_address, account to keeper;
grant select, insert, update on letter to keeper;
create policy keeper_posts on account for select to keeper using (true);

-- One letter, in the post with the change it tells of. Written twice under the same words, it is one letter.
create function house.write_letter(paper letter, words text) returns boolean
language plpgsql volatile set search_path = public, house, pg_temp as $$
begin
  -- Of the same words the same id (RFC 9562, version 8: made in a way of one's own).
  paper.id := overlay(overlay(md5(words) placing '8' from 13) placing 'a' from 17)::uuid;
  paper.made_at := house.now();
  paper.ends_at := house.now() + interval '60 days';
  insert into public.letter select paper.* on conflict (region, domain, id) do nothing;
  if not found then return false; end if;
  perform house.enqueue('send-letter',
    json_build_object('region', paper.region, 'domain', paper.domain, 'letter', paper.id), 'letter:' || paper.id);
  return true;
end $$;
revoke execute on function house.write_letter(letter, text) from public;
grant execute on function house.write_letter(letter, text) to keeper;

-- ── For the post alone, one letter at a time ─────────────────────────────────────────────────────────────

-- A letter that still has to go out, with where to; nothing when it went, or when nobody said where letters may go.
create function take_letter(of_region int, of_domain int, letter_id uuid)
returns table (id uuid, kind text, meeting uuid, table_kind text, starts_at timestamptz, room text,
               made_at timestamptz, address text, language text)
language sql stable security definer set search_path = public, house, pg_temp as $$
  select l.id, l.kind, l.meeting, l.table_kind, l.starts_at, l.room, l.made_at, m.address, a.language
    from public.letter l
    join public.mail_address m on m.region = l.region and m.domain = l.domain and m.account = l.account
    join public.account a on a.region = l.region and a.domain = l.domain and a.id = l.account
   where l.region = of_region and l.domain = of_domain and l.id = letter_id and l.sent_at is null
     and l.ends_at > house.now() and (a.until is null or a.until > house.now())
$$;
create function letter_sent(of_region int, of_domain int, letter_id uuid) returns void
language sql volatile security definer set search_path = public, house, pg_temp as $$
  update public.letter l set sent_at = house.now()
   where l.region = of_region and l.domain = of_domain and l.id = letter_id and l.sent_at is null
$$;
alter function take_letter(int, int, uuid) owner to keeper;
alter function letter_sent(int, int, uuid) owner to keeper;
revoke execute on function take_letter(int, int, uuid), letter_sent(int, int, uuid) from public;
grant execute on function take_letter(int, int, uuid), letter_sent(int, int, uuid) to worker;
grant execute on function house.now() to keeper;
