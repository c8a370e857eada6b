// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { BadInput } from './bad-input.ts'
import type { Options } from './options.ts'
import { columnOf, type Table } from './table.ts'

/** The options that say which column is what; the same for every command that reads points. */
export const POINT_OPTIONS = {
  x: 'text',
  y: 'text',
  crs: 'text',
  time: 'text',
  'time-zone': 'text',
  'day-order': 'text',
  found: 'text',
  incident: 'text',
  count: 'text',
  anywhere: 'flag',
} as const

export type PointColumns = {
  x: number
  y: number
  time?: number
  found?: number
  incident?: number
  count?: number
  neighbourhood?: number
  assumed: string[]
}

const X_NAMES = [
  'longitude',
  'lon',
  'lng',
  'long',
  'x',
  'easting',
  'x_coordinate',
  'xcoord',
  'x-coord',
  'point_x',
]
const Y_NAMES = ['latitude', 'lat', 'y', 'northing', 'y_coordinate', 'ycoord', 'y-coord', 'point_y']
const TIME_NAMES = [
  'date',
  'time',
  'datetime',
  'month',
  'day',
  'timestamp',
  'datum',
  'occurred',
  'offense_date',
]

/**
 * The columns a point file is read by. What is not given is taken from the usual names, or, in a file without header
 * of two or three columns, from their order; the reader is told.
 * @param needsTime whether the command can do nothing without a time
 * @throws BadInput when a column cannot be found, or the names say that the axes are swapped
 */
export function pointColumns(table: Table, options: Options, needsTime: boolean): PointColumns {
  const assumed: string[] = []
  const bare = !table.header && table.columns.length <= 3
  const find = (option: string, names: string[], position: number): number | undefined => {
    const given = options.text(option)
    if (given !== undefined) return columnOf(table, given)
    const at =
      bare && position < table.columns.length
        ? position
        : table.columns.findIndex(name => names.includes(name.toLowerCase()))
    if (at < 0) return undefined
    assumed.push(`--${option} ${table.columns[at]}`)
    return at
  }
  const x = find('x', X_NAMES, 0)
  const y = find('y', Y_NAMES, 1)
  if (x === undefined || y === undefined)
    throw new BadInput(
      `Which columns hold the coordinates? Give --x and --y. ${table.path} has: ${table.columns.join(', ')}.`,
    )
  if (x === y) throw new BadInput(`--x and --y are both column '${table.columns[x]}'.`)
  refuseSwappedNames(table.columns[x]!, table.columns[y]!)
  const time = options.text('time') === undefined && !needsTime ? undefined : find('time', TIME_NAMES, 2)
  if (needsTime && time === undefined)
    throw new BadInput(
      `Which column holds the date? Give --time. ${table.path} has: ${table.columns.join(', ')}.`,
    )
  const named = (option: string) =>
    options.text(option) === undefined ? undefined : columnOf(table, options.text(option)!)
  const neighbourhood = named('neighbourhood')
  if (neighbourhood !== undefined && options.text('incident') === undefined)
    throw new BadInput(
      '--neighbourhood tells how readily each reports, from doubles about one incident: give --incident too.',
    )
  return {
    ...{ x, y, time, found: named('found'), incident: named('incident'), count: named('count') },
    ...{ neighbourhood, assumed },
  }
}

function refuseSwappedNames(x: string, y: string): void {
  const swapped =
    /^(lat|latitude|northing|noord)/i.test(x) ||
    /^(lon|lng|longitude|easting|oost)/i.test(y) ||
    (/^y$/i.test(x) && /^x$/i.test(y))
  if (swapped)
    throw new BadInput(
      `--x is '${x}' and --y is '${y}': the axes are swapped. Longitude or easting goes to --x, latitude or northing to --y.`,
    )
}

/** A hint when a column looks like the number of an incident, repeats, and was not asked for: doubles make false repeats. */
export function incidentHint(table: Table, options: Options): string[] {
  if (options.text('incident') !== undefined) return []
  const at = table.columns.findIndex(name =>
    /^(incident|case|zaak|melding|event).?(no|nr|id|num|number|nummer)?$/i.test(name),
  )
  if (at < 0) return []
  const numbers = table.sample.map(row => row[at] ?? '')
  const distinct = new Set(numbers).size
  if (distinct === numbers.length || distinct < numbers.length / 10) return []
  const name = table.columns[at]
  return [
    `Column '${name}' repeats: ${distinct} values in the first ${numbers.length} rows. If it numbers incidents, give --incident ${name}, or one incident counts twice.`,
  ]
}
