// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Comparator } from '../comparisons/comparison.ts'
import { comparatorsFor, type Records } from '../records/records.ts'
import { type Weights, weightsOf } from '../scoring/scorer.ts'
import { type PatternCounts, PatternHistogram, rarityStep } from './histogram.ts'
import type { Model } from './model.ts'

// Under these odds for match and household alike, learning changes nothing but its own duration.
const HOPELESS = -24

/** Compares pairs and counts the patterns they show; patterns that no model would call a match are left out. */
export class PatternCounter {
  #histogram: PatternHistogram
  readonly #comparators: readonly Comparator[]
  readonly #weights: Weights
  readonly #pattern: Uint8Array

  constructor(records: Records, start: Model) {
    this.#comparators = comparatorsFor(records)
    this.#histogram = new PatternHistogram(this.#comparators.length)
    this.#weights = weightsOf(start)
    this.#pattern = new Uint8Array(this.#histogram.width)
  }

  /** Compares one pair and counts its pattern. */
  count(a: number, b: number): void {
    const { match, related, carries, matchPrior, relatedPrior } = this.#weights
    const pattern = this.#pattern
    let [shared, own, ofMatch, ofRelated] = [0, 0, matchPrior, relatedPrior]
    for (let at = 0; at < this.#comparators.length; at++) {
      const comparator = this.#comparators[at]!
      const level = comparator.level(a, b)
      pattern[at] = level
      ofMatch += match[at]![level]!
      ofRelated += related[at]![level]!
      if (carries[at]![level] === 1) shared += comparator.rarity
      else own += comparator.rarity
    }
    if (ofMatch + shared + own < HOPELESS && ofRelated + shared < HOPELESS) return
    pattern[this.#comparators.length] = rarityStep(shared)
    pattern[this.#comparators.length + 1] = rarityStep(own)
    this.#histogram.add(pattern)
  }

  /** What was counted since it was last taken. */
  taken(): PatternCounts {
    const counts = this.#histogram.sorted()
    this.#histogram = new PatternHistogram(this.#comparators.length)
    return counts
  }
}
