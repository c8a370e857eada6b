// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { RandomStream } from '../hotspots/random.ts'
import { normalQuantile } from './distributions.ts'
import { drawPoisson } from './poisson-draw.ts'

/** What one expects before the start. */
export type PowerQuestion = {
  /** Incidents expected in the treated area during the period before. */
  baseline: number
  /** The same for the control area; default equal to the treated area. */
  control?: number
  /** Length of the period after, in lengths of the period before; default 1. */
  after?: number
  /** Chance of crying success when nothing changed (one-sided); default 0.05. */
  alpha?: number
}

/**
 * The chance that the ratio test sees a true decrease, by drawing counts: decide with it before the start, not after.
 * @param drop the true decrease, 0 .. 1 (0.25: a quarter fewer)
 * @param draws simulated evaluations; 20,000 are right to about half a percent
 * @throws RangeError for a baseline that is not over 0 or a drop outside 0 .. 1
 */
export function power(question: PowerQuestion, drop: number, random: RandomStream, draws = 20_000): number {
  check(question, drop)
  const { baseline, control = baseline, after = 1, alpha = 0.05 } = question
  const limit = normalQuantile(alpha)
  let seen = 0
  for (let draw = 0; draw < draws; draw++) {
    const before = drawPoisson(baseline, random)
    const later = drawPoisson(baseline * after * (1 - drop), random)
    const [controlBefore, controlLater] = [drawPoisson(control, random), drawPoisson(control * after, random)]
    if (zOf(before, later, controlBefore, controlLater) < limit) seen++
  }
  return seen / draws
}

/**
 * The smallest decrease that is seen with the wanted chance, in steps of one percent; nothing when even the end of all
 * incidents would be missed. Wald approximation on the logarithm: within about two percent of `power`.
 * @param wanted chance of seeing it; 0.8 by convention
 */
export function smallestVisibleDrop(question: PowerQuestion, wanted = 0.8): number | undefined {
  check(question, 0)
  const { baseline, control = baseline, after = 1, alpha = 0.05 } = question
  const needed = normalQuantile(1 - alpha) + normalQuantile(wanted)
  for (let percent = 1; percent < 100; percent++) {
    const left = 1 - percent / 100
    const variance = 1 / baseline + 1 / (baseline * after * left) + 1 / control + 1 / (control * after)
    if (-Math.log(left) / Math.sqrt(variance) >= needed) return percent / 100
  }
  return undefined
}

// A count of 0 counts as a half: the ratio then exists and stays the strongest possible.
function zOf(before: number, later: number, controlBefore: number, controlLater: number): number {
  const counts = [before, later, controlBefore, controlLater].map(count => Math.max(count, 0.5))
  const [one, two, three, four] = counts as [number, number, number, number]
  return Math.log(two / one / (four / three)) / Math.sqrt(1 / one + 1 / two + 1 / three + 1 / four)
}

function check({ baseline, control = baseline, after = 1, alpha = 0.05 }: PowerQuestion, drop: number): void {
  if (!(baseline > 0 && control > 0))
    throw new RangeError('Without incidents before the start no decrease can be seen.')
  if (!(after > 0)) throw new RangeError('The period after the start is empty.')
  if (!(drop >= 0 && drop <= 1))
    throw new RangeError(`A decrease lies between 0 and 1 (0.25 is a quarter), not ${drop}.`)
  if (!(alpha > 0 && alpha < 0.5))
    throw new RangeError(`A chance of error lies between 0 and 0.5, not ${alpha}.`)
}
