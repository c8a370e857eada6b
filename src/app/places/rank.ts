// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { ranked } from '../../analysis/hotspots/accuracy.ts'
import {
  daysOfPeriod,
  type PeriodKind,
  periodName,
  periodOf,
  writtenTime,
} from '../../analysis/hotspots/calendar.ts'
import { type Forecast, forecaster } from '../../analysis/hotspots/next-period.ts'
import { poissonInterval } from '../../analysis/hotspots/poisson.ts'
import { cornersOf } from '../../analysis/hotspots/squares.ts'
import { BadInput } from './bad-input.ts'
import { POINT_OPTIONS } from './columns.ts'
import { type Options, readOptions } from './options.ts'
import { printWithList } from './output.ts'
import { type Points, readPoints } from './points.ts'
import { layOut, PER_YEAR, periodKind, perPeriod, STUDY_OPTIONS } from './study.ts'

export const FORECAST_METHOD =
  'next-period ranking: a decayed count with surroundings, corrected by a ladder of pasts and reaches; negative binomial regression drawn to no correction, fitted on the earlier periods of the same file'

/** `hotspots rank`: every square of the study area, best first, for the period after `--until`. */
export async function rank(args: string[]): Promise<number> {
  const options = readOptions('hotspots rank', args, { ...POINT_OPTIONS, ...STUDY_OPTIONS, until: 'text' })
  const points = await readPoints(options, true)
  const kind = periodKind(options)
  const until = untilPeriod(points, options, kind)
  const { kept, day } = upTo(points, until, kind)
  const study = layOut(kept, options)
  const { counts, notes } = perPeriod(study, day, kind, period => periodName(period, kind))
  const forecast = forecaster(study.frame, counts, PER_YEAR[kind]).rank(until - counts.first + 1, study.area)
  const order = ranked(forecast.score)
  await printWithList(
    {
      projection: points.crs.proj,
      method: FORECAST_METHOD,
      dataDate: kept.data.until,
      n: kept.data.incidents,
      seed: null,
      until: periodName(until, kind),
      ranks: periodName(until + 1, kind),
      crs: points.crs.name,
      cellSize: study.frame.size,
      squares: order.length,
      studyArea: options.text('area') ?? 'squares at most two from any incident up to then',
      top: topOf(forecast, order),
      corrections: shownCorrections(forecast),
      dispersion: Number.isFinite(forecast.size) ? forecast.size : null,
      trainedOn: forecast.trainedOn,
      definitions: {
        score: `expected incidents in the square in ${periodName(until + 1, kind)}`,
        corrections:
          'pull: change of ln(expected) when that past rises by one standard deviation, on top of the decayed count; the eight largest',
        dispersion:
          'a count of mean m varies by m + m²/dispersion; null when there are too few periods to tell',
      },
      data: points.data,
      notes: [...points.notes, ...study.notes, ...notes, ...unfinished(points, until, kind)],
    },
    'cells',
    cellsOf(forecast, order),
  )
  return 0
}

function* cellsOf({ squares, score }: Forecast, order: Int32Array): Generator<object> {
  for (const square of order) yield { ...cornersOf(squares.frame, squares.at[square]!), score: score[square] }
}

function topOf({ score }: Forecast, order: Int32Array): object {
  const places = Math.ceil(0.01 * order.length)
  const expected = order.subarray(0, places).reduce((sum, square) => sum + score[square]!, 0)
  const { low, high } = poissonInterval(Math.round(expected))
  return {
    share: 0.01,
    squares: places,
    expected,
    interval: [low, high],
    intervalMethod: '95 % Poisson around the expectation; what the fit itself does not know is not in it',
  }
}

/** The corrections that matter most, in words a reader can weigh. */
export function shownCorrections({ corrections }: Forecast): object[] {
  return corrections
    .filter(({ pull }) => Math.abs(pull) >= 0.005)
    .sort((a, b) => Math.abs(b.pull) - Math.abs(a.pull))
    .slice(0, 8)
    .map(({ source, pull }) => ({
      pull: Number(pull.toFixed(3)),
      halfLifePeriods: Number.isFinite(source.halfLife) ? source.halfLife : 'all history alike',
      reachSquares: source.reach,
      counts: source.season
        ? 'same period of earlier years'
        : source.steady
          ? 'root of each count'
          : 'each count',
    }))
}

/** The last period that may be looked at: `--until`, or the last in the file. */
export function untilPeriod(points: Points, options: Options, kind: PeriodKind): number {
  const { day } = points.incidents
  const [first, last] = [periodOf(least(day!), kind), periodOf(-least(day!.map(at => -at)), kind)]
  const given = options.text('until')
  if (given === undefined) return last
  const period = givenPeriod('until', given, kind)
  if (period < first)
    throw new BadInput(
      `--until ${given} lies before the first incident (${points.data.from}): there is no history to rank by.`,
    )
  if (period > last)
    throw new BadInput(
      `--until ${given} lies after the last incident (${points.data.until}): what happened in between is not in the file, and is no zero.`,
    )
  return period
}

/** @throws BadInput when the text is no date */
export function givenPeriod(option: string, text: string, kind: PeriodKind): number {
  const time = writtenTime(text.trim())
  if (time === undefined || time === 'order')
    throw new BadInput(`--${option} takes a month (2022-08) or a day (2022-08-31), not '${text}'.`)
  return periodOf(time.day, kind)
}

/** The incidents up to and including a period, and nothing that came after. */
export function upTo(points: Points, until: number, kind: PeriodKind): { kept: Points; day: Int32Array } {
  const { x, y, day, reports } = points.incidents
  const last = daysOfPeriod(until, kind).last
  const keep = Int32Array.from(day!.keys()).filter(at => day![at]! <= last)
  const days = Int32Array.from(keep, at => day![at]!)
  const incidents = {
    ...points.incidents,
    x: Float64Array.from(keep, at => x[at]!),
    y: Float64Array.from(keep, at => y[at]!),
    day: days,
    reports: Int32Array.from(keep, at => reports[at]!),
  }
  const latest = new Date(-least(days.map(at => -at)) * 86400000).toISOString().slice(0, 10)
  return {
    kept: { ...points, incidents, data: { ...points.data, incidents: keep.length, until: latest } },
    day: days,
  }
}

// A file that stops halfway through a month makes that month look quiet.
function unfinished(points: Points, until: number, kind: PeriodKind): string[] {
  const { first, last } = daysOfPeriod(until, kind)
  const days = points.incidents.day!
  const latest = -least(days.map(at => -at))
  if (kind === 'day' || latest >= last - 2 || latest < first || latest === first) return []
  return [
    `The file stops on ${points.data.until}, before the end of ${periodName(until, kind)}: that period may be half told.`,
  ]
}

function least(days: Int32Array): number {
  return days.reduce((low, day) => Math.min(low, day), Number.POSITIVE_INFINITY)
}
