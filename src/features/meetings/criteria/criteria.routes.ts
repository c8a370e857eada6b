// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../../platform/http/house.ts'
import { refuse } from '../../../platform/http/refuse.ts'
import { route } from '../../../platform/http/route.ts'
import { contentPurposes } from '../../../vocabulary/purposes.ts'
import { findItem } from '../item.store.ts'
import { atTheTable } from '../meeting.routes.ts'
import { answerCriterion, type GivenAnswer, seeCriteria } from './criteria.contract.ts'
import { whatCriteriaComeTo } from './criteria.rules.ts'
import { answersOf, findAnswers, keepAnswer } from './criteria.store.ts'

const reading = {
  purposes: contentPurposes,
  roles: atTheTable,
  reads: ['agenda_item', 'item_criterion'],
  writes: [],
  ground: 'table',
} as const

export function criteriaRoutes(house: House): void {
  route(house, seeCriteria, {
    may: reading,
    async handle({ db, params }) {
      if (!(await findItem(db, params.id))) refuse('not-found')
      return together(await findAnswers(db, params.id))
    },
  })

  route(house, answerCriterion, {
    may: {
      ...reading,
      roles: ['coordinator'],
      reads: [...reading.reads, 'seat'],
      writes: ['item_criterion'],
    },
    async handle({ db, params, body }) {
      const item = (await findItem(db, params.id)) ?? refuse('not-found')
      if (item.decidedAt) refuse('decided-already')
      await keepAnswer(db, { ...body, item: item.id, criterion: params.criterion })
      return together(await findAnswers(db, item.id))
    },
  })
}

function together(answers: GivenAnswer[]) {
  const said = answersOf(answers)
  return {
    answers,
    comesTo: { zvh: whatCriteriaComeTo('zvh', said)!, riec: whatCriteriaComeTo('riec', said)! },
  }
}
