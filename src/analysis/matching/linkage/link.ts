// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Candidates } from '../blocking/candidate-set.ts'
import { chosenCandidates } from '../blocking/candidates.ts'
import { tasksOf } from '../blocking/visit-pairs.ts'
import { clustered } from '../clusters/cluster.ts'
import { type StrangerShares, strangerShares } from '../model/chance.ts'
import type { PatternCounts } from '../model/histogram.ts'
import { learntModel, startModel } from '../model/learn.ts'
import type { ComparisonModel, Model } from '../model/model.ts'
import { levelsOfStrangers, type RandomLevels } from '../model/random-pairs.ts'
import { pairCount, type Records } from '../records/records.ts'
import { countedByCluster } from '../records/recount.ts'
import { joinedPairs, type ScoredPairs } from '../scoring/scored-pairs.ts'
import type { TaskPairs } from '../scoring/task-scorer.ts'
import { alone, type Crew, mergedPatterns } from './crew.ts'
import { drawTogether } from './draw-together.ts'

/** Two records are called the same from a probability of one half. */
export const THRESHOLD = 0.5
const SAMPLED_PAIRS = 2_000_000
/** Up to so many pairs the linkage runs twice, the second time with frequencies per person instead of per record. */
const PAIRS_SCORED_TWICE = 15_000_000

/** The outcome of a linkage before clustering. */
export type Linked = {
  readonly pairs: ScoredPairs
  /** Pairs whose fields were compared (in the last round). */
  readonly scored: number
  readonly model: Model
  readonly candidates: Candidates
  /** The records with the frequencies that the scores rest on. */
  readonly records: Records
}

/** What there is to tell while linking: a word for the stage, and the share (0..1) of it that is done. */
export type Progress = (stage: string, done: number) => void

export type LinkOptions = {
  /** Whole number; the same records and seed give the same pairs and bits, whatever the crew. */
  readonly seed: number
  readonly crew?: Crew
  readonly progress?: Progress
  /** A model to score with as it is; without it one is learnt from the records. */
  readonly model?: Model
  /** Comparisons that learning starts from; without it the shipped ones. */
  readonly shipped?: readonly ComparisonModel[]
}

/**
 * Links records: chooses candidates, learns a model from them without labels, and scores them all. Files of up to
 * 15 million candidate pairs are linked twice, the second time with what the first round found: frequencies per
 * person, and what is shared by records that are not one person.
 * @param records of one file, or of two behind each other
 * @returns the pairs that may be shown with bits (log2 of the odds that the two are one and the same)
 * @throws what a worker of the crew throws
 */
export async function linkRecords(records: Records, options: LinkOptions): Promise<Linked> {
  const { crew = alone, progress = () => {} } = options
  progress('candidates', 0)
  const candidates = await chosenCandidates(records, crew)
  progress('model', 0)
  const { model } = options
  if (model !== undefined) return scored(records, candidates, model, crew, progress)
  const drawn = await drawTogether(records, options.seed, crew)
  const firstModel = await learnt(records, candidates, options, crew, { random: drawn })
  const first = await scored(records, candidates, firstModel, crew, progress)
  if (first.scored > PAIRS_SCORED_TWICE) return first
  progress('model', 0)
  const { clusters } = clustered(records.rows, first.pairs)
  const counted = countedByCluster(records, clusters)
  const redrawn = await drawTogether(counted, options.seed, crew, drawn)
  const random = levelsOfStrangers(redrawn, counted, clusters, options.seed)
  const shares = strangerShares(counted, clusters, options.seed)
  const secondModel = await learnt(counted, candidates, options, crew, { random, shares })
  return scored(counted, candidates, secondModel, crew, progress)
}

async function scored(
  records: Records,
  candidates: Candidates,
  model: Model,
  crew: Crew,
  progress: Progress,
): Promise<Linked> {
  const tasks = tasksOf(candidates)
  progress('scores', 0)
  const parts = (await crew.perform({ kind: 'score', records, candidates, model }, tasks)) as TaskPairs[]
  const pairs = joinedPairs(parts)
  return { pairs, scored: parts.reduce((sum, part) => sum + part.scored, 0), model, candidates, records }
}

/** What strangers show: at each level, and of the rarity of what they share where a first round found who they are. */
type Chance = {
  readonly random: RandomLevels
  readonly shares?: readonly (StrangerShares | undefined)[]
}

async function learnt(
  records: Records,
  candidates: Candidates,
  options: LinkOptions,
  crew: Crew,
  { random, shares }: Chance,
): Promise<Model> {
  const allPairs = pairCount(records)
  const start = startModel(records, random, allPairs, shares, options.shipped)
  const share = sampleShare(candidates, allPairs)
  const job = { kind: 'sample', records, candidates, model: start, share } as const
  const parts = (await crew.perform(job, tasksOf(candidates))) as PatternCounts[]
  const sample = { ...mergedPatterns(records.plans.length, parts), share, allPairs }
  return learntModel(records, random, sample, start, options.shipped)
}

/** Which share of the candidates is compared to learn from. */
function sampleShare(candidates: Candidates, allPairs: number): number {
  const pairs = candidates.isEveryPair
    ? allPairs
    : candidates.rules.reduce((sum, rule) => sum + rule.pairs, 0)
  return Math.min(1, SAMPLED_PAIRS / Math.max(1, pairs))
}
