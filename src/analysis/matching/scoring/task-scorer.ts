// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Candidates, Task } from '../blocking/candidate-set.ts'
import { PairWalk } from '../blocking/visit-pairs.ts'
import type { Model } from '../model/model.ts'
import type { Records } from '../records/records.ts'
import { prospectsOf } from './prospects.ts'
import type { ScoredPairs } from './scored-pairs.ts'
import { cheapestFirst, Scorer } from './scorer.ts'
import { batchOf, Sieve } from './sieve.ts'
import { weightsOf } from './weights.ts'

/** Pairs shown: a probability of 0.05 or more. */
export const SHOWN_BITS = Math.log2(0.05 / 0.95)

/** The pairs of one task that are shown, and how many were scored to find them. */
export type TaskPairs = ScoredPairs & { readonly scored: number }

/** Pairs sifted together: few enough that what is known of their records stays near. */
const TOGETHER = 1024

/** Scores the candidates in tasks and keeps those that are shown. One for each worker. */
export class TaskScorer {
  readonly #scorer: Scorer
  readonly #walk: PairWalk
  #a = new Uint32Array(1 << 12)
  #b = new Uint32Array(1 << 12)
  #bits = new Float64Array(1 << 12)
  #size = 0
  #scored = 0
  readonly #sieve: Sieve
  readonly #batch = batchOf(TOGETHER)

  constructor(records: Records, candidates: Candidates, model: Model) {
    const prospects = prospectsOf(records, weightsOf(model), cheapestFirst(records))
    this.#scorer = new Scorer(records, model)
    this.#sieve = new Sieve(records, model, prospects)
    this.#walk = new PairWalk(candidates)
  }

  /** The shown pairs of one task, in the order they are visited. */
  score(task: Task): TaskPairs {
    this.#size = 0
    this.#scored = 0
    this.#walk.visit(task, this.#visit)
    this.#flush()
    const to = this.#size
    return {
      a: this.#a.slice(0, to),
      b: this.#b.slice(0, to),
      bits: this.#bits.slice(0, to),
      scored: this.#scored,
    }
  }

  readonly #isFirst = (a: number, b: number, key: number): boolean => this.#walk.isFirst(a, b, key)

  readonly #visit = (a: number, b: number): void => {
    const batch = this.#batch
    if (batch.size === TOGETHER) this.#flush()
    batch.a[batch.size] = a
    batch.b[batch.size] = b
    batch.keys[batch.size++] = this.#walk.key
  }

  #flush(): void {
    const batch = this.#batch
    this.#scored += batch.size
    this.#sieve.sift(batch, SHOWN_BITS, this.#isFirst)
    for (let at = 0; at < batch.size; at++) {
      const [a, b] = [batch.a[at]!, batch.b[at]!]
      if (this.#walk.isFirst(a, b, batch.keys[at]!)) this.#keep(a, b, this.#scorer.score(a, b))
    }
    batch.size = 0
  }

  #keep(a: number, b: number, bits: number): void {
    if (bits < SHOWN_BITS) return
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
