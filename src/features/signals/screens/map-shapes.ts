// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { toRijksdriehoek } from '../../../platform/ui/map/rijksdriehoek.ts'
import type { LonLat } from './form-draft.ts'

type Point = { x: number; y: number }
type Box = { west: number; south: number; east: number; north: number }
/** One shape of the region's map in whole metres (RD), with the box it fits in. */
export type Shape = Box & { layer: string; name: string; lines: Point[][]; closed: boolean }

type Geometry = { type: string; coordinates: unknown }
type Feature = { properties: Record<string, unknown> | null; geometry: Geometry }
const drawn = [
  'meadow',
  'built',
  'water',
  'ditches',
  'canals',
  'dikes',
  'streets',
  'places',
  'neighbourhoods',
]

/** The layers that `GET /v1/map` answers, as shapes from the bottom up. A layer this map does not know is left out. */
export function shapesOf(layers: Record<string, unknown>): Shape[] {
  return drawn.flatMap(layer =>
    ((layers[layer] as { features?: Feature[] } | undefined)?.features ?? []).map(feature =>
      shapeOf(layer, feature),
    ),
  )
}

function shapeOf(layer: string, { properties, geometry }: Feature): Shape {
  const closed = geometry.type === 'Polygon'
  const raw = (closed ? geometry.coordinates : [geometry.coordinates]) as LonLat[][]
  const lines = raw.map(line => line.map(toRijksdriehoek))
  const all = lines.flat()
  return {
    layer,
    name: String(properties?.name ?? ''),
    lines,
    closed,
    west: Math.min(...all.map(({ x }) => x)),
    east: Math.max(...all.map(({ x }) => x)),
    south: Math.min(...all.map(({ y }) => y)),
    north: Math.max(...all.map(({ y }) => y)),
  }
}

export const boxAround = ({ x, y }: Point, width: number, height: number): Box => ({
  west: x - width / 2,
  east: x + width / 2,
  south: y - height / 2,
  north: y + height / 2,
})

export const touches = (one: Box, other: Box): boolean =>
  one.west <= other.east && one.east >= other.west && one.south <= other.north && one.north >= other.south

/** The `d` of an SVG path, in metres from the top left of the box. */
export const pathOf = ({ lines, closed }: Shape, { west, north }: Box): string =>
  lines
    .map(line => `M${line.map(({ x, y }) => `${x - west} ${north - y}`).join('L')}${closed ? 'Z' : ''}`)
    .join('')

/** Even-odd over all rings: a point in a hole is outside. */
export function contains({ lines, closed }: Shape, { x, y }: Point): boolean {
  if (!closed) return false
  let inside = false
  for (const ring of lines)
    ring.forEach((a, at) => {
      const b = ring[(at + 1) % ring.length]!
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside
    })
  return inside
}

const far = 150

/** What people call the spot: the place it lies in, else the nearest street within 150 metres. */
export function nameNear(shapes: readonly Shape[], point: Point): string | undefined {
  const place = shapes.find(shape => shape.layer === 'places' && contains(shape, point))
  if (place) return place.name
  const near = shapes
    .filter(({ layer, name }) => layer === 'streets' && name !== '')
    .map(({ name, lines }) => ({ name, metres: Math.min(...lines.map(line => distanceTo(line, point))) }))
    .sort((one, other) => one.metres - other.metres)[0]
  return near && near.metres <= far ? near.name : undefined
}

/** The neighbourhood a spot lies in, as the register names it. */
export const areaOf = (shapes: readonly Shape[], point: Point): string | undefined =>
  shapes.find(shape => shape.layer === 'neighbourhoods' && contains(shape, point))?.name

function distanceTo(line: readonly Point[], { x, y }: Point): number {
  return Math.min(
    ...line.slice(1).map((b, at) => {
      const a = line[at]!
      const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2 || 1
      const along = Math.max(0, Math.min(1, ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / length))
      return Math.hypot(x - a.x - along * (b.x - a.x), y - a.y - along * (b.y - a.y))
    }),
  )
}
