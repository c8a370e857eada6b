// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Model } from '../model/model.ts'

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

/**
 * The weights of a model in bits: log2 of the share of a level in one class over that among strangers.
 * @param model shares 0..1; none of a level that can occur is 0
 */
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
