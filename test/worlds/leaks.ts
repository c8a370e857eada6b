// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import { idOf } from '../town/builder.ts'
import { countedElsewhere } from './counted.ts'
import { invitedElsewhere } from './invited.ts'
import type { History, World } from './move.ts'
import { broughtQuietly } from './quiet.ts'
import { reportedElsewhere } from './reported.ts'
import { sameMan } from './same-man.ts'
import type { Leak } from './worlds.ts'

const sqlLeak = (name: string, sql: string): Leak => ({
  name,
  plant: async (_town, behind) => void (await behind.query(sql)),
})

/** A function of the house, given again with one part of it said otherwise. */
const functionLeak = (name: string, of: string, said: string, instead: string): Leak => ({
  name,
  plant: async (_town, behind) => {
    const { rows } = await behind.query<{ text: string }>(
      'select pg_get_functiondef($1::regprocedure) as text',
      [of],
    )
    assert.ok(rows[0]!.text.includes(said), `${of} no longer says: ${said}`)
    await behind.query(rows[0]!.text.replaceAll(said, instead))
  },
})

type Rewriting = (
  behind: pg.Pool,
  request: FastifyRequest,
  reply: FastifyReply,
  payload: string,
) => Promise<string>

/** A hole in the answers of one door. */
const answerLeak = (name: string, door: string, rewrite: Rewriting): Leak => ({
  name,
  plant: async (town, behind) => {
    town.server.addHook('onSend', async (request, reply, payload) =>
      `${request.method} ${request.routeOptions.url}` === door
        ? await rewrite(behind, request, reply, String(payload))
        : payload,
    )
  },
})

const onPart = (then: string) => `
  create function leak() returns trigger language plpgsql security definer as $$ begin ${then} return null; end $$;
  create trigger leak after insert on overlap_part for each row execute function leak()`

/** Holes as people make them, one at a time; the comparison of worlds must go red for each. */
/** B knows a plate, or does not; then A comes to know it too. Chance brings the two together only now and then. */
const knowingPlate = (busy: boolean): World =>
  [0, 1, 2, 3].map(slot => ({
    hidden: slot === 0 && busy ? [{ do: 'know', subject: 1, plate: 0 }] : [],
    own: slot === 1 ? [{ do: 'know', as: 'A', subject: 1, plate: 0 }] : [],
    disclosed: [],
    look: slot,
  }))
const samePlate: History = [knowingPlate(true), knowingPlate(false)]

export const leaks: Leak[] = [
  sqlLeak(
    'a number from a sequence that all domains share',
    `create sequence counter;
     create function leak() returns trigger language plpgsql security definer as
       $$ begin new.number := nextval('counter'); return new; end $$;
     create trigger leak before insert on signal for each row execute function leak()`,
  ),
  {
    histories: [samePlate],
    ...sqlLeak(
      'a plate that is unique in the whole region',
      'create unique index leak on subject (region, plate)',
    ),
  },
  sqlLeak(
    'a state that follows the overlap',
    onPart(`update signal s set state = 'on-table' from intake i
      where i.region = new.region and i.domain = new.domain and i.id = new.intake
        and s.region = i.region and s.domain = i.from_domain and s.id = i.signal;`),
  ),
  sqlLeak(
    'a task for the filer when something touches',
    onPart(`insert into task (region, domain, id, for_role, kind, title, due, first_due, made_at, ends_at)
      select new.region, new.from_domain, new.intake, 'professional', 'call', 'Bel de coördinator', '2026-05-01',
             '2026-05-01', house.now(), '2099-01-01';`),
  ),
  {
    histories: [sameMan],
    ...sqlLeak(
      'a signal that is taken up because it touches a person',
      `create function leak() returns trigger language plpgsql security definer as $$ begin
         update signal s set state = 'on-table' from intake i
          where i.region = new.region and i.domain = new.domain and i.id = new.intake
            and s.region = i.region and s.domain = i.from_domain and s.id = i.signal;
         return null; end $$;
       create trigger leak after insert on overlap_strand for each row execute function leak()`,
    ),
  },
  {
    histories: broughtQuietly,
    ...sqlLeak(
      'facts under embargo that whoever sits at the table may read',
      `create policy leak on brought_fact for select to app using (region = (select visit_region())
       and domain = (select visit_bureau()) and at_table = (select visit_table()))`,
    ),
  },
  {
    histories: broughtQuietly,
    ...sqlLeak(
      'a question that says whether it is about an overlap',
      `create function leak() returns trigger language plpgsql security definer as $$ begin
         select new.table_name || ' ' || r.about_kind into new.table_name from call_request r where r.id = new.id;
         return new; end $$;
       create trigger leak before insert on request_received for each row execute function leak()`,
    ),
  },
  sqlLeak(
    'a letter to the filer when something touches',
    onPart(`insert into letter (region, domain, id, account, kind, made_at, ends_at)
      select s.region, s.domain, new.intake, s.filed_by, 'reminder', house.now(), '2099-01-01'
        from intake i join signal s on s.region = i.region and s.domain = i.from_domain and s.id = i.signal
       where i.region = new.region and i.domain = new.domain and i.id = new.intake
      on conflict do nothing;`),
  ),
  {
    histories: invitedElsewhere,
    ...sqlLeak(
      'a calendar that moves when a meeting elsewhere does',
      `create function leak() returns trigger language plpgsql security definer as $$ begin
         update meeting m set sequence = m.sequence + 1
          where m.region = new.region and m.domain <> new.domain;
         return null; end $$;
       create trigger leak after insert on invitation for each row execute function leak()`,
    ),
  },
  {
    histories: reportedElsewhere,
    ...functionLeak(
      'a police report that is work for everybody at the table',
      'deliver_report(uuid, uuid, text)',
      'and s.seated_domain = one.to_domain',
      '',
    ),
  },
  {
    histories: countedElsewhere,
    ...functionLeak('yearly figures that show the few', 'yearly_figures(int)', '>= 5', '>= 1'),
  },
  answerLeak(
    'a total of what the planner thinks there is',
    'GET /v1/signals',
    async (behind, _request, _reply, payload) => {
      const { rows } = await behind.query<{ total: number }>('select count(*)::int as total from signal')
      const body = { ...(JSON.parse(payload) as object), total: rows[0]!.total }
      return JSON.stringify(body)
    },
  ),
  answerLeak(
    'a header that says something touched',
    'POST /v1/signals',
    async (behind, request, reply, payload) => {
      const { rows } = await behind.query<{ touched: boolean }>(
        `select exists (select 1 from signal a join signal b on b.region = a.region and b.domain <> a.domain
          and b.place_label = a.place_label where a.id = $1) as touched`,
        [(request.body as { id: string }).id],
      )
      reply.header('x-matched', String(rows[0]!.touched))
      return payload
    },
  ),
  answerLeak(
    '"not yours" instead of "not there"',
    'GET /v1/signals/:id',
    async (behind, request, reply, payload) => {
      const { id } = request.params as { id: string }
      const { rowCount } = await behind.query('select 1 from signal where id = $1', [id])
      if (reply.statusCode === 404 && rowCount !== 0) reply.code(403)
      return payload
    },
  ),
  {
    name: 'ids that come from one counter for the whole house, in the order of a timeline',
    idsFor: () => {
      let made = 0
      return () => () => idOf(`house ${++made}`)
    },
  },
]
