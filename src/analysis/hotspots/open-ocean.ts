// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// West, south, east, north in degrees: water without land, drawn well inside the coasts and around every inhabited
// island. Not a map of the sea: it catches swapped axes, lost signs and zeros, which land far out.
const WATER = [
  [-6, -28, 5, -1],
  [-6, -1, 6, 3.5],
  [-35, -28, -15.5, -9],
  [-48, 20, -20, 27],
  [-50, 12, -27, 14],
  [-45, 41, -15, 48],
  [-40, 49, -14, 60],
  [-70, 22, -66, 31],
  [-60, 22, -48, 43],
  [-48, 27, -33, 41],
  [-33, 28, -19, 36.3],
  [52, -3.5, 72, 6],
  [50, 2, 53.3, 10],
  [54, 6, 71.5, 14],
  [58, 14, 69, 20],
  [58.5, -45, 71, -21],
  [74, -30, 95, -11],
  [80, -5, 90, 5],
  [83, 8, 91.5, 14],
  [98, -40, 112, -12.5],
  [-150, 24, -125, 48],
  [-180, 30, -156, 50],
  [-152, 2, -120, 18],
  [-120, -18, -86, -3],
  [-128, -50, -80, -35],
  [145, 23, 180, 44],
  [-170, -60, -150, -25],
  [-45, -60, 0, -42],
  [20, -60, 65, -50],
  [90, -60, 140, -45],
  [2.5, 54.5, 6.5, 57.5],
] as const

/** Whether a point certainly lies in open water. WGS84 degrees. False says nothing. */
export function inOpenOcean(longitude: number, latitude: number): boolean {
  return WATER.some(
    ([west, south, east, north]) =>
      longitude > west && longitude < east && latitude > south && latitude < north,
  )
}
