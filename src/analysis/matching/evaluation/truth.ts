// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { distinctTuples } from '../columns/tuple-dictionary.ts'

/** What is known about which records are one and the same. */
export interface Truth {
  /** True pairs among all records (between two files: across them). */
  readonly pairs: number
  /** Whether two records are the same; undefined when it is not known of one of them. */
  isTrue(a: number, b: number): boolean | undefined
  /** True pairs within clusters. */
  pairsWithin(clusters: Uint32Array): number
  /** Pairs within clusters of which it is known whether they are true. */
  knownPairsOf(clusters: Uint32Array): number
  /** True pairs of which both records are in a group, per group (numbers below `size`). */
  pairsByGroup(groups: Uint32Array, size: number): Float64Array
}

/** Truth from a label per record; records without label (0) are left out of every count. */
export class LabelTruth implements Truth {
  readonly pairs: number
  readonly #labels: Uint32Array
  readonly #firstFile: number

  /** @param firstFile rows of the first file; equal to the number of labels when there is one file */
  constructor(labels: Uint32Array, firstFile: number) {
    this.#labels = labels
    this.#firstFile = firstFile
    this.pairs = this.#pairsOf([labels])
  }

  isTrue(a: number, b: number): boolean | undefined {
    const [labelA, labelB] = [this.#labels[a]!, this.#labels[b]!]
    return labelA === 0 || labelB === 0 ? undefined : labelA === labelB
  }

  pairsWithin(clusters: Uint32Array): number {
    return this.#pairsOf([clusters, this.#labels])
  }

  knownPairsOf(clusters: Uint32Array): number {
    return this.#pairsOf([clusters])
  }

  pairsByGroup(groups: Uint32Array, size: number): Float64Array {
    const byGroup = new Float64Array(size)
    this.#eachPairs([groups, this.#labels], (row, pairs) => {
      byGroup[groups[row]!]! += pairs
    })
    return byGroup
  }

  /** Pairs of labelled records that are alike in all the given columns. */
  #pairsOf(columns: readonly Uint32Array[]): number {
    let all = 0
    this.#eachPairs(columns, (_, pairs) => {
      all += pairs
    })
    return all
  }

  /** Tells, per combination of the columns' values, one row that has it and how many pairs do. */
  #eachPairs(columns: readonly Uint32Array[], tell: (row: number, pairs: number) => void): void {
    const rows = this.#labels.length
    const { codes, size } = distinctTuples(columns, rows)
    const first = new Float64Array(size)
    const second = new Float64Array(size)
    for (let row = 0; row < rows; row++)
      if (this.#labels[row] !== 0) (row < this.#firstFile ? first : second)[codes[row]!]!++
    const example = new Uint32Array(size)
    for (let row = 0; row < rows; row++) example[codes[row]!] = row
    for (let tuple = 0; tuple < size; tuple++) {
      const [one, other] = [first[tuple]!, second[tuple]!]
      tell(example[tuple]!, this.#firstFile < rows ? one * other : (one * (one - 1)) / 2)
    }
  }
}

/** Truth from a list of pairs: what is not listed is not true. */
export class PairTruth implements Truth {
  readonly pairs: number
  readonly #listed = new Set<number>()
  readonly #list: readonly (readonly [number, number])[]
  readonly #rows: number
  readonly #firstFile: number

  /** @param list rows of the records of every true pair */
  constructor(list: readonly (readonly [number, number])[], rows: number, firstFile: number) {
    this.#rows = rows
    this.#firstFile = firstFile
    for (const [a, b] of list) if (a !== b) this.#listed.add(this.#key(a, b))
    this.pairs = this.#listed.size
    this.#list = list
  }

  isTrue(a: number, b: number): boolean {
    return this.#listed.has(this.#key(a, b))
  }

  pairsWithin(clusters: Uint32Array): number {
    const within = new Set<number>()
    for (const [a, b] of this.#list) if (a !== b && clusters[a] === clusters[b]) within.add(this.#key(a, b))
    return within.size
  }

  knownPairsOf(clusters: Uint32Array): number {
    return new LabelTruth(
      Uint32Array.from(clusters, cluster => cluster + 1),
      this.#firstFile,
    ).pairs
  }

  pairsByGroup(groups: Uint32Array, size: number): Float64Array {
    const byGroup = new Float64Array(size)
    const counted = new Set<number>()
    for (const [a, b] of this.#list) {
      const key = this.#key(a, b)
      if (a === b || groups[a] !== groups[b] || counted.has(key)) continue
      counted.add(key)
      byGroup[groups[a]!]!++
    }
    return byGroup
  }

  #key(a: number, b: number): number {
    return Math.min(a, b) * this.#rows + Math.max(a, b)
  }
}
