// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { precisionOf, readStamp, type Stamp, type TimeUnit } from './dates.ts'
import { type Fields, fieldsOf, type ScanFile, ScanInputError, wholeCount } from './lines.ts'

/** Cases or controls at one place (and date), as one line of the file says. */
export type CountRecord = {
  location: string
  /** 0 or more. */
  count: number
  date?: Stamp
  /** Categories to adjust for, in the order of the file: the same number on every line. */
  covariates: string[]
  /** Line in the file, from 1: errors found later still point there. */
  line: number
}

/** How times stand in the file: `none` when the third column is not a time. */
export type TimePrecision = TimeUnit | 'none'

/**
 * Reads a SaTScan case file: `location count [date] [covariates…]`, and a control file, which has the same form.
 * Lines with count 0 are kept: they say that the place was looked at.
 * @param precision whether the third column is a date
 * @throws ScanInputError with the line: too few fields, a negative or fractional count, an unreadable date, a time of
 *   day, or another number of covariates than the first line
 */
export function readCounts(
  text: string,
  file: 'case file' | 'control file',
  precision: TimePrecision,
): CountRecord[] {
  const records = fieldsOf(text, file).map(fields => readRecord(fields, file, precision))
  const width = records[0]!.covariates.length
  for (const { covariates, line } of records)
    if (covariates.length !== width)
      throw new ScanInputError(
        `${covariates.length} covariates, where the first line has ${width}.`,
        file,
        line,
      )
  return records
}

function readRecord({ values, line }: Fields, file: ScanFile, precision: TimePrecision): CountRecord {
  const [location = '', count, ...rest] = values
  if (location === '') throw new ScanInputError('the location is missing.', file, line)
  const record = { location, count: wholeCount(count, 'count', file, line), line }
  if (precision === 'none') return { ...record, covariates: rest }
  return { ...record, date: readDate(rest[0], precision, file, line), covariates: rest.slice(1) }
}

function readDate(text: string | undefined, precision: TimeUnit, file: ScanFile, line: number): Stamp {
  if (text === undefined || text === '') throw new ScanInputError('the date is missing.', file, line)
  if (/\d[T ]?\d{1,2}:\d{2}/.test(text))
    throw new ScanInputError(
      `'${text}' has a time of day; the scan counts whole days. Write the local date alone, so that no time zone has to be guessed.`,
      file,
      line,
    )
  const stamp = readStamp(text)
  if (stamp === undefined)
    throw new ScanInputError(`'${text}' is not a date; write year, year/month or year/month/day.`, file, line)
  if (fineness[precisionOf(stamp)] < fineness[precision])
    throw new ScanInputError(
      `'${text}' is less precise than the ${precision} that the scan counts in.`,
      file,
      line,
    )
  return truncated(stamp, precision)
}

const fineness = { year: 0, month: 1, day: 2 }

// SaTScan ignores what is more precise than asked: 1977/5/31 counts as 1977 in a study by year.
function truncated({ year, month, day }: Stamp, precision: TimeUnit): Stamp {
  return precision === 'year' ? { year } : precision === 'month' ? { year, month } : { year, month, day }
}

/**
 * Guesses the precision of the third column when no parameter file tells it: the coarsest form all lines have, `none`
 * when one line has no third column or it is no date from year 1000 on.
 */
export function guessPrecision(text: string, file: 'case file' | 'control file'): TimePrecision {
  const forms = fieldsOf(text, file).map(({ values }) => {
    const stamp = values[2] === undefined ? undefined : readStamp(values[2])
    return stamp === undefined || stamp.year < 1000 ? 'none' : precisionOf(stamp)
  })
  const order: TimePrecision[] = ['none', 'year', 'month', 'day']
  return order.find(precision => forms.includes(precision))!
}
