// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { unitsBefore } from './dates.ts'
import { ScanInputError } from './lines.ts'
import type { ScanSettings } from './settings.ts'

/**
 * First days of the time intervals, and behind them the day after the study: interval i is `days[i] .. days[i + 1] - 1`.
 * Intervals are counted backward from the end, because the newest must be whole; what remains at the beginning joins
 * the first, as in SaTScan 10. A purely spatial scan has one interval.
 * @throws ScanInputError when a space-time scan would have fewer than two
 */
export function intervalStarts(settings: ScanSettings): Int32Array {
  const { start, end, unit, unitLength, kind } = settings
  if (end < start) throw new ScanInputError('the study ends before it starts.')
  if (kind === 'spatial') return Int32Array.of(start, end + 1)
  const days = [end + 1]
  for (let steps = 1; ; steps++) {
    const day = unitsBefore(end + 1, steps * unitLength, unit)
    if (day < start) break
    days.push(day)
  }
  if (days.at(-1) !== start) days[days.length === 1 ? 1 : days.length - 1] = start
  if (days.length < 3)
    throw new ScanInputError('the study is one time interval; a space-time scan needs at least two.')
  return Int32Array.from(days.reverse())
}

/** The interval of a day. @returns -1 when the day is outside the study */
export function intervalOf(days: Int32Array, day: number): number {
  if (day < days[0]! || day >= days.at(-1)!) return -1
  let low = 0
  let high = days.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (days[middle]! <= day) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * The shortest and longest cylinder in intervals.
 * @throws ScanInputError when no cylinder is short enough
 */
export function cylinderLengths(settings: ScanSettings): { shortest: number; longest: number } {
  if (settings.kind === 'spatial') return { shortest: 1, longest: 1 }
  const { maxTime, unitLength } = settings
  const units =
    'units' in maxTime ? maxTime.units : Math.floor((unitsInStudy(settings) * maxTime.percent) / 100)
  const [shortest, longest] = [Math.ceil(settings.minTime / unitLength), Math.floor(units / unitLength)]
  if (longest < Math.max(1, shortest))
    throw new ScanInputError(
      `the longest cylinder, ${units} ${settings.unit}(s), is shorter than one interval or than the shortest.`,
    )
  return { shortest: Math.max(1, shortest), longest }
}

// Begun units count: 1 January to 31 December is one year, as is 1 January to 1 June.
function unitsInStudy({ start, end, unit }: ScanSettings): number {
  if (unit === 'day') return end + 1 - start
  let units = 0
  while (unitsBefore(end + 1, units, unit) > start) units++
  return units
}
