// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** One goal: how far it was reached, -2 (much less than expected) .. 2 (much more), 0 as expected, and its weight. */
export type Goal = { weight: number; reached: number }

/**
 * Goal attainment as one T score: 50 is as expected, 10 is one standard deviation. Kiresuk & Sherman (1968),
 * Community Mental Health Journal 4:443-453. Levels are agreed before the start, or the score means nothing.
 * @param correlation between goals; 0.3 by convention
 * @throws RangeError without goals, for a level outside -2 .. 2, or a weight that is not over 0
 */
export function goalAttainment(goals: Goal[], correlation = 0.3): number {
  if (goals.length === 0) throw new RangeError('There is no goal to score.')
  for (const { weight, reached } of goals) {
    if (!(weight > 0)) throw new RangeError(`A weight of ${weight} is impossible; it must be over 0.`)
    if (!(reached >= -2 && reached <= 2)) throw new RangeError(`A level of ${reached} is outside -2 .. 2.`)
  }
  const total = goals.reduce((sum, { weight }) => sum + weight, 0)
  const squares = goals.reduce((sum, { weight }) => sum + weight * weight, 0)
  const score = goals.reduce((sum, { weight, reached }) => sum + weight * reached, 0)
  return 50 + (10 * score) / Math.sqrt((1 - correlation) * squares + correlation * total * total)
}
