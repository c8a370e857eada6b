// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type DayOrder, orderOf, writtenTime } from '../../analysis/hotspots/calendar.ts'
import { BadInput } from './bad-input.ts'
import { dayInZone } from './clock-zone.ts'
import type { Options } from './options.ts'
import type { Table } from './table.ts'

/** Reads the days of a file's time column and remembers what the reader must know about them. */
export type DayReader = {
  /** @returns the calendar day, or NaN when the field is empty or no date */
  read(field: string): number
  notes(): string[]
}

/**
 * @throws BadInput when dates are written so that day and month cannot be told apart, or the zone is unknown
 */
export function dayReader(table: Table, column: number, options: Options): DayReader {
  const order = orderFrom(table, column, options.text('day-order'))
  const zone = options.text('time-zone')
  const inZone = zone === undefined ? undefined : dayInZone(zone)
  const known = new Map<string, number>()
  let zoned = 0
  let clockless = 0
  let without = 0
  const work = (field: string): number => {
    const time = writtenTime(field.trim(), order)
    if (time === undefined || time === 'order') return Number.NaN
    if (time.zoned) zoned++
    else if (time.hasClock) without++
    else clockless++
    return time.zoned && inZone ? inZone(field.trim()) : time.day
  }
  return {
    read(field) {
      // Dates repeat; clocks hardly do, and would fill the memory.
      if (field.length > 10) return work(field)
      let day = known.get(field)
      if (day === undefined) {
        day = work(field)
        known.set(field, day)
      }
      return day
    },
    notes() {
      const notes: string[] = []
      if (zoned > 0)
        notes.push(
          inZone
            ? `Times with a zone count on their calendar day in ${zone}.`
            : 'Times carry a zone; they count on the calendar day as written. Give --time-zone Europe/Amsterdam to count them by another clock.',
        )
      if (without > 0)
        notes.push(
          'Times have no zone and count on the calendar day as written. Whole days are compared, so the nights of 23 and 25 hours change nothing.',
        )
      if (order && clockless + without > 0 && zoned === 0) {
        const sample = table.sample.some(row => /^\s*\d{1,2}[-/.]/.test(row[column] ?? ''))
        if (sample)
          notes.push(`Dates are read ${order === 'day-first' ? 'day, month, year' : 'month, day, year'}.`)
      }
      return notes
    },
  }
}

function orderFrom(table: Table, column: number, given: string | undefined): DayOrder | undefined {
  if (given === 'day-first' || given === 'month-first') return given
  if (given !== undefined) throw new BadInput(`--day-order is day-first or month-first, not '${given}'.`)
  const fields = table.sample.map(row => (row[column] ?? '').trim())
  const order = orderOf(fields)
  const doubtful = fields.find(field => writtenTime(field, order) === 'order')
  if (doubtful !== undefined)
    throw new BadInput(
      `'${doubtful}' may be day/month or month/day. Give --day-order day-first or month-first.`,
    )
  return order
}
