// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { BeforeAfter } from './counts.ts'
import { type CountWithExposure, shrunkenRates } from './gamma-poisson.ts'

/** A baseline from which the luck of the peak has been taken. */
export type CorrectedBaseline = {
  counted: number
  /** What the place has without luck: the number to compare the period after with. */
  expected: number
  low: number
  high: number
  /** Part of the count that would have gone away by itself, 0 or less when the place was not at a peak. */
  luck: number
}

/**
 * Hot spots are chosen at their peak, so they fall without any approach (regression to the mean; Galton 1886). The
 * baseline is estimated from all places that could have been chosen.
 * @param places every candidate in the period before, the quiet ones too: only they tell what is luck
 * @param chosen index of the place with the approach
 * @throws RangeError for fewer than ten places: too few to tell luck from difference
 */
export function baselineWithoutLuck(places: CountWithExposure[], chosen: number): CorrectedBaseline {
  if (places.length < 10)
    throw new RangeError(`${places.length} places are too few to tell luck from difference; at least 10.`)
  const place = places[chosen]
  if (place === undefined) throw new RangeError(`There is no place ${chosen}.`)
  const { rate, low, high } = shrunkenRates(places)[chosen]!
  const expected = rate * place.exposure
  return {
    counted: place.count,
    expected,
    low: low * place.exposure,
    high: high * place.exposure,
    luck: place.count - expected,
  }
}

/** The change of a chosen place against its baseline without luck and the control's change, as a logarithm with error. */
export function changeWithoutLuck(
  baseline: CorrectedBaseline,
  after: number,
  control: BeforeAfter,
): { logarithm: number; standardError: number } {
  if (!(after > 0 && control.before > 0 && control.after > 0))
    throw new RangeError('A period without incidents gives no ratio; use the difference (wdd).')
  // The interval of the baseline, read as normal on the logarithm.
  const deviation = Math.log(baseline.high / baseline.low) / (2 * 1.959963984540054)
  return {
    logarithm: Math.log(after / baseline.expected / (control.after / control.before)),
    standardError: Math.sqrt(deviation ** 2 + 1 / after + 1 / control.before + 1 / control.after),
  }
}
