// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** A frame of squares, aligned to the origin of the coordinate system: square (c, r) starts at (c·size, r·size). */
export type Frame = {
  /** Side of a square in metres. */
  size: number
  /** Column and row of the frame's south-west square. */
  column0: number
  row0: number
  columns: number
  rows: number
}

/** The squares of a study area, west to east and then south to north. */
export type Squares = {
  frame: Frame
  /** Place in the frame, row · columns + column, ascending. */
  at: Int32Array
  /** Per place in the frame the number of its square, or -1 outside the study area. */
  numberAt: Int32Array
}

/** Squares at most this many columns and rows from an incident belong to the study area: empty neighbours must count. */
export const MARGIN = 2

/** More places in a frame than this is no city: 100 million squares, 10,000 km² at 10 m, the Netherlands at 20 m. */
const MOST_SQUARES = 1e8

/**
 * The frame around points, with a margin of two squares and an empty rim that spares every border check.
 * At 100 or 500 m in RD these are the squares of Statistics Netherlands (lower left corner a whole multiple of 100 m).
 * @param x eastings in metres
 * @param y northings in metres
 * @param size metres, > 0
 * @throws RangeError when there is no point, one is not finite, or the frame would have more than 10^8 squares
 */
export function frameAround(x: Float64Array, y: Float64Array, size: number): Frame {
  if (!(size > 0 && Number.isFinite(size)))
    throw new RangeError(`A square has a side above 0 metres, not ${size}.`)
  if (x.length === 0) throw new RangeError('There is no point to lay squares around.')
  const [west, east] = rangeOf(x)
  const [south, north] = rangeOf(y)
  if (![west, east, south, north].every(Number.isFinite))
    throw new RangeError('A point has no finite coordinates.')
  const rim = MARGIN + 1
  const column0 = Math.floor(west / size) - rim
  const row0 = Math.floor(south / size) - rim
  const columns = Math.floor(east / size) + rim - column0 + 1
  const rows = Math.floor(north / size) + rim - row0 + 1
  if (columns * rows > MOST_SQUARES)
    throw new RangeError(
      `The points span ${km(east - west)} by ${km(north - south)} km: ${(columns * rows).toExponential(1)} squares of ` +
        `${size} m. Check for points far from the rest, take larger squares, or split the area.`,
    )
  return { size, column0, row0, columns, rows }
}

/** The square each point lies in, as a place in the frame. A point on a border belongs to the square east or north. */
export function placesInFrame(frame: Frame, x: Float64Array, y: Float64Array): Int32Array {
  const { size, column0, row0, columns } = frame
  const places = new Int32Array(x.length)
  for (let point = 0; point < x.length; point++)
    places[point] = (Math.floor(y[point]! / size) - row0) * columns + Math.floor(x[point]! / size) - column0
  return places
}

/** The squares at most two columns and rows from a point: with the empty ones, or every z is too high. */
export function squaresNear(frame: Frame, places: Int32Array): Squares {
  const { columns, rows } = frame
  const inside = new Uint8Array(columns * rows)
  for (let point = 0; point < places.length; point++) inside[places[point]!] = 1
  widen(inside, 1, MARGIN)
  widen(inside, columns, MARGIN)
  return squaresOf(frame, inside)
}

/** The squares whose byte is not 0. The rim of the frame must be 0. */
export function squaresOf(frame: Frame, inside: Uint8Array): Squares {
  let n = 0
  for (let place = 0; place < inside.length; place++) n += inside[place]!
  const at = new Int32Array(n)
  const numberAt = new Int32Array(inside.length).fill(-1)
  for (let place = 0, number = 0; place < inside.length; place++)
    if (inside[place] !== 0) {
      at[number] = place
      numberAt[place] = number++
    }
  return { frame, at, numberAt }
}

/** Incidents per square of the study area; points outside it are left out. */
export function countPerSquare(squares: Squares, places: Int32Array): Int32Array {
  const counts = new Int32Array(squares.at.length)
  for (let point = 0; point < places.length; point++) {
    const number = squares.numberAt[places[point]!]!
    if (number >= 0) counts[number]!++
  }
  return counts
}

/** The corners of a square in metres. */
export function cornersOf(
  frame: Frame,
  place: number,
): { minx: number; miny: number; maxx: number; maxy: number } {
  const column = frame.column0 + (place % frame.columns)
  const row = frame.row0 + Math.floor(place / frame.columns)
  const { size } = frame
  return { minx: column * size, miny: row * size, maxx: (column + 1) * size, maxy: (row + 1) * size }
}

// Marks up to `steps` places before and after every marked one. The rim is wide enough to catch the overflow.
function widen(inside: Uint8Array, stride: number, steps: number): void {
  for (let pass = 0; pass < steps; pass++) {
    for (let place = stride; place < inside.length; place++) inside[place - stride]! |= inside[place]!
    for (let place = inside.length - 1; place >= stride; place--) inside[place]! |= inside[place - stride]!
  }
}

function rangeOf(numbers: Float64Array): [number, number] {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at]!
    if (Number.isNaN(number)) return [Number.NaN, Number.NaN]
    if (number < least) least = number
    if (number > most) most = number
  }
  return [least, most]
}

function km(metres: number): string {
  return Math.round(metres / 1000).toLocaleString('en')
}
