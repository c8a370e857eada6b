// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ScanFrame } from './frame.ts'
import type { Tally } from './windows.ts'

/**
 * Walks all windows and keeps, per number of cases, the smallest amount (see `Measure`) of any window with that many:
 * the statistic rises with cases and falls with the amount, so its maximum is among those. No logarithm is taken in
 * the walk. Only where a circle gains cases can it beat a smaller one, and only cylinders that hold those cases.
 * @param least written: one slot per number of cases, filled with Infinity before
 */
export type Sweep = (tally: Tally, least: Float64Array) => void

export function sweeper(frame: ScanFrame): Sweep {
  if (frame.measure.kind === 'general') return cylindersOverAnything(frame, frame.measure.cumulative)
  return frame.intervals === 1
    ? circlesOnly(frame, frame.measure.weight)
    : cylindersOverProduct(frame, frame.measure.weight, frame.measure.time)
}

function circlesOnly(
  { places, circles: { starts, members, closes } }: ScanFrame,
  weight: Float64Array,
): Sweep {
  return ({ sums }, least) => {
    for (let centre = 0; centre < places; centre++) {
      const end = starts[centre + 1]!
      let cases = 0
      let amount = 0
      let gained = 0
      for (let at = starts[centre]!; at < end; at++) {
        const place = members[at]!
        const here = sums[2 * place + 1]!
        amount += weight[place]!
        gained += here
        if (gained > 0 && closes[at] === 1) {
          cases += gained
          gained = 0
          if (amount < least[cases]!) least[cases] = amount
        }
      }
    }
  }
}

function cylindersOverProduct(frame: ScanFrame, weight: Float64Array, time: Float64Array): Sweep {
  const { places, intervals, shortest, longest, alive } = frame
  const { starts, members, closes } = frame.circles
  const sums = new Int32Array(intervals + 1)
  return (tally, least) => {
    for (let centre = 0; centre < places; centre++) {
      sums.fill(0)
      let zone = 0
      let early = intervals
      let late = -1
      const end = starts[centre + 1]!
      for (let at = starts[centre]!; at < end; at++) {
        const place = members[at]!
        zone += weight[place]!
        if (tally.last[place]! >= 0) {
          const first = tally.first[place]!
          const base = place * (intervals + 1)
          for (let to = first + 1; to <= intervals; to++) sums[to]! += tally.sums[base + to]!
          if (first < early) early = first
          if (tally.last[place]! > late) late = tally.last[place]!
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
  return (tally, least) => {
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
        if (tally.last[place]! >= 0) {
          const first = tally.first[place]!
          for (let to = first + 1; to <= intervals; to++) sums[to]! += tally.sums[base + to]!
          if (first < early) early = first
          if (tally.last[place]! > late) late = tally.last[place]!
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
