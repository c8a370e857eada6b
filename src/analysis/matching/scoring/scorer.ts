// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Cells, Rarity, Sort } from '../comparisons/comparison.ts'
import type { Model } from '../model/model.ts'
import { comparatorsFor, type LevelOf, type Records } from '../records/records.ts'
import { mostFrom, type Prospects } from './prospects.ts'
import { MOST_LEVELS, type Weights, weightsOf } from './weights.ts'

/**
 * Comparisons that read nothing but codes and sketches come first. Then names: two words that differ are nearly always
 * told apart by their letters, and nine in ten pairs are hopeless after them.
 */
const COSTS: Record<Sort, number> = {
  identifier: 0,
  'birth-date': 1,
  sex: 2,
  contact: 3,
  'given-name': 4,
  surname: 5,
  address: 6,
  text: 7,
}

/** The comparisons from cheap to costly. */
export function cheapestFirst({ evidence }: Records): number[] {
  return evidence
    .map((_, at) => at)
    .sort((a, b) => COSTS[evidence[a]!.sort] - COSTS[evidence[b]!.sort] || a - b)
}

function isSingle({ evidence }: Records, at: number): boolean {
  const { data } = evidence[at]!
  return !('slots' in data) || data.slots.length === 1
}

/** Scores pairs. Remembers recent answers: one for each worker. */
export class Scorer {
  /** In the order in which they are asked, and their weights in the same order. */
  readonly #levels: readonly LevelOf[]
  /** Where the code of a comparison stands in the cells of a record: 0 there is missing. -1 when there are several. */
  readonly #codes: Int8Array
  readonly #cells: Cells
  readonly #weights: Weights
  readonly #match: Float64Array
  readonly #matchPrior: number
  readonly #rarity: Rarity
  readonly #prospects: Prospects | undefined
  readonly #firstBound: number

  /** @param prospects what each record can reach at most; only for records that do not grow */
  constructor(records: Records, model: Model, prospects?: Prospects) {
    const order = cheapestFirst(records)
    const { levels, rarity } = comparatorsFor(records)
    this.#levels = order.map(at => levels[at]!)
    this.#codes = Int8Array.from(order, at => (isSingle(records, at) ? records.places[at]! : -1))
    this.#cells = records.cells
    this.#rarity = rarity
    this.#weights = weightsOf({ ...model, comparisons: order.map(at => model.comparisons[at]!) })
    this.#match = this.#weights.match
    this.#matchPrior = this.#weights.matchPrior
    this.#prospects = prospects
    this.#firstBound = prospects?.firstStep ?? order.length
  }

  /**
   * log2 of the odds that two records are one and the same: 0 is a probability of one half.
   * @param floor a score under this need not be exact, only under it
   */
  score(a: number, b: number, floor = -Infinity): number {
    const { values, width } = this.#cells
    const codes = this.#codes
    const ofA = a * width
    const ofB = b * width
    let ofMatch = this.#matchPrior
    for (let step = 0; step < codes.length; step++) {
      const code = codes[step]!
      if (code >= 0 && (values[ofA + code] === 0 || values[ofB + code] === 0)) continue
      if (step >= this.#firstBound && ofMatch + mostFrom(this.#prospects!, step, a, b) < floor)
        return -Infinity
      const level = this.#levels[step]!(a, b)
      ofMatch += this.#match[step * MOST_LEVELS + level]! + this.#rarity.bits
    }
    // Families and namesakes only take away: what is hopeless without them need not be computed further.
    return ofMatch < floor ? ofMatch : ofMatch - this.#explainedAway(a, b)
  }

  /** What the levels of a pair say of households and of namesakes. Few pairs come so far: levels are asked again. */
  #explainedAway(a: number, b: number): number {
    const { related, carries, namesake, carriesName, relatedPrior, namesakePrior } = this.#weights
    let ofRelated = relatedPrior
    let ofNamesake = namesakePrior
    for (let step = 0; step < this.#levels.length; step++) {
      const place = step * MOST_LEVELS + this.#levels[step]!(a, b)
      const { bits } = this.#rarity
      ofRelated += related[place]! + carries[place]! * bits
      ofNamesake += namesake[place]! + carriesName[place]! * bits
    }
    return explainedAway(ofRelated, ofNamesake)
  }
}

/**
 * Bits (0 and up) that households and namesakes take from a score: log2(1 + 2^related + 2^namesake).
 * @param related log2 of the odds of members of one household against strangers; -Infinity when there are none
 * @param namesake the same of strangers with one name
 */
export function explainedAway(related: number, namesake: number): number {
  const most = Math.max(related, namesake)
  if (most < -40) return 0
  return log2OnePlus(most + log2OnePlus(Math.min(related, namesake) - most))
}

/** log2(1 + 2^bits) without overflow; any number of bits, -Infinity gives 0. */
export function log2OnePlus(bits: number): number {
  if (bits < -50) return 0
  return bits > 50 ? bits : Math.log2(1 + 2 ** bits)
}

/** The probability (0..1) of odds given as log2. */
export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits)
}
