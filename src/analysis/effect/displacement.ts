// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type BeforeAfter, checkCounts } from './counts.ts'

export type Displacement = {
  /** Change in the treated area against the control area, as a share of the control: over 0 is an improvement. */
  netEffect: number
  /** Incidents prevented in the treated area and around it together: over 0 is an improvement. */
  totalNetEffect: number
  /**
   * Under -1: displacement larger than the gain; -1 to 0: displacement that eats part of it; over 0: the surroundings
   * gained too. Absent when the treated area did not clearly gain: dividing by nearly nothing would explode.
   */
  weightedQuotient?: number
}

/**
 * Did the problem move around the corner? Bowers & Johnson (2003), "Measuring the geographical displacement and
 * diffusion of benefit effects of crime prevention activity", Journal of Quantitative Criminology 19:275-301; as in
 * Guerette (2009), POP Center tool guide 10, appendices B and C.
 * @param treated the area of the approach @param control far enough to be untouched @param around the ring between
 * @throws RangeError for negative or fractional counts, or a control without incidents in a period
 */
export function displacement(treated: BeforeAfter, control: BeforeAfter, around: BeforeAfter): Displacement {
  checkCounts({ treated, control, displacement: around })
  if (control.before === 0 || control.after === 0)
    throw new RangeError(
      'The control area has a period without incidents; nothing can be measured against it.',
    )
  const success = treated.after / control.after - treated.before / control.before
  const moved = around.after / control.after - around.before / control.before
  const growth = control.after / control.before
  return {
    netEffect: -success,
    totalNetEffect: treated.before * growth - treated.after + (around.before * growth - around.after),
    ...(success < 0 && clearlyGained(treated, control) ? { weightedQuotient: moved / success } : {}),
  }
}

// One standard error of the log ratio: less is not a gain worth dividing by.
function clearlyGained(treated: BeforeAfter, control: BeforeAfter): boolean {
  if (treated.before === 0) return false
  const logarithm = Math.log(Math.max(treated.after, 0.5) / treated.before / (control.after / control.before))
  const variance =
    1 / treated.before + 1 / Math.max(treated.after, 0.5) + 1 / control.before + 1 / control.after
  return logarithm < -Math.sqrt(variance)
}
