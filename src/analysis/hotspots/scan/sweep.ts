// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Events, roomToSum, type Sums, sumUp } from './events.ts'
import type { ScanFrame } from './frame.ts'
import { type Statistic, statisticOf } from './windows.ts'

/**
 * The largest statistic by walking all windows. Per number of cases it keeps the smallest amount (see `Measure`) of any
 * window with that many: the statistic rises with cases and falls with the amount, so its maximum is among those, and
 * the walk needs no logarithm. Only where a circle gains cases can it beat a smaller one, and only cylinders that hold
 * those cases.
 */
export function sweeper(frame: ScanFrame): (events: Events) => number {
  const { measure, places, intervals, minCases } = frame
  const sums = roomToSum(places, intervals)
  const least = new Float64Array(frame.totalCases + 1)
  const statistic = statisticOf(frame)
  const sweep =
    measure.kind === 'general'
      ? cylindersOverAnything(frame, measure.cumulative)
      : cylindersOverProduct(frame, measure.weight, measure.time)
  return events => {
    sumUp(events, sums, intervals)
    least.fill(Infinity)
    sweep(sums, least)
    return largest(least, minCases, statistic)
  }
}

type Sweep = (sums: Sums, least: Float64Array) => void

// From many cases to few: a window with fewer cases and no smaller amount than one with more is never the best.
function largest(least: Float64Array, minCases: number, statistic: Statistic): number {
  let best = 0
  let smallest = Infinity
  for (let cases = least.length - 1; cases >= minCases; cases--) {
    const amount = least[cases]!
    if (amount >= smallest) continue
    smallest = amount
    best = Math.max(best, statistic(cases, amount))
  }
  return best
}

function cylindersOverProduct(frame: ScanFrame, weight: Float64Array, time: Float64Array): Sweep {
  const { places, intervals, shortest, longest, alive } = frame
  const { starts, members, closes } = frame.circles
  const sums = new Int32Array(intervals + 1)
  return (totals, least) => {
    for (let centre = 0; centre < places; centre++) {
      sums.fill(0)
      let zone = 0
      let early = intervals
      let late = -1
      const end = starts[centre + 1]!
      for (let at = starts[centre]!; at < end; at++) {
        const place = members[at]!
        zone += weight[place]!
        if (totals.last[place]! >= 0) {
          const first = totals.first[place]!
          const base = place * (intervals + 1)
          for (let to = first + 1; to <= intervals; to++) sums[to]! += totals.sums[base + to]!
          if (first < early) early = first
          if (totals.last[place]! > late) late = totals.last[place]!
        }
        if (late < 0 || closes[at] === 0) continue
        for (let until = alive ? intervals : Math.max(shortest, early + 1); until <= intervals; until++) {
          const upTo = sums[until]!
          const share = time[until]!
          const stop = Math.min(late, until - shortest)
          for (let from = Math.max(0, until - longest); from <= stop; from++) {
            const cases = upTo - sums[from]!
            const amount = zone * (share - time[from]!)
            if (amount < least[cases]!) least[cases] = amount
          }
        }
        early = intervals
        late = -1
      }
    }
  }
}

function cylindersOverAnything(frame: ScanFrame, cumulative: Float64Array): Sweep {
  const { places, intervals, shortest, longest, alive } = frame
  const { starts, members, closes } = frame.circles
  const sums = new Int32Array(intervals + 1)
  const amounts = new Float64Array(intervals + 1)
  return (totals, least) => {
    for (let centre = 0; centre < places; centre++) {
      sums.fill(0)
      amounts.fill(0)
      let early = intervals
      let late = -1
      const end = starts[centre + 1]!
      for (let at = starts[centre]!; at < end; at++) {
        const place = members[at]!
        const base = place * (intervals + 1)
        for (let to = 1; to <= intervals; to++) amounts[to]! += cumulative[base + to]!
        if (totals.last[place]! >= 0) {
          const first = totals.first[place]!
          for (let to = first + 1; to <= intervals; to++) sums[to]! += totals.sums[base + to]!
          if (first < early) early = first
          if (totals.last[place]! > late) late = totals.last[place]!
        }
        if (late < 0 || closes[at] === 0) continue
        for (let until = alive ? intervals : Math.max(shortest, early + 1); until <= intervals; until++) {
          const upTo = sums[until]!
          const amountUpTo = amounts[until]!
          const stop = Math.min(late, until - shortest)
          for (let from = Math.max(0, until - longest); from <= stop; from++) {
            const cases = upTo - sums[from]!
            const amount = amountUpTo - amounts[from]!
            if (amount < least[cases]!) least[cases] = amount
          }
        }
        early = intervals
        late = -1
      }
    }
  }
}
