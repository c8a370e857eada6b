// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Neighbours } from './neighbours.ts'
import { type RandomStream, substream } from './random.ts'

export type PermutedTails = {
  /** (draws with a sum at least as high + 1) / (draws + 1), per place of the slice; NaN without neighbours. */
  high: Float64Array
  /** The same for sums at most as high. */
  low: Float64Array
}

/**
 * Conditional permutation: the place keeps its value, its neighbours are drawn anew from all other places. For rates
 * and other values that cannot be convolved; for counts `exactTails` is exact and faster.
 * Source: Anselin (1995), Geographical Analysis 27, section 4.
 * Every place has its own random stream, so slices may be divided over workers without changing a bit.
 * @param values one finite number per place
 * @param neighbours weights count; they stay with their position while values are drawn
 * @param options.draws number of permutations, 99 or more
 * @param options.seed see `randomStream`
 * @param options.from first place of the slice, 0 when left out
 * @param options.until the place after its last, all when left out
 */
export function permutedTails(
  values: ArrayLike<number>,
  neighbours: Neighbours,
  options: { draws: number; seed: number; from?: number; until?: number },
): PermutedTails {
  const { draws, seed, from = 0, until = values.length } = options
  if (!Number.isInteger(draws) || draws < 1)
    throw new RangeError(`Permutations are a whole number, not ${draws}.`)
  const high = new Float64Array(until - from).fill(Number.NaN)
  const low = new Float64Array(until - from).fill(Number.NaN)
  const lastDraw = new Int32Array(values.length)
  let stamp = 0
  for (let place = from; place < until; place++) {
    const first = neighbours.start[place]!
    const near = neighbours.start[place + 1]! - first
    if (near === 0) continue
    let seen = 0
    for (let k = 0; k < near; k++)
      seen += weightAt(neighbours, first + k) * values[neighbours.to[first + k]!]!
    // Sums of the same values in another order may differ in their last bits; they are still ties.
    const slack = Math.abs(seen) * 1e-12
    const random = substream(seed, place)
    let atLeast = 0
    let atMost = 0
    for (let draw = 0; draw < draws; draw++) {
      const sum = drawnSum(values, neighbours, { place, first, near }, random, lastDraw, ++stamp)
      if (sum >= seen - slack) atLeast++
      if (sum <= seen + slack) atMost++
    }
    high[place - from] = (atLeast + 1) / (draws + 1)
    low[place - from] = (atMost + 1) / (draws + 1)
  }
  return { high, low }
}

function drawnSum(
  values: ArrayLike<number>,
  neighbours: Neighbours,
  { place, first, near }: { place: number; first: number; near: number },
  random: RandomStream,
  lastDraw: Int32Array,
  stamp: number,
): number {
  lastDraw[place] = stamp
  let sum = 0
  for (let k = 0; k < near; k++) {
    let other = random.int(values.length)
    while (lastDraw[other] === stamp) other = random.int(values.length)
    lastDraw[other] = stamp
    sum += weightAt(neighbours, first + k) * values[other]!
  }
  return sum
}

function weightAt(neighbours: Neighbours, at: number): number {
  return neighbours.weight?.[at] ?? 1
}
