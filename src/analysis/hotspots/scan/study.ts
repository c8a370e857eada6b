// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Place } from './coordinates-file.ts'
import type { CountRecord } from './counts-file.ts'
import { firstDay, inCentury, isoDay } from './dates.ts'
import { intervalOf, intervalStarts } from './intervals.ts'
import { type ScanFile, ScanInputError } from './lines.ts'
import type { PopulationRecord } from './population-file.ts'
import type { ScanSettings } from './settings.ts'

/** What the files said, before it is laid on places and intervals. */
export type ScanRecords = {
  cases: CountRecord[]
  /** Bernoulli only. */
  controls?: CountRecord[]
  /** Poisson only. */
  population?: PopulationRecord[]
  places: Place[]
}

/** Counts laid on places and time intervals: cell `place * intervals + interval`. */
export type Study = {
  settings: ScanSettings
  /** In order of their characters, so that equal clusters are always reported in one order. */
  locations: string[]
  first: Float64Array
  second: Float64Array
  /** See `intervalStarts`. */
  days: Int32Array
  intervals: number
  cases: Int32Array
  totalCases: number
  controls: Int32Array
  /** Cases per combination of covariates, keyed by `categoryKey`. */
  casesPerCategory: Map<string, { cases: number; line: number }>
  population: PopulationRecord[]
  index: Map<string, number>
}

/**
 * Lays the records on places and intervals.
 * @throws ScanInputError with file and line: an unknown location, a date outside the study, covariates or a file that
 *   the model has no use for, or no case at all
 */
export function layOut(records: ScanRecords, settings: ScanSettings): Study {
  refuseWrongFiles(records, settings)
  const places = [...records.places].sort((one, other) => (one.location < other.location ? -1 : 1))
  const days = intervalStarts(settings)
  const frame = {
    settings,
    locations: places.map(place => place.location),
    first: Float64Array.from(places, place => place.first),
    second: Float64Array.from(places, place => place.second),
    days,
    intervals: days.length - 1,
    index: new Map(places.map((place, index) => [place.location, index])),
    population: records.population ?? [],
  }
  const cases = count(records.cases, 'case file', frame)
  const controls = count(records.controls ?? [], 'control file', frame)
  const totalCases = cases.reduce((sum, here) => sum + here, 0)
  if (totalCases === 0) throw new ScanInputError('there is not one case in the study.', 'case file')
  return { ...frame, cases, controls, totalCases, casesPerCategory: perCategory(records.cases) }
}

/** One key for a combination of covariates. */
export function categoryKey(covariates: string[]): string {
  return JSON.stringify(covariates)
}

function refuseWrongFiles({ cases, controls, population }: ScanRecords, { model, kind }: ScanSettings): void {
  if (model === 'poisson' && population === undefined)
    throw new ScanInputError('the Poisson model needs a population file.')
  if (model === 'bernoulli' && controls === undefined)
    throw new ScanInputError('the Bernoulli model needs a control file.')
  if (model !== 'poisson' && population !== undefined)
    throw new ScanInputError(`the ${model} model has no use for a population file.`)
  if (model !== 'bernoulli' && controls !== undefined)
    throw new ScanInputError(`the ${model} model has no use for a control file.`)
  if (model === 'space-time-permutation' && kind === 'spatial')
    throw new ScanInputError(
      'the space-time permutation model compares moments; it cannot be purely spatial.',
    )
  const adjusted = cases[0]!.covariates.length
  if (model !== 'poisson' && adjusted > 0)
    throw new ScanInputError(
      `${adjusted} field(s) too many: the ${model} model takes no covariates.`,
      'case file',
      cases[0]!.line,
    )
}

type Frame = Pick<Study, 'settings' | 'days' | 'intervals' | 'index'>

function count(records: CountRecord[], file: ScanFile, frame: Frame): Int32Array {
  const counts = new Int32Array(frame.index.size * frame.intervals)
  for (const record of records) {
    const place = frame.index.get(record.location)
    if (place === undefined)
      throw new ScanInputError(
        `location '${record.location}' is not in the coordinates file.`,
        file,
        record.line,
      )
    counts[place * frame.intervals + intervalFor(record, file, frame)]! += record.count
  }
  return counts
}

function intervalFor({ date, line }: CountRecord, file: ScanFile, { settings, days }: Frame): number {
  if (date === undefined) {
    if (settings.kind !== 'spatial') throw new ScanInputError('a space-time scan needs a date.', file, line)
    return 0
  }
  const year = inCentury(date.year, (calendarYear(days[0]!) + calendarYear(days.at(-1)!)) / 2)
  const day = firstDay({ ...date, year })
  const interval = intervalOf(days, day)
  if (interval < 0)
    throw new ScanInputError(
      `${isoDay(day)} is outside the study, ${isoDay(days[0]!)} to ${isoDay(days.at(-1)! - 1)}.`,
      file,
      line,
    )
  return interval
}

function calendarYear(day: number): number {
  return Number(isoDay(day).slice(0, 4))
}

function perCategory(records: CountRecord[]): Study['casesPerCategory'] {
  const totals: Study['casesPerCategory'] = new Map()
  for (const { covariates, count, line } of records) {
    const key = categoryKey(covariates)
    const known = totals.get(key)
    if (known === undefined) totals.set(key, { cases: count, line })
    else known.cases += count
  }
  return totals
}
