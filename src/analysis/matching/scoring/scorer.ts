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
  /** log2 of namesake/u; 0 where strangers with one name are no more alike. */
  readonly namesake: Float64Array
  /** 1 where the level's rarity counts for members of a household too, else 0; the same for namesakes. */
  readonly carries: Float64Array
  readonly carriesName: Float64Array
  /** log2 of the share of matches and of members of one household, over that of all other pairs. */
  readonly matchPrior: number
  readonly relatedPrior: number
  readonly namesakePrior: number
}

/** The weights of a model. */
export function weightsOf({ comparisons, matchShare, relatedShare, namesakeShare }: Model): Weights {
  const others = Math.max(1e-12, 1 - matchShare - relatedShare - namesakeShare)
  const weights = {
    match: new Float64Array(comparisons.length * MOST_LEVELS),
    related: new Float64Array(comparisons.length * MOST_LEVELS),
    namesake: new Float64Array(comparisons.length * MOST_LEVELS),
    carries: new Float64Array(comparisons.length * MOST_LEVELS),
    carriesName: new Float64Array(comparisons.length * MOST_LEVELS),
    matchPrior: Math.log2(matchShare / others),
    relatedPrior: relatedShare > 0 ? Math.log2(relatedShare / others) : -Infinity,
    namesakePrior: namesakeShare > 0 ? Math.log2(namesakeShare / others) : -Infinity,
  }
  comparisons.forEach(({ match, random, related, namesake }, at) => {
    for (let level = 1; level < match.length; level++) {
      const place = at * MOST_LEVELS + level
      const share = related[level] ?? null
      weights.match[place] = Math.log2(match[level]! / random[level]!)
      weights.related[place] = share === null ? 0 : Math.log2(share / random[level]!)
      weights.carries[place] = share === null ? 0 : 1
      const named = namesake[level] ?? null
      weights.namesake[place] = named === null ? 0 : Math.log2(named / random[level]!)
      weights.carriesName[place] = named === null ? 0 : 1
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
    const { match, related, carries, matchPrior, relatedPrior, namesake, carriesName, namesakePrior } =
      this.#weights
    const { levels, rarity } = this.#comparators
    let bitsOfMatch = matchPrior
    let bitsOfRelated = relatedPrior
    let bitsOfNamesake = namesakePrior
    for (let at = 0; at < levels.length; at++) {
      const place = at * MOST_LEVELS + levels[at]!(a, b)
      const { bits } = rarity
      bitsOfMatch += match[place]! + bits
      bitsOfRelated += related[place]! + carries[place]! * bits
      bitsOfNamesake += namesake[place]! + carriesName[place]! * bits
    }
    // Families and namesakes only take away: what is hopeless without them need not be computed further.
    return bitsOfMatch < floor ? bitsOfMatch : bitsOfMatch - explainedAway(bitsOfRelated, bitsOfNamesake)
  }
}

/** Bits that households and namesakes take from a score: log2(1 + 2^related + 2^namesake). */
export function explainedAway(related: number, namesake: number): number {
  const most = Math.max(related, namesake)
  if (most < -40) return 0
  return log2OnePlus(most + log2OnePlus(Math.min(related, namesake) - most))
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
