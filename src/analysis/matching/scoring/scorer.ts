// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Model } from '../model/model.ts'
import { type Comparators, comparatorsFor, type Records } from '../records/records.ts'

/** No comparison has more levels than this. */
export const MOST_LEVELS = 32

/** Weights of a model, ready for adding; that of a level stands at `comparison * MOST_LEVELS + level`. */
export type Weights = {
  /** log2 of m/u; 0 at 'missing'. */
  readonly match: Float64Array
  /** log2 of related/u; 0 where members of a household are no more alike than strangers. */
  readonly related: Float64Array
  /** 1 where the level's rarity counts for members of a household too, else 0. */
  readonly carries: Float64Array
  /** log2 of the share of matches and of members of one household, over that of all other pairs. */
  readonly matchPrior: number
  readonly relatedPrior: number
}

/** The weights of a model. */
export function weightsOf({ comparisons, matchShare, relatedShare }: Model): Weights {
  const others = Math.max(1e-12, 1 - matchShare - relatedShare)
  const weights = {
    match: new Float64Array(comparisons.length * MOST_LEVELS),
    related: new Float64Array(comparisons.length * MOST_LEVELS),
    carries: new Float64Array(comparisons.length * MOST_LEVELS),
    matchPrior: Math.log2(matchShare / others),
    relatedPrior: relatedShare > 0 ? Math.log2(relatedShare / others) : -Infinity,
  }
  comparisons.forEach(({ match, random, related }, at) => {
    for (let level = 1; level < match.length; level++) {
      const place = at * MOST_LEVELS + level
      const share = related[level] ?? null
      weights.match[place] = Math.log2(match[level]! / random[level]!)
      weights.related[place] = share === null ? 0 : Math.log2(share / random[level]!)
      weights.carries[place] = share === null ? 0 : 1
    }
  })
  return weights
}

/** Scores pairs. Remembers recent answers: one for each worker. */
export class Scorer {
  readonly #comparators: Comparators
  readonly #weights: Weights

  constructor(records: Records, model: Model) {
    this.#comparators = comparatorsFor(records)
    this.#weights = weightsOf(model)
  }

  /**
   * log2 of the odds that two records are one and the same: 0 is a probability of one half.
   * @param floor a score under this need not be exact, only under it
   */
  score(a: number, b: number, floor = -Infinity): number {
    const { match, related, carries, matchPrior, relatedPrior } = this.#weights
    const { levels, rarity } = this.#comparators
    let bitsOfMatch = matchPrior
    let bitsOfRelated = relatedPrior
    for (let at = 0; at < levels.length; at++) {
      const place = at * MOST_LEVELS + levels[at]!(a, b)
      const { bits } = rarity
      bitsOfMatch += match[place]! + bits
      bitsOfRelated += related[place]! + carries[place]! * bits
    }
    // Members of a household only take away: what is hopeless without them need not be computed further.
    if (bitsOfMatch < floor || bitsOfRelated < -40) return bitsOfMatch
    return bitsOfMatch - log2OnePlus(bitsOfRelated)
  }
}

/** log2(1 + 2^bits) without overflow. */
export function log2OnePlus(bits: number): number {
  if (bits < -50) return 0
  return bits > 50 ? bits : Math.log2(1 + 2 ** bits)
}

/** The probability (0..1) of odds given as log2. */
export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits)
}
