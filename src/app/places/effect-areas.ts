// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type BeforeAfter, refuseOverlap } from '../../analysis/effect/counts.ts'
import { type WddInput, weightedDisplacementDifference } from '../../analysis/effect/wdd.ts'
import { firstDay, isoDay, lastDay } from '../../analysis/hotspots/scan/dates.ts'
import { BadInput } from './bad-input.ts'
import type { EffectOptions } from './effect-options.ts'
import { type CountRow, readCountRows, stampIn } from './effect-table.ts'

/** Counts before and after per area, typed or counted in a file, and the last day they cover when known. */
export type AreaCounts = Pick<WddInput, 'treated' | 'control' | 'displacement' | 'periods'> & {
  dataDate: string | null
}

/** The options that `areaCounts` reads. */
export const areaOptions = [
  ...['treated', 'control', 'displacement', 'displacement-control', 'periods', 'sizes', 'level', 'data-date'],
  ...['area', 'time', 'count', 'start'],
]

/** @throws BadInput or RangeError when an area is missing, overlaps another, or has a period without rows */
export async function areaCounts(options: EffectOptions): Promise<AreaCounts> {
  const around = ['displacement', 'displacement-control'].filter(name => options.text(name) !== undefined)
  if (around.length === 1) throw new BadInput('--displacement and --displacement-control go together.')
  if (options.file === undefined) return typedCounts(options)
  const rows = await readCountRows(options.file, {
    area: options.needed('area'),
    time: options.needed('time'),
    count: options.text('count'),
  })
  return countedIn(rows, options, options.file)
}

function typedCounts(options: EffectOptions): AreaCounts {
  const [treated, control] = [options.pair('treated'), options.pair('control')]
  if (treated === undefined || control === undefined)
    throw new BadInput(
      'Give --treated and --control as before,after counts, or a file. See: vlechtwerk effect --help',
    )
  const [area, own] = [options.pair('displacement'), options.pair('displacement-control')]
  const periods = options.pair('periods')
  return {
    treated,
    control,
    ...(area === undefined || own === undefined ? {} : { displacement: { area, control: own } }),
    ...(periods === undefined ? {} : { periods }),
    dataDate: options.text('data-date') ?? null,
  }
}

function countedIn(rows: CountRow[], options: EffectOptions, path: string): AreaCounts {
  const named = (name: string) => options.list(name)
  const areas = {
    treated: options
      .needed('treated')
      .split(',')
      .map(place => place.trim()),
    control: options
      .needed('control')
      .split(',')
      .map(place => place.trim()),
    ...(named('displacement') === undefined ? {} : { displacement: named('displacement')! }),
    ...(named('displacement-control') === undefined
      ? {}
      : { 'displacement control': named('displacement-control')! }),
  }
  refuseOverlap(areas)
  const known = new Set(rows.map(row => row.area))
  for (const [area, places] of Object.entries(areas))
    for (const place of places)
      if (!known.has(place)) throw new BadInput(`${path} has no row for '${place}' of the ${area} area.`)
  const start = firstDay(stampIn(options.needed('start'), '--start'))
  const sum = (places: string[]) => split(rows, new Set(places), start)
  const [area, own] = [named('displacement'), named('displacement-control')]
  return {
    treated: sum(areas.treated),
    control: sum(areas.control),
    ...(area === undefined || own === undefined
      ? {}
      : { displacement: { area: sum(area), control: sum(own) } }),
    periods: options.pair('periods') ?? lengths(rows, start, path),
    dataDate: isoDay(rows.reduce((last, row) => Math.max(last, lastDay(row.stamp)), -Infinity)),
  }
}

function split(rows: CountRow[], places: Set<string>, start: number): BeforeAfter {
  const counts = { before: 0, after: 0 }
  for (const { area, stamp, count } of rows)
    if (places.has(area)) counts[firstDay(stamp) < start ? 'before' : 'after'] += count
  return counts
}

// In lengths of the period before, so that differences stay in incidents of that period.
function lengths(rows: CountRow[], start: number, path: string): BeforeAfter {
  const first = rows.reduce((least, row) => Math.min(least, firstDay(row.stamp)), Infinity)
  const last = rows.reduce((most, row) => Math.max(most, lastDay(row.stamp)), -Infinity)
  if (start <= first)
    throw new BadInput(`${path} holds nothing before ${isoDay(start)}: there is no period to compare with.`)
  if (start > last)
    throw new BadInput(`${path} holds nothing from ${isoDay(start)} on: the period after is empty.`)
  return { before: 1, after: (last + 1 - start) / (start - first) }
}

/** The WDD of the counts. */
export function differenceOf(counts: AreaCounts, options: EffectOptions) {
  const sizes = options.numbers('sizes')
  const [treated, control, displacement, displacementControl] = sizes ?? []
  if (sizes !== undefined && (treated === undefined || control === undefined))
    throw new BadInput('--sizes is treated,control[,displacement,displacement-control].')
  const level = options.number('level')
  return weightedDisplacementDifference({
    ...counts,
    ...(treated === undefined || control === undefined
      ? {}
      : {
          sizes: {
            treated,
            control,
            displacement: displacement ?? 1,
            displacementControl: displacementControl ?? 1,
          },
        }),
    ...(level === undefined ? {} : { level }),
  })
}
