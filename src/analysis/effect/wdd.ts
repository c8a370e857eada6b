// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type BeforeAfter, checkCounts, checkLevel, type Estimate } from './counts.ts'
import { normalBeyond, normalQuantile } from './distributions.ts'

/** What a weighted displacement difference is computed from. */
export type WddInput = {
  treated: BeforeAfter
  control: BeforeAfter
  /** Where the problem may have moved to, usually a ring around the treated area, and a control for it. */
  displacement?: { area: BeforeAfter; control: BeforeAfter }
  /** Length of the periods, in any one unit; differences are then per unit of time. Default 1 and 1. */
  periods?: BeforeAfter
  /** Size of the areas, in any one unit; differences are then per unit of area. Default 1 each. */
  sizes?: { treated: number; control: number; displacement?: number; displacementControl?: number }
  /** Coverage of the interval; default 0.95. */
  level?: number
}

export type Wdd = Estimate & {
  standardError: number
  z: number
  p: number
  local: number
  displaced?: number
}

/**
 * Weighted displacement difference: how many incidents more or fewer in the treated area (and around it) than the
 * control areas lead one to expect. Under 0 is fewer. Wheeler & Ratcliffe (2018), "A simple weighted displacement
 * difference test to evaluate place based crime interventions", Crime Science 7:11.
 * `local` is the treated area's part, `displaced` the surrounding area's; their sum is `value`. p is two-sided.
 * @throws RangeError for negative or fractional counts, all counts 0, or a length or size that is not over 0
 */
export function weightedDisplacementDifference(input: WddInput): Wdd {
  const { treated, control, displacement, level = 0.95 } = input
  checkCounts({
    treated,
    control,
    displacement: displacement?.area,
    'displacement control': displacement?.control,
  })
  checkLevel(level)
  const parts = partsOf(input)
  const variance = parts.reduce((sum, { count, exposure }) => sum + count / exposure ** 2, 0)
  if (variance === 0) throw new RangeError('All counts are 0: there is nothing to compare.')
  const standardError = Math.sqrt(variance)
  const local = difference(parts.filter(part => part.local))
  const displaced = difference(parts.filter(part => !part.local))
  const value = local + displaced
  const reach = normalQuantile(0.5 + level / 2) * standardError
  return {
    ...{ value, low: value - reach, high: value + reach, level, standardError, local },
    ...(displacement === undefined ? {} : { displaced }),
    z: value / standardError,
    p: normalBeyond(value / standardError),
  }
}

type Part = { count: number; exposure: number; sign: 1 | -1; local: boolean }

function partsOf({ treated, control, displacement, periods, sizes }: WddInput): Part[] {
  const area = (counts: BeforeAfter, size: number, sign: 1 | -1, local: boolean): Part[] => [
    { count: counts.after, exposure: exposure(periods?.after, size), sign, local },
    { count: counts.before, exposure: exposure(periods?.before, size), sign: sign === 1 ? -1 : 1, local },
  ]
  const around =
    displacement === undefined
      ? []
      : [
          ...area(displacement.area, sizes?.displacement ?? 1, 1, false),
          ...area(displacement.control, sizes?.displacementControl ?? 1, -1, false),
        ]
  return [
    ...area(treated, sizes?.treated ?? 1, 1, true),
    ...area(control, sizes?.control ?? 1, -1, true),
    ...around,
  ]
}

function exposure(length = 1, size = 1): number {
  if (!(length > 0)) throw new RangeError(`A period of length ${length} is empty; it cannot be compared.`)
  if (!(size > 0)) throw new RangeError(`An area of size ${size} cannot be compared.`)
  return length * size
}

function difference(parts: Part[]): number {
  return parts.reduce((sum, { count, exposure, sign }) => sum + (sign * count) / exposure, 0)
}
