// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { momentsOf } from './getis-ord.ts'
import { type Neighbours, placesOf, rowStandardised } from './neighbours.ts'
import { normalTail, twoSided } from './normal.ts'

/** Moran's I, what a normal population without pattern would give, and p: two-sided, and for clustering alone. */
export type Moran = {
  i: number
  expected: number
  variance: number
  z: number
  p: number
  pClustered: number
  n: number
}

/**
 * Moran's I: do like values lie near each other? Weights are row-standardised here.
 * Source: Cliff & Ord (1981), "Spatial processes", ch. 1-2 (variance under normality).
 * @param values one finite number per place, not all equal
 * @throws RangeError when lengths differ, no place has a neighbour, or all values are equal
 */
export function moran(values: ArrayLike<number>, neighbours: Neighbours): Moran {
  const { mean, deviation } = momentsOf(values)
  const { start, to, weight } = standardised(values, neighbours)
  const n = values.length
  let total = 0
  let products = 0
  for (let place = 0; place < n; place++)
    for (let at = start[place]!; at < start[place + 1]!; at++) {
      total += weight[at]!
      products += weight[at]! * (values[place]! - mean) * (values[to[at]!]! - mean)
    }
  if (total === 0) throw new RangeError('No place has a neighbour, so nothing can lie near anything.')
  const i = products / total / deviation ** 2
  const expected = -1 / (n - 1)
  const { s1, s2 } = weightMoments({ start, to, weight })
  const variance = (n ** 2 * s1 - n * s2 + 3 * total ** 2) / (total ** 2 * (n ** 2 - 1)) - expected ** 2
  const z = (i - expected) / Math.sqrt(variance)
  return { i, expected, variance, z, p: twoSided(z), pClustered: normalTail(z), n }
}

/**
 * Local Moran of every place: positive among its like, negative for an odd one out. Weights are row-standardised here.
 * Source: Anselin (1995), "Local indicators of spatial association", Geographical Analysis 27, eq. 12, with the
 * second moment over n. Places without neighbours get 0.
 * @throws RangeError as {@link moran}
 */
export function localMoran(values: ArrayLike<number>, neighbours: Neighbours): Float64Array {
  const { mean, deviation } = momentsOf(values)
  const { start, to, weight } = standardised(values, neighbours)
  return Float64Array.from({ length: values.length }, (_, place) => {
    let lag = 0
    for (let at = start[place]!; at < start[place + 1]!; at++) lag += weight[at]! * (values[to[at]!]! - mean)
    return ((values[place]! - mean) * lag) / deviation ** 2
  })
}

/**
 * Rates that a small population cannot make wild: (event rate - overall rate) in units of its expected spread.
 * Moran's I of these is the rate-adjusted Moran. Source: Assunção & Reis (1999), "A new proposal to adjust Moran's I
 * for population density", Statistics in Medicine 18.
 * @param events counts per place
 * @param population people at risk per place, each > 0
 */
export function standardisedRates(events: ArrayLike<number>, population: ArrayLike<number>): Float64Array {
  const n = events.length
  let allEvents = 0
  let allPeople = 0
  for (let place = 0; place < n; place++) {
    if (!(population[place]! > 0))
      throw new RangeError(
        `Place ${place + 1} has a population of ${population[place]}; a rate needs people.`,
      )
    allEvents += events[place]!
    allPeople += population[place]!
  }
  const overall = allEvents / allPeople
  let between = 0
  for (let place = 0; place < n; place++)
    between += population[place]! * (events[place]! / population[place]! - overall) ** 2
  const excess = between / allPeople - overall / (allPeople / n)
  return Float64Array.from({ length: n }, (_, place) => {
    const variance = excess + overall / population[place]!
    // Where the estimated excess would make a spread imaginary, only chance is left of it.
    return (
      (events[place]! / population[place]! - overall) /
      Math.sqrt(variance > 0 ? variance : overall / population[place]!)
    )
  })
}

function standardised(values: ArrayLike<number>, neighbours: Neighbours) {
  if (values.length !== placesOf(neighbours))
    throw new RangeError(
      `There are ${values.length} values and neighbours of ${placesOf(neighbours)} places: these must be alike.`,
    )
  const { start, to, weight } = rowStandardised(neighbours)
  return { start, to, weight: weight! }
}

// s1: half the sum of (w_ij + w_ji)^2; s2: the sum of (row total + column total)^2.
function weightMoments({ start, to, weight }: { start: Int32Array; to: Int32Array; weight: Float64Array }) {
  const n = start.length - 1
  const back = new Map<number, number>()
  const totals = new Float64Array(n)
  for (let place = 0; place < n; place++)
    for (let at = start[place]!; at < start[place + 1]!; at++) {
      back.set(place * n + to[at]!, weight[at]!)
      totals[place]! += weight[at]!
      totals[to[at]!]! += weight[at]!
    }
  let s1 = 0
  for (const [pair, w] of back) {
    const mirror = back.get((pair % n) * n + Math.floor(pair / n))
    // A pair known from both sides is met twice, half each time; from one side, its square counts in full.
    s1 += mirror === undefined ? w ** 2 : (w + mirror) ** 2 / 2
  }
  return { s1, s2: totals.reduce((sum, value) => sum + value ** 2, 0) }
}
