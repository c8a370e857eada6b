// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ScanFrame } from './frame.ts'
import { type Statistic, scaleOf, statisticOf } from './windows.ts'

/**
 * What it takes to surpass a statistic. A window with `cases` can do so only when its amount is at most
 * `largest[cases]`; a window with an amount only when it has at least `needed(amount)` cases. Both err to the side of
 * letting a window through, so the statistic itself decides.
 */
export type Rung = { largest: Float64Array; needed(amount: number): number }

/**
 * Rungs at 0, 4, 4.5, 5 and so on, made when first asked for: the rung under the best so far keeps nearly all windows
 * of a replication from costing a logarithm. Below 4 a best lasts so short that one rung does.
 * @returns the rung for a best statistic
 */
export function ladderFor(frame: ScanFrame): (best: number) => Rung {
  const rungs = ladders.get(frame) ?? []
  ladders.set(frame, rungs)
  return best => {
    const step = best < 4 ? 0 : Math.min(Math.floor(best * 2), 2 * highest)
    rungs[step] ??= rungAt(frame, step / 2)
    return rungs[step]
  }
}

// The observed windows and the replications of one frame climb the same ladder.
const ladders = new WeakMap<ScanFrame, Rung[]>()

// A simulated maximum above this is rare; the rung below it then still does, with more logarithms.
const highest = 40
const bins = 8192

function rungAt(frame: ScanFrame, level: number): Rung {
  const largest = largestAmounts(frame, level)
  const most = (frame.model === 'bernoulli' ? frame.totalIndividuals : frame.totalCases) * scaleOf(frame)
  const table = neededPerBin(largest, most, frame.minCases)
  return { largest, needed: amount => table[Math.floor(Math.sqrt(amount / most) * bins)]! }
}

// Bins narrow toward small amounts, as the numbers of cases there lie closer together.
function neededPerBin(largest: Float64Array, most: number, minCases: number): Int32Array {
  const table = new Int32Array(bins + 2)
  let cases = minCases
  for (let bin = 0; bin < table.length; bin++) {
    // One bin back, in case the square root was rounded up.
    const lowest = (Math.max(0, bin - 1) / bins) ** 2 * most
    while (cases < largest.length && largest[cases]! <= lowest) cases++
    table[bin] = cases
  }
  return table
}

/** Per number of cases an amount just over the one where the statistic falls to the level; 0 where it never exceeds it. */
function largestAmounts(frame: ScanFrame, level: number): Float64Array {
  const statistic = statisticOf(frame)
  const largest = new Float64Array(frame.totalCases + 1)
  // One more case moves the amount by about one expected case.
  const step = scaleOf(frame) * (frame.model === 'bernoulli' ? frame.totalIndividuals / frame.totalCases : 1)
  const least = frame.model === 'bernoulli' ? scaleOf(frame) : 0
  for (let cases = 1; cases <= frame.totalCases; cases++) {
    const from = Math.max(largest[cases - 1]!, least * cases)
    largest[cases] = whereItFalls(statistic, cases, level, from, step)
  }
  return largest
}

function whereItFalls(
  statistic: Statistic,
  cases: number,
  level: number,
  from: number,
  step: number,
): number {
  if (from > 0 && statistic(cases, from) <= level) return from
  let low = from
  let high = from + step
  while (statistic(cases, high) > level) {
    low = high
    high += step
  }
  for (let halving = 0; halving < 7; halving++) {
    const middle = (low + high) / 2
    if (statistic(cases, middle) > level) low = middle
    else high = middle
  }
  return high
}
