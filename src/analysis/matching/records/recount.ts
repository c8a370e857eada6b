// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { sortedPositions } from '../blocking/radix-sort.ts'
import { sharedUint32 } from '../columns/shared-arrays.ts'
import { PART_COUNT } from '../comparisons/address.ts'
import type { Evidence, Records } from './records.ts'

/**
 * The same records with every value counted once per cluster instead of once per record: a rare name is not
 * common because its bearer stands in the file ten times.
 * @param clusters per record the lowest row of its cluster
 */
export function countedByCluster(records: Records, clusters: Uint32Array): Records {
  const order = sortedPositions(clusters)
  let total = 0
  for (let row = 0; row < records.rows; row++) if (clusters[row] === row) total++
  const counter = new ClusterCounter(order, clusters)
  const evidence = records.evidence.map(one => recounted(one, records, counter, total))
  return { ...records, evidence }
}

function recounted(evidence: Evidence, { names }: Records, counter: ClusterCounter, total: number): Evidence {
  switch (evidence.sort) {
    case 'given-name': {
      const { codes, starts, words, counts } = evidence.data
      const wordsOf = (row: number) => words.subarray(starts[codes[row]!]!, starts[codes[row]! + 1]!)
      const first = (row: number) => (codes[row] === 0 ? 0 : words[starts[codes[row]!]!]!)
      const of = {
        entries: counter.count(counts.entries.length, row => [codes[row]!]),
        firsts: counter.count(counts.firsts.length, wordsOf),
        families: counter.count(counts.families.length, row =>
          wordsOf(row).map(word => names.families[word]!),
        ),
        sounds: counter.count(counts.sounds.length, row => wordsOf(row).map(word => names.sounds[word]!)),
        initials: counter.count(counts.initials.length, row => [
          names.chars[names.offsets[first(row)]!] ?? 0,
        ]),
      }
      return { sort: evidence.sort, data: { ...evidence.data, counts: of, total } }
    }
    case 'surname': {
      const { codes, cores, starts, others, counts } = evidence.data
      const core = (row: number) => cores[codes[row]!]!
      const all = (row: number) => [
        core(row),
        ...others.subarray(starts[codes[row]!]!, starts[codes[row]! + 1]!),
      ]
      const of = {
        cores: counter.count(counts.cores.length, row => [core(row)]),
        words: counter.count(counts.words.length, all),
        sounds: counter.count(counts.sounds.length, row => [names.sounds[core(row)]!]),
      }
      return { sort: evidence.sort, data: { ...evidence.data, counts: of, total } }
    }
    case 'birth-date': {
      const { packed, counts } = evidence.data
      const of = counter.count(counts.length, row => [packed[row]!, packed[row]! & ~0x1ff])
      return { sort: evidence.sort, data: { ...evidence.data, counts: of, total } }
    }
    case 'address': {
      const { codes, parts, counts } = evidence.data
      const of = counter.count(counts.length, row =>
        parts.subarray(codes[row]! * PART_COUNT, (codes[row]! + 1) * PART_COUNT),
      )
      return { sort: evidence.sort, data: { ...evidence.data, counts: of, total } }
    }
    case 'text': {
      const { codes, starts, words, counts } = evidence.data
      const of = {
        entries: counter.count(counts.entries.length, row => [codes[row]!]),
        words: counter.count(counts.words.length, row =>
          words.subarray(starts[codes[row]!]!, starts[codes[row]! + 1]!),
        ),
      }
      return { sort: evidence.sort, data: { ...evidence.data, counts: of, total } }
    }
    default: {
      const { slots, counts, mailboxes } = evidence.data
      const of = counter.count(counts.length, row => slots.map(codes => codes[row]!))
      const ofNames = counter.count(mailboxes.counts.length, row =>
        slots.map(codes => mailboxes.names[codes[row]!] ?? 0),
      )
      const named = { ...mailboxes, counts: ofNames }
      return { sort: evidence.sort, data: { ...evidence.data, counts: of, mailboxes: named, total } }
    }
  }
}

class ClusterCounter {
  readonly #order: Uint32Array
  readonly #clusters: Uint32Array

  constructor(order: Uint32Array, clusters: Uint32Array) {
    this.#order = order
    this.#clusters = clusters
  }

  /** How many clusters bear each key. */
  count(size: number, keysOf: (row: number) => ArrayLike<number>): Uint32Array {
    const counts = sharedUint32(size)
    const seenIn = new Uint32Array(size)
    for (const row of this.#order) {
      const mark = this.#clusters[row]! + 1
      const keys = keysOf(row)
      for (let at = 0; at < keys.length; at++) {
        const key = keys[at]!
        if (seenIn[key] === mark) continue
        seenIn[key] = mark
        counts[key]!++
      }
    }
    return counts
  }
}
