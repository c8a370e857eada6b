// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Comparators, comparatorsFor, type Records } from '../records/records.ts'
import { MOST_LEVELS, type Weights, weightsOf } from '../scoring/weights.ts'
import { type PatternCounts, PatternHistogram, rarityStep } from './histogram.ts'
import type { Model } from './model.ts'

// Under these odds for match and household alike, learning changes nothing but its own duration.
const HOPELESS = -24

/** Compares pairs and counts the patterns they show; patterns that no model would call a match are left out. */
export class PatternCounter {
  #histogram: PatternHistogram
  readonly #comparators: Comparators
  readonly #weights: Weights
  readonly #pattern: Uint8Array

  constructor(records: Records, start: Model) {
    this.#comparators = comparatorsFor(records)
    this.#histogram = new PatternHistogram(this.#comparators.levels.length)
    this.#weights = weightsOf(start)
    this.#pattern = new Uint8Array(this.#histogram.width)
  }

  /** Compares one pair. @returns whether its pattern is worth counting */
  compare(a: number, b: number): boolean {
    const { match, related, carries, matchPrior, relatedPrior, namesake, carriesName, namesakePrior } =
      this.#weights
    const { levels, rarity } = this.#comparators
    const pattern = this.#pattern
    let shared = 0
    let named = 0
    let both = 0
    let own = 0
    let ofMatch = matchPrior
    let ofRelated = relatedPrior
    let ofNamesake = namesakePrior
    for (let at = 0; at < levels.length; at++) {
      const level = levels[at]!(a, b)
      const place = at * MOST_LEVELS + level
      const { bits } = rarity
      pattern[at] = level
      ofMatch += match[place]!
      ofRelated += related[place]!
      ofNamesake += namesake[place]!
      if (carries[place]! + carriesName[place]! === 2) both += bits
      else if (carries[place] === 1) shared += bits
      else if (carriesName[place] === 1) named += bits
      else own += bits
    }
    const ofAll = ofMatch + shared + named + both + own
    const best = Math.max(ofAll, ofRelated + shared + both, ofNamesake + named + both)
    if (best < HOPELESS) return false
    pattern[levels.length] = rarityStep(shared)
    pattern[levels.length + 1] = rarityStep(named)
    pattern[levels.length + 2] = rarityStep(both)
    pattern[levels.length + 3] = rarityStep(own)
    return true
  }

  /** Counts the pattern of the pair last compared. */
  count(): void {
    this.#histogram.add(this.#pattern)
  }

  /** What was counted since it was last taken. */
  taken(): PatternCounts {
    const counts = this.#histogram.sorted()
    this.#histogram = new PatternHistogram(this.#comparators.levels.length)
    return counts
  }
}
