// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Comparator } from '../comparisons/comparison.ts'
import type { Model } from '../model/model.ts'
import { comparatorsFor, type Records } from '../records/records.ts'

/** Weights of a model, ready for adding: bits per comparison and level. */
export type Weights = {
  /** log2 of m/u per comparison and level; 0 at 'missing'. */
  readonly match: readonly Float64Array[]
  /** log2 of related/u; 0 where members of a household are no more alike than strangers. */
  readonly related: readonly Float64Array[]
  /** 1 where the level's rarity counts for members of a household too. */
  readonly carries: readonly Uint8Array[]
  /** log2 of the share of matches and of members of one household, over that of all other pairs. */
  readonly matchPrior: number
  readonly relatedPrior: number
}

/** The weights of a model. */
export function weightsOf({ comparisons, matchShare, relatedShare }: Model): Weights {
  const others = Math.max(1e-12, 1 - matchShare - relatedShare)
  return {
    match: comparisons.map(({ match, random }) => bits(match, random)),
    related: comparisons.map(({ related, random }) => bits(related, random)),
    carries: comparisons.map(({ related }) => Uint8Array.from(related, share => (share === null ? 0 : 1))),
    matchPrior: Math.log2(matchShare / others),
    relatedPrior: relatedShare > 0 ? Math.log2(relatedShare / others) : -Infinity,
  }
}

function bits(shares: readonly (number | null)[], random: readonly number[]): Float64Array {
  return Float64Array.from(shares, (share, level) =>
    level === 0 || share === null ? 0 : Math.log2(share / random[level]!),
  )
}

/** Scores pairs. Remembers recent answers: one for each worker. */
export class Scorer {
  readonly #comparators: readonly Comparator[]
  readonly #weights: Weights
  /** Levels of the pair last scored. */
  readonly levels: Uint8Array

  constructor(records: Records, model: Model) {
    this.#comparators = comparatorsFor(records)
    this.#weights = weightsOf(model)
    this.levels = new Uint8Array(this.#comparators.length)
  }

  /** log2 of the odds that two records are one and the same: 0 is a probability of one half. */
  score(a: number, b: number): number {
    const { match, related, carries, matchPrior, relatedPrior } = this.#weights
    let bitsOfMatch = matchPrior
    let bitsOfRelated = relatedPrior
    for (let at = 0; at < this.#comparators.length; at++) {
      const comparator = this.#comparators[at]!
      const level = comparator.level(a, b)
      this.levels[at] = level
      bitsOfMatch += match[at]![level]! + comparator.rarity
      bitsOfRelated += related[at]![level]! + (carries[at]![level] === 1 ? comparator.rarity : 0)
    }
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
