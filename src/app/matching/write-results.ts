// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { Clusters } from '../../analysis/matching/clusters/cluster.ts'
import type { ScoredPairs } from '../../analysis/matching/scoring/scored-pairs.ts'
import { probabilityOf } from '../../analysis/matching/scoring/scorer.ts'
import type { Input } from './input.ts'
import { inWords } from './read-table.ts'

/** Writes the pairs as CSV: ids, probability, bits. */
export async function writePairs(path: string, input: Input, { a, b, bits }: ScoredPairs): Promise<void> {
  await writeLines(path, 'id_a,id_b,probability,bits', a.length, at => {
    const probability = probabilityOf(bits[at]!).toFixed(6)
    return `${quoted(input.idOf(a[at]!))},${quoted(input.idOf(b[at]!))},${probability},${bits[at]!.toFixed(4)}`
  })
}

/** Writes for every record the number of its cluster as CSV; with two files also which file it stands in. */
export async function writeClusters(path: string, input: Input, clusters: Clusters): Promise<void> {
  const isTwo = input.firstFile < input.rows
  await writeLines(path, isTwo ? 'file,id,cluster' : 'id,cluster', input.rows, row => {
    const file = isTwo ? (row < input.firstFile ? 'a,' : 'b,') : ''
    return `${file}${quoted(input.idOf(row))},${clusters[row]! + 1}`
  })
}

const LINES_AT_ONCE = 20_000

async function writeLines(
  path: string,
  header: string,
  count: number,
  lineOf: (at: number) => string,
): Promise<void> {
  const stream = createWriteStream(path)
  // Without a listener a full disk or a missing folder would end the process with a stack trace.
  const failed = new Promise<never>((_, reject) =>
    stream.once('error', error => reject(new Error(`${path} cannot be written: ${inWords(error)}`))),
  )
  failed.catch(() => {})
  stream.write(header + '\n')
  for (let from = 0; from < count; from += LINES_AT_ONCE) {
    let text = ''
    for (let at = from; at < Math.min(count, from + LINES_AT_ONCE); at++) text += lineOf(at) + '\n'
    if (!stream.write(text)) await Promise.race([once(stream, 'drain'), failed])
  }
  stream.end()
  await Promise.race([once(stream, 'finish'), failed])
}

function quoted(value: string): string {
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
