// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Batch, Comparator } from '../comparisons/comparison.ts'
import type { Model } from '../model/model.ts'
import { comparatorsFor, type Records } from '../records/records.ts'
import { BITS_PER_REACH, type Prospects, UNBOUNDED } from './prospects.ts'
import { cheapestFirst } from './scorer.ts'
import { MOST_LEVELS, weightsOf } from './weights.ts'

/**
 * Bits gained by the cheap comparisons from which a pair is likely a match. Matches come back under many keys:
 * asking at that point whether the pair was met before costs less than comparing names and address again.
 */
const LIKELY = 8
// Sums of the same weights in another order differ in their last digits.
const SLACK = 1e-6

/** Drops the pairs of a batch that cannot be shown, comparison by comparison. Remembers: one for each worker. */
export class Sieve {
  readonly #steps: readonly Comparator[]
  /** Per step the bits of its levels. */
  readonly #weights: readonly Float64Array[]
  readonly #prior: number
  readonly #prospects: Prospects

  constructor(records: Records, model: Model, prospects: Prospects) {
    const order = cheapestFirst(records)
    const { comparators } = comparatorsFor(records)
    const { match, matchPrior } = weightsOf(model)
    this.#steps = order.map(at => comparators[at]!)
    this.#weights = order.map(at => match.slice(at * MOST_LEVELS, (at + 1) * MOST_LEVELS))
    this.#prior = matchPrior
    this.#prospects = prospects
  }

  /**
   * Leaves in the batch, in the order they had, the pairs whose score may reach the floor.
   * @param isWanted asked of pairs that look alike: those it denies are dropped
   */
  sift(batch: Batch, floor: number, isWanted: IsWanted): void {
    batch.bits.fill(this.#prior, 0, batch.size)
    const { firstStep } = this.#prospects
    for (let step = 0; step < this.#steps.length && batch.size > 0; step++) {
      if (step === firstStep) keepWanted(batch, this.#prior + LIKELY, isWanted)
      if (step >= firstStep) this.#keepHopeful(batch, step, floor - SLACK)
      this.#steps[step]!.weigh(batch, this.#weights[step]!)
    }
    keepFrom(batch, floor - SLACK)
  }

  /** Whether a pair stays is a toss-up: it is moved in any case, so that the processor has nothing to guess. */
  #keepHopeful(batch: Batch, step: number, floor: number): void {
    const { a, b, bits, size } = batch
    const { most, firstStep, width } = this.#prospects
    const place = step - firstStep
    batch.size = 0
    for (let at = 0; at < size; at++) {
      const reach = Math.min(most[a[at]! * width + place]!, most[b[at]! * width + place]!)
      const isHopeful = Number(bits[at]! + reach * BITS_PER_REACH >= floor) | Number(reach === UNBOUNDED)
      keepIf(isHopeful, batch, at)
    }
  }
}

/** Asked of rows a and b found under a key. */
export type IsWanted = (a: number, b: number, key: number) => boolean

/** An empty batch for this many pairs. */
export function batchOf(most: number): Batch {
  const columns = { a: new Uint32Array(most), b: new Uint32Array(most), keys: new Uint32Array(most) }
  return { ...columns, bits: new Float64Array(most), size: 0 }
}

/** Pairs under these bits stay. */
function keepWanted(batch: Batch, from: number, isWanted: IsWanted): void {
  const { a, b, keys, bits, size } = batch
  batch.size = 0
  for (let at = 0; at < size; at++)
    if (bits[at]! < from || isWanted(a[at]!, b[at]!, keys[at]!)) keepIf(1, batch, at)
}

function keepFrom(batch: Batch, floor: number): void {
  const { bits, size } = batch
  batch.size = 0
  for (let at = 0; at < size; at++) if (bits[at]! >= floor) keepIf(1, batch, at)
}

/** @param one 1 when the pair stays, 0 when the next takes its place */
function keepIf(one: number, batch: Batch, at: number): void {
  const { a, b, keys, bits } = batch
  const to = batch.size
  a[to] = a[at]!
  b[to] = b[at]!
  keys[to] = keys[at]!
  bits[to] = bits[at]!
  batch.size = to + one
}
