// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

type LonLat = readonly [longitude: number, latitude: number]

// Rd = sum of Rpq * dphi^p * dlambda^q; the published approximation, good to half a metre in the Netherlands.
const xTerms: readonly [p: number, q: number, factor: number][] = [
  [0, 1, 190094.945],
  [1, 1, -11832.228],
  [2, 1, -114.221],
  [0, 3, -32.391],
  [1, 0, -0.705],
  [3, 1, -2.34],
  [1, 3, -0.608],
  [0, 2, -0.008],
  [2, 3, 0.148],
]
const yTerms: readonly [p: number, q: number, factor: number][] = [
  [1, 0, 309056.544],
  [0, 2, 3638.893],
  [2, 0, 73.077],
  [1, 2, -157.984],
  [3, 0, 59.788],
  [0, 1, 0.433],
  [2, 2, -6.439],
  [1, 1, -0.032],
  [0, 4, 0.092],
  [1, 4, -0.054],
]

const sum = (terms: typeof xTerms, phi: number, lambda: number) =>
  terms.reduce((total, [p, q, factor]) => total + factor * phi ** p * lambda ** q, 0)

/**
 * A point in WGS84 degrees as whole metres of Rijksdriehoek (EPSG:28992), for a point somebody picked on a map.
 * Source: Schreutelkamp and Strang van Hees, "Benaderingsformules voor de transformatie tussen RD- en
 * WGS84-kaartcoordinaten", Geodesia 2001-2.
 */
export function toRijksdriehoek([longitude, latitude]: LonLat): { x: number; y: number } {
  const phi = 0.36 * (latitude - 52.1551744)
  const lambda = 0.36 * (longitude - 5.38720621)
  return {
    x: Math.round(155_000 + sum(xTerms, phi, lambda)),
    y: Math.round(463_000 + sum(yTerms, phi, lambda)),
  }
}
