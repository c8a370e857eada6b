// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** A point in Rijksdriehoek metres (EPSG:28992): east, north. */
export type Point = readonly [x: number, y: number]
export type Line = readonly Point[]
/** A closed outline; the last point joins the first without being repeated. */
export type Ring = readonly Point[]

/**
 * Where the polder lies: in open lake, west of the nature islands, where no address was ever issued. All
 * streets are typed in metres from here.
 */
const corner: Point = [144600, 504800]

const round = (value: number): number => Math.round(value * 100) / 100

/** Metres east and north of the polder's corner, as a point. */
export const at = (east: number, north: number): Point => [round(corner[0] + east), round(corner[1] + north)]

export const line = (...points: readonly (readonly [number, number])[]): Line =>
  points.map(([east, north]) => at(east, north))

/**
 * A village with its own compass: streets are typed in metres from its centre and turned as a whole, because
 * villages follow their dike and not the grid of a map.
 * @param degrees counter-clockwise
 */
export function village(east: number, north: number, degrees: number) {
  const turn = (degrees * Math.PI) / 180
  return (...points: readonly (readonly [number, number])[]): Line =>
    points.map(([a, b]) =>
      at(east + a * Math.cos(turn) - b * Math.sin(turn), north + a * Math.sin(turn) + b * Math.cos(turn)),
    )
}

const between = (one: Point, other: Point): number => Math.hypot(other[0] - one[0], other[1] - one[1])

/** Length in metres. */
export const lengthOf = (of: Line): number =>
  of.slice(1).reduce((sum, point, index) => sum + between(of[index]!, point), 0)

/** The point this many metres along a line, `aside` metres to its left (negative: right). */
export function along(of: Line, distance: number, aside = 0): Point {
  let left = distance
  for (const [index, from] of of.slice(0, -1).entries()) {
    const to = of[index + 1]!
    const length = between(from, to)
    if (left <= length || index === of.length - 2) {
      const [dx, dy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
      return [round(from[0] + dx * left - dy * aside), round(from[1] + dy * left + dx * aside)]
    }
    left -= length
  }
  throw new RangeError('A line needs at least two points.')
}

/** Whether a point lies inside a ring (even-odd rule). */
export function inside([x, y]: Point, ring: Ring): boolean {
  let within = false
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length]!
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) within = !within
  }
  return within
}

/** Shortest distance in metres from a point to a line. */
export function distanceTo([x, y]: Point, of: Line): number {
  let shortest = Number.POSITIVE_INFINITY
  for (const [index, from] of of.slice(0, -1).entries()) {
    const to = of[index + 1]!
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
    const part = Math.max(0, Math.min(1, ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy)))
    shortest = Math.min(shortest, Math.hypot(x - from[0] - part * dx, y - from[1] - part * dy))
  }
  return shortest
}

/** A smooth line through the same points (Catmull-Rom), because water and dikes know no corners. */
export function smooth(points: Line, steps = 6): Line {
  const curve: Point[] = [points[0]!]
  for (const [index, p1] of points.slice(0, -1).entries()) {
    const p0 = points[Math.max(0, index - 1)]!
    const p2 = points[index + 1]!
    const p3 = points[Math.min(points.length - 1, index + 2)]!
    for (let step = 1; step <= steps; step++) curve.push(catmullRom([p0, p1, p2, p3], step / steps))
  }
  return curve
}

function catmullRom([p0, p1, p2, p3]: readonly [Point, Point, Point, Point], t: number): Point {
  const on = (axis: 0 | 1) =>
    round(
      0.5 *
        (2 * p1[axis] +
          (p2[axis] - p0[axis]) * t +
          (2 * p0[axis] - 5 * p1[axis] + 4 * p2[axis] - p3[axis]) * t * t +
          (3 * p1[axis] - p0[axis] - 3 * p2[axis] + p3[axis]) * t * t * t),
    )
  return [on(0), on(1)]
}

/** A band of this width around a line, as a ring. */
export function band(around: Line, width: number): Ring {
  const whole = lengthOf(around)
  const steps = Math.max(2, Math.ceil(whole / 60))
  const bank = (aside: number): Point[] =>
    Array.from({ length: steps + 1 }, (_, step) => along(around, (whole * step) / steps, aside))
  return [...bank(width / 2), ...bank(-width / 2).reverse()]
}

/** The middle of a ring's corners: where a name or a pin stands. */
export function centreOf(ring: Ring): Point {
  const sum = ring.reduce(([x, y], corner) => [x + corner[0], y + corner[1]] as const, [0, 0] as const)
  return [sum[0] / ring.length, sum[1] / ring.length]
}
