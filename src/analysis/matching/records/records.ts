// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { AddressData } from '../comparisons/address.ts'
import { AddressComparator } from '../comparisons/address.ts'
import { BirthDateComparator, type BirthDateData } from '../comparisons/birth-date.ts'
import { CodeComparator, type CodeData, SexComparator } from '../comparisons/code-value.ts'
import type { Comparator, ComparisonPlan, Levels } from '../comparisons/comparison.ts'
import { GivenNameComparator, type GivenNameData } from '../comparisons/given-name.ts'
import { type NameWords, WordComparer } from '../comparisons/name-tokens.ts'
import { SurnameComparator, type SurnameData } from '../comparisons/surname.ts'
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
}

/** A comparator for each comparison. They remember recent answers: one set for each worker. */
export function comparatorsFor(records: Records): Comparator[] {
  const comparer = new WordComparer(records.names)
  return records.evidence.map(evidence => comparatorFor(evidence, records, comparer))
}

function comparatorFor(evidence: Evidence, records: Records, comparer: WordComparer): Comparator {
  switch (evidence.sort) {
    case 'given-name':
      return new GivenNameComparator(evidence.data, comparer, surnamesOf(records))
    case 'surname':
      return new SurnameComparator(evidence.data, comparer, givenNamesOf(records))
    case 'birth-date':
      return new BirthDateComparator(evidence.data)
    case 'sex':
      return new SexComparator(evidence.data)
    case 'address':
      return new AddressComparator(evidence.data)
    case 'text':
      return new TextComparator(evidence.data)
    default:
      return new CodeComparator(evidence.data)
  }
}

export function givenNamesOf(records: Records): GivenNameData | undefined {
  for (const evidence of records.evidence) if (evidence.sort === 'given-name') return evidence.data
  return undefined
}

export function surnamesOf(records: Records): SurnameData | undefined {
  for (const evidence of records.evidence) if (evidence.sort === 'surname') return evidence.data
  return undefined
}

/** How many pairs there are to compare: all pairs of one file, or all pairs across two. */
export function pairCount(records: Records): number {
  const { rows, firstFile } = records
  return firstFile < rows ? firstFile * (rows - firstFile) : (rows * (rows - 1)) / 2
}
