// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { bandOf, type Metric, type NearPairs, nearPairs } from './knox-pairs.ts'
import { shuffle, substream } from './random.ts'

/** A question to the Knox test, made ready: which pairs are near, and on which day each event was. */
export type KnoxQuestion = {
  pairs: NearPairs
  /** In the order of the pairs. */
  days: Int32Array
  /** Per number of days apart the time band, 255 when in none. */
  bandOfDays: Uint8Array
  spaceBands: number
  timeBands: number
}

export type KnoxCell = {
  /** Half-open, metres: a distance of `from` counts, one of `to` does not. */
  space: { from: number; to: number }
  /** Half-open, whole calendar days. */
  time: { from: number; to: number }
  observed: number
  /** Ns · Nt / C(n, 2): near pairs times timely pairs over all pairs, the mean of endless permutations. */
  expected: number
  ratio: number
  /** (permutations with at least this many + 1) / (permutations + 1). */
  p: number
  /** 95 % of the permutations give a ratio in here. */
  chanceRange: { low: number; high: number }
}

/**
 * Prepares the Knox test for near repeats. Source: Knox (1964), "The detection of space-time interactions", Applied
 * Statistics 13; bands after Ratcliffe (2009), Near Repeat Calculator, whose printed band labels are one unit off and
 * not followed.
 * @param x eastings, metres
 * @param y northings, metres
 * @param days whole calendar days, one per event
 * @param spaceEdges ascending, from 0: 0, 0.1, 200 makes the bands [0, 0.1) and [0.1, 200)
 * @param timeEdges ascending whole days
 * @throws RangeError when edges do not ascend, lengths differ, or there are fewer than 3 events
 */
export function prepareKnox(
  events: { x: Float64Array; y: Float64Array; days: Int32Array },
  spaceEdges: readonly number[],
  timeEdges: readonly number[],
  metric: Metric,
): KnoxQuestion {
  const { x, y, days } = events
  if (x.length < 3) throw new RangeError(`There are ${x.length} events; near repeats need at least 3.`)
  if (x.length !== y.length || x.length !== days.length)
    throw new RangeError('Every event needs x, y and a day.')
  refuseEdges(spaceEdges, 'distance')
  refuseEdges(timeEdges, 'time')
  if (!timeEdges.every(Number.isInteger))
    throw new RangeError('Time bands are whole calendar days: events on one day are 0 days apart.')
  if (timeEdges.length > 250) throw new RangeError('Time takes at most 249 bands.')
  const bandOfDays = Uint8Array.from({ length: timeEdges.at(-1)! }, (_, apart) => {
    const band = bandOf(timeEdges, apart)
    return band < 0 ? 255 : band
  })
  const pairs = nearPairs(x, y, spaceEdges, metric)
  return {
    pairs,
    days: pairs.order.map(event => days[event]!),
    bandOfDays,
    spaceBands: spaceEdges.length - 1,
    timeBands: timeEdges.length - 1,
  }
}

function refuseEdges(edges: readonly number[], what: string): void {
  if (edges.length < 2) throw new RangeError(`A ${what} band needs two edges, such as 0,100.`)
  for (const [at, edge] of edges.entries())
    if (!Number.isFinite(edge) || edge < 0 || (at > 0 && edge <= edges[at - 1]!))
      throw new RangeError(`The edges of ${what} bands go up from 0 or more; ${edges.join(', ')} do not.`)
}

/** Pairs per cell, space band by space band, for events on these days. */
export function countPairs(question: KnoxQuestion, days = question.days): Int32Array {
  const { pairs, bandOfDays, spaceBands, timeBands } = question
  const { start, one, other } = pairs
  const reach = bandOfDays.length
  const cells = new Int32Array(spaceBands * timeBands)
  for (let space = 0; space < spaceBands; space++)
    for (let pair = start[space]!; pair < start[space + 1]!; pair++) {
      const apart = Math.abs(days[one[pair]!]! - days[other[pair]!]!)
      if (apart >= reach) continue
      const time = bandOfDays[apart]!
      if (time !== 255) cells[space * timeBands + time]!++
    }
  return cells
}

/**
 * The cells' counts when the days are dealt out anew, one row per permutation. Each permutation has its own random
 * stream, so a range of them may run on any worker.
 */
export function permutedPairs(question: KnoxQuestion, seed: number, from: number, until: number): Int32Array {
  const cells = question.spaceBands * question.timeBands
  const rows = new Int32Array((until - from) * cells)
  const days = question.days.slice()
  for (let permutation = from; permutation < until; permutation++) {
    days.set(question.days)
    shuffle(days, substream(seed, permutation))
    rows.set(countPairs(question, days), (permutation - from) * cells)
  }
  return rows
}

/**
 * The table: what was seen, what chance gives in closed form, and how the permutations place it.
 * @param permuted rows of `permutedPairs`, in order
 */
export function concludeKnox(
  question: KnoxQuestion,
  permuted: Int32Array,
  spaceEdges: readonly number[],
  timeEdges: readonly number[],
): KnoxCell[] {
  const { timeBands, spaceBands, pairs } = question
  const observed = countPairs(question)
  const cells = spaceBands * timeBands
  const permutations = permuted.length / cells
  const n = question.days.length
  const timely = timelyPairs(question)
  return Array.from(observed, (seen, cell) => {
    const space = Math.floor(cell / timeBands)
    const time = cell % timeBands
    const near = pairs.start[space + 1]! - pairs.start[space]!
    const expected = (near * timely[time]!) / ((n * (n - 1)) / 2)
    const drawn = Int32Array.from({ length: permutations }, (_, row) => permuted[row * cells + cell]!).sort()
    const atLeast = drawn.filter(count => count >= seen).length
    const quantile = (share: number) =>
      (drawn[Math.min(permutations - 1, Math.floor(share * permutations))] ?? Number.NaN) / expected
    return {
      space: { from: spaceEdges[space]!, to: spaceEdges[space + 1]! },
      time: { from: timeEdges[time]!, to: timeEdges[time + 1]! },
      observed: seen,
      expected,
      ratio: seen / expected,
      p: (atLeast + 1) / (permutations + 1),
      chanceRange: { low: quantile(0.025), high: quantile(0.975) },
    }
  })
}

// Pairs of all events per time band, from how many events each day has.
function timelyPairs({ days, bandOfDays, timeBands }: KnoxQuestion): Float64Array {
  const perDay = new Map<number, number>()
  for (const day of days) perDay.set(day, (perDay.get(day) ?? 0) + 1)
  const timely = new Float64Array(timeBands)
  for (const [day, count] of perDay)
    for (let apart = 0; apart < bandOfDays.length; apart++) {
      const band = bandOfDays[apart]!
      if (band === 255) continue
      timely[band]! += apart === 0 ? (count * (count - 1)) / 2 : count * (perDay.get(day + apart) ?? 0)
    }
  return timely
}

/** A cell of the table in a sentence whose bands are those that were counted. */
export function knoxSentence(
  { space, time, observed, expected, ratio, p }: KnoxCell,
  metric: Metric,
): string {
  const line = metric === 'manhattan' ? 'along a street grid' : 'in a straight line'
  return (
    `Pairs of events ${space.from} up to (not including) ${space.to} m apart ${line} and ${time.from} up to (not ` +
    `including) ${time.to} calendar days apart: ${observed} seen, ${expected.toFixed(1)} expected if place and day ` +
    `had nothing to do with each other, ${ratio.toFixed(2)} times as many (p ${p.toFixed(3)}).`
  )
}
