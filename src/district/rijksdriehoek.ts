// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import proj4 from 'proj4'
import type { Point } from './geometry.ts'

// EPSG:28992; rotations in arc seconds, position-vector convention (proj). Errors stay under half a metre.
const rijksdriehoek =
  '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 ' +
  '+ellps=bessel +towgs84=565.4171,50.3319,465.5524,-0.398957,0.343988,-1.877402,4.0725 +units=m +no_defs'

const converter = proj4(rijksdriehoek, 'WGS84')
const sixDecimals = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** Longitude and latitude (WGS84, degrees, six decimals: a tenth of a metre) of a point in RD metres. */
export function toLonLat([x, y]: Point): [lon: number, lat: number] {
  const [lon, lat] = converter.forward([x, y])
  return [sixDecimals(lon!), sixDecimals(lat!)]
}
