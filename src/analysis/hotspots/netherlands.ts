// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// The border with some kilometres to spare, the islands in, Antwerp and Aachen out. Longitude and latitude.
const BORDER = [
  [3.2, 51.33],
  [3.85, 51.17],
  [4.25, 51.33],
  [4.4, 51.43],
  [4.75, 51.4],
  [4.95, 51.37],
  [5.2, 51.28],
  [5.55, 51.23],
  [5.8, 51.1],
  [5.6, 50.88],
  [5.66, 50.72],
  [6.05, 50.7],
  [6.13, 50.95],
  [6.0, 51.05],
  [6.25, 51.2],
  [6.27, 51.5],
  [6.02, 51.72],
  [6.25, 51.83],
  [6.85, 51.88],
  [6.92, 52.05],
  [7.12, 52.22],
  [7.1, 52.45],
  [6.8, 52.6],
  [7.12, 52.65],
  [7.3, 53.1],
  [7.2, 53.35],
  [6.9, 53.6],
  [6.0, 53.65],
  [5.0, 53.5],
  [4.6, 53.15],
  [4.4, 52.4],
  [3.9, 52.05],
  [3.2, 51.7],
] as const

/** Whether a point lies in the Netherlands, its borders taken some kilometres wide. WGS84 degrees. */
export function inTheNetherlands(longitude: number, latitude: number): boolean {
  let inside = false
  for (const [at, [x, y]] of BORDER.entries()) {
    const [beforeX, beforeY] = BORDER[(at + BORDER.length - 1) % BORDER.length]!
    const crosses = y > latitude !== beforeY > latitude
    if (crosses && longitude < ((beforeX - x) * (latitude - y)) / (beforeY - y) + x) inside = !inside
  }
  return inside
}

/** The bounds within which RD coordinates mean something, metres (EPSG:28992, with room for the islands). */
export function inRdBounds(x: number, y: number): boolean {
  return x > -7000 && x < 300000 && y > 289000 && y < 629000
}

/**
 * The name Statistics Netherlands gives a square of 100 or 500 m: its lower left corner in hectometres.
 * Source: CBS, "Statistische gegevens per vierkant", technical data: E, easting/100, N, northing/100.
 */
export function cbsSquareName(minx: number, miny: number): string {
  return `E${String(Math.round(minx / 100)).padStart(4, '0')}N${String(Math.round(miny / 100)).padStart(4, '0')}`
}
