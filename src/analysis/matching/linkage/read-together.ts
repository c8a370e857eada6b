// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Task } from '../blocking/candidate-set.ts'
import type { Column, SharedColumn } from '../columns/table.ts'
import type { Mapping } from '../mapping.ts'
import { type EncodedPart, encodingParts, readRecords, recordsFrom } from '../records/read-records.ts'
import type { Records } from '../records/records.ts'
import type { Crew } from './crew.ts'

/** Under so many rows handing the work out takes longer than doing it. */
const FEW_ROWS = 20_000

/**
 * The same records as {@link readRecords} gives, normalised by a crew: every comparison by one worker. Columns
 * that do not lie on shared memory, and small files, are read by the thread that asks.
 */
export async function readTogether(
  mapping: Mapping,
  columns: readonly Column[],
  rows: number,
  firstFile: number,
  crew: Crew,
  fewRows = FEW_ROWS,
): Promise<Records> {
  const shared = columns.flatMap(({ name, codes, size, texts }): SharedColumn[] =>
    texts === undefined ? [] : [{ name, codes, size, texts }],
  )
  if (rows < fewRows || shared.length < columns.length) return readRecords(mapping, columns, rows, firstFile)
  const tasks = encodingParts(mapping).map((_, part): Task => ({ rule: part, from: 0, to: rows }))
  const parts = await crew.perform({ kind: 'encode', mapping, columns: shared, rows }, tasks)
  return recordsFrom(mapping, parts as EncodedPart[], rows, firstFile)
}
