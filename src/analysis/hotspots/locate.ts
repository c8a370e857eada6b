// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import proj4 from 'proj4'
import { type Crs, crsOf, PLANE, utmAround } from './crs.ts'
import { inRdBounds, inTheNetherlands } from './netherlands.ts'
import { inOpenOcean } from './open-ocean.ts'

export type Located = {
  /** Eastings and northings in metres. */
  x: Float64Array
  y: Float64Array
  /** The metric system they are in. */
  crs: Crs
  /** What the reader must know about it, in sentences. */
  notes: string[]
}

/**
 * Brings points to metres: RD in the Netherlands, the UTM zone of their median point elsewhere. Points that are in a
 * named metric system already stay in it, except web mercator, whose metres are none.
 * @param x first coordinates: longitude or easting
 * @param y second coordinates: latitude or northing
 * @param told `anywhere`: the open sea is meant; `seen`: what the caller found in the open sea, to begin the refusal with
 * @throws RangeError when the numbers cannot be coordinates of that system: degrees for metres, axes swapped, the sea
 */
export function locate(
  x: Float64Array,
  y: Float64Array,
  crs: Crs,
  told: { anywhere?: boolean; seen?: string } = {},
): Located {
  const middle = { x: median(x), y: median(y) }
  refuseMisfits(middle, crs)
  if (crs === PLANE) {
    const looks = inRdBounds(middle.x, middle.y) ? ' They could be RD: if so, give --crs EPSG:28992.' : ''
    return { x, y, crs, notes: [`Coordinates are taken as metres on a plane without a name.${looks}`] }
  }
  const [longitude, latitude] = proj4(crs.proj, DEGREES.proj, [middle.x, middle.y]) as [number, number]
  if (!told.anywhere && (told.seen !== undefined || inOpenOcean(longitude, latitude)))
    throw new RangeError(
      `${told.seen ?? `The middle of the points, ${longitude.toFixed(3)} east ${latitude.toFixed(3)} north, lies in the open ocean.`} ` +
        `${swapped(crs)} If they are right, give --anywhere.`,
    )
  const metric = crs.unit === 'metres' && crs.name !== 'EPSG:3857' ? crs : metricAround(longitude, latitude)
  const notes = metric === crs ? [] : [`Projected from ${crs.name} to ${metric.name}, in metres.`]
  return { ...(metric === crs ? { x, y } : projected(x, y, crs, metric)), crs: metric, notes }
}

/** The metric system to work in around a point: RD in the Netherlands, UTM elsewhere. */
export function metricAround(longitude: number, latitude: number): Crs {
  return inTheNetherlands(longitude, latitude) ? crsOf('EPSG:28992') : utmAround(longitude, latitude)
}

/** @returns NaN for a point that has no place in the other system, such as one at latitude 95 */
export function projected(
  x: Float64Array,
  y: Float64Array,
  from: Crs,
  to: Crs,
): { x: Float64Array; y: Float64Array } {
  const way = proj4(from.proj, to.proj)
  const east = new Float64Array(x.length).fill(Number.NaN)
  const north = new Float64Array(x.length).fill(Number.NaN)
  for (let point = 0; point < x.length; point++) {
    if (from.unit === 'degrees' && !(Math.abs(x[point]!) <= 180 && Math.abs(y[point]!) <= 90)) continue
    const [px, py] = way.forward([x[point]!, y[point]!]) as [number, number]
    east[point] = px
    north[point] = py
  }
  return { x: east, y: north }
}

const DEGREES = crsOf('EPSG:4326')

function refuseMisfits({ x, y }: { x: number; y: number }, crs: Crs): void {
  const seen = `The middle of the points is (${round(x)}, ${round(y)})`
  if (crs.unit === 'degrees') {
    if (inRdBounds(x, y)) throw new RangeError(`${seen}: these look like RD metres. Give --crs EPSG:28992.`)
    if (inRdBounds(y, x))
      throw new RangeError(
        `${seen}: these look like RD metres with x and y swapped. Give --crs EPSG:28992 and swap --x and --y.`,
      )
    if (Math.abs(x) > 180 || (Math.abs(y) > 90 && Math.abs(x) > 90))
      throw new RangeError(
        `${seen}: these are no degrees. They look like metres; give the system they are in with --crs.`,
      )
    if (Math.abs(y) > 84)
      throw new RangeError(
        `${seen}: no city lies at latitude ${round(y)}. Are longitude and latitude swapped?`,
      )
    if (inTheNetherlands(y, x))
      throw new RangeError(
        `${seen}: with the axes swapped these lie in the Netherlands. Longitude goes to --x, latitude to --y.`,
      )
    return
  }
  if (crs !== PLANE && Math.abs(x) <= 180 && Math.abs(y) <= 90)
    throw new RangeError(`${seen}: these look like degrees, not ${crs.name} metres. Give --crs EPSG:4326.`)
  if (crs.name === 'EPSG:28992' && !inRdBounds(x, y))
    throw new RangeError(
      inRdBounds(y, x)
        ? `${seen}: x and y are swapped. RD eastings (0 to 280,000) go to --x, northings (300,000 to 620,000) to --y.`
        : `${seen}, outside the RD system (x -7,000 to 300,000, y 289,000 to 629,000). Which --crs are these in?`,
    )
}

function swapped(crs: Crs): string {
  return crs.unit === 'degrees'
    ? 'Are longitude (--x) and latitude (--y) swapped?'
    : `Are these really ${crs.name}?`
}

function median(numbers: Float64Array): number {
  if (numbers.length === 0) throw new RangeError('There is no point with coordinates.')
  return Float64Array.from(numbers).sort()[numbers.length >> 1]!
}

function round(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
