// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type GatePart, gateQuestions } from '../../vocabulary/gate-questions.ts'
import type { NewGateRecord } from './gate.contract.ts'

/** A yes or no says nothing about what was found. */
const leastAnswer = 10

/** The ids of the questions of a part, in the order they are asked. */
export const questionsOf = (part: GatePart): string[] => Object.keys(gateQuestions[part])

/** Questions without an answer in words. Empty: all were answered. */
export const unanswered = (part: GatePart, answers: Readonly<Record<string, string>>): string[] =>
  questionsOf(part).filter(question => (answers[question] ?? '').trim().length < leastAnswer)

/**
 * What stands in the way of recording a confirmation, all at once. Empty: it can be recorded.
 * @param today ISO date: nobody confirms in the future, or for a time that is past
 */
export function objectionsToRecording(
  one: NewGateRecord,
  controllers: readonly string[],
  today: string,
): string[] {
  const objections = unanswered(one.part, one.answers).map(question => `unanswered:${question}`)
  const strange = Object.keys(one.answers).filter(question => !questionsOf(one.part).includes(question))
  if (strange.length > 0) objections.push('strange-question')
  if (one.confirmedOn > today) objections.push('confirmed-in-the-future')
  if (one.validUntil !== undefined && one.validUntil < today) objections.push('ended-already')
  if ((one.part === 'controller') !== (one.controller !== undefined)) objections.push('whose-decision')
  else if (one.controller !== undefined && !controllers.includes(one.controller))
    objections.push('no-controller-here')
  return objections
}
