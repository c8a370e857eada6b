-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- What a release point decides. Police data, also those of enforcement officers with investigative powers, keep the
-- article they are processed under (src/vocabulary/police-articles.ts), on the owner's signal and on every copy.

alter table signal add column wpg_article text check (wpg_article in ('8', '9', '10', '13'));
alter table intake add column wpg_article text check (wpg_article in ('8', '9', '10', '13'));
grant update (wpg_article) on signal to app;

-- Nobody who files chooses an article: it is the daily task until the release point says otherwise. Asked for every row
-- of an import, so it looks behind the walls at the one domain it was given.
create function tag_police_data() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.wpg_article is null and exists (
    select 1 from domain d
     where d.region = new.region and d.domain = new.domain and d.kind in ('police', 'enforcement')
  ) then
    new.wpg_article := '8';
  end if;
  return new;
end $$;
alter function tag_police_data() owner to gate;
revoke execute on function tag_police_data() from public;
create trigger police_data_are_tagged before insert on signal for each row execute function tag_police_data();

-- What waits is a task of every release officer of the domain; the latest decision settles it.
create function ask_release(of_signal uuid, task_id uuid, release_by date) returns void
language sql volatile security definer set search_path = public, house, pg_temp as $$
  insert into public.task (region, domain, id, for_role, kind, title, detail, due, first_due, about_kind, about,
                           partnership, at_table, made_at, ends_at)
  select s.region, s.domain, task_id, 'release-officer', 'release', s.title, '', release_by, release_by, 'signal', s.id,
         s.partnership, s.at_table, visit_now(), s.ends_at
    from public.signal s
   where s.region = visit_region() and s.domain = visit_domain('liveability', 'subversion', 'care', 'youth')
     and s.id = of_signal and s.state = 'awaiting-release'
     and not exists (select 1 from public.task t
       where t.region = s.region and t.domain = s.domain and t.about = s.id and t.kind = 'release'
         and t.done_at is null)
$$;

-- The filer is asked something by the own release point, or what was asked is answered.
create function settle_release(of_signal uuid, ask_filer uuid, question text, answer_by date) returns void
language sql volatile security definer set search_path = public, house, pg_temp as $$
  update public.task t set done_at = visit_now(), done_by = visit_account(), version = t.version + 1
   where t.region = visit_region() and t.domain = visit_domain() and t.about = of_signal and t.done_at is null
     and t.kind in ('release', 'complete');
  insert into public.task (region, domain, id, account, kind, title, detail, due, first_due, about_kind, about,
                           partnership, at_table, made_at, ends_at)
  select s.region, s.domain, ask_filer, s.filed_by, 'complete', s.title, left(question, 1000), answer_by, answer_by,
         'signal', s.id, s.partnership, s.at_table, visit_now(), s.ends_at
    from public.signal s
   where s.region = visit_region() and s.domain = visit_domain_as('release-officer') and s.id = of_signal
     and ask_filer is not null
$$;

alter function ask_release(uuid, uuid, date) owner to keeper;
alter function settle_release(uuid, uuid, text, date) owner to keeper;
revoke execute on function ask_release(uuid, uuid, date), settle_release(uuid, uuid, text, date) from public;
grant execute on function ask_release(uuid, uuid, date), settle_release(uuid, uuid, text, date) to app;
