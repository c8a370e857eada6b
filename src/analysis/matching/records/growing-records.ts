// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Column } from '../columns/table.ts'
import type { Mapping } from '../mapping.ts'
import { markInstitutions } from './institutions.ts'
import {
  type Encoders,
  encodedColumns,
  encodersFor,
  isAlternatives,
  recordsOf,
  withBeside,
} from './read-records.ts'
import { type Evidence, type Records, writeBeside } from './records.ts'

/** Records that can be added to one by one. */
export type GrowingRecords = {
  /** The records as comparators read them; stays the same object while its arrays grow. */
  readonly view: Records
  /** Records held. */
  readonly rows: number
  /** Adds a record and counts its values. @returns its row */
  append(values: readonly string[]): number
  /** Writes a record into the row after the last, to be compared and then overwritten; nothing is counted. */
  draft(values: readonly string[]): number
  /** Takes the values of a record out of the counts. */
  uncount(row: number): void
}

/**
 * Records of one file that can grow by more.
 * @param columns in the order of the mapping's fields, each with a code per row
 * @param rows 0 and up
 */
export function growingRecords(mapping: Mapping, columns: readonly Column[], rows: number): GrowingRecords {
  const encoders = encodersFor(mapping)
  const codes = encoders.plans.map((plan, at) => encodedColumns(plan, encoders.fields[at]!, columns, rows))
  const view = markInstitutions(withBeside(recordsOf(encoders, codes, rows, rows)))
  for (const { data } of view.evidence) dropColumns(data)
  return new Growing(encoders, view)
}

/** The codes stand in the cells; the columns served for counting only. */
function dropColumns(data: Evidence['data']): void {
  if ('slots' in data) data.slots = data.slots.map(() => new Uint32Array(0))
  else if ('packed' in data) data.packed = new Uint32Array(0)
  else data.codes = new Uint32Array(0)
}

class Growing implements GrowingRecords {
  readonly view: Records
  readonly #encoders: Encoders
  #rows: number

  constructor(encoders: Encoders, view: Records) {
    this.#encoders = encoders
    this.view = view
    this.#rows = view.rows
  }

  get rows(): number {
    return this.#rows
  }

  append(values: readonly string[]): number {
    const row = this.draft(values)
    this.#rows++
    this.#count(row, 1)
    this.#refresh()
    return row
  }

  draft(values: readonly string[]): number {
    const { cells } = this.view
    const from = this.#rows * cells.width
    if (from + cells.width > cells.values.length) this.#grow()
    const codes = this.#encoders.plans.flatMap((plan, at) => {
      const own = plan.fields.map(field => values[field.at] ?? '')
      const encoder = this.#encoders.fields[at]!
      return isAlternatives(plan) ? own.map(value => encoder.entry([value])) : [encoder.entry(own)]
    })
    cells.values.set(codes, from)
    // New words and values may have moved the arrays; counts must reach as far as the codes.
    this.#count(this.#rows, 0)
    this.#refresh()
    writeBeside(this.view, this.#rows)
    return this.#rows
  }

  uncount(row: number): void {
    this.#count(row, -1)
    this.#refresh()
  }

  #count(row: number, by: number): void {
    const { cells, places } = this.view
    this.#encoders.plans.forEach((plan, at) => {
      const slots = isAlternatives(plan) ? plan.fields.length : 1
      for (let slot = 0; slot < slots; slot++) {
        const entry = cells.values[row * cells.width + places[at]! + slot]!
        if (entry !== 0) this.#encoders.fields[at]!.count(entry, by)
      }
    })
  }

  #refresh(): void {
    this.view.evidence.forEach(({ data }, at) => {
      const { institutions, ...live } = {
        institutions: undefined,
        ...(this.#encoders.fields[at]!.live() as object),
      }
      Object.assign(data, live, { total: Math.max(2, this.#rows) })
    })
    Object.assign(this.view.names, this.#encoders.names.words())
  }

  #grow(): void {
    const larger = new Uint32Array(this.view.cells.values.length * 2 + this.view.cells.width)
    larger.set(this.view.cells.values)
    this.view.cells.values = larger
  }
}
