// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile, stat } from 'node:fs/promises'
import { type Column, stacked, type Table } from '../../analysis/matching/columns/table.ts'
import { checkedMapping, type Mapping, MappingError } from '../../analysis/matching/mapping.ts'
import { OptionError, type Options } from './options.ts'
import type { ProgressBar } from './progress-bar.ts'
import { inWords, readTable } from './read-table.ts'
import type { WorkerCrew } from './worker-crew.ts'

/** One or two files behind each other, with the columns of the mapping. */
export type Input = {
  readonly rows: number
  /** Rows of the first file; equal to `rows` when there is one. */
  readonly firstFile: number
  readonly mapping: Mapping
  /** In the order of the mapping's fields. */
  readonly columns: readonly Column[]
  readonly tables: readonly Table[]
  /** Per file the column that holds the id; undefined where records go by row number. */
  readonly ids: readonly (Column | undefined)[]
  /** Id of a row: that of the id column, otherwise the row number within its file, from 1. */
  idOf(row: number): string
}

/**
 * Reads the files and mappings that the options name.
 * @throws {OptionError | MappingError | TableError}
 */
export async function readInput(
  options: Options,
  paths: readonly string[],
  bar: ProgressBar,
  crew?: WorkerCrew,
): Promise<Input> {
  const { mapping: path, 'mapping-b': pathB } = options.values
  if (path === undefined)
    throw new OptionError('--mapping M.json is missing: it tells what the columns hold.')
  if (paths.length < 1 || paths.length > 2)
    throw new OptionError(`match ${options.action} takes one or two files, not ${paths.length}.`)
  const mappings = [await readJson(path), await readJson(pathB ?? path)]
  const tables: Table[] = []
  for (const [at, file] of paths.entries())
    tables.push(await readShown(file, wantedColumns(mappings[at], options), bar, crew))
  const empty = tables.findIndex(({ rows }) => rows === 0)
  if (empty >= 0)
    throw new OptionError(
      `${paths[empty]} has no row under its first line, which names the columns. From a spreadsheet? Save the sheet as CSV (UTF-8) and give that.`,
    )
  const first = mappingFor(path, mappings[0], tables[0]!)
  if (tables[1] === undefined) return inputOf([tables[0]!], [first])
  const second = mappingFor(pathB ?? path, mappings[1], tables[1])
  if (pathB !== undefined) checkSameKinds(first, second)
  return inputOf([tables[0]!, tables[1]], [first, second])
}

/** Under this size a file is read before a second reader is there. */
const LARGE_FILE = 16 << 20

async function readShown(
  path: string,
  wanted: readonly string[],
  bar: ProgressBar,
  crew: WorkerCrew | undefined,
): Promise<Table> {
  bar.stage('reading')
  const size = await stat(path).then(
    found => found.size,
    () => 1,
  )
  if (crew !== undefined && size >= LARGE_FILE)
    return crew.read(path, wanted, bytes => bar.show(Math.min(1, bytes / size)))
  let read = 0
  const onBytes = (bytes: number) => {
    read += bytes
    bar.show(Math.min(1, read / size))
  }
  return readTable(path, onBytes, name => wanted.includes(name))
}

/** Columns that are asked for, whether they are there or not: the others are stepped over. */
function wantedColumns(mapping: unknown, { values }: Options): string[] {
  const { id, fields } = Object(mapping) as { id?: unknown; fields?: unknown }
  const named = Array.isArray(fields)
    ? fields.map(field => (Object(field) as { column?: unknown }).column)
    : []
  return [id, ...named, values.truth, values.group].filter(name => typeof name === 'string')
}

function inputOf(tables: readonly Table[], mappings: readonly Mapping[]): Input {
  const firstFile = tables[0]!.rows
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const columns = tables.map((table, at) =>
    mappings[at]!.fields.map(({ column }) => columnNamed(table, column)),
  )
  const ids = mappings.map(({ id }, at) => (id === undefined ? undefined : columnNamed(tables[at]!, id)))
  return {
    rows,
    firstFile,
    mapping: mappings[0]!,
    columns:
      columns[1] === undefined
        ? columns[0]!
        : stacked(columns[0]!, columns[1], [firstFile, rows - firstFile]),
    tables,
    ids,
    idOf(row) {
      const [file, own] = row < firstFile ? [0, row] : [1, row - firstFile]
      const column = ids[file]
      return column === undefined ? String(own + 1) : column.value(column.codes[own]!)
    },
  }
}

function headersOf({ headers, columns }: Table): readonly string[] {
  return headers ?? columns.map(({ name }) => name)
}

/** The column of that name. @throws {OptionError} naming those there are */
export function columnNamed(table: Table, name: string): Column {
  const column = table.columns.find(known => known.name === name)
  if (column === undefined)
    throw new OptionError(`The file has no column "${name}". Its columns: ${headersOf(table).join(', ')}.`)
  return column
}

async function readJson(path: string): Promise<unknown> {
  let text: string
  try {
    text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
  } catch (error) {
    throw new MappingError(`The mapping ${path} cannot be read: ${inWords(error)}`)
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new MappingError(
      `The mapping ${path} is no JSON: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function mappingFor(path: string, value: unknown, table: Table): Mapping {
  try {
    return checkedMapping(value, headersOf(table))
  } catch (error) {
    if (error instanceof MappingError)
      throw new MappingError(`The mapping ${path} does not fit:\n${error.message}`)
    throw error
  }
}

/** Field by field the two files must hold the same kind of value. */
function checkSameKinds(first: Mapping, second: Mapping): void {
  const kinds = (mapping: Mapping) => mapping.fields.map(({ kind }) => kind).join(' ')
  if (kinds(first) === kinds(second)) return
  throw new MappingError(
    `The two mappings must list the same kinds in the same order.\nFirst: ${kinds(first)}\nSecond: ${kinds(second)}`,
  )
}
