// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg'
import { type Days, daysAround } from '../../district/days.ts'
import { idOf } from '../../district/identity.ts'
import { region } from '../../district/organisations.ts'
import { getTable } from '../../district/partnerships.ts'
import { accountOf, getPersona } from '../../district/people.ts'
import { storySignalId, storySignals } from '../../district/signals.story.ts'
import { standardTexts } from '../../features/sharing/sharing.rules.ts'
import { workingDaysAfter } from '../../vocabulary/working-days.ts'
import { bureauOf, partnershipId, tableId } from './fill-partnerships.ts'
import type { Filler } from './filler.ts'

const r = region.number
const table = 'vlieten-signals'

/** What the coordinator asked and nobody answered yet, one of them for too long; and what Rietmeer brought itself. */
export const fillSharing: Filler = async (owner, now) => {
  const days = daysAround(now)
  const asked = storySignals(days).filter(signal => signal.requestOpen && signal.table === table)
  for (const [index, { id }] of asked.entries()) await fillRequest(owner, days, id, index === 0 ? -9 : -2)
  await fillShare(owner, days)
}

async function fillRequest(owner: pg.Client, days: Days, signal: string, since: number): Promise<void> {
  const due = workingDaysAfter(days.day(since), 5)
  const { name, phone } = getPersona('wietske')
  const id = idOf(`request ${signal}`)
  const task = idOf(`request task ${signal}`)
  const asked = [days.at(since, '10:15'), due] as const
  await owner.query(
    `insert into call_request (region, domain, id, at_table, about_kind, about, intake, to_domain, asked_by,
       asked_by_domain, asked_by_name, asked_at, due, call_task, ends_at)
     select i.region, i.domain, $3, i.at_table, 'intake', i.id, i.id, i.from_domain, a.id, a.domain, a.name, $4, $5, $6,
            i.ends_at
       from intake i, account a where i.region = $1 and i.signal = $2 and a.region = $1 and a.id = $7`,
    [r, signal, id, ...asked, idOf(`call task ${signal}`), accountOf('wietske')],
  )
  await owner.query(
    `insert into request_received (region, domain, id, bureau, partnership, at_table, partnership_name, table_name, signal,
       asked_by_name, phone, asked_at, due, task, ends_at)
     select s.region, s.domain, $3, s.bureau, p.id, t.id, p.name, t.name, s.id, $4, $5, $6, $7, $8, s.ends_at
       from signal s
       join meeting_table t on t.region = s.region and t.domain = s.bureau and t.id = s.at_table
       join partnership p on p.region = t.region and p.domain = t.domain and p.id = t.partnership
      where s.region = $1 and s.id = $2`,
    [r, signal, id, name, phone, ...asked, task],
  )
  await owner.query(
    `insert into task (region, domain, id, account, kind, title, detail, due, first_due, about_kind, about, partnership,
       at_table, made_at, not_before, ends_at)
     select s.region, s.domain, $3::uuid, s.filed_by, 'request', left('Mag de coördinator je bellen over signaal ' || s.number
            || ': ' || s.title || '?', 300), $4 || ', ' || t.name, $5::date, $5::date, 'request', $6::uuid, s.partnership,
            s.at_table, $7::timestamptz, null::date, s.ends_at
       from signal s join meeting_table t on t.region = s.region and t.domain = s.bureau and t.id = s.at_table
      where s.region = $1 and s.id = $2
     union all
     select s.region, a.domain, $8, a.id, 'call', left('Bel ' || o.name || ', ' || d.name, 300), s.title, $5, $5, 'request',
            $6, s.partnership, s.at_table, $7, $5, s.ends_at
       from signal s
       join domain d on d.region = s.region and d.domain = s.domain
       join organisation o on o.region = d.region and o.id = d.organisation, account a
      where s.region = $1 and s.id = $2 and a.region = $1 and a.id = $9`,
    [r, signal, task, name, due, id, asked[0], idOf(`call task ${signal}`), accountOf('wietske')],
  )
}

/** Marit brought the broken bus stop to the table: the place and the phenomenon, nobody by name. */
async function fillShare(owner: pg.Client, days: Days): Promise<void> {
  const signal = storySignalId('bus-stop')
  const { necessity, proportionality } = standardTexts.nl
  const [id, fact] = [idOf('share bus-stop'), idOf('fact bus-stop')]
  const brought = [days.at(-3, '16:20'), days.day(87), necessity, proportionality] as const
  await owner.query(
    `insert into own_share (region, domain, id, bureau, partnership, at_table, partnership_name, table_name, kind, signal,
       source_version, fact, facts, works, avoid, safety, phenomenon, place_label, subjects, necessity, proportionality,
       ground, until, brought_by_name, brought_at)
     select s.region, s.domain, $3, s.bureau, p.id, t.id, p.name, t.name, 'facts', s.id, s.version, $4, s.facts, '', '', '',
            s.phenomenon, s.place_label, '[]', $7, $8, array(select distinct b.law || ' ' || b.article from legal_basis b
              where b.region = s.region and b.domain = s.bureau and b.partnership = p.id and b.table_kind = t.kind
                and b.category in ('place', 'phenomenon')), $6, $9, $5
       from signal s
       join meeting_table t on t.region = s.region and t.domain = s.bureau and t.id = s.at_table
       join partnership p on p.region = t.region and p.domain = t.domain and p.id = t.partnership
      where s.region = $1 and s.id = $2`,
    [r, signal, id, fact, ...brought, getPersona('marit').name],
  )
  await owner.query(
    `insert into brought_fact (region, domain, id, at_table, from_domain, brought_by_name, brought_at, kind, about_kind,
       about, intake, facts, phenomenon, place_label, names_included, necessity, proportionality, bases, until)
     select o.region, o.bureau, o.fact, o.at_table, o.domain, o.brought_by_name, o.brought_at, o.kind, 'intake', i.id, i.id,
            o.facts, o.phenomenon, o.place_label, false, o.necessity, o.proportionality,
            array(select b.id from legal_basis b where b.region = o.region and b.domain = o.bureau
              and b.partnership = $3 and b.table_kind = $4 and b.category in ('place', 'phenomenon')), o.until
       from own_share o
       join intake i on i.region = o.region and i.domain = o.bureau and i.signal = o.signal
      where o.region = $1 and o.id = $2 and o.at_table = $5 and o.bureau = $6`,
    [
      r,
      id,
      partnershipId(getTable(table).partnership),
      getTable(table).kind,
      tableId(table),
      bureauOf(getTable(table).partnership),
    ],
  )
}
