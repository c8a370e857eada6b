// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Candidates, Task } from '../blocking/candidate-set.ts'
import { type GroupAnswer, type GroupJob, grouper } from '../blocking/group-records.ts'
import { PairWalk } from '../blocking/visit-pairs.ts'
import { hashPair } from '../columns/random.ts'
import { columnFrom, type SharedColumn } from '../columns/table.ts'
import type { Mapping } from '../mapping.ts'
import { type PatternCounts, PatternHistogram } from '../model/histogram.ts'
import type { Model } from '../model/model.ts'
import { PatternCounter } from '../model/patterns.ts'
import { type DrawJob, drawer, type RandomLevels } from '../model/random-pairs.ts'
import { type EncodedPart, encodedPart, encodingParts } from '../records/read-records.ts'
import type { Records } from '../records/records.ts'
import { type TaskPairs, TaskScorer } from '../scoring/task-scorer.ts'

/** One piece of parallel work: the same question on many tasks, whose answers do not depend on who works. */
export type Job =
  | {
      readonly kind: 'sample'
      readonly records: Records
      readonly candidates: Candidates
      readonly model: Model
      readonly share: number
    }
  | {
      readonly kind: 'score'
      readonly records: Records
      readonly candidates: Candidates
      readonly model: Model
    }
  | GroupJob
  | DrawJob
  | {
      readonly kind: 'encode'
      readonly mapping: Mapping
      readonly columns: readonly SharedColumn[]
      readonly rows: number
    }

/** What a job gives for one task. */
export type Answer = PatternCounts | TaskPairs | EncodedPart | GroupAnswer | RandomLevels

/** Whoever can do a job: one thread, or many. */
export interface Crew {
  /** The answers in the order of the tasks. */
  perform(job: Job, tasks: readonly Task[]): Promise<Answer[]>
}

/** Does tasks of a job one by one; each worker has its own. */
export function performer(job: Job): (task: Task) => Answer {
  if (job.kind === 'encode') {
    const columns = job.columns.map(columnFrom)
    const parts = encodingParts(job.mapping)
    return ({ rule }) => encodedPart(job.mapping, parts[rule]!, columns, job.rows)
  }
  if (job.kind === 'group' || job.kind === 'combine' || job.kind === 'keys') return grouper(job)
  if (job.kind === 'draw') return drawer(job)
  if (job.kind === 'score') {
    const scorer = new TaskScorer(job.records, job.candidates, job.model)
    return task => scorer.score(task)
  }
  const walk = new PairWalk(job.candidates)
  const counter = new PatternCounter(job.records, job.model)
  const bound = job.share * 4294967296
  const visit = (a: number, b: number) => {
    if (hashPair(a, b) < bound && walk.isFirst(a, b) && counter.compare(a, b)) counter.count()
  }
  return task => {
    walk.visit(task, visit)
    return counter.taken()
  }
}

/** Works on the thread that asks. */
export const alone: Crew = {
  perform(job, tasks) {
    const perform = performer(job)
    return Promise.resolve(tasks.map(perform))
  },
}

/** The patterns of all tasks, in an order that does not depend on how they came in. */
export function mergedPatterns(comparisons: number, parts: readonly PatternCounts[]): PatternCounts {
  const histogram = new PatternHistogram(comparisons)
  for (const part of parts) histogram.merge(part)
  return histogram.sorted()
}
