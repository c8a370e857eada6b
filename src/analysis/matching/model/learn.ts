// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Records } from '../records/records.ts'
import { BITS_PER_STEP, type PatternCounts } from './histogram.ts'
import { type ComparisonModel, defaultComparison, isByRarity, type Model, sharesLevels } from './model.ts'
import type { RandomLevels } from './random-pairs.ts'

/** The patterns of a share of all candidates. */
export type Sample = PatternCounts & {
  /** Which share (0..1] of the candidates was compared. */
  readonly share: number
  /** All pairs of the file or files, candidates or not. */
  readonly allPairs: number
}

/** How many true matches the shipped shares are worth against what the file shows. */
export const PRIOR_MATCHES = 40
const PRIOR_RANDOM_PAIRS = 50
const ROUNDS = 60
const LEAST = 1e-9

/**
 * Learns the shares of the levels among matches and members of one household from unlabelled patterns, by
 * expectation maximisation. Random pairs are not learnt here but taken from pairs drawn at random, so the
 * classes cannot change places. Dempster, Laird and Rubin (1977); Winkler (1988) for record linkage. The
 * shipped shares are a Dirichlet prior: a small file keeps to them, a large one outweighs them.
 */
export function learntModel(records: Records, random: RandomLevels, sample: Sample, start: Model): Model {
  let model = start
  for (let round = 0; round < ROUNDS; round++) {
    const next = improved(records, random, sample, model)
    const change = largestChange(model, next)
    model = next
    if (change < 1e-6) break
  }
  return model
}

/** The model before anything is learnt from the patterns: shipped shares, and chance as random pairs show it. */
export function startModel(records: Records, random: RandomLevels, allPairs: number): Model {
  const defaults = records.plans.map(({ name }, at) => defaultComparison(name, records.levels[at]!))
  const matchShare = Math.min(0.2, (0.1 * records.rows) / allPairs)
  const relatedShare = hasHousehold(records) ? matchShare : 0
  const model = { comparisons: defaults, matchShare, relatedShare }
  return { ...model, comparisons: defaults.map((own, at) => withRandom(own, at, records, random, model)) }
}

/** Households can be told from matches when some fields are shared in them and others are not. */
function hasHousehold(records: Records): boolean {
  const shared = records.levels.filter(sharesLevels).length
  return shared > 0 && shared < records.levels.length
}

/** Random pairs include a few matches: their part is taken off. */
function withRandom(
  own: ComparisonModel,
  at: number,
  records: Records,
  random: RandomLevels,
  { matchShare }: Model,
): ComparisonModel {
  const counts = random.counts[at]!
  const known = counts.reduce((sum, count, level) => sum + (level === 0 ? 0 : count), 0)
  const shares = own.random.map((_, level) => {
    const definition = records.levels[at]![level]!
    if (level === 0 || isByRarity(definition)) return own.random[level]!
    const matches = Math.min(counts[level]!, matchShare * known * own.match[level]!)
    return (counts[level]! - matches + PRIOR_RANDOM_PAIRS * definition.random!) / (known + PRIOR_RANDOM_PAIRS)
  })
  return { ...own, random: shares.map((share, level) => (level === 0 ? 0 : Math.max(share, LEAST))) }
}

function improved(records: Records, random: RandomLevels, sample: Sample, model: Model): Model {
  const { match, related, matches, relations } = expectations(sample, model)
  const comparisons = model.comparisons.map((own, at) => {
    const start = defaultComparison(own.name, records.levels[at]!)
    const isShared = sharesLevels(records.levels[at]!)
    const learnt = { ...own, match: blended(match[at]!, start.match) }
    return isShared ? { ...learnt, related: blended(related[at]!, start.related as number[]) } : learnt
  })
  const shares = {
    matchShare: clamp((matches / sample.share + 1) / sample.allPairs),
    relatedShare: model.relatedShare === 0 ? 0 : clamp((relations / sample.share + 1) / sample.allPairs),
  }
  const next = { comparisons, ...shares }
  return { ...next, comparisons: comparisons.map((own, at) => withRandom(own, at, records, random, next)) }
}

function clamp(share: number): number {
  return Math.min(0.45, Math.max(1e-15, share))
}

function blended(counts: Float64Array, prior: readonly number[]): number[] {
  let known = 0
  for (let level = 1; level < counts.length; level++) known += counts[level]!
  return prior.map((share, level) =>
    level === 0 ? 0 : Math.max(LEAST, (counts[level]! + PRIOR_MATCHES * share) / (known + PRIOR_MATCHES)),
  )
}

type Expectations = { match: Float64Array[]; related: Float64Array[]; matches: number; relations: number }

/** How often each level is expected among matches and among members of a household. */
function expectations({ patterns, counts }: Sample, model: Model): Expectations {
  const { comparisons } = model
  const width = comparisons.length + 2
  const logs = comparisons.map(logShares)
  const match = comparisons.map(({ levels }) => new Float64Array(levels.length))
  const related = comparisons.map(({ levels }) => new Float64Array(levels.length))
  const others = Math.log2(Math.max(1e-12, 1 - model.matchShare - model.relatedShare))
  const priors = {
    match: Math.log2(model.matchShare) - others,
    related: Math.log2(model.relatedShare) - others,
  }
  let matches = 0
  let relations = 0
  for (let at = 0; at < counts.length; at++) {
    const from = at * width
    const shared = patterns[from + width - 2]! * BITS_PER_STEP
    let bitsOfMatch = priors.match + shared + patterns[from + width - 1]! * BITS_PER_STEP
    let bitsOfRelated = priors.related + shared
    for (let place = 0; place < comparisons.length; place++) {
      const level = patterns[from + place]!
      bitsOfMatch += logs[place]!.match[level]!
      bitsOfRelated += logs[place]!.related[level]!
    }
    const most = Math.max(0, bitsOfMatch, bitsOfRelated)
    const weights = [2 ** (bitsOfMatch - most), 2 ** (bitsOfRelated - most), 2 ** -most]
    const total = weights[0]! + weights[1]! + weights[2]!
    const ofMatch = (counts[at]! * weights[0]!) / total
    const ofRelated = (counts[at]! * weights[1]!) / total
    matches += ofMatch
    relations += ofRelated
    for (let place = 0; place < comparisons.length; place++) {
      match[place]![patterns[from + place]!]! += ofMatch
      related[place]![patterns[from + place]!]! += ofRelated
    }
  }
  return { match, related, matches, relations }
}

function logShares({ match, random, related }: ComparisonModel): { match: number[]; related: number[] } {
  return {
    match: match.map((share, level) => (level === 0 ? 0 : Math.log2(share / random[level]!))),
    related: related.map((share, level) =>
      level === 0 || share === null ? 0 : Math.log2(share / random[level]!),
    ),
  }
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
