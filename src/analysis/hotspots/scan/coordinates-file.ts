// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Fields, fieldsOf, ScanInputError } from './lines.ts'

/** How places are measured: x and y in one unit of length, or latitude and longitude in degrees. */
export type CoordinateSystem = 'cartesian' | 'latitude-longitude'

/** One place. `first`, `second` are x, y or latitude, longitude, as the file has them. */
export type Place = { location: string; first: number; second: number; line: number }

/**
 * Reads a SaTScan coordinates file: `location x y`, or `location latitude longitude` in decimal degrees.
 * @throws ScanInputError with the line: a missing or unreadable coordinate, a latitude beyond 90 or a longitude beyond
 *   180 degrees (with a hint when the two seem swapped), a third dimension, one location in two places
 */
export function readPlaces(text: string, system: CoordinateSystem): Place[] {
  const places = fieldsOf(text, file).map(fields => readPlace(fields, system))
  const seen = new Map<string, Place>()
  for (const place of places) {
    const earlier = seen.get(place.location)
    if (earlier !== undefined)
      throw new ScanInputError(
        `location '${place.location}' stands on line ${earlier.line} too.`,
        file,
        place.line,
      )
    seen.set(place.location, place)
  }
  return places
}

const file = 'coordinates file'

function readPlace({ values, line }: Fields, system: CoordinateSystem): Place {
  if (values.length > 3)
    throw new ScanInputError('more than two coordinates; only flat maps are supported.', file, line)
  const [location = '', ...coordinates] = values
  const [first, second] = [0, 1].map(index => coordinate(coordinates[index], line)) as [number, number]
  if (system === 'latitude-longitude') refuseOffTheGlobe(first, second, line)
  return { location, first, second, line }
}

function coordinate(field: string | undefined, line: number): number {
  if (field === undefined || field === '') throw new ScanInputError('a coordinate is missing.', file, line)
  const value = Number(field)
  if (!Number.isFinite(value)) throw new ScanInputError(`'${field}' is not a coordinate.`, file, line)
  return value
}

function refuseOffTheGlobe(latitude: number, longitude: number, line: number): void {
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return
  const swapped = Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180
  throw new ScanInputError(
    swapped
      ? `latitude ${latitude} is beyond 90 degrees: latitude and longitude seem swapped; latitude comes first.`
      : `latitude ${latitude}, longitude ${longitude} is not on the globe; are these metres, so cartesian?`,
    file,
    line,
  )
}

/** Guesses the system when no parameter file tells it: degrees when all fit the globe and one has decimals. */
export function guessCoordinateSystem(text: string): CoordinateSystem {
  const places = readPlaces(text, 'cartesian')
  const onTheGlobe = places.every(place => Math.abs(place.first) <= 90 && Math.abs(place.second) <= 180)
  const decimals = places.some(place => !Number.isInteger(place.first) || !Number.isInteger(place.second))
  return onTheGlobe && decimals ? 'latitude-longitude' : 'cartesian'
}
