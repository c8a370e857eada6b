// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { CoordinateSystem } from './coordinates-file.ts'

/**
 * The circles around every place, growing outward. Circle members of centre i are
 * `members[starts[i]] .. members[starts[i + 1] - 1]`, nearest first. Where `closes` is 1 a circle may end; where it is
 * 0 the next member lies equally far and enters together with this one, otherwise the window would be no circle.
 */
export type Circles = { starts: Int32Array; members: Int32Array; closes: Uint8Array }

/** How far a circle may grow: `atRisk` per place, its largest sum, and the longest radius (km on the globe). */
export type CircleLimits = { atRisk: Float64Array; maxAtRisk: number; maxRadius: number }

/** Positions in 2 dimensions on a flat map, in 3 on the globe (unit sphere): straight distances order alike. */
export type Positions = { dimensions: 2 | 3; values: Float64Array; count: number }

/** The earth's radius in km that SaTScan uses. */
export const earthRadius = 6367

/** @param first x or latitude per place @param second y or longitude per place */
export function positions(first: Float64Array, second: Float64Array, system: CoordinateSystem): Positions {
  const count = first.length
  const dimensions = system === 'cartesian' ? 2 : 3
  const values = new Float64Array(count * dimensions)
  for (let place = 0; place < count; place++) {
    const at =
      system === 'cartesian' ? [first[place]!, second[place]!] : onSphere(first[place]!, second[place]!)
    values.set(at, place * dimensions)
  }
  return { dimensions, values, count }
}

function onSphere(latitude: number, longitude: number): number[] {
  const [phi, lambda] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180]
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)]
}

/** Distance between two places: in map units, or in km over the globe. */
export function distance(where: Positions, one: number, other: number): number {
  return alongGround(where, squared(where, one, other))
}

/** The largest distance between any two of the places. */
export function span(where: Positions, places: ArrayLike<number>): number {
  let largest = 0
  for (let one = 0; one < places.length; one++)
    for (let other = 0; other < one; other++)
      largest = Math.max(largest, squared(where, places[one]!, places[other]!))
  return alongGround(where, largest)
}

function alongGround({ dimensions }: Positions, straightSquared: number): number {
  const straight = Math.sqrt(straightSquared)
  return dimensions === 2 ? straight : 2 * earthRadius * Math.asin(Math.min(1, straight / 2))
}

function squared({ dimensions, values }: Positions, one: number, other: number): number {
  const [a, b] = [one * dimensions, other * dimensions]
  const dx = values[a]! - values[b]!
  const dy = values[a + 1]! - values[b + 1]!
  const dz = dimensions === 3 ? values[a + 2]! - values[b + 2]! : 0
  return dx * dx + dy * dy + dz * dz
}

/**
 * All circles within the limits.
 * @throws RangeError when there are more places than 2^20
 */
export function growCircles(where: Positions, limits: CircleLimits): Circles {
  if (where.count > 1 << 20)
    throw new RangeError(`A scan over ${where.count} places is too large; at most 1,048,576.`)
  const starts = new Int32Array(where.count + 1)
  const parts: Int32Array[] = []
  const ends: Uint8Array[] = []
  const nearest = sorter(where)
  for (let centre = 0; centre < where.count; centre++) {
    const { members, closes } = withinLimits(where, centre, nearest(centre), limits)
    parts.push(members)
    ends.push(closes)
    starts[centre + 1] = starts[centre]! + members.length
  }
  return {
    starts,
    members: joined(parts, new Int32Array(starts.at(-1)!)),
    closes: joined(ends, new Uint8Array(starts.at(-1)!)),
  }
}

function joined<T extends Int32Array | Uint8Array>(parts: T[], whole: T): T {
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

// The place's number is put in the lowest 20 bits of its squared distance, so that the engine's own sort of plain
// numbers orders places. That moves a distance by at most 1 part in 10^9.6: less than what counts as equally far.
function sorter(where: Positions): (centre: number) => { order: Int32Array; keys: Float64Array } {
  const keys = new Float64Array(where.count)
  const low = new Uint32Array(keys.buffer)
  const order = new Int32Array(where.count)
  return centre => {
    for (let place = 0; place < where.count; place++) {
      keys[place] = squared(where, centre, place)
      low[2 * place] = (low[2 * place]! & ~0xfffff) | place
    }
    keys.sort()
    for (let rank = 0; rank < where.count; rank++) order[rank] = low[2 * rank]! & 0xfffff
    return { order, keys }
  }
}

// Coordinates of one grid, projected and back, differ in their last digits; 1e-9 of the squared distance forgives that.
function equallyFar(nearer: number, farther: number): boolean {
  return farther - nearer <= 1e-9 * farther || farther < 1e-290
}

function withinLimits(
  where: Positions,
  centre: number,
  { order, keys }: { order: Int32Array; keys: Float64Array },
  limits: CircleLimits,
): { members: Int32Array; closes: Uint8Array } {
  const closes = new Uint8Array(order.length)
  const room = limits.maxAtRisk * (1 + 1e-12)
  let atRisk = 0
  let kept = 0
  while (kept < order.length) {
    let next = kept
    while (next < order.length && equallyFar(keys[kept]!, keys[next]!))
      atRisk += limits.atRisk[order[next++]!]!
    if (atRisk > room || distance(where, centre, order[next - 1]!) > limits.maxRadius) break
    closes[next - 1] = 1
    kept = next
  }
  return { members: order.slice(0, kept), closes: closes.slice(0, kept) }
}
