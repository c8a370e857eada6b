// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { findServiceNumbers } from '../../../vocabulary/text-checks.ts'

const longestHoldDays = 90

type Decision = {
  outcome: string
  hours?: number | undefined
  holdUntil?: string | undefined
  reason: string
}
export type SteeringObjection =
  | 'hours-needed'
  | 'reason-needed'
  | 'held-before'
  | 'hold-needs-an-end'
  | 'hold-too-long'

/**
 * What still stands in the way of a decision of a steering group.
 * @param asks whether the matter asks for hours: a case proposal does
 * @param today `YYYY-MM-DD`
 */
export function objectionsToSteering(
  to: Decision,
  { asks, heldBefore }: { asks: boolean; heldBefore: boolean },
  today: string,
): SteeringObjection[] {
  if (to.outcome === 'adopted') return asks && to.hours === undefined ? ['hours-needed'] : []
  if (to.outcome === 'declined') return to.reason === '' ? ['reason-needed'] : []
  const objections: SteeringObjection[] = heldBefore ? ['held-before'] : []
  if (to.holdUntil === undefined || to.holdUntil <= today) return [...objections, 'hold-needs-an-end']
  const days = (Date.parse(to.holdUntil) - Date.parse(today)) / 86_400_000
  return days > longestHoldDays ? [...objections, 'hold-too-long'] : objections
}

/** Whether a title may go to a steering group: no service number, and not the title of an item about a person. */
export function mayCross(title: string, item: { title: string; subjectKind: string }): boolean {
  if (findServiceNumbers(title).length > 0) return false
  const same = title.trim().toLocaleLowerCase('nl') === item.title.trim().toLocaleLowerCase('nl')
  return !(item.subjectKind === 'person' && same)
}
