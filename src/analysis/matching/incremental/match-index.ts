// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { combined, type Feature, featuresOf } from '../blocking/features.ts'
import { hashPair } from '../columns/random.ts'
import type { Column } from '../columns/table.ts'
import { type Explanation, explainedPair } from '../explaining/explain.ts'
import type { Mapping } from '../mapping.ts'
import type { Model } from '../model/model.ts'
import { type GrowingRecords, growingRecords } from '../records/growing-records.ts'
import { probabilityOf, Scorer } from '../scoring/scorer.ts'
import { Postings } from './postings.ts'

/** A record that may be the one asked about. */
export type Hit = { readonly record: number; readonly bits: number; readonly probability: number }

/** A key borne by this many records is a stop key: it brings no candidates. */
export const STOP_KEY = 120
const SHOWN = 0.05

/**
 * Records in memory that can be asked who a new record may be. Build it from columns and a learnt model, then
 * add, remove, ask. About 0.7 GB per million Dutch persons (measured by test/load/matching.bench.ts).
 */
export class MatchIndex {
  readonly #records: GrowingRecords
  readonly #rules: readonly Feature[]
  readonly #postings: Postings
  readonly #scorer: Scorer
  readonly #model: Model
  #removed = new Uint8Array(1 << 10)
  #seen = new Uint32Array(1 << 10)
  #question = 0

  private constructor(records: GrowingRecords, model: Model) {
    this.#records = records
    this.#model = model
    this.#rules = lookupRules(featuresOf(records.view))
    this.#postings = new Postings(records.view.rows * 12, STOP_KEY)
    this.#scorer = new Scorer(records.view, model)
  }

  /**
   * Builds an index.
   * @param columns in the order of the mapping's fields
   * @param model learnt from these or comparable records with the same mapping
   */
  static build(mapping: Mapping, columns: readonly Column[], rows: number, model: Model): MatchIndex {
    const index = new MatchIndex(growingRecords(mapping, columns, rows), model)
    for (let row = 0; row < rows; row++) index.#post(row)
    return index
  }

  /** Records held, removed ones included. */
  get size(): number {
    return this.#records.rows
  }

  /** Adds a record. @param values in the order of the mapping's fields; '' when missing. @returns its number */
  add(values: readonly string[]): number {
    const row = this.#records.append(values)
    this.#post(row)
    return row
  }

  /** Takes a record out: it is no candidate any more and its values no longer count. Twice is once. */
  remove(record: number): void {
    if (record >= this.size || this.#removed[record] === 1) return
    if (record >= this.#removed.length) this.#removed = grown(this.#removed, record)
    this.#removed[record] = 1
    this.#records.uncount(record)
  }

  /** Who may be the one with these values, without adding them. @returns records in rising order */
  candidates(values: readonly string[]): number[] {
    return this.#candidatesOf(this.#records.draft(values)).sort((a, b) => a - b)
  }

  /** Candidates with a probability of 0.05 or more, the most likely first. */
  matches(values: readonly string[]): Hit[] {
    const draft = this.#records.draft(values)
    const hits: Hit[] = []
    for (const record of this.#candidatesOf(draft)) {
      const bits = this.#scorer.score(record, draft)
      const probability = probabilityOf(bits)
      if (probability >= SHOWN) hits.push({ record, bits, probability })
    }
    return hits.sort((a, b) => b.bits - a.bits || a.record - b.record)
  }

  /** log2 of the odds that the record is the one with these values. */
  score(values: readonly string[], record: number): number {
    return this.#scorer.score(record, this.#records.draft(values))
  }

  /** Why that score. @param read gives the value of a field of a record held */
  explain(values: readonly string[], record: number, read: (field: number) => string): Explanation {
    const draft = this.#records.draft(values)
    const either = (row: number, field: number) => (row === draft ? values[field]! : read(field))
    return explainedPair(this.#records.view, this.#model, record, draft, either)
  }

  /** Bytes of the look-up table, beside the records themselves. */
  get bytes(): number {
    return this.#postings.bytes
  }

  #post(row: number): void {
    this.#eachKey(row, key => this.#postings.add(key, row))
  }

  #eachKey(row: number, visit: (key: number) => void): void {
    for (let rule = 0; rule < this.#rules.length; rule++) {
      for (const keyOf of this.#rules[rule]!.slots) {
        const key = keyOf(row)
        if (key !== 0) visit(hashPair(rule, key))
      }
    }
  }

  #candidatesOf(draft: number): number[] {
    if (this.#seen.length <= draft) this.#seen = new Uint32Array(draft * 2)
    const found: number[] = []
    const question = ++this.#question
    this.#eachKey(draft, key =>
      this.#postings.each(key, record => {
        if (this.#seen[record] === question || this.#removed[record] === 1) return
        this.#seen[record] = question
        found.push(record)
      }),
    )
    return found
  }
}

function grown(flags: Uint8Array, atLeast: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(2 * (atLeast + 1))
  larger.set(flags)
  return larger
}

/** Identifiers alone, and every two features of different families. */
function lookupRules(features: readonly Feature[]): Feature[] {
  const rules = features.filter(({ combines, name }) => !combines || SINGLE.has(name))
  for (const [at, first] of features.entries()) {
    for (const second of features.slice(at + 1)) {
      if (first.combines && second.combines && first.family !== second.family)
        rules.push(combined(first, second))
    }
  }
  // A file of one field has nothing to combine.
  return rules.length > 0 ? rules : [...features]
}

const SINGLE = new Set(['date of birth', 'address', 'street and number'])
