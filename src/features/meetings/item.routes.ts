// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { getIntervention } from '../../vocabulary/interventions.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { feedbackWorkingDays, type OutcomeRoute } from '../../vocabulary/signal-states.ts'
import { workingDaysAfter } from '../../vocabulary/working-days.ts'
import { deleteAgreement, findAgreements, findPeopleHere, insertAgreement } from './agreement.store.ts'
import { countPerspectives } from './attendance.store.ts'
import { findChallenge } from './challenge.store.ts'
import { openConditions } from './conditions/conditions.rules.ts'
import { findChecked } from './conditions/conditions.store.ts'
import { whatCriteriaComeTo } from './criteria/criteria.rules.ts'
import { answersOf, findAnswers } from './criteria/criteria.store.ts'
import { draftText } from './feedback.rules.ts'
import { draftFeedback, dropDrafts } from './feedback.store.ts'
import {
  agree,
  compareOptions,
  decideItem,
  reopenItem,
  seeItem,
  seePeople,
  strikeAgreement,
  writeItem,
} from './item.contract.ts'
import {
  countHeldBefore,
  decide,
  findItem,
  findOptions,
  type Option,
  replaceOptions,
  undecide,
  updateItem,
  type WholeItem,
} from './item.store.ts'
import { findIntakesBehind } from './item-intakes.store.ts'
import { atTheTable, moveAll } from './meeting.routes.ts'
import { passOverlap } from './passing.store.ts'
import { findAwaited } from './views.store.ts'
import { hoursChosen, objectionsToDecision } from './weighing.rules.ts'

const reads = [
  'agenda_item',
  'item_option',
  'agreement',
  'item_intake',
  'intake',
  'seat',
  'attendance',
  'item_view',
  'challenge',
  'item_criterion',
  'item_condition',
]
const reading = { purposes: contentPurposes, roles: atTheTable, reads, writes: [], ground: 'table' } as const
const keeping = (writes: string[]) => ({ ...reading, roles: ['coordinator'], writes }) as const

export function itemRoutes(house: House): void {
  route(house, seeItem, {
    may: reading,
    async handle({ db, visit, params }) {
      const item = (await findItem(db, params.id)) ?? refuse('not-found')
      const options = lightestFirst(await findOptions(db, item.id))
      // The wall shows these to the coordinator alone; for the others the question is not even asked.
      const intakes = visit.roles.includes('coordinator') ? await findIntakesBehind(db, item.id) : []
      const agreements = await findAgreements(db, [item.id])
      return { ...item, options, hoursChosen: hoursChosen(options), agreements, intakes }
    },
  })

  route(house, writeItem, {
    may: keeping(['agenda_item']),
    async handle({ db, params, body }) {
      const { version, ...to } = body
      const item = (await findItem(db, params.id)) ?? refuse('not-found')
      const now = await updateItem(db, item.id, version, to)
      if (now === undefined) refuse('changed-meanwhile', { more: textsOf(item) })
      return { id: item.id, version: now }
    },
  })

  route(house, compareOptions, {
    may: keeping(['item_option']),
    async handle({ db, params, body }) {
      const item = (await findItem(db, params.id)) ?? refuse('not-found')
      if (item.decidedAt) refuse('decided-already')
      await replaceOptions(db, item.id, body.options)
      const options = lightestFirst(await findOptions(db, item.id))
      return { options, hoursChosen: hoursChosen(options) }
    },
  })

  route(house, decideItem, {
    may: keeping(['agenda_item', 'feedback', 'intake', 'signal', 'signal_event', 'overlap']),
    async handle({ db, visit, params, body, newId }) {
      const item = (await findItem(db, params.id)) ?? refuse('not-found')
      if (item.decidedAt) refuse('decided-already')
      const holdUntil = body.route === 'hold' ? (body.holdUntil ?? null) : null
      const caseKind = body.route === 'case-proposal' ? (body.caseKind ?? null) : null
      const said = answersOf(await findAnswers(db, item.id))
      const weighing = {
        ...item,
        route: body.route,
        caseKind,
        criteria: caseKind && whatCriteriaComeTo(caseKind, said),
        holdUntil,
        options: await findOptions(db, item.id),
        heldBefore: await countHeldBefore(db, item.id),
        perspectives: await countPerspectives(db, item.id),
        sealed: (await findAwaited(db, item.id)).length > 0,
        challenge: (await findChallenge(db, item.id)) ?? null,
        checked: await findChecked(db, [item.id]),
      }
      const objections = objectionsToDecision(weighing, visit.now.slice(0, 10))
      if (objections.length > 0)
        refuse('not-decided', {
          objections,
          more: { unchecked: openConditions(weighing.options, weighing.checked) },
        })
      const version =
        (await decide(db, { ...body, id: item.id, caseKind, holdUntil })) ?? refuse('changed-meanwhile')
      await moveAll({ db, newId }, item.id, 'weighed', 'weighed')
      if (item.overlap) await passOverlap(db, item.overlap, ['on-agenda', 'seen'], 'settled')
      const drafts = await drafting(
        asked => findIntakesBehind(db, asked),
        item.id,
        body.route,
        visit.now,
        newId,
      )
      await draftFeedback(db, drafts)
      return { id: item.id, version, feedback: drafts.length }
    },
  })

  route(house, reopenItem, {
    may: keeping(['agenda_item', 'feedback', 'intake', 'signal', 'signal_event', 'overlap']),
    async handle({ db, params, newId }) {
      const item = (await findItem(db, params.id)) ?? refuse('not-found')
      if (item.phase !== 'done' || !(await dropDrafts(db, item.id))) refuse('decided-already')
      // What was only ticked off moved nothing.
      if (item.decidedAt) {
        await moveAll({ db, newId }, item.id, 'on-table', 'on-table')
        if (item.overlap) await passOverlap(db, item.overlap, ['settled'], 'on-agenda')
      }
      return { id: item.id, version: await undecide(db, item.id) }
    },
  })

  route(house, agree, {
    may: keeping(['agreement', 'task']),
    async handle({ db, params, body, newId }) {
      if (!(await findItem(db, params.id))) refuse('not-found')
      return (
        (await insertAgreement(db, { ...body, item: params.id, task: newId() })) ??
        refuse('owner-not-at-table')
      )
    },
  })

  route(house, strikeAgreement, {
    may: keeping(['agreement', 'task']),
    async handle({ db, params }) {
      await deleteAgreement(db, params.id)
      return {}
    },
  })

  route(house, seePeople, {
    may: reading,
    async handle({ db }) {
      return { people: await findPeopleHere(db) }
    },
  })
}

const lightestFirst = (options: Option[]): Option[] =>
  options.toSorted(
    (one, other) =>
      getIntervention(one.intervention).lightness - getIntervention(other.intervention).lightness ||
      one.hours - other.hours ||
      one.intervention.localeCompare(other.intervention),
  )

const textsOf = ({ version, picture, judgement, dissent, reason }: WholeItem) => ({
  version,
  picture,
  judgement,
  dissent,
  reason,
})

/** One draft per signal behind the item, due within ten working days, for a person to read and send. */
async function drafting(
  behind: (item: string) => ReturnType<typeof findIntakesBehind>,
  item: string,
  route: OutcomeRoute,
  now: string,
  newId: () => string,
) {
  const due = workingDaysAfter(now.slice(0, 10), feedbackWorkingDays)
  return (await behind(item)).map(intake => ({
    id: newId(),
    item,
    intake: intake.id,
    toDomain: intake.fromDomain,
    grade: 'result',
    text: draftText({
      placeLabel: intake.placeLabel,
      observedOn: dayInWords(intake.observedFrom),
      route,
      grade: 'result',
    }),
    due,
  }))
}

const dayInWords = (moment: string): string =>
  new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', timeZone: 'Europe/Amsterdam' }).format(
    new Date(moment),
  )
