-- SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Bringing and taking back: the only two ways in which a row of brought_fact is made or changed.

/*
  On which rows of law these categories may flow from this visitor's domain to this table today: the row ids, what they
  are called, and the last day they allow. A category without a live row leaves them all empty (cardinality 0).
*/
create function ground_here(categories text[], out bases uuid[], out ground text[], out latest date)
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  with chosen as (
    select wanted.category, best.*
      from unnest(categories) as wanted(category)
      left join lateral (
        select b.id, b.law || ' ' || b.article as called,
               least(visit_today() + b.retention_days, coalesce(b.valid_to, 'infinity')) as allows
          from legal_basis b
          join meeting_table t on t.region = b.region and t.domain = b.domain and t.partnership = b.partnership
                              and t.kind = b.table_kind and t.purpose = b.purpose
          join domain d on d.region = b.region and d.domain = visit_domain()
         where b.region = visit_region() and b.domain = visit_bureau() and t.id = visit_table()
           and b.category = wanted.category and b.valid_from <= visit_today()
           and (b.valid_to is null or b.valid_to >= visit_today())
           and (cardinality(b.from_kinds) = 0 or d.kind = any (b.from_kinds))
         order by b.status, b.retention_days desc, b.id limit 1) best on true)
  select case when bool_and(id is not null) then array_agg(distinct id) else '{}' end,
         case when bool_and(id is not null) then array_agg(distinct called) else '{}' end,
         case when bool_and(id is not null) then least(min(allows), (
           select p.ends from partnership p
            where p.region = visit_region() and p.domain = visit_bureau() and p.id = visit_partnership())) end
    from chosen
$$;
alter function ground_here(text[]) owner to keeper;
revoke execute on function ground_here(text[]) from public;
grant execute on function ground_here(text[]) to app;
grant execute on function house.demand_ground(int, int, int, uuid, text[]) to keeper;

-- Categories of data that this bringing carries. Facts are always about a phenomenon; a person without a name, or a
-- group, identifies nobody; a home is personal data even without a name.
create function brought_categories(of_kind text, of_signal uuid, with_place boolean, subject_ids uuid[], named_ids uuid[])
returns text[]
language sql stable parallel restricted security definer set search_path = public, house, pg_temp as $$
  select case when of_kind = 'advice' then array['health-functional'] else array(
    select 'phenomenon'
    union select case when s.categories @> array['dwelling'] then 'dwelling' else 'place' end
      from signal s where with_place and s.region = visit_region() and s.domain = visit_domain() and s.id = of_signal
    union select case u.kind when 'group' then 'unnamed-group' when 'person' then 'person' else u.kind end
      from subject u
     where u.region = visit_region() and u.domain = visit_domain() and u.id = any (subject_ids)
       and (u.kind <> 'person' or u.id = any (named_ids))
     order by 1) end
$$;
alter function brought_categories(text, uuid, boolean, uuid[], uuid[]) owner to keeper;
revoke execute on function brought_categories(text, uuid, boolean, uuid[], uuid[]) from public;
grant execute on function brought_categories(text, uuid, boolean, uuid[], uuid[]) to app;

/*
  Brings facts, or functional advice, of the visitor's own domain to the table of this visit. `what` holds: id, kind,
  fact (the id of the table's copy), signal, request, item, facts, works, avoid, safety, with (place, period, phenomenon), subjects (ids), named (ids),
  informed, necessity, proportionality, until, embargoUntil, lead.
  Answers null when it was brought, else what stands in the way: 'no-source', 'too-long', 'needs-informed', 'needs-lead',
  'no-such-lead'.
  Raises VW010/VW012 without a live ground, VW013 when care secrecy forbids, VW014 when it must be released first.
*/
create function bring(what jsonb) returns text
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  own_kind text;
  source signal;
  received request_received;
  asked call_request;
  copy uuid;
  subject_ids uuid[] := array(select jsonb_array_elements_text(coalesce(what -> 'subjects', '[]'))::uuid);
  named_ids uuid[] := array(select jsonb_array_elements_text(coalesce(what -> 'named', '[]'))::uuid);
  parts text[] := array(select jsonb_array_elements_text(coalesce(what -> 'with', '[]')));
  categories text[];
  resting record;
  about_whom jsonb;
  informed jsonb;
  quiet_until timestamptz := (what ->> 'embargoUntil')::timestamptz;
  lead_account uuid;
  lead_called text;
  me text;
begin
  if visit_bureau_as('coordinator', 'member', 'professional', 'release-officer', 'connector', 'project-lead') is null
     or visit_domain('liveability', 'subversion', 'care', 'youth') is null then
    return 'no-source';
  end if;
  select d.kind into own_kind from domain d where d.region = visit_region() and d.domain = visit_domain();
  if (what ->> 'kind' = 'advice') is distinct from house.keeps_care_secrecy(own_kind) then
    raise exception 'care gives functional advice, and no one else does' using errcode = 'VW013';
  end if;
  if what ->> 'kind' = 'facts' and house.releases_first(own_kind) and visit_domain_as('release-officer') is null then
    raise exception 'an authorised colleague brings for this domain' using errcode = 'VW014';
  end if;
  if what ->> 'request' is not null then
    select * into received from request_received r
     where r.region = visit_region() and r.domain = visit_domain() and r.id = (what ->> 'request')::uuid
       and r.at_table = visit_table() and r.ends_at > visit_now();
    if not found then return 'no-source'; end if;
    select * into asked from call_request r
     where r.region = received.region and r.domain = received.bureau and r.id = received.id;
  end if;
  if coalesce(what ->> 'signal', received.signal::text) is not null then
    select * into source from signal s
     where s.region = visit_region() and s.domain = visit_domain()
       and s.id = coalesce((what ->> 'signal')::uuid, received.signal)
       and s.state not in ('withdrawn', 'awaiting-release', 'expired') and s.ends_at > visit_now();
    if not found then return 'no-source'; end if;
    select i.id into copy from intake i
     where i.region = source.region and i.domain = visit_bureau() and i.at_table = visit_table()
       and i.from_domain = source.domain and i.signal = source.id;
  end if;
  -- Who said to stand aside from this signal or item leaves it to a colleague. Only what was said in so many words:
  -- what it touches besides is not for its owner to learn from a refusal.
  if exists (select 1 from conflict c
       where c.region = visit_region() and c.domain = visit_bureau() and c.account = visit_account()
         and c.ended_at is null and c.about in (copy, (what ->> 'item')::uuid)) then
    return 'no-source';
  end if;
  if (select count(*) from subject u where u.region = visit_region() and u.domain = visit_domain()
       and u.id = any (subject_ids)) < cardinality(subject_ids) then
    return 'no-source';
  end if;
  categories := brought_categories(what ->> 'kind', source.id, 'place' = any (parts), subject_ids, named_ids);
  perform house.demand_ground(visit_region(), visit_domain(), visit_bureau(), visit_table(), categories);
  select * into resting from ground_here(categories);
  if (what ->> 'until')::date > resting.latest or (what ->> 'until')::date < visit_today() then return 'too-long'; end if;
  -- Whose name goes along knows of it, or it says who tells it and when, or why not (AVG 12-14; UAVG 41).
  if exists (select 1 from subject u where u.region = visit_region() and u.domain = visit_domain()
       and u.id = any (named_ids) and u.id = any (subject_ids) and u.kind = 'person') then
    informed := nullif(what -> 'informed', 'null');
    if informed is null or (informed ->> 'on')::date < visit_today() then return 'needs-informed'; end if;
  end if;
  -- What is still quiet at its source is brought no louder.
  if source.embargo_until > visit_now() then quiet_until := greatest(quiet_until, source.embargo_until); end if;
  if quiet_until <= visit_now() then quiet_until := null; end if;
  if quiet_until is not null then
    if what ->> 'lead' is null then return 'needs-lead'; end if;
    select r.account, r.name into lead_account, lead_called from readers_here(source.id, (what ->> 'item')::uuid, resting.bases) r
     where r.account = (what ->> 'lead')::uuid;
    if not found then return 'no-such-lead'; end if;
  end if;
  select a.name into me from account a
   where a.region = visit_region() and a.domain = visit_domain() and a.id = visit_account();
  select coalesce(jsonb_agg(jsonb_build_object('kind', u.kind,
           'name', case when u.kind <> 'person' or u.id = any (named_ids) then u.name end,
           'birthDate', case when u.id = any (named_ids) then u.birth_date end) order by u.kind, u.name, u.id), '[]')
    into about_whom
    from subject u where u.region = visit_region() and u.domain = visit_domain() and u.id = any (subject_ids);
  insert into own_share (region, domain, id, bureau, partnership, at_table, partnership_name, table_name, kind, signal,
      source_version, request, fact, facts, works, avoid, safety, phenomenon, place_label, observed_from, observed_to, subjects,
      informed, necessity, proportionality, ground, until, embargo_until, lead_name, brought_by_name, brought_at)
  select t.region, visit_domain(), (what ->> 'id')::uuid, t.domain, p.id, t.id, p.name, t.name, what ->> 'kind',
         source.id, source.version, received.id, (what ->> 'fact')::uuid, coalesce(what ->> 'facts', ''),
         coalesce(what ->> 'works', ''),
         coalesce(what ->> 'avoid', ''), coalesce(what ->> 'safety', ''),
         case when 'phenomenon' = any (parts) then source.phenomenon end,
         case when 'place' = any (parts) then source.place_label end,
         case when 'period' = any (parts) then source.observed_from end,
         case when 'period' = any (parts) then source.observed_to end,
         about_whom, informed, what ->> 'necessity', what ->> 'proportionality', resting.ground, (what ->> 'until')::date,
         quiet_until, lead_called, me, visit_now()
    from meeting_table t
    join partnership p on p.region = t.region and p.domain = t.domain and p.id = t.partnership
   where t.region = visit_region() and t.domain = visit_bureau() and t.id = visit_table();
  insert into brought_fact (region, domain, id, at_table, from_domain, brought_by_name, brought_at, kind, about_kind,
      about, intake, facts, works, avoid, safety, phenomenon, place_label, observed_from, observed_to, subjects,
      names_included, informed, necessity, proportionality, bases, until, embargo_until, lead)
  select s.region, s.bureau, s.fact, s.at_table, s.domain, me, s.brought_at, s.kind,
         case when asked.id is not null then asked.about_kind when what ->> 'item' is not null then 'item'
              when copy is not null then 'intake' else 'table' end,
         coalesce(asked.about, (what ->> 'item')::uuid, copy),
         case when s.kind = 'facts' then copy end, s.facts, s.works, s.avoid, s.safety, s.phenomenon, s.place_label,
         s.observed_from, s.observed_to, s.subjects, cardinality(named_ids) > 0, s.informed, s.necessity, s.proportionality,
         resting.bases, s.until, s.embargo_until, lead_account
    from own_share s
   where s.region = visit_region() and s.domain = visit_domain() and s.id = (what ->> 'id')::uuid;
  return null;
end $$;

-- Takes a share back, from wherever one works. The table's copy is emptied; what was given stays known to its owner.
create function withdraw_share(share_id uuid) returns boolean
language plpgsql volatile security definer set search_path = public, house, pg_temp as $$
declare
  mine own_share;
begin
  update own_share s set withdrawn_at = visit_now(), withdrawn_by_name = (
      select a.name from account a where a.region = s.region and a.domain = s.domain and a.id = visit_account())
   where s.region = visit_region() and s.domain = visit_domain('liveability', 'subversion', 'care', 'youth')
     and share_id in (s.id, s.fact) and s.withdrawn_at is null
  returning * into mine;
  if not found then return false; end if;
  update brought_fact f set withdrawn_at = visit_now(), facts = '', works = '', avoid = '', safety = '', subjects = '[]', informed = null,
         place_label = null, phenomenon = null, observed_from = null, observed_to = null
   where f.region = mine.region and f.domain = mine.bureau and f.id = mine.fact;
  return true;
end $$;
alter function bring(jsonb) owner to keeper;
alter function withdraw_share(uuid) owner to keeper;
revoke execute on function bring(jsonb), withdraw_share(uuid) from public;
grant execute on function bring(jsonb), withdraw_share(uuid) to app;
