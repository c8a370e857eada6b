// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { calendarDate, dayNumber, inCentury } from './dates.ts'
import { ScanInputError } from './lines.ts'
import type { PopulationRecord } from './population-file.ts'
import { categoryKey, type Study } from './study.ts'

/** Expected cases under the null hypothesis, and people, per place and interval (cell `place * intervals + interval`). */
export type Expectation = { expected: Float64Array; people: Float64Array }

/**
 * Expected cases of the Poisson model, adjusted for covariates by indirect standardization: each category has one rate
 * in the whole study. The population runs in a straight line between two counts and stays level before the first and
 * after the last; a count that says only the year is of 1 July, one that says only the month of the 15th. The people
 * of an interval are the mean over its days as part of the study, so that all intervals together are the mean
 * population. (SaTScan User Guide, "Discrete Poisson model" and "Population file".)
 * @throws ScanInputError for a category with cases and no people, or cases where nobody lives
 */
export function expectedCases(study: Study): Expectation {
  const counts = populationCounts(study)
  const weights = timeWeights(study.days, counts.days)
  const cells = study.locations.length * study.intervals
  const result = { expected: new Float64Array(cells), people: new Float64Array(cells) }
  for (const [key, perPlace] of counts.perCategory) {
    const people = spread(perPlace, weights, study)
    const total = people.reduce((sum, here) => sum + here, 0)
    const rate = total === 0 ? 0 : (study.casesPerCategory.get(key)?.cases ?? 0) / total
    people.forEach((here, cell) => {
      result.people[cell]! += here
      result.expected[cell]! += rate * here
    })
  }
  refuseCasesWithoutPeople(study, counts, result.expected)
  return result
}

type PopulationCounts = {
  /** Moments of the counts, rising. */
  days: number[]
  /** People per category: `place * days.length + moment`. A place that a count leaves out has 0 people then. */
  perCategory: Map<string, Float64Array>
}

function populationCounts(study: Study): PopulationCounts {
  const near = calendarDate(study.days[0]!).year
  const moments = study.population.map(record => momentOf(record, near))
  const days = [...new Set(moments)].sort((one, other) => one - other)
  const position = new Map(days.map((day, at) => [day, at]))
  const perCategory = new Map<string, Float64Array>()
  study.population.forEach((record, index) => {
    const place = study.index.get(record.location)
    if (place === undefined)
      throw new ScanInputError(
        `location '${record.location}' is not in the coordinates file.`,
        file,
        record.line,
      )
    const key = categoryKey(record.covariates)
    const people = perCategory.get(key) ?? new Float64Array(study.locations.length * days.length)
    people[place * days.length + position.get(moments[index]!)!]! += record.population
    perCategory.set(key, people)
  })
  return { days, perCategory }
}

const file = 'population file'

function momentOf({ date }: PopulationRecord, near: number): number {
  const year = inCentury(date.year, near)
  if (date.month === undefined) return dayNumber(year, 7, 1)
  return dayNumber(year, date.month, date.day ?? 15)
}

/**
 * How much each count weighs in each interval: `weights[interval][moment]`, in parts of the study's length. The count
 * of a day is of its beginning.
 */
function timeWeights(days: Int32Array, moments: number[]): Float64Array[] {
  const length = days.at(-1)! - days[0]!
  return Array.from({ length: days.length - 1 }, (_, interval) => {
    const [from, until] = [days[interval]!, days[interval + 1]!]
    return Float64Array.from(moments, (_, moment) => hatIntegral(moments, moment, from, until) / length)
  })
}

// The integral of the function that is 1 at one moment, falls to 0 at its neighbours and is level beyond the ends.
function hatIntegral(moments: number[], moment: number, from: number, until: number): number {
  const [before, at, after] = [moments[moment - 1], moments[moment]!, moments[moment + 1]]
  const rising =
    before === undefined ? Math.max(0, Math.min(until, at) - from) : slope(before, at, from, until)
  const falling =
    after === undefined ? Math.max(0, until - Math.max(from, at)) : slope(after, at, from, until)
  return rising + falling
}

// The integral over [from, until] of the line that is 0 at `zero` and 1 at `one`, within those two.
function slope(zero: number, one: number, from: number, until: number): number {
  const low = Math.max(from, Math.min(zero, one))
  const high = Math.min(until, Math.max(zero, one))
  return high <= low ? 0 : ((high - low) * ((low + high) / 2 - zero)) / (one - zero)
}

function spread(perPlace: Float64Array, weights: Float64Array[], study: Study): Float64Array {
  const people = new Float64Array(study.locations.length * study.intervals)
  const moments = weights[0]!.length
  for (let place = 0; place < study.locations.length; place++)
    for (let interval = 0; interval < study.intervals; interval++)
      for (let moment = 0; moment < moments; moment++)
        people[place * study.intervals + interval]! +=
          weights[interval]![moment]! * perPlace[place * moments + moment]!
  return people
}

function refuseCasesWithoutPeople(study: Study, counts: PopulationCounts, expected: Float64Array): void {
  for (const [key, { cases, line }] of study.casesPerCategory)
    if (cases > 0 && !(counts.perCategory.get(key)?.some(people => people > 0) ?? false))
      throw new ScanInputError(
        `covariates ${key} have cases, but the population file has nobody with them.`,
        'case file',
        line,
      )
  const cell = expected.findIndex((here, at) => here === 0 && study.cases[at]! > 0)
  if (cell < 0) return
  const place = study.locations[Math.floor(cell / study.intervals)]!
  throw new ScanInputError(
    `location '${place}' has ${study.cases[cell]} case(s), but nobody lives there then.`,
    file,
  )
}
