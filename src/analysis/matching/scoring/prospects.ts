// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { sharedUint8 } from '../columns/shared-arrays.ts'
import { GIVEN_NAME_LEVELS } from '../comparisons/given-name.ts'
import { isByRarity } from '../model/model.ts'
import type { Records } from '../records/records.ts'
import { exchangeBits, rarestBits } from './rarest.ts'
import { MOST_LEVELS, type Weights } from './weights.ts'

/**
 * What each record can reach with any other, in the comparisons that are still to come. A pair that cannot be
 * shown even then needs no further comparison. Bits are rounded up to halves, so that nothing is lost.
 */
export type Prospects = {
  /** Half bits of record r from step s on: `most[r * width + s - firstStep]`; 255 is no bound. */
  readonly most: Uint8Array
  readonly firstStep: number
  readonly width: number
}

/** Stands for no bound. */
export const UNBOUNDED = 255
/** Bits that one unit of {@link Prospects.most} stands for. */
export const BITS_PER_REACH = 0.5
const COSTLY = new Set(['address', 'surname', 'given-name', 'text'])

/** The most bits that a pair can gain from this step on, at least `firstStep`. */
export function mostFrom({ most, firstStep, width }: Prospects, step: number, a: number, b: number): number {
  const ofA = most[a * width + step - firstStep]!
  const ofB = most[b * width + step - firstStep]!
  const least = Math.min(ofA, ofB)
  return least === UNBOUNDED ? Infinity : least * BITS_PER_REACH
}

/**
 * Computes the prospects of all records for the costly comparisons.
 * @param order the comparisons in the order in which they are made: the cheap ones before the costly ones
 */
export function prospectsOf(records: Records, weights: Weights, order: readonly number[]): Prospects {
  const costly = order.findIndex(at => COSTLY.has(records.evidence[at]!.sort))
  const firstStep = costly < 0 ? order.length : costly
  const ways = order.slice(firstStep).map(at => prospectOf(records, weights, at))
  const width = ways.length
  const most = sharedUint8(records.rows * width)
  for (let row = 0; row < records.rows; row++) {
    let bits = 0
    for (let step = width - 1; step >= 0; step--) {
      bits += ways[step]!(row)
      most[row * width + step] = Math.min(UNBOUNDED, Math.ceil(bits / BITS_PER_REACH + 1e-6))
    }
  }
  return { most, firstStep, width }
}

const EXCHANGED = GIVEN_NAME_LEVELS.findIndex(({ name }) => name.startsWith('exchanged'))

/** The most bits that a record can gain in one comparison, whoever it is compared with. */
function prospectOf(records: Records, { match }: Weights, at: number): (row: number) => number {
  const levels = records.levels[at]!
  const isGivenName = records.evidence[at]!.sort === 'given-name'
  const isExchange = (level: number) => isGivenName && level === EXCHANGED
  const largest = (isWanted: (level: number) => boolean) =>
    levels.reduce(
      (most, _, level) => (isWanted(level) ? Math.max(most, match[at * MOST_LEVELS + level]!) : most),
      -Infinity,
    )
  const isRare = (level: number) => isByRarity(levels[level]!)
  // A missing value weighs nothing: no prospect is below 0.
  const plain = Math.max(
    0,
    largest(level => level > 0 && !isRare(level)),
  )
  const byRarity = largest(level => isRare(level) && !isExchange(level))
  const exchanged = largest(isExchange)
  const rarest = rarestBits(records, at)
  const exchange = exchangeBits(records)
  const { values, width } = records.cells
  const place = records.places[at]!
  return row => {
    const entry = values[row * width + place]!
    if (entry === 0) return 0
    const most = Math.max(plain, byRarity + rarest(entry))
    return exchanged === -Infinity ? most : Math.max(most, exchanged + exchange(row))
  }
}
