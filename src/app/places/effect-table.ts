// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import {
  dayNumber,
  firstDay,
  isoDay,
  lastDay,
  precisionOf,
  readStamp,
  type Stamp,
} from '../../analysis/hotspots/scan/dates.ts'
import { BadInput } from './bad-input.ts'
import { columnOf, numberIn, openTable } from './table.ts'

/** One row of a table with counts. A row without a count column is one incident. */
export type CountRow = { area: string; stamp: Stamp; count: number; line: number }

/**
 * Reads counts per area and date from a CSV file.
 * @throws BadInput with the line: no date, a date with a time of day, a missing, negative or fractional count
 */
export async function readCountRows(
  path: string,
  columns: { area?: string | undefined; time: string; count?: string | undefined },
): Promise<CountRow[]> {
  const table = await openTable(path)
  const at = {
    area: columns.area === undefined ? undefined : columnOf(table, columns.area),
    time: columnOf(table, columns.time),
    count: columns.count === undefined ? undefined : columnOf(table, columns.count),
  }
  const rows: CountRow[] = []
  await table.eachRow((fields, line) => {
    const count = at.count === undefined ? 1 : numberIn(table, fields[at.count]!)
    refuseCount(count, at.count === undefined ? '' : fields[at.count]!, path, line)
    const area = at.area === undefined ? '' : fields[at.area]!.trim()
    rows.push({ area, stamp: stampIn(fields[at.time]!.trim(), path, line), count, line })
  })
  return rows
}

/** Reads columns of numbers. @throws BadInput with the line of a field that is no number */
export async function readNumberColumns(
  path: string,
  names: string[],
): Promise<{ rows: number[][]; lines: number[] }> {
  const table = await openTable(path)
  const at = names.map(name => columnOf(table, name))
  const [rows, lines]: [number[][], number[]] = [[], []]
  await table.eachRow((fields, line) => {
    const numbers = at.map(column => numberIn(table, fields[column]!))
    const wrong = numbers.findIndex(number => !Number.isFinite(number))
    if (wrong >= 0)
      throw new BadInput(`${path}, line ${line}: '${fields[at[wrong]!]}' in ${names[wrong]} is not a number.`)
    rows.push(numbers)
    lines.push(line)
  })
  return { rows, lines }
}

/** Reads one column of text. */
export async function readTextColumn(path: string, name: string): Promise<string[]> {
  const table = await openTable(path)
  const at = columnOf(table, name)
  const values: string[] = []
  await table.eachRow(fields => {
    values.push(fields[at]!.trim())
  })
  return values
}

/**
 * Dates of equal periods that follow each other without a hole.
 * @returns the day on which each begins
 * @throws BadInput naming the first period that is missing or stands twice
 */
export function consecutive(stamps: Stamp[], path: string): number[] {
  const days = stamps.map(firstDay)
  const next = stepOf(stamps)
  days.forEach((day, at) => {
    if (at === 0 || day === next(days[at - 1]!, stamps[at - 1]!)) return
    if (day <= days[at - 1]!)
      throw new BadInput(
        `${path}: ${isoDay(day)} stands after ${isoDay(days[at - 1]!)}; sort by date, one row per period.`,
      )
    throw new BadInput(
      `${path}: the period that begins ${isoDay(next(days[at - 1]!, stamps[at - 1]!))} is missing. Write 0 if nothing happened; an empty period is not a zero.`,
    )
  })
  return days
}

function stepOf(stamps: Stamp[]): (day: number, stamp: Stamp) => number {
  const precision = precisionOf(stamps[0]!)
  if (precision !== 'day') return (_, stamp) => lastDay(stamp) + 1
  const firstOfMonth = stamps.every(stamp => stamp.day === 1)
  if (firstOfMonth)
    return (_, { year, month }) => (month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month! + 1, 1))
  const step = stamps.length > 1 ? firstDay(stamps[1]!) - firstDay(stamps[0]!) : 1
  return day => day + step
}

function refuseCount(count: number, field: string, path: string, line: number): void {
  if (field.trim() === '' && Number.isNaN(count))
    throw new BadInput(`${path}, line ${line}: the count is missing. Write 0 if nothing happened.`)
  if (Number.isNaN(count))
    throw new BadInput(
      `${path}, line ${line}: '${field}' is no count; a count is a whole number, such as 12.`,
    )
  if (count < 0) throw new BadInput(`${path}, line ${line}: the count ${count} is negative.`)
  if (!Number.isInteger(count))
    throw new BadInput(`${path}, line ${line}: the count ${count} is not a whole number.`)
}

/** @throws BadInput when the text is no date, or has a time of day */
export function stampIn(text: string, path: string, line?: number): Stamp {
  const where = line === undefined ? path : `${path}, line ${line}`
  if (/\d[T ]\d{1,2}:\d{2}/.test(text))
    throw new BadInput(
      `${where}: '${text}' has a time of day. Write the local date alone, so that no time zone is guessed.`,
    )
  const stamp = readStamp(text)
  if (stamp === undefined || stamp.year < 1000)
    throw new BadInput(`${where}: '${text}' is not a date; write 2022, 2022-08 or 2022-08-31.`)
  return stamp
}
