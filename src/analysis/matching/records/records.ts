// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { AddressData } from '../comparisons/address.ts'
import { AddressComparator, PART_COUNT, writeParts } from '../comparisons/address.ts'
import { BirthDateComparator, type BirthDateData } from '../comparisons/birth-date.ts'
import { CodeComparator, type CodeData, SexComparator, writeSketches } from '../comparisons/code-value.ts'
import {
  type Cells,
  type Comparator,
  type ComparisonPlan,
  type Levels,
  Rarity,
} from '../comparisons/comparison.ts'
import { GivenNameComparator } from '../comparisons/given-name.ts'
import type { GivenNameData, SurnameData } from '../comparisons/name-data.ts'
import { type NameWords, WordComparer } from '../comparisons/name-tokens.ts'
import { SurnameComparator } from '../comparisons/surname.ts'
import { TextComparator, type TextData } from '../comparisons/text-value.ts'

/** What one comparison reads, by the sort of evidence. */
export type Evidence =
  | { readonly sort: 'given-name'; readonly data: GivenNameData }
  | { readonly sort: 'surname'; readonly data: SurnameData }
  | { readonly sort: 'birth-date'; readonly data: BirthDateData }
  | { readonly sort: 'sex' | 'contact' | 'identifier'; readonly data: CodeData }
  | { readonly sort: 'address'; readonly data: AddressData }
  | { readonly sort: 'text'; readonly data: TextData }

/** Records ready to be compared. Only plain values and typed arrays: it can be handed to a worker as it is. */
export type Records = {
  readonly rows: number
  /** Rows below this are of the first file; equal to `rows` when there is one file. */
  readonly firstFile: number
  readonly plans: readonly ComparisonPlan[]
  readonly levels: readonly Levels[]
  readonly evidence: readonly Evidence[]
  readonly names: NameWords
  /** Codes of all comparisons, record by record, and the place of each comparison's first code. */
  readonly cells: Cells
  readonly places: readonly number[]
  /** Per comparison the place of the first of the cells that stand beside its codes. */
  readonly beside: readonly number[]
}

/** How many cells a comparison has beside its codes. */
export function besideOf({ sort, data }: Evidence): number {
  if (sort === 'address') return PART_COUNT
  return sort === 'contact' || sort === 'identifier' ? data.slots.length : 0
}

/** Fills the cells beside the codes of a record from its codes. */
export function writeBeside({ evidence, cells, places, beside }: Records, row: number): void {
  const from = row * cells.width
  for (let at = 0; at < evidence.length; at++) {
    const { sort, data } = evidence[at]!
    if (sort === 'address') writeParts(data, cells.values, from + places[at]!, from + beside[at]!)
    else if (sort === 'contact' || sort === 'identifier')
      writeSketches(data, cells.values, from + places[at]!, from + beside[at]!)
  }
}

/** Compares two records by one comparison: its level, 0 when a value is missing. */
export type LevelOf = (a: number, b: number) => number

/** The comparisons of a worker, and the rarity of what was last compared. They remember recent answers. */
export type Comparators = {
  readonly comparators: readonly Comparator[]
  readonly levels: readonly LevelOf[]
  readonly rarity: Rarity
}

/** Comparisons of its own for a worker, in the order of the plan; both are to be used by one thread only. */
export function comparatorsFor(records: Records): Comparators {
  const comparer = new WordComparer(records.names)
  const rarity = new Rarity()
  const comparators = records.evidence.map((evidence, at) =>
    comparatorFor(evidence, records, comparer, rarity, at),
  )
  return { comparators, levels: comparators.map(({ level }) => level), rarity }
}

function comparatorFor(
  evidence: Evidence,
  records: Records,
  comparer: WordComparer,
  rarity: Rarity,
  at: number,
): Comparator {
  const { cells } = records
  const [place, beside] = [records.places[at]!, records.beside[at]!]
  const [given, surnames] = [givenNamesOf(records), surnamesOf(records)]
  switch (evidence.sort) {
    case 'given-name':
      return new GivenNameComparator(rarity, evidence.data, comparer, surnames, cells, namePlaces(records))
    case 'surname':
      return new SurnameComparator(rarity, evidence.data, comparer, given, cells, namePlaces(records))
    case 'birth-date':
      return new BirthDateComparator(rarity, evidence.data, cells, place)
    case 'sex':
      return new SexComparator(rarity, cells, place)
    case 'address':
      return new AddressComparator(rarity, evidence.data, cells, place, beside)
    case 'text':
      return new TextComparator(rarity, evidence.data, cells, place)
    default:
      return new CodeComparator(rarity, evidence.data, cells, place, beside)
  }
}

function namePlaces({ evidence, places }: Records): [given: number, surname: number] {
  const placeOf = (sort: Evidence['sort']) => places[evidence.findIndex(one => one.sort === sort)] ?? 0
  return [placeOf('given-name'), placeOf('surname')]
}

/** What is compared of given names; undefined when the mapping has none. */
export function givenNamesOf(records: Records): GivenNameData | undefined {
  for (const evidence of records.evidence) if (evidence.sort === 'given-name') return evidence.data
  return undefined
}

/** What is compared of surnames; undefined when the mapping has none. */
export function surnamesOf(records: Records): SurnameData | undefined {
  for (const evidence of records.evidence) if (evidence.sort === 'surname') return evidence.data
  return undefined
}

/**
 * How many pairs there are to compare: n(n-1)/2 of one file of n rows, or the product of the rows of two.
 */
export function pairCount(records: Records): number {
  const { rows, firstFile } = records
  return firstFile < rows ? firstFile * (rows - firstFile) : (rows * (rows - 1)) / 2
}
