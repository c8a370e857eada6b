// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { TextDictionary } from '../../analysis/matching/columns/text-dictionary.ts'
import { LabelTruth, PairTruth, type Truth } from '../../analysis/matching/evaluation/truth.ts'
import { columnNamed, type Input } from './input.ts'
import { OptionError, type Options } from './options.ts'
import { readTable } from './read-table.ts'

/**
 * The truth that the options name: a column, a pattern in the id, or a file of pairs.
 * @param tell told what the reader of the figures must know
 * @throws {OptionError} when none or several are named, or nothing is found in it
 */
export async function readTruth(
  options: Options,
  input: Input,
  tell: (sentence: string) => void,
): Promise<Truth> {
  const { truth, 'truth-pairs': pairs, 'truth-pattern': pattern } = options.values
  if ([truth, pairs, pattern].filter(given => given !== undefined).length !== 1)
    throw new OptionError(
      'evaluate needs exactly one of --truth COLUMN, --truth-pairs PAIRS.csv, --truth-pattern PATTERN.',
    )
  if (pairs !== undefined) return pairTruth(pairs, input, tell)
  const { codes: labels } = truth !== undefined ? labelsOf(input, truth) : patternLabels(pattern!, input)
  if (labels.every(label => label === 0)) throw new OptionError('No record has a truth label.')
  return new LabelTruth(labels, input.firstFile)
}

/** The values of a column in both files as numbers, 0 where empty, and per number the value. */
export function labelsOf(input: Input, name: string): { codes: Uint32Array; names: string[] } {
  const columns = input.tables.map(table => columnNamed(table, name))
  return labelled(input, row => {
    const [file, own] = row < input.firstFile ? [0, row] : [1, row - input.firstFile]
    return columns[file]!.value(columns[file]!.codes[own]!)
  })
}

function patternLabels(pattern: string, input: Input): { codes: Uint32Array } {
  let expression: RegExp
  try {
    expression = new RegExp(pattern)
  } catch {
    throw new OptionError(`--truth-pattern is no regular expression: ${pattern}`)
  }
  return labelled(input, row => {
    const found = expression.exec(input.idOf(row))
    return found === null ? '' : (found[1] ?? found[0])
  })
}

function labelled(input: Input, labelOf: (row: number) => string): { codes: Uint32Array; names: string[] } {
  const dictionary = new TextDictionary()
  const codes = new Uint32Array(input.rows)
  for (let row = 0; row < input.rows; row++) codes[row] = dictionary.intern(labelOf(row))
  return { codes, names: Array.from({ length: dictionary.size }, (_, code) => dictionary.text(code)) }
}

async function pairTruth(path: string, input: Input, tell: (sentence: string) => void): Promise<Truth> {
  const table = await readTable(path)
  if (table.columns.length < 2) throw new OptionError(`${path} needs two columns of ids.`)
  const first = rowsById(input, 0, input.firstFile)
  const second = input.firstFile < input.rows ? rowsById(input, input.firstFile, input.rows) : first
  const list: [number, number][] = []
  const unknown: string[] = []
  for (let row = 0; row < table.rows; row++) {
    const [idA, idB] = [0, 1].map(at => table.columns[at]!.value(table.columns[at]!.codes[row]!)) as [
      string,
      string,
    ]
    const found = pairOf(first, second, idA, idB)
    if (found !== undefined) list.push(found)
    else unknown.push(`${idA}, ${idB}`)
  }
  if (list.length === 0)
    throw new OptionError(
      `None of the ${table.rows} pairs in ${path} names two records: are its ids those of the mapping's "id" column?`,
    )
  if (unknown.length > 0)
    tell(
      `${unknown.length} of the ${table.rows} pairs in ${path} name a record that is not there and are left out, such as ${unknown[0]}.\n`,
    )
  return new PairTruth(list, input.rows, input.firstFile)
}

/** The ids may stand in either order. */
function pairOf(
  first: Map<string, number>,
  second: Map<string, number>,
  idA: string,
  idB: string,
): [number, number] | undefined {
  const [a, b] = [first.get(idA), second.get(idB)]
  if (a !== undefined && b !== undefined) return [a, b]
  const [swappedA, swappedB] = [first.get(idB), second.get(idA)]
  return swappedA !== undefined && swappedB !== undefined ? [swappedA, swappedB] : undefined
}

function rowsById(input: Input, from: number, to: number): Map<string, number> {
  const rows = new Map<string, number>()
  for (let row = from; row < to; row++) rows.set(input.idOf(row), row)
  return rows
}
