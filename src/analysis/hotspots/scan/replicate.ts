// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type RandomStream, substream } from '../random.ts'
import { drawer } from './draws.ts'
import type { ScanFrame } from './frame.ts'
import { sweeper } from './sweep.ts'
import { clearTally, emptyTally, type Statistic, statisticOf, sumTally } from './windows.ts'

/**
 * The largest statistic of simulated data sets `from .. until - 1`. Replication r draws from stream r + 1 of the seed,
 * so it is the same to the last bit whichever worker does it and in whatever order.
 * @param seed 0 .. 2^53 - 1
 */
export function replicate(frame: ScanFrame, seed: number, from: number, until: number): Float64Array {
  const simulate = simulator(frame)
  return Float64Array.from({ length: until - from }, (_, index) =>
    simulate(substream(seed, from + index + 1)),
  )
}

function simulator(frame: ScanFrame): (random: RandomStream) => number {
  const [draw, sweep, statistic] = [drawer(frame), sweeper(frame), statisticOf(frame)]
  const tally = emptyTally(frame.places, frame.intervals)
  const least = new Float64Array(frame.totalCases + 1)
  return random => {
    clearTally(tally, frame.intervals)
    draw(random, tally)
    sumTally(tally, frame.intervals)
    least.fill(Infinity)
    sweep(tally, least)
    return largest(least, frame.minCases, statistic)
  }
}

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
