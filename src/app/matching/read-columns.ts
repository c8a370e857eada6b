// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { sharedUint32 } from '../../analysis/matching/columns/shared-arrays.ts'
import { columnFrom, type SharedColumn, type Table } from '../../analysis/matching/columns/table.ts'
import { readTable } from './read-table.ts'

/** Reading a file's columns in parts: who reads a part steps over the columns of the others. */
export type ReadJob = {
  readonly kind: 'columns'
  readonly path: string
  /** Names of the columns to read. */
  readonly wanted: readonly string[]
  readonly parts: number
  /** Bytes of the file that the first part has behind it, in units of {@link PROGRESS_UNIT}. */
  readonly progress: Uint32Array
}

export const PROGRESS_UNIT = 1 << 10

/** A table whose columns lie on shared memory, as a worker hands it over. */
export type ReadPart = Omit<Table, 'columns'> & { readonly columns: readonly SharedColumn[] }

/** A job to read these columns of a file in parts. */
export function readJob(path: string, wanted: readonly string[], parts: number): ReadJob {
  return { kind: 'columns', path, wanted, parts, progress: sharedUint32(1) }
}

/**
 * Reads one part: of the wanted columns every so many-th, counted from the number of the part.
 * @throws {TableError}
 */
export async function readPart(job: ReadJob, part: number): Promise<ReadPart> {
  const wanted = new Set(job.wanted)
  let seen = 0
  let bytes = 0
  const onBytes = (more: number) => {
    bytes += more
    if (part === 0) job.progress[0] = bytes / PROGRESS_UNIT
  }
  const table = await readTable(job.path, onBytes, name => wanted.has(name) && seen++ % job.parts === part)
  return { ...table, columns: table.columns.map(({ value, ...column }) => column as SharedColumn) }
}

/** The table whose parts these are. */
export function tableFrom(parts: readonly ReadPart[]): Table {
  const [{ rows, headers }] = parts as [ReadPart]
  const known = new Map(parts.flatMap(({ columns }) => columns).map(column => [column.name, column]))
  const columns = headers!.flatMap(name => (known.has(name) ? [columnFrom(known.get(name)!)] : []))
  const legacy = new Set(parts.flatMap(({ legacyColumns = [] }) => legacyColumns))
  return { rows, columns, headers: headers!, legacyColumns: headers!.filter(name => legacy.has(name)) }
}
