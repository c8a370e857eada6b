// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { sharedUint8, sharedUint16, sharedUint32 } from '../columns/shared-arrays.ts'
import type { Column } from '../columns/table.ts'
import { distinctTuples } from '../columns/tuple-dictionary.ts'
import type { Cells, ComparisonPlan, Sort } from '../comparisons/comparison.ts'
import type { NameWords } from '../comparisons/name-tokens.ts'
import { NameWordCollector } from '../comparisons/name-tokens.ts'
import { plannedComparisons } from '../comparisons/plan.ts'
import type { Mapping } from '../mapping.ts'
import { Addresses, BirthDates, Codes, GivenNames, Surnames, Texts } from './encoders.ts'
import type { FieldEncoder } from './field-encoder.ts'
import { markInstitutions } from './institutions.ts'
import { besideOf, type Evidence, type Records, writeBeside } from './records.ts'

/** Encoders of one mapping: they can take further records one by one. */
export type Encoders = {
  readonly plans: readonly ComparisonPlan[]
  readonly fields: readonly FieldEncoder<unknown>[]
  readonly names: NameWordCollector
}

/** Fresh encoders for the comparisons of a mapping. */
export function encodersFor(mapping: Mapping): Encoders {
  const names = new NameWordCollector()
  const plans = plannedComparisons(mapping)
  return { plans, fields: plans.map(plan => encoderFor(plan, mapping, names)), names }
}

function encoderFor(plan: ComparisonPlan, mapping: Mapping, names: NameWordCollector): FieldEncoder<unknown> {
  const kinds = plan.fields.map(({ kind }) => kind)
  switch (plan.sort) {
    case 'given-name':
      return new GivenNames(names, kinds)
    case 'surname':
      return new Surnames(names, kinds)
    case 'birth-date':
      return new BirthDates(
        kinds,
        plan.fields.map(({ at }) => mapping.fields[at]!.format),
      )
    case 'address':
      return new Addresses(kinds)
    case 'text':
      return new Texts(kinds[0]!)
    default:
      return new Codes(kinds[0]!, plan.sort)
  }
}

/**
 * Normalises and counts the columns of one or two files (stacked) into records ready to be compared, on
 * shared memory. What occurs more than once is normalised once.
 * @param columns in the order of the mapping's fields
 * @param firstFile rows of the first file; equal to `rows` when there is one
 */
export function readRecords(
  mapping: Mapping,
  columns: readonly Column[],
  rows: number,
  firstFile = rows,
): Records {
  const encoders = encodersFor(mapping)
  const codes = encoders.plans.map((plan, at) => encodedColumns(plan, encoders.fields[at]!, columns, rows))
  const records = recordsOf(encoders, codes, rows, firstFile)
  return onSharedMemory(markInstitutions(withBeside(records)))
}

/** Fills the cells that stand beside the codes, of all records. */
export function withBeside(records: Records): Records {
  for (let row = 0; row < records.rows; row++) writeBeside(records, row)
  return records
}

/** Per column that is an alternative, or once for columns that belong together, the entries of all rows. */
export function encodedColumns(
  plan: ComparisonPlan,
  encoder: FieldEncoder<unknown>,
  columns: readonly Column[],
  rows: number,
): Uint32Array[] {
  const own = plan.fields.map(({ at }) => columns[at]!)
  if (isAlternatives(plan)) return own.map(column => encodedTuples(encoder, [column], rows))
  return [encodedTuples(encoder, own, rows)]
}

/** Whether several columns of a comparison are alternatives, each with a code of its own, not parts of one value. */
export function isAlternatives(plan: ComparisonPlan): boolean {
  return plan.sort === 'contact' || plan.sort === 'identifier' || plan.sort === 'sex'
}

function encodedTuples(
  encoder: FieldEncoder<unknown>,
  columns: readonly Column[],
  rows: number,
): Uint32Array {
  const single = columns.length === 1
  const tuples = single
    ? { codes: columns[0]!.codes, size: columns[0]!.size, members: undefined, width: 1 }
    : distinctTuples(
        columns.map(column => column.codes),
        rows,
      )
  const bearers = new Uint32Array(tuples.size)
  for (let row = 0; row < rows; row++) bearers[tuples.codes[row]!]!++
  const entries = new Uint32Array(tuples.size)
  const values: string[] = []
  // A street stands in many addresses: its text is put together once, and so is known again at once.
  const texts = columns.map((): string[] => [])
  for (let tuple = 0; tuple < tuples.size; tuple++) {
    if (bearers[tuple] === 0) continue
    if (tuples.members === undefined) values[0] = columns[0]!.value(tuple)
    else
      for (let at = 0; at < columns.length; at++) {
        const code = tuples.members[tuple * tuples.width + at]!
        values[at] = texts[at]![code] ??= columns[at]!.value(code)
      }
    entries[tuple] = encoder.entry(values)
    if (entries[tuple] !== 0) encoder.count(entries[tuple]!, bearers[tuple]!)
  }
  const codes = sharedUint32(rows)
  for (let row = 0; row < rows; row++) codes[row] = entries[tuples.codes[row]!]!
  return codes
}

/** Joins what the encoders hold with the codes of the records. */
export function recordsOf(
  encoders: Encoders,
  codes: readonly Uint32Array[][],
  rows: number,
  firstFile: number,
): Records {
  const { plans, fields, names } = encoders
  const evidence = plans.map((plan, at) => evidenceOf(plan, fields[at]!, codes[at]!, rows))
  const levels = fields.map(field => field.levels)
  return {
    rows,
    firstFile,
    plans,
    levels,
    evidence,
    names: names.words(),
    ...packedCells(codes, evidence, rows),
  }
}

/** What one comparison reads: what its encoder holds, and the codes of all rows. */
function evidenceOf(
  plan: ComparisonPlan,
  encoder: FieldEncoder<unknown>,
  codes: readonly Uint32Array[],
  rows: number,
): Evidence {
  const own = isAlternatives(plan)
    ? { slots: codes }
    : plan.sort === 'birth-date'
      ? { packed: codes[0]! }
      : { codes: codes[0]! }
  return { sort: plan.sort, data: { ...(encoder.live() as object), ...own, total: rows } } as Evidence
}

/** Comparisons that one worker encodes: names go together, because given names and surnames share their words. */
export type EncodedPart = {
  /** Places of the comparisons among the plans of the mapping. */
  readonly plans: readonly number[]
  readonly codes: readonly (readonly Uint32Array[])[]
  readonly evidence: readonly Evidence[]
  readonly names: NameWords
}

/** Which comparisons (places in the plan, 0 and up) are encoded together, the most work first. */
export function encodingParts(mapping: Mapping): number[][] {
  const plans = plannedComparisons(mapping)
  const at = (isWanted: (sort: Sort) => boolean) =>
    plans.flatMap(({ sort }, place) => (isWanted(sort) ? [place] : []))
  const isName = (sort: Sort) => sort === 'surname' || sort === 'given-name'
  const others = at(sort => sort !== 'address' && !isName(sort)).map(place => [place])
  return [at(sort => sort === 'address'), at(isName), ...others].filter(part => part.length > 0)
}

/** Normalises and counts the comparisons of one part, on shared memory. */
export function encodedPart(
  mapping: Mapping,
  part: readonly number[],
  columns: readonly Column[],
  rows: number,
): EncodedPart {
  const { plans, fields, names } = encodersFor(mapping)
  const codes = part.map(at => encodedColumns(plans[at]!, fields[at]!, columns, rows))
  const evidence = part.map((at, place) => evidenceOf(plans[at]!, fields[at]!, codes[place]!, rows))
  return onSharedMemory({ plans: part, codes, evidence, names: names.words() })
}

/** Joins the parts of all comparisons into records ready to be compared. */
export function recordsFrom(
  mapping: Mapping,
  parts: readonly EncodedPart[],
  rows: number,
  firstFile: number,
): Records {
  const { plans, fields } = encodersFor(mapping)
  const partOf = (at: number) => parts.find(part => part.plans.includes(at))!
  const evidence = plans.map((_, at) => partOf(at).evidence[partOf(at).plans.indexOf(at)]!)
  const codes = plans.map((_, at) => partOf(at).codes[partOf(at).plans.indexOf(at)]!)
  const named = Math.max(
    0,
    plans.findIndex(({ sort }) => sort === 'surname' || sort === 'given-name'),
  )
  const { names } = partOf(named)
  const levels = fields.map(field => field.levels)
  const records = { rows, firstFile, plans, levels, evidence, names, ...packedCells(codes, evidence, rows) }
  return onSharedMemory(markInstitutions(withBeside(records)))
}

function packedCells(
  codes: readonly (readonly Uint32Array[])[],
  evidence: readonly Evidence[],
  rows: number,
): { cells: Cells; places: number[]; beside: number[] } {
  const places: number[] = []
  let width = 0
  for (const own of codes) {
    places.push(width)
    width += own.length
  }
  const beside: number[] = []
  for (const one of evidence) {
    beside.push(width)
    width += besideOf(one)
  }
  const values = sharedUint32(rows * width)
  codes.flat().forEach((column, at) => {
    for (let row = 0; row < rows; row++) values[row * width + at] = column[row]!
  })
  return { cells: { values, width }, places, beside }
}

/** The same value with every typed array on shared memory. */
function onSharedMemory<T>(value: T): T {
  if (value instanceof Uint32Array) return shared(value, sharedUint32) as T
  if (value instanceof Uint16Array) return shared(value, sharedUint16) as T
  if (value instanceof Uint8Array) return shared(value, sharedUint8) as T
  if (Array.isArray(value)) return value.map(onSharedMemory) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, onSharedMemory(part)])) as T
}

function shared<A extends Uint32Array | Uint16Array | Uint8Array>(array: A, make: (length: number) => A): A {
  if (array.buffer instanceof SharedArrayBuffer) return array
  const copy = make(array.length)
  copy.set(array)
  return copy
}
