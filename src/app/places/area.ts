// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type Crs, crsOf, PLANE } from '../../analysis/hotspots/crs.ts'
import { projected } from '../../analysis/hotspots/locate.ts'
import { type Polygon, squaresInside } from '../../analysis/hotspots/polygon.ts'
import type { Frame, Squares } from '../../analysis/hotspots/squares.ts'
import { BadInput } from './bad-input.ts'

/**
 * The squares whose middle lies in the polygons of a GeoJSON file (longitude and latitude, unless its `crs` says RD).
 * @throws BadInput when the file holds no polygon, or none near the incidents
 */
export function areaSquares(
  path: string,
  crs: Crs,
  frameFor: (x: Float64Array, y: Float64Array) => Frame,
): Squares {
  if (crs === PLANE)
    throw new BadInput(
      'An --area needs points whose --crs is known: a plane without a name has no place on earth.',
    )
  const { polygons, from } = readPolygons(path)
  const metric = polygons.map(rings =>
    rings.map(ring => {
      const { x, y } = projected(
        Float64Array.from(ring, p => p[0]!),
        Float64Array.from(ring, p => p[1]!),
        from,
        crs,
      )
      return Array.from(x, (east, at) => [east, y[at]!] as const)
    }),
  )
  const corners = metric.flat(2)
  const frame = frameFor(
    Float64Array.from(corners, p => p[0]),
    Float64Array.from(corners, p => p[1]),
  )
  const squares = squaresInside(frame, metric)
  if (squares.at.length === 0)
    throw new BadInput(`No square of ${frame.size} m has its middle inside ${path}. Is it the right area?`)
  return squares
}

type Geometry = {
  type: string
  coordinates?: unknown
  geometries?: Geometry[]
  geometry?: Geometry
  features?: Geometry[]
}

function readPolygons(path: string): { polygons: Polygon[]; from: Crs } {
  const geo = parsed(path) as Geometry & { crs?: { properties?: { name?: string } } }
  const polygons: Polygon[] = []
  collect(geo, polygons)
  if (polygons.length === 0)
    throw new BadInput(`${path} holds no polygon. An area is a GeoJSON Polygon or MultiPolygon.`)
  const said = geo.crs?.properties?.name ?? 'EPSG:4326'
  return { polygons, from: crsOf(/CRS84/.test(said) ? 'EPSG:4326' : said) }
}

function parsed(path: string): unknown {
  try {
    const bytes = readFileSync(path)
    return JSON.parse((bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8'))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new BadInput(`There is no file ${path}, which --area asks for.`)
    if (code === 'EISDIR') throw new BadInput(`--area takes a GeoJSON file; ${path} is a folder.`)
    if (code === 'EACCES') throw new BadInput(`${path} may not be read by this account.`)
    throw new BadInput(
      `${path} is no GeoJSON: an area is a text that begins with { and holds a Polygon or MultiPolygon.`,
    )
  }
}

function collect(geometry: Geometry, into: Polygon[]): void {
  if (geometry.type === 'Polygon') into.push(geometry.coordinates as Polygon)
  if (geometry.type === 'MultiPolygon') into.push(...(geometry.coordinates as Polygon[]))
  for (const part of [...(geometry.features ?? []), ...(geometry.geometries ?? [])]) collect(part, into)
  if (geometry.geometry) collect(geometry.geometry, into)
}
