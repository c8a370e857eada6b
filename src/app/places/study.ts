// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type PeriodKind, periodOf } from '../../analysis/hotspots/calendar.ts'
import { countPerPeriod, type PeriodCounts } from '../../analysis/hotspots/period-counts.ts'
import { type Frame, frameAround, placesInFrame, type Squares } from '../../analysis/hotspots/squares.ts'
import { areaSquares } from './area.ts'
import { BadInput } from './bad-input.ts'
import type { OptionKinds, Options } from './options.ts'
import type { Points } from './points.ts'

export const STUDY_OPTIONS = { cell: 'text', area: 'text', period: 'text' } as const satisfies OptionKinds

/** Points laid out on squares: what analyse, rank and evaluate have in common. */
export type Study = { frame: Frame; places: Int32Array; area: Squares | undefined; notes: string[] }

/**
 * @throws BadInput when all incidents lie in one square, or the area does not fit
 */
export function layOut(points: Points, options: Options): Study {
  const size = options.number('cell', 200, { least: 1, most: 100_000 })
  const { x, y } = points.incidents
  const area = options.text('area')
  if (area === undefined) {
    const frame = frameAround(x, y, size)
    const places = placesInFrame(frame, x, y)
    refuseOneSquare(places, size)
    return { frame, places, area: undefined, notes: [] }
  }
  const squares = areaSquares(area, points.crs, (cornersX, cornersY) =>
    frameAround(joined(x, cornersX), joined(y, cornersY), size),
  )
  const places = placesInFrame(squares.frame, x, y)
  const outside = places.filter(place => squares.numberAt[place]! < 0).length
  if (outside === places.length)
    throw new BadInput(`None of the ${places.length} incidents lies inside ${area}.`)
  refuseOneSquare(places, size)
  const notes = outside > 0 ? [`${outside} of ${places.length} incidents lie outside ${area}.`] : []
  return { frame: squares.frame, places, area: squares, notes }
}

function refuseOneSquare(places: Int32Array, size: number): void {
  if (places.length === 1)
    throw new BadInput('There is one incident. A pattern needs more: nothing can be said of one point.')
  if (places.every(place => place === places[0]))
    throw new BadInput(
      `All ${places.length} incidents lie in one square of ${size} m, so no place stands out. Take smaller squares with --cell, or check the coordinates.`,
    )
}

function joined(one: Float64Array, other: Float64Array): Float64Array {
  const both = new Float64Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

/** Months, weeks or days. @throws BadInput for another word */
export function periodKind(options: Options): PeriodKind {
  const kind = options.text('period') ?? 'month'
  if (kind === 'month' || kind === 'week' || kind === 'day') return kind
  throw new BadInput(`--period is month, week or day, not '${kind}'.`)
}

export const PER_YEAR: Record<PeriodKind, number> = { month: 12, week: 52, day: 365 }

/** Incidents per square and period, with a note on periods in which nothing at all was reported. */
export function perPeriod(
  study: Study,
  day: Int32Array,
  kind: PeriodKind,
  name: (period: number) => string,
): { counts: PeriodCounts; notes: string[] } {
  const counts = countPerPeriod(
    study.places,
    day.map(at => periodOf(at, kind)),
  )
  const empty: string[] = []
  counts.at.forEach((places, index) => {
    if (places.length === 0) empty.push(name(counts.first + index))
  })
  if (empty.length === 0 || kind === 'day') return { counts, notes: [] }
  const list =
    empty.length > 6 ? `${empty.slice(0, 6).join(', ')} and ${empty.length - 6} more` : empty.join(', ')
  return {
    counts,
    notes: [`Nothing at all was reported in ${list}: is the file complete? These count as periods with 0.`],
  }
}
