// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Candidates, chosenCandidates } from '../blocking/candidates.ts'
import { type Task, tasksOf, visitPairs } from '../blocking/visit-pairs.ts'
import { hashPair } from '../columns/random.ts'
import { learntModel, type Sample, startModel } from '../model/learn.ts'
import type { Model } from '../model/model.ts'
import { PatternCounter } from '../model/patterns.ts'
import { randomLevels } from '../model/random-pairs.ts'
import { pairCount, type Records } from '../records/records.ts'
import { joinedPairs, type ScoredPairs } from '../scoring/scored-pairs.ts'
import { Scorer } from '../scoring/scorer.ts'

/** Pairs shown: a probability of 0.05 or more. */
export const SHOWN_BITS = Math.log2(0.05 / 0.95)
/** Two records are called the same from a probability of one half. */
export const THRESHOLD = 0.5
const SAMPLED_PAIRS = 2_000_000

/** Which share of the candidates is compared to learn from. */
export function sampleShare(candidates: Candidates, records: Records): number {
  const pairs = candidates.isEveryPair
    ? pairCount(records)
    : candidates.rules.reduce((sum, rule) => sum + rule.pairs, 0)
  return Math.min(1, SAMPLED_PAIRS / Math.max(1, pairs))
}

/** Counts the patterns of a share of the candidates in the given tasks. */
export function samplePatterns(
  records: Records,
  candidates: Candidates,
  start: Model,
  tasks: readonly Task[],
  share: number,
): PatternCounter['histogram'] {
  const counter = new PatternCounter(records, start)
  const bound = share * 4294967296
  const wanted = share < 1 ? (a: number, b: number) => hashPair(a, b) < bound : undefined
  for (const task of tasks) visitPairs(candidates, task, (a, b) => counter.count(a, b), wanted)
  return counter.histogram
}

/** Scores the candidates in one task and keeps those that are shown. */
export class TaskScorer {
  readonly #scorer: Scorer
  readonly #candidates: Candidates
  #a: number[] = []
  #b: number[] = []
  #bits: number[] = []
  #scored = 0
  readonly #visit = (a: number, b: number): void => {
    this.#scored++
    const bits = this.#scorer.score(a, b)
    if (bits < SHOWN_BITS) return
    this.#a.push(a)
    this.#b.push(b)
    this.#bits.push(bits)
  }

  constructor(records: Records, candidates: Candidates, model: Model) {
    this.#scorer = new Scorer(records, model)
    this.#candidates = candidates
  }

  score(task: Task): ScoredPairs & { scored: number } {
    this.#a = []
    this.#b = []
    this.#bits = []
    this.#scored = 0
    visitPairs(this.#candidates, task, this.#visit)
    const scored = this.#scored
    return {
      a: Uint32Array.from(this.#a),
      b: Uint32Array.from(this.#b),
      bits: Float64Array.from(this.#bits),
      scored,
    }
  }
}

/** The outcome of a linkage before clustering. */
export type Linked = {
  readonly pairs: ScoredPairs
  readonly scored: number
  readonly model: Model
  readonly candidates: Candidates
}

/**
 * Links records on one thread: learns a model from them and scores all candidates.
 * @param seed whole number; the same records and seed give the same pairs and bits
 */
export function linkRecords(records: Records, seed: number): Linked {
  const candidates = chosenCandidates(records)
  const tasks = tasksOf(candidates)
  const share = sampleShare(candidates, records)
  const random = randomLevels(records, seed)
  const allPairs = pairCount(records)
  const start = startModel(records, random, allPairs)
  const sample: Sample = {
    ...samplePatterns(records, candidates, start, tasks, share).sorted(),
    share,
    allPairs,
  }
  const model = learntModel(records, random, sample, start)
  const scorer = new TaskScorer(records, candidates, model)
  const parts = tasks.map(task => scorer.score(task))
  return {
    pairs: joinedPairs(parts),
    scored: parts.reduce((sum, part) => sum + part.scored, 0),
    model,
    candidates,
  }
}
