// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { dayText } from '../../analysis/hotspots/calendar.ts'
import { type Crs, crsOf, PLANE } from '../../analysis/hotspots/crs.ts'
import { type Located, locate } from '../../analysis/hotspots/locate.ts'
import { inOpenOcean } from '../../analysis/hotspots/open-ocean.ts'
import { broughtIncidents, type Found, type Incidents } from '../../analysis/hotspots/reports.ts'
import { BadInput } from './bad-input.ts'
import { incidentHint, pointColumns } from './columns.ts'
import { type DayReader, dayReader } from './days.ts'
import { reportsPerNeighbourhood } from './neighbourhoods.ts'
import { float64s, int32s } from './number-list.ts'
import type { Options } from './options.ts'
import { columnOf, numberIn, openTable, type Table } from './table.ts'

/** More rows than this would not fit the memory of an ordinary machine. */
const MOST_ROWS = 50_000_000

export type Points = {
  incidents: Incidents<'brought'>
  crs: Crs
  /** What stands at the head of every result. */
  data: {
    file: string
    sha256: string
    rows: number
    reports: number
    incidents: number
    from: string | null
    until: string | null
  }
  /** Reports per incident of each neighbourhood, with --neighbourhood. */
  neighbourhoods: Map<string, Int32Array> | undefined
  notes: string[]
}

type Read = {
  x: Float64Array
  y: Float64Array
  day?: Int32Array
  found?: Found[]
  incident?: string[]
  neighbourhood?: string[]
  /** The line of the file each point stands on. */
  line: Int32Array
  rows: number
  notes: string[]
}

/**
 * Reads a file of points and brings it to metres.
 * @param needsTime whether rows without a date are of no use
 * @throws BadInput when no row can be used, or the coordinates cannot be what they are said to be
 */
export async function readPoints(options: Options, needsTime: boolean): Promise<Points> {
  const table = await openTable(options.file)
  const columns = pointColumns(table, options, needsTime)
  const crs = chosenCrs(options, table, columns)
  const read = await readRows(table, columns, crs, options)
  const anywhere = options.flag('anywhere')
  const ashore = anywhere ? { read, notes: [] } : withoutOcean(read, crs, options.file)
  const located = locate(ashore.read.x, ashore.read.y, crs, { anywhere })
  const nearby = withoutStrays(located, ashore.read)
  const kept = nearby.reports
  const incidents = broughtIncidents(kept)
  if (incidents.x.length === 0)
    throw new BadInput(
      'Every report was discovered by officers on a round. Where these are found depends on where was looked, so they make ' +
        'no map of the problem. Bring in reports of residents or partners, or see docs/methods/feedback-loops.md.',
    )
  const notes = [
    ...read.notes,
    ...(columns.assumed.length > 0 ? [`Taken from the file: ${columns.assumed.join(' ')}.`] : []),
  ]
  if (incidents.day === undefined)
    notes.push('No --time was given, so dataDate is unknown (null) and nothing is said over time.')
  const discovered = read.found?.filter(how => how === 'discovered').length ?? 0
  if (discovered > 0)
    notes.push(`${discovered} reports discovered on rounds are left out: they follow where was looked.`)
  return {
    incidents,
    neighbourhoods:
      kept.incident &&
      kept.neighbourhood &&
      reportsPerNeighbourhood(kept.incident, kept.neighbourhood, kept.found),
    crs: located.crs,
    data: {
      file: options.file,
      sha256: await fingerprint(options.file),
      rows: read.rows,
      reports: incidents.reports.reduce((sum, count) => sum + count, 0),
      incidents: incidents.x.length,
      ...spanOf(incidents.day),
    },
    notes: [...notes, ...incidentHint(table, options), ...located.notes, ...ashore.notes, ...nearby.notes],
  }
}

async function readRows(
  table: Table,
  columns: ReturnType<typeof pointColumns>,
  crs: Crs,
  options: Options,
): Promise<Read> {
  const x = float64s()
  const y = float64s()
  const onLine = int32s()
  const day = columns.time === undefined ? undefined : int32s()
  const days = columns.time === undefined ? undefined : dayReader(table, columns.time, options)
  const found: Found[] | undefined = columns.found === undefined ? undefined : []
  const incident: string[] | undefined = columns.incident === undefined ? undefined : []
  const neighbourhood: string[] | undefined = columns.neighbourhood === undefined ? undefined : []
  const left = { coordinates: 0, zero: 0, time: 0 }
  const first: FirstLeft = {}
  const leave = (why: keyof typeof left, line: number, what: string): void => {
    if (left[why]++ === 0) first[why] = `line ${line}: ${what}`
  }
  const rows = await table.eachRow((fields, line) => {
    if (x.length >= MOST_ROWS)
      throw new BadInput(
        `${table.path} has more than ${MOST_ROWS.toLocaleString('en')} points, more than fit at once. Split it by year or by area.`,
      )
    const px = numberIn(table, fields[columns.x]!)
    const py = numberIn(table, fields[columns.y]!)
    if (Number.isNaN(px) || Number.isNaN(py) || offTheGlobe(px, py, crs)) {
      const given = `'${fields[columns.x]}' and '${fields[columns.y]}'`
      return leave('coordinates', line, given)
    }
    if (px === 0 && py === 0) return leave('zero', line, '0 and 0')
    const at = days?.read(fields[columns.time!]!)
    if (at !== undefined && Number.isNaN(at)) return leave('time', line, `'${fields[columns.time!]}'`)
    const times = columns.count === undefined ? 1 : countIn(table, fields[columns.count]!, line)
    if (x.length + times > MOST_ROWS)
      throw new BadInput(
        `${table.path} line ${line}: the counts add up to more than ${MOST_ROWS.toLocaleString('en')} reports. Is '${table.columns[columns.count!]}' a number of reports?`,
      )
    for (let copy = 0; copy < times; copy++) {
      x.push(px)
      y.push(py)
      onLine.push(line)
      if (at !== undefined) day?.push(at)
      found?.push(howFound(fields[columns.found!]!, line))
      incident?.push(fields[columns.incident!]!)
      neighbourhood?.push(fields[columns.neighbourhood!]!)
    }
    if (process.stderr.isTTY && line % 1_000_000 === 0)
      process.stderr.write(`\r${line / 1_000_000} million rows read`)
  })
  if (x.length === 0) throw new BadInput(nothingLeft(table, columns, rows, left, days))
  const notes = [...leftOut(left, first), ...(days?.notes() ?? [])]
  return {
    x: x.taken(),
    y: y.taken(),
    day: day?.taken(),
    found,
    incident,
    neighbourhood,
    line: onLine.taken(),
    rows,
    notes,
  }
}

function chosenCrs(
  options: Options,
  table: Table,
  columns: { x: number; y: number; assumed: string[] },
): Crs {
  const given = options.text('crs')
  if (given !== undefined) return crsOf(given)
  const pairs = table.sample.map(
    row => [numberIn(table, row[columns.x] ?? ''), numberIn(table, row[columns.y] ?? '')] as const,
  )
  const degrees = pairs.filter(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90).length
  const crs = degrees > pairs.length / 2 ? crsOf('EPSG:4326') : PLANE
  columns.assumed.push(`--crs ${crs.name}`)
  return crs
}

// A field such as 999 or 52370000 for a latitude is a missing value or a lost point, not a place.
function offTheGlobe(x: number, y: number, crs: Crs): boolean {
  return (
    !Number.isFinite(x) ||
    !Number.isFinite(y) ||
    (crs.unit === 'degrees' && (x === 999 || y === 999 || x === -999 || y === -999))
  )
}

function countIn(table: Table, field: string, line: number): number {
  const count = numberIn(table, field)
  if (Number.isInteger(count) && count >= 0) return count
  throw new BadInput(`${table.path} line ${line}: a count is a whole number from 0 up, not '${field}'.`)
}

function howFound(field: string, line: number): Found {
  const how = field.trim().toLowerCase()
  if (how === 'brought' || how === 'discovered') return how
  throw new BadInput(
    `Line ${line}: a report is brought (by residents or partners) or discovered (on a round), not '${field}'.`,
  )
}

function nothingLeft(
  table: Table,
  columns: { x: number; y: number; time?: number },
  rows: number,
  left: { coordinates: number; zero: number; time: number },
  days: DayReader | undefined,
): string {
  const example = (column: number) => `'${table.sample[0]?.[column] ?? ''}'`
  if (days && left.time > 0 && columns.time !== undefined)
    return `None of the ${rows} rows has a date that can be read in column '${table.columns[columns.time]}' (the first is ${example(columns.time)}). Dates are written 2022-08-31, 2022-08 or 31-08-2022, with or without a time.`
  if (left.zero > 0)
    return `${left.zero} of ${rows} rows have coordinates 0, 0 and the rest has none: 0, 0 lies in the sea off Africa and stands for unknown.`
  return `None of the ${rows} rows has coordinates in columns '${table.columns[columns.x]}' and '${table.columns[columns.y]}' (the first are ${example(columns.x)} and ${example(columns.y)}).${thousandsHint(example(columns.x))}`
}

function thousandsHint(example: string): string {
  return /\d\.\d{3}(\.\d{3})*,\d/.test(example)
    ? ' Leave out the dots between thousands: 120835,07 or 120835.07.'
    : ''
}

/** The first row that was left out for each reason, so that the reader can look it up. */
type FirstLeft = { coordinates?: string; zero?: string; time?: string }

function leftOut(left: Record<keyof FirstLeft, number>, first: FirstLeft): string[] {
  const told = {
    coordinates: 'no coordinates that can be read',
    zero: 'coordinates 0, 0, which stands for unknown',
    time: 'no date that can be read',
  }
  const reasons = Object.keys(told) as (keyof FirstLeft)[]
  return reasons
    .filter(why => left[why] > 0)
    .map(why =>
      left[why] === 1
        ? `1 row has ${told[why]}, and is left out (${first[why]}).`
        : `${left[why]} rows have ${told[why]}, and are left out (the first on ${first[why]}).`,
    )
}

// Degrees that lie in open water are a mistake in the file far more often than a ship. Another country is not: its
// points stay, and the projection of that place is taken.
function withoutOcean(read: Read, crs: Crs, file: string): { read: Read; notes: string[] } {
  if (crs.unit !== 'degrees') return { read, notes: [] }
  const { x, y } = read
  const wet = Int32Array.from(x.keys()).filter(at => inOpenOcean(x[at]!, y[at]!))
  if (wet.length === 0) return { read, notes: [] }
  const isOne = wet.length === 1
  const seen = namedRows(read, wet, at => `${degrees(x[at]!)} east ${degrees(y[at]!)} north`)
  // With most of them in the sea, `locate` has more to say: swapped axes, another system.
  if (wet.length > x.length / 2) locate(x, y, crs, { seen: `${file}: ${seen} in the open ocean.` })
  const dry = Int32Array.from(x.keys()).filter(at => !inOpenOcean(x[at]!, y[at]!))
  return {
    read: chosenFrom(read, dry),
    notes: [`${seen} in the open ocean and ${isOne ? 'is' : 'are'} left out; --anywhere keeps such points.`],
  }
}

/** Metres from the middle beyond which a point is a mistake in the file and no part of the same city or region. */
const STRAY = 500_000

function withoutStrays({ x, y, crs }: Located, read: Read) {
  const metric = { ...read, x, y }
  const middle = { x: median(x), y: median(y) }
  const near = (at: number) => Math.hypot(x[at]! - middle.x, y[at]! - middle.y) <= STRAY
  const all = Int32Array.from(x.keys())
  const strays = all.filter(at => !near(at))
  if (strays.length === 0) return { reports: metric, notes: [] }
  const seen = namedRows(read, strays, at => `${degrees(read.x[at]!)}, ${degrees(read.y[at]!)}`)
  return {
    reports: chosenFrom(metric, all.filter(near)),
    notes: [
      `${seen} over ${STRAY / 1000} km from the middle (in the sea, or elsewhere) and ${strays.length === 1 ? 'is' : 'are'} left out; the rest is in ${crs.name}.`,
    ],
  }
}

// 'Line 17 (4.9, 12.3) lies', or '12 points, first on line 17 (4.9, 12.3), lie'.
function namedRows({ line }: Read, points: Int32Array, place: (at: number) => string): string {
  const first = points[0]!
  const where = `line ${line[first]} (${place(first)})`
  return points.length === 1
    ? `${where[0]!.toUpperCase()}${where.slice(1)} lies`
    : `${points.length} points, the first on ${where}, lie`
}

function degrees(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

function chosenFrom(read: Read, keep: Int32Array): Read {
  return {
    ...read,
    x: Float64Array.from(keep, at => read.x[at]!),
    y: Float64Array.from(keep, at => read.y[at]!),
    day: read.day && Int32Array.from(keep, at => read.day![at]!),
    found: read.found && Array.from(keep, at => read.found![at]!),
    incident: read.incident && Array.from(keep, at => read.incident![at]!),
    neighbourhood: read.neighbourhood && Array.from(keep, at => read.neighbourhood![at]!),
    line: Int32Array.from(keep, at => read.line[at]!),
  }
}

function median(numbers: Float64Array): number {
  return Float64Array.from(numbers).sort()[numbers.length >> 1]!
}

function spanOf(day: Int32Array | undefined): { from: string | null; until: string | null } {
  if (day === undefined || day.length === 0) return { from: null, until: null }
  let [first, last] = [day[0]!, day[0]!]
  for (const at of day) {
    if (at < first) first = at
    if (at > last) last = at
  }
  return { from: dayText(first), until: dayText(last) }
}

/** The SHA-256 of a file: two results with the same one saw the same data. */
export async function fingerprint(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** The text values of a column in file order. */
export async function columnTexts(table: Table, name: string): Promise<string[]> {
  const at = columnOf(table, name)
  const texts: string[] = []
  await table.eachRow(fields => void texts.push(fields[at]!.trim()))
  return texts
}
