// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ScanFrame } from './frame.ts'
import { addCases, emptyTally, type Statistic, statisticOf, sumTally } from './windows.ts'

/** The best window around one centre. `members` places are in the circle, nearest first; intervals `from .. until - 1`. */
export type Window = {
  centre: number
  members: number
  from: number
  until: number
  cases: number
  /** Expected cases (Poisson, permutation) or individuals (Bernoulli). */
  amount: number
  statistic: number
}

/** The best window of each centre that has one with enough cases and more of them than expected. */
export function bestWindows(frame: ScanFrame): Window[] {
  const tally = emptyTally(frame.places, frame.intervals)
  frame.cases.forEach((cases, cell) => {
    if (cases > 0)
      addCases(tally, Math.floor(cell / frame.intervals), cell % frame.intervals, cases, frame.intervals)
  })
  sumTally(tally, frame.intervals)
  const statistic = statisticOf(frame)
  const walk = {
    sums: tally.sums,
    counts: new Int32Array(frame.intervals + 1),
    amounts: new Float64Array(frame.intervals + 1),
  }
  return Array.from({ length: frame.places }, (_, centre) =>
    bestAround(frame, centre, walk, statistic),
  ).filter(window => window.statistic > 0)
}

type Walk = { sums: Int32Array; counts: Int32Array; amounts: Float64Array }

function bestAround(frame: ScanFrame, centre: number, walk: Walk, statistic: Statistic): Window {
  const { starts, members, closes } = frame.circles
  const best: Window = { centre, members: 0, from: 0, until: 0, cases: 0, amount: 0, statistic: 0 }
  walk.counts.fill(0)
  walk.amounts.fill(0)
  let zone = 0
  for (let at = starts[centre]!; at < starts[centre + 1]!; at++) {
    zone = include(frame, members[at]!, walk, zone)
    if (closes[at] === 1) improve(best, frame, at + 1 - starts[centre]!, walk, statistic)
  }
  return best
}

// The additions run in the order of the sweep: observed and simulated windows that are equal stay equal to the last bit.
function include({ measure, intervals }: ScanFrame, place: number, walk: Walk, zone: number): number {
  const base = place * (intervals + 1)
  const weight = measure.kind === 'separable' ? zone + measure.weight[place]! : 0
  for (let to = 1; to <= intervals; to++) {
    walk.counts[to]! += walk.sums[base + to]!
    if (measure.kind === 'general') walk.amounts[to]! += measure.cumulative[base + to]!
    else walk.amounts[to] = weight
  }
  return weight
}

function improve(best: Window, frame: ScanFrame, members: number, walk: Walk, statistic: Statistic): void {
  const { intervals, alive, shortest, longest, minCases, measure } = frame
  for (let until = alive ? intervals : shortest; until <= intervals; until++)
    for (let from = Math.max(0, until - longest); from <= until - shortest; from++) {
      const cases = walk.counts[until]! - walk.counts[from]!
      if (cases < minCases) continue
      const amount =
        measure.kind === 'general'
          ? walk.amounts[until]! - walk.amounts[from]!
          : walk.amounts[until]! * (measure.time[until]! - measure.time[from]!)
      const value = statistic(cases, amount)
      if (value > best.statistic)
        Object.assign(best, { members, from, until, cases, amount, statistic: value })
    }
}
