// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Levels } from '../comparisons/comparison.ts'
import type { Records } from '../records/records.ts'
import { MOST_LEVELS, weightsOf } from '../scoring/weights.ts'
import type { StrangerShares } from './chance.ts'
import { BITS_PER_STEP, type PatternCounts, RARITIES } from './histogram.ts'
import {
  type ComparisonModel,
  isByRarity,
  type Model,
  needsMoreThanRarity,
  sharesLevels,
  sharesNames,
} from './model.ts'
import type { RandomLevels } from './random-pairs.ts'
import { shippedComparisons } from './shipped.ts'

/** The patterns of a share of all candidates. */
export type Sample = PatternCounts & {
  /** Which share (0..1] of the candidates was compared. */
  readonly share: number
  /** All pairs of the file or files, candidates or not. */
  readonly allPairs: number
}

/** How many true matches the shipped shares are worth against what the file shows. */
export const PRIOR_MATCHES = 40
const PRIOR_VOICE = 0.02
const PRIOR_RANDOM_PAIRS = 50
const PRIOR_STRANGERS = 24
const ROUNDS = 60
const LEAST = 1e-9

/**
 * Learns the shares of the levels among matches and members of one household from unlabelled patterns, by
 * expectation maximisation. Random pairs are not learnt here but taken from pairs drawn at random, so the
 * classes cannot change places. Dempster, Laird and Rubin (1977); Winkler (1988) for record linkage. The
 * shipped shares are a Dirichlet prior: a small file keeps to them, a large one outweighs them.
 */
export function learntModel(
  records: Records,
  random: RandomLevels,
  sample: Sample,
  start: Model,
  shipped?: readonly ComparisonModel[],
): Model {
  const prior = shippedComparisons(records, random, shipped)
  let model = start
  for (let round = 0; round < ROUNDS; round++) {
    const next = improved(records, sample, model, prior)
    const change = largestChange(model, next)
    model = next
    if (change < 1e-6) break
  }
  return model
}

/**
 * The model before anything is learnt from the patterns: shipped shares, and chance as random pairs show it.
 * @param allPairs pairs of the file or files, candidates or not
 * @param strangers what strangers share by chance, as {@link strangerShares} found it; without it the shipped shares
 */
export function startModel(
  records: Records,
  random: RandomLevels,
  allPairs: number,
  strangers: readonly (StrangerShares | undefined)[] = [],
  shipped?: readonly ComparisonModel[],
): Model {
  const defaults = shippedComparisons(records, random, shipped).map((own, at) =>
    withStrangers(own, records.levels[at]!, strangers[at]),
  )
  const matchShare = Math.min(0.2, (0.1 * records.rows) / allPairs)
  const relatedShare = hasHousehold(records) ? matchShare : 0
  const namesakeShare = hasNamesakes(records) ? matchShare : 0
  const model = { comparisons: defaults, matchShare, relatedShare, namesakeShare }
  return { ...model, comparisons: defaults.map((own, at) => withRandom(own, at, records, random)) }
}

/** Households can be told from matches when some fields are shared in them and others are not. */
function hasHousehold(records: Records): boolean {
  const shared = records.levels.filter(sharesLevels).length
  return shared > 0 && shared < records.levels.length
}

/** Namesakes can be told from matches when there is more to go by than names. */
function hasNamesakes(records: Records): boolean {
  const named = records.levels.filter(sharesNames).length
  const others = records.plans.filter(({ sort }) => sort !== 'surname').length
  return records.plans.some(({ sort }) => sort === 'given-name') && named < others
}

/** Where rarity does not tell all of chance, what strangers were found to share does. */
function withStrangers(
  own: ComparisonModel,
  levels: Levels,
  strangers: StrangerShares | undefined,
): ComparisonModel {
  if (strangers === undefined) return own
  const { asked, shares } = strangers
  const random = own.random.map((share, level) =>
    needsMoreThanRarity(levels[level]!)
      ? (asked * shares[level]! + PRIOR_STRANGERS * share) / (asked + PRIOR_STRANGERS)
      : share,
  )
  return { ...own, random }
}

/**
 * Chance as the random pairs show it. Matches that are still among them are not taken off by their expected number:
 * where matches are taken for more than they are, chance would then be less, and matches more again.
 */
function withRandom(
  own: ComparisonModel,
  at: number,
  records: Records,
  random: RandomLevels,
): ComparisonModel {
  const counts = random.counts[at]!
  const known = counts.reduce((sum, count, level) => sum + (level === 0 ? 0 : count), 0)
  const shares = own.random.map((_, level) => {
    const definition = records.levels[at]![level]!
    if (level === 0 || isByRarity(definition)) return own.random[level]!
    return (counts[level]! + PRIOR_RANDOM_PAIRS * definition.random!) / (known + PRIOR_RANDOM_PAIRS)
  })
  return { ...own, random: shares.map((share, level) => (level === 0 ? 0 : Math.max(share, LEAST))) }
}

function improved(records: Records, sample: Sample, model: Model, prior: readonly ComparisonModel[]): Model {
  const { match, related, matches, relations, namesakes } = expectations(sample, model)
  // One comparison fits any share of matches equally well: whoever shares a street would turn into a match.
  const isIdentified = model.comparisons.length > 1
  const comparisons = model.comparisons.map((own, at) => {
    const start = prior[at]!
    const isShared = sharesLevels(records.levels[at]!)
    // Namesakes keep their shipped shares and only their number is learnt: free to be anything, the class turned
    // into all pairs with one given name, of whom some must then have one surname too.
    return {
      ...own,
      match: isIdentified ? blended(match[at]!, start.match) : own.match,
      related: isShared ? blended(related[at]!, start.related as number[]) : own.related,
    }
  })
  const shares = {
    matchShare: clamp((matches / sample.share + 1) / sample.allPairs),
    relatedShare: model.relatedShare === 0 ? 0 : clamp((relations / sample.share + 1) / sample.allPairs),
    namesakeShare: model.namesakeShare === 0 ? 0 : clamp((namesakes / sample.share + 1) / sample.allPairs),
  }
  return { comparisons, ...shares }
}

function clamp(share: number): number {
  return Math.min(0.45, Math.max(1e-15, share))
}

function blended(counts: Float64Array, prior: readonly number[]): number[] {
  let known = 0
  for (let level = 1; level < counts.length; level++) known += counts[level]!
  // In a large file too the shipped shares keep a voice: matches may not turn into whatever is frequent.
  const weight = PRIOR_MATCHES + PRIOR_VOICE * known
  return prior.map((share, level) =>
    level === 0 ? 0 : Math.max(LEAST, (counts[level]! + weight * share) / (known + weight)),
  )
}

type Expectations = {
  match: Float64Array[]
  related: Float64Array[]
  matches: number
  relations: number
  namesakes: number
}

/** How often each level is expected among matches and members of a household, and how many of each there are. */
function expectations({ patterns, counts }: Sample, model: Model): Expectations {
  const { comparisons } = model
  const weights = weightsOf(model)
  const width = comparisons.length + RARITIES
  const zeroes = () => comparisons.map(({ levels }) => new Float64Array(levels.length))
  const found = { match: zeroes(), related: zeroes(), matches: 0, relations: 0, namesakes: 0 }
  for (let at = 0; at < counts.length; at++) {
    const from = at * width
    const shared = patterns[from + comparisons.length]! * BITS_PER_STEP
    const named = patterns[from + comparisons.length + 1]! * BITS_PER_STEP
    const both = patterns[from + comparisons.length + 2]! * BITS_PER_STEP
    const own = patterns[from + comparisons.length + 3]! * BITS_PER_STEP
    let ofMatch = weights.matchPrior + shared + named + both + own
    let ofRelated = weights.relatedPrior + shared + both
    let ofNamesake = weights.namesakePrior + named + both
    for (let place = 0; place < comparisons.length; place++) {
      const level = place * MOST_LEVELS + patterns[from + place]!
      ofMatch += weights.match[level]!
      ofRelated += weights.related[level]!
      ofNamesake += weights.namesake[level]!
    }
    const most = Math.max(0, ofMatch, ofRelated, ofNamesake)
    const total = 2 ** (ofMatch - most) + 2 ** (ofRelated - most) + 2 ** (ofNamesake - most) + 2 ** -most
    const match = (counts[at]! * 2 ** (ofMatch - most)) / total
    const related = (counts[at]! * 2 ** (ofRelated - most)) / total
    const namesake = (counts[at]! * 2 ** (ofNamesake - most)) / total
    found.matches += match
    found.relations += related
    found.namesakes += namesake
    for (let place = 0; place < comparisons.length; place++) {
      const level = patterns[from + place]!
      found.match[place]![level]! += match
      found.related[place]![level]! += related
    }
  }
  return found
}

function largestChange(before: Model, after: Model): number {
  let largest = Math.abs(after.matchShare / before.matchShare - 1)
  before.comparisons.forEach(({ match }, at) => {
    match.forEach((share, level) => {
      largest = Math.max(largest, Math.abs(share - after.comparisons[at]!.match[level]!))
    })
  })
  return largest
}
