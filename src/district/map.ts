// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Line, Point, Ring } from './geometry.ts'
import { builtUp, municipalities, neighbourhoods, polder, zuiderdijk } from './municipalities.ts'
import { places } from './places.ts'
import { toLonLat } from './rijksdriehoek.ts'
import { streets } from './streets.ts'
import { canals, ditches, ringDike, waters } from './water.ts'

type Position = [lon: number, lat: number]
type Geometry =
  | { type: 'LineString'; coordinates: Position[] }
  | { type: 'Polygon'; coordinates: Position[][] }
export type MapFeature = { type: 'Feature'; properties: Record<string, string>; geometry: Geometry }
export type MapLayer = { type: 'FeatureCollection'; features: MapFeature[] }

/** Layers from the bottom up; a screen draws them in this order. */
export const mapLayers = [
  'meadow',
  'built',
  'water',
  'ditches',
  'canals',
  'dikes',
  'neighbourhoods',
  'municipalities',
  'streets',
  'places',
] as const
export type MapLayerName = (typeof mapLayers)[number]
export type DistrictMap = Record<MapLayerName, MapLayer>

const positions = (points: readonly Point[]): Position[] => points.map(toLonLat)

// Rings turn counter-clockwise outside and clockwise for holes (RFC 7946), and close on their first point.
const area = (ring: Ring): number =>
  ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!
    return sum + x * nextY - nextX * y
  }, 0)
const wound = (ring: Ring, hole: boolean): Ring => (area(ring) > 0 === hole ? ring.toReversed() : ring)
const closed = (ring: Ring, hole = false): Position[] => {
  const way = positions(wound(ring, hole))
  return [...way, way[0]!]
}

const polygon = (
  properties: Record<string, string>,
  ring: Ring,
  holes: readonly Ring[] = [],
): MapFeature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [closed(ring), ...holes.map(hole => closed(hole, true))] },
})

const lineString = (properties: Record<string, string>, of: Line): MapFeature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'LineString', coordinates: positions(of) },
})

const layer = (features: MapFeature[]): MapLayer => ({ type: 'FeatureCollection', features })

function neighbourhoodFeatures(): MapFeature[] {
  return Object.entries(neighbourhoods).map(([name, { municipality, ring }]) => {
    const siblings = Object.values(neighbourhoods).flatMap(other =>
      other.municipality === municipality && other.ring ? [other.ring] : [],
    )
    return ring
      ? polygon({ name, municipality }, ring)
      : polygon({ name, municipality }, municipalities[municipality], siblings)
  })
}

/**
 * The map of De Vlieten as GeoJSON in WGS84, without tiles or any outside source. Nothing on it shows who lives
 * where: addresses are a register, not a layer.
 */
export const districtMap = (): DistrictMap => ({
  meadow: layer([polygon({ name: 'De Vlieten' }, polder)]),
  built: layer(builtUp.map(ring => polygon({}, ring))),
  water: layer(waters.map(({ name, ring, holes }) => polygon({ name }, ring, holes))),
  ditches: layer(ditches.map(of => lineString({}, of))),
  canals: layer(canals.map(({ name, line }) => lineString({ name }, line))),
  dikes: layer([lineString({ name: 'Ringdijk' }, ringDike), lineString({ name: 'Zuiderdijk' }, zuiderdijk)]),
  neighbourhoods: layer(neighbourhoodFeatures()),
  municipalities: layer(Object.entries(municipalities).map(([name, ring]) => polygon({ name }, ring))),
  streets: layer(
    streets.map(({ name, kind, neighbourhood, line }) => lineString({ name, kind, neighbourhood }, line)),
  ),
  places: layer(
    places.map(({ code, name, kind, neighbourhood, ring }) =>
      polygon({ code, name, kind, neighbourhood }, ring),
    ),
  ),
})
