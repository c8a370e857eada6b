// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { addressCoverage } from '../comparisons/address.ts'
import { addressShares } from '../comparisons/address-levels.ts'
import { birthDateShares } from '../comparisons/birth-date.ts'
import { GIVEN_NAME_LEVELS, givenNameShares } from '../comparisons/given-name.ts'
import type { GivenNameData } from '../comparisons/name-data.ts'
import type { Records } from '../records/records.ts'
import dutch from './dutch-model.json' with { type: 'json' }
import { type ComparisonModel, defaultComparison, needsMoreThanRarity } from './model.ts'
import type { RandomLevels } from './random-pairs.ts'

/**
 * What strangers share in each comparison, where rarity alone does not tell: learnt without labels from people who do
 * not exist, by `node src/app/matching/learn-dutch-model.ts`. The file states from what, and what it was measured to do.
 */
export const DUTCH: readonly ComparisonModel[] = dutch.comparisons

/**
 * What each comparison starts from: shares of matches as its levels define them (of addresses, dates of birth and
 * given names: for the parts that the file has), shares of strangers as they were learnt before, from the same comparison or else from one with the
 * same levels.
 * @param random pairs drawn at random, per comparison and level
 * @param shipped comparisons learnt before; none to start from the definitions only
 */
export function shippedComparisons(
  records: Records,
  random: RandomLevels,
  shipped: readonly ComparisonModel[] = DUTCH,
): ComparisonModel[] {
  return records.plans.map(({ name }, at) => {
    const levels = records.levels[at]!
    const evidence = records.evidence[at]!
    const own = defaultComparison(name, levels)
    if (evidence.sort === 'address')
      return { ...own, ...addressShares(addressCoverage(evidence.data, random.counts[at]!)) }
    if (evidence.sort === 'birth-date') {
      const { match, random: chance } = birthDateShares(evidence.data)
      return { ...own, match, random: own.random.map((share, level) => chance[level] ?? share) }
    }
    const learnt = shippedFor(own, shipped)?.random ?? own.random
    const shareOf = (share: number, level: number) =>
      needsMoreThanRarity(levels[level]!) ? learnt[level]! : share
    const expected = { ...own, random: own.random.map(shareOf) }
    return evidence.sort === 'given-name' ? withInitials(expected, records, evidence.data) : expected
  })
}

const SAME_INITIAL = GIVEN_NAME_LEVELS.findIndex(({ name }) => name === 'same initial')

function withInitials(own: ComparisonModel, { names }: Records, data: GivenNameData): ComparisonModel {
  const { match, namesake, byInitial } = givenNameShares(data, names.offsets)
  return {
    ...own,
    match,
    namesake: own.namesake.map((share, level) => (share === null ? null : namesake[level]!)),
    random: own.random.map((share, level) => (level === SAME_INITIAL ? byInitial : share)),
  }
}

/** The same comparison, or else one with the same levels: a title is compared as the name of a firm is. */
function shippedFor(own: ComparisonModel, shipped: readonly ComparisonModel[]): ComparisonModel | undefined {
  const names = own.levels.join('|')
  const alike = shipped.filter(one => one.levels.join('|') === names)
  return alike.find(({ name }) => name === own.name) ?? alike[0]
}
