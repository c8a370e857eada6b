// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type CoordinateSystem, guessCoordinateSystem } from './coordinates-file.ts'
import { type CountRecord, guessPrecision, type TimePrecision } from './counts-file.ts'
import { firstDay, inCentury, isoDay, lastDay, type Stamp, type TimeUnit } from './dates.ts'
import { ScanInputError } from './lines.ts'
import type { PopulationRecord } from './population-file.ts'

/** What nobody said and was therefore taken from the files, with a sentence for whoever reads the result. */
export type Assumed<T> = { value: T; note: string }

export function assumedCoordinates(text: string): Assumed<CoordinateSystem> {
  const value = guessCoordinateSystem(text)
  const seen = value === 'cartesian' ? 'no degrees with decimals' : 'all fit the globe and have decimals'
  return { value, note: `coordinates taken as ${value} (${seen}); --coordinates says otherwise` }
}

export function assumedPrecision(text: string): Assumed<TimePrecision> {
  const value = guessPrecision(text, 'case file')
  return { value, note: `dates in the case file taken as ${value}; --precision says otherwise` }
}

/** The unit time is counted in: the precision of the dates. */
export function assumedUnit(precision: TimePrecision): TimeUnit {
  return precision === 'none' ? 'year' : precision
}

/**
 * The study runs from the first to the last date of the cases and controls, in whole units of their precision; when
 * these are undated, over the dates of the population.
 * @throws ScanInputError when a two-digit year gives no century to start from
 */
export function assumedPeriod(
  counts: CountRecord[],
  population: PopulationRecord[] = [],
): Assumed<{ start: number; end: number }> {
  const dated = counts.flatMap(({ date, line }) => (date === undefined ? [] : [{ date, line }]))
  const of = dated.length > 0 ? 'cases' : population.length > 0 ? 'population' : 'nothing dated'
  const stamps = (dated.length > 0 ? dated : population).map(({ date, line }) => withCentury(date, line))
  const start = stamps.reduce((least, stamp) => Math.min(least, firstDay(stamp)), Infinity)
  const end = stamps.reduce((most, stamp) => Math.max(most, lastDay(stamp)), -Infinity)
  if (stamps.length === 0) return { value: { start: 0, end: 0 }, note: 'no dates: the study is one moment' }
  return {
    value: { start, end },
    note: `study taken as ${isoDay(start)} to ${isoDay(end)}, the dates of the ${of}`,
  }
}

function withCentury(date: Stamp, line: number): Stamp {
  if (date.year >= 100) return date
  const year = inCentury(date.year, 1975)
  if (year < 1926)
    throw new ScanInputError(`year ${date.year} has no century; name the study period.`, 'case file', line)
  return { ...date, year }
}
