// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Squares } from './squares.ts'

/** Incidents per place of a frame and period, the empty ones left out. */
export type PeriodCounts = {
  /** Number of the first period and how many there are, empty ones in between included. */
  first: number
  periods: number
  /** Per period the places (of the frame, ascending) where something happened, and how often. */
  at: Int32Array[]
  count: Int32Array[]
}

/**
 * @param places the frame's place of each incident
 * @param period the number of the period of each incident
 * @param range first and last period to lay out; those of the incidents when left out
 * @throws RangeError when there is no incident or the periods number more than 10,000
 */
export function countPerPeriod(
  places: Int32Array,
  period: Int32Array,
  range: { first: number; last: number } = rangeOf(period),
): PeriodCounts {
  const { first, last } = range
  const periods = last - first + 1
  if (!(periods >= 1)) throw new RangeError('There is no incident in these periods.')
  if (periods > 10_000)
    throw new RangeError(
      `The incidents span ${periods} periods. Check for dates that cannot be right, or take longer periods.`,
    )
  const lists: number[][] = Array.from({ length: periods }, () => [])
  for (let at = 0; at < places.length; at++) lists[period[at]! - first]?.push(places[at]!)
  const at: Int32Array[] = []
  const count: Int32Array[] = []
  for (const list of lists) {
    const sorted = Int32Array.from(list).sort()
    const distinct = sorted.filter((place, index) => place !== sorted[index - 1])
    const counts = new Int32Array(distinct.length)
    let index = -1
    sorted.forEach((place, item) => {
      if (place !== sorted[item - 1]) index++
      counts[index]!++
    })
    at.push(distinct)
    count.push(counts)
  }
  return { first, periods, at, count }
}

/** The counts of one period for each square of a study area, and what fell outside it. */
export function countsOf(
  counts: PeriodCounts,
  index: number,
  squares: Squares,
): { inside: Int32Array; outside: number } {
  const inside = new Int32Array(squares.at.length)
  let outside = 0
  counts.at[index]!.forEach((place, item) => {
    const number = squares.numberAt[place]!
    if (number >= 0) inside[number] = counts.count[index]![item]!
    else outside += counts.count[index]![item]!
  })
  return { inside, outside }
}

/**
 * The same counts in longer steps, the last step ending with the last period and the first possibly shorter.
 * @param size periods per step, a whole number ≥ 1
 */
export function inSteps(counts: PeriodCounts, size: number): PeriodCounts {
  const steps = Math.ceil(counts.periods / size)
  const lead = steps * size - counts.periods
  const places: number[] = []
  const step: number[] = []
  counts.at.forEach((list, index) => {
    list.forEach((place, item) => {
      for (let copy = 0; copy < counts.count[index]![item]!; copy++) {
        places.push(place)
        step.push(Math.floor((index + lead) / size))
      }
    })
  })
  return countPerPeriod(Int32Array.from(places), Int32Array.from(step), { first: 0, last: steps - 1 })
}

function rangeOf(period: Int32Array): { first: number; last: number } {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (let at = 0; at < period.length; at++) {
    if (period[at]! < first) first = period[at]!
    if (period[at]! > last) last = period[at]!
  }
  return { first, last }
}
