// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Candidates } from '../blocking/candidates.ts'
import { PairWalk, type Task } from '../blocking/visit-pairs.ts'
import type { Model } from '../model/model.ts'
import type { Records } from '../records/records.ts'
import { prospectsOf } from './prospects.ts'
import type { ScoredPairs } from './scored-pairs.ts'
import { cheapestFirst, Scorer } from './scorer.ts'
import { weightsOf } from './weights.ts'

/** Pairs shown: a probability of 0.05 or more. */
export const SHOWN_BITS = Math.log2(0.05 / 0.95)

/** The pairs of one task that are shown, and how many were scored to find them. */
export type TaskPairs = ScoredPairs & { readonly scored: number }

/** Scores the candidates in tasks and keeps those that are shown. One for each worker. */
export class TaskScorer {
  readonly #scorer: Scorer
  readonly #walk: PairWalk
  #a = new Uint32Array(1 << 12)
  #b = new Uint32Array(1 << 12)
  #bits = new Float64Array(1 << 12)
  #size = 0
  #scored = 0

  constructor(records: Records, candidates: Candidates, model: Model) {
    const prospects = prospectsOf(records, weightsOf(model), cheapestFirst(records))
    this.#scorer = new Scorer(records, model, prospects)
    this.#walk = new PairWalk(candidates)
  }

  /** The shown pairs of one task, in the order they are visited. */
  score(task: Task): TaskPairs {
    this.#size = 0
    this.#scored = 0
    this.#walk.visit(task, this.#visit)
    const to = this.#size
    return {
      a: this.#a.slice(0, to),
      b: this.#b.slice(0, to),
      bits: this.#bits.slice(0, to),
      scored: this.#scored,
    }
  }

  readonly #visit = (a: number, b: number): void => {
    this.#scored++
    const bits = this.#scorer.score(a, b, SHOWN_BITS)
    if (bits < SHOWN_BITS || !this.#walk.isFirst(a, b)) return
    if (this.#size === this.#a.length) this.#grow()
    this.#a[this.#size] = a
    this.#b[this.#size] = b
    this.#bits[this.#size++] = bits
  }

  #grow(): void {
    const [a, b, bits] = [this.#a, this.#b, this.#bits]
    this.#a = new Uint32Array(a.length * 2)
    this.#b = new Uint32Array(a.length * 2)
    this.#bits = new Float64Array(a.length * 2)
    this.#a.set(a)
    this.#b.set(b)
    this.#bits.set(bits)
  }
}
