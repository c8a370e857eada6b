// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { rowsAtOnce } from '../../features/imports/import.contract.ts'
import type { Mapping } from '../../features/imports/mapping.contract.ts'
import { rowReader } from '../../features/imports/read-rows.rules.ts'
import { openTable } from '../places/table.ts'
import type { Api } from './api.ts'

export type Refusal = { line: number; sourceId: string; problems: string[] }
export type Outcome = { read: number; new: number; known: number; refused: Refusal[] }
type Answer = { new: number; known: number; refused: { row: number; sourceId: string; problems: string[] }[] }
type Waiting = { line: number; row: Record<string, unknown> }

export type ImportWish = {
  file: string
  source: string
  mapping: Mapping
  dryRun?: boolean
  /** Keeps a row or leaves it out; by default all are kept. */
  keep?: (fields: readonly string[], line: number) => boolean
  /** Told after every call how far it is. */
  progress?: (outcome: Outcome) => void
}

/** Names a row by its content. */
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22)

/**
 * Brings a file's rows to the API, at most 2,000 at a time, one call after the other: stopping between two calls
 * leaves whole calls filed, and running again adds nothing twice.
 * @throws BadInput (the file), RangeError (the mapping), ApiRefusal (the server said no)
 */
export async function bringFile(api: Api, wish: ImportWish): Promise<Outcome> {
  const table = await openTable(wish.file)
  const read = rowReader(wish.mapping, table.columns, digest)
  const id = randomUUID()
  const begun = { id, source: wish.source, fileName: basename(wish.file), mapping: wish.mapping }
  await api.post('/v1/imports', begun)
  const outcome: Outcome = { read: 0, new: 0, known: 0, refused: [] }
  const calls: Promise<void>[] = []
  let waiting: Waiting[] = []
  let last = Promise.resolve()
  const flush = () => {
    if (waiting.length === 0) return
    const batch = waiting
    waiting = []
    last = last.then(() => bring(api, `/v1/imports/${id}/rows`, batch, wish, outcome))
    calls.push(last)
  }
  await table.eachRow((fields, line) => {
    if (wish.keep && !wish.keep(fields, line)) return
    outcome.read += 1
    const found = read(fields)
    if ('problem' in found) outcome.refused.push({ line, sourceId: '', problems: [found.problem] })
    else waiting.push({ line, row: found.row })
    if (waiting.length === rowsAtOnce) flush()
  })
  flush()
  await Promise.all(calls)
  return outcome
}

async function bring(
  api: Api,
  path: string,
  batch: Waiting[],
  wish: ImportWish,
  outcome: Outcome,
): Promise<void> {
  const rows = batch.map(one => one.row)
  const answer = (await api.post(path, { dryRun: wish.dryRun ?? false, rows })) as Answer
  outcome.new += answer.new
  outcome.known += answer.known
  for (const { row, sourceId, problems } of answer.refused) {
    outcome.refused.push({ line: batch[row - 1]!.line, sourceId, problems })
  }
  wish.progress?.(outcome)
}
