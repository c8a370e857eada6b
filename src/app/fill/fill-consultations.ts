// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg'
import { type Consultation, consultations } from '../../district/consultations.ts'
import { daysAround } from '../../district/days.ts'
import { idOf } from '../../district/identity.ts'
import { domains, region } from '../../district/organisations.ts'
import { accountOf, getPersona } from '../../district/people.ts'
import { workingDaysAfter } from '../../vocabulary/working-days.ts'
import { bureauOf, partnershipId, tableId } from './fill-partnerships.ts'
import type { Filler } from './filler.ts'

const r = region.number
const bureau = bureauOf('vlieten')
const table = tableId('vlieten-signals')

/** Questions without a name: both sides' copies, what was said, and the task of who is to answer. */
export const fillConsultations: Filler = async (owner, now) => {
  const days = daysAround(now)
  for (const one of consultations(days)) {
    const due = fiveWorkingDaysAfter(one.at)
    await fillCopies(owner, one, due)
    await fillMessages(owner, one)
    if (one.answers.length === 0) await fillTask(owner, one, due)
  }
}

/** All is said by day, when the date of the polder and of UTC are the same. */
const fiveWorkingDaysAfter = (at: Date): string => workingDaysAfter(at.toISOString().slice(0, 10), 5)

type Side = { held: 'asker' | 'asked' | 'coordinator'; domain: number; id: string }

function sidesOf({ id, by, of }: Consultation): [asker: Side, asked: Side] {
  const asker = domains[getPersona(by).domain].number
  const coordinator = of === 'coordinator'
  const asked = coordinator ? bureau : domains[of].number
  return [
    { held: 'asker', domain: asker, id: idOf(`consultation ${id}`) },
    { held: coordinator ? 'coordinator' : 'asked', domain: asked, id: idOf(`consultation ${id}, asked`) },
  ]
}

async function fillCopies(owner: pg.Client, one: Consultation, due: string): Promise<void> {
  const sides = sidesOf(one)
  for (const [side, other] of [sides, sides.toReversed() as typeof sides]) {
    await owner.query(
      `insert into consultation (region, domain, id, held_by, bureau, partnership, at_table, of_coordinator, other_domain,
         other_copy, question, asked_at, asked_by, due, answered_at, ended_at, thanks, ends_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
               $12::timestamptz + interval '365 days')`,
      [
        r,
        side.domain,
        side.id,
        side.held,
        bureau,
        partnershipId('vlieten'),
        table,
        one.of === 'coordinator',
        other.domain,
        other.id,
        one.words,
        one.at,
        side.held === 'asker' ? accountOf(one.by) : null,
        due,
        one.answers.at(-1)?.at ?? null,
        one.ended?.at ?? null,
        one.ended?.thanks ?? '',
      ],
    )
  }
}

async function fillMessages(owner: pg.Client, one: Consultation): Promise<void> {
  const [asker] = sidesOf(one)
  const said = [{ by: one.by, at: one.at, words: one.words }, ...one.answers]
  for (const [index, { by, at, words }] of said.entries())
    for (const side of sidesOf(one)) {
      const ours = (by === one.by) === (side.held === 'asker')
      await owner.query(
        `insert into consultation_message (region, domain, consultation, id, held_by, at_table, position, at, ours, by_name,
           text, ends_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::timestamptz + interval '365 days')`,
        [
          r,
          side.domain,
          side.id,
          idOf(`message ${index} of ${side.id}`),
          side.held,
          table,
          index + 1,
          at,
          ours,
          ours ? getPersona(by).name : '',
          words,
          one.at,
        ],
      )
    }
  if (said.length > 1 && !one.ended) await fillAnswered(owner, one, asker)
}

/** Everybody who sits for the asked function has it on his list; one answer settles them all. */
async function fillTask(owner: pg.Client, one: Consultation, due: string): Promise<void> {
  const [, asked] = sidesOf(one)
  await owner.query(
    `insert into task (region, domain, id, account, kind, title, detail, due, first_due, about_kind, about, partnership,
       at_table, made_at, ends_at)
     select s.region, s.seated_domain, house.id_after(concat_ws(' ', $3::uuid, $6::date, s.seated_account, 'request')),
            s.seated_account, 'request', house.one_line($5), 'Consultatie zonder naam', $6, $6, 'consultation', $3, $8, $4,
            $7, $7::timestamptz + interval '365 days'
       from seat s
      where s.region = $1 and s.domain = $9 and s.at_table = $4
        and case when $10 then 'coordinator' = any (s.roles) else s.seated_domain = $2 end`,
    [
      r,
      asked.domain,
      asked.id,
      table,
      one.words,
      due,
      one.at,
      partnershipId('vlieten'),
      bureau,
      one.of === 'coordinator',
    ],
  )
}

async function fillAnswered(owner: pg.Client, one: Consultation, asker: Side): Promise<void> {
  const answered = one.answers.at(-1)!.at
  await owner.query(
    `insert into task (region, domain, id, account, kind, title, detail, due, first_due, about_kind, about, partnership,
       at_table, made_at, ends_at)
     values ($1, $2, house.id_after($3::uuid || ' answered'), $4, 'request', house.one_line($5), 'Er is een antwoord.',
             $6::date, $6::date, 'consultation', $3::uuid, $7, $8, $9, $9::timestamptz + interval '365 days')`,
    [
      r,
      asker.domain,
      asker.id,
      accountOf(one.by),
      one.words,
      fiveWorkingDaysAfter(answered),
      partnershipId('vlieten'),
      table,
      answered,
    ],
  )
}
