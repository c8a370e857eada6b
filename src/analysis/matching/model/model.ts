// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Level, Levels } from '../comparisons/comparison.ts'

/** Shares of one comparison's levels, 0 at 'missing'. Each array has one number per level. */
export type ComparisonModel = {
  readonly name: string
  /** Names of the levels; a model fits a comparison with the same names. */
  readonly levels: readonly string[]
  /** m: share of true matches at the level, both values known. Sums to 1. */
  readonly match: readonly number[]
  /** u: share of random pairs; 1 where the rarity of the value says how likely chance is. */
  readonly random: readonly number[]
  /** Share of pairs of members of one household; null where they are no more alike than strangers. */
  readonly related: readonly (number | null)[]
  /** Share of pairs of strangers with one name; null where that makes them no more alike. */
  readonly namesake: readonly (number | null)[]
}

/** What the weights of a linkage are made of. */
export type Model = {
  readonly comparisons: readonly ComparisonModel[]
  /** Share of all pairs that are matches (lambda), and that are members of one household. */
  readonly matchShare: number
  readonly relatedShare: number
  /** Share of all pairs that are strangers with one name beyond what the frequency of the name explains. */
  readonly namesakeShare: number
}

/**
 * The model that a comparison starts from: the shares that its levels define, scaled to sum to 1.
 * @param name of the comparison
 * @param levels 'missing' first, which gets no share
 */
export function defaultComparison(name: string, levels: Levels): ComparisonModel {
  const total = levels.reduce((sum, { match }) => sum + match, 0)
  const relatedTotal = levels.reduce((sum, { related }) => sum + (related ?? 0), 0)
  const namesakeTotal = levels.reduce((sum, { namesake }) => sum + (namesake ?? 0), 0)
  const isShared = sharesLevels(levels)
  return {
    name,
    levels: levels.map(level => level.name),
    match: levels.map(({ match }) => match / total),
    random: levels.map(randomShare),
    related: levels.map(({ related }) =>
      related === undefined ? null : isShared ? related / relatedTotal : related,
    ),
    namesake: levels.map(({ namesake }) => (namesake === undefined ? null : namesake / namesakeTotal)),
  }
}

function randomShare({ name, random, strangers }: Level): number {
  return name === 'missing' ? 0 : (random ?? strangers ?? 1)
}

/** Whether members of one household are alike at every level of it, so that their shares can be learnt. */
export function sharesLevels(levels: Levels): boolean {
  return levels.every(({ related, name }) => name === 'missing' || related !== undefined)
}

/** Whether strangers with one name are alike in it, at one level or more. */
export function sharesNames(levels: Levels): boolean {
  return levels.some(({ namesake }) => namesake !== undefined)
}

/** Whether the weight of the level comes from how rare the shared value is. */
export function isByRarity(level: Level): boolean {
  return level.random === undefined && level.name !== 'missing'
}

/**
 * Whether frequency does not tell all of the chance to be at the level: an initial in common needs an initial, and a
 * number that one household bears is less likely to come up a second time than its frequency says.
 */
export function needsMoreThanRarity(level: Level): boolean {
  return isByRarity(level) && level.isWhole !== true
}
