// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** Counts before and after the start of the approach in one area. */
export type BeforeAfter = { before: number; after: number }

/** A point with an interval around it; `level` is the interval's coverage, such as 0.95. */
export type Estimate = { value: number; low: number; high: number; level: number }

/**
 * @throws RangeError naming the count that is no whole number of at least 0
 */
export function checkCounts(counts: Record<string, BeforeAfter | undefined>): void {
  for (const [area, both] of Object.entries(counts))
    for (const [period, count] of Object.entries(both ?? {})) checkCount(count, `${area}, ${period}`)
}

/** @throws RangeError when it is no whole number of at least 0 */
export function checkCount(count: number, what: string): void {
  if (Number.isNaN(count)) throw new RangeError(`${what}: the count is missing or no number.`)
  if (count < 0) throw new RangeError(`${what}: ${count} is negative; a count starts at 0.`)
  if (!Number.isSafeInteger(count))
    throw new RangeError(`${what}: ${count} is not a whole number of incidents.`)
}

/** @throws RangeError when it is no coverage such as 0.95 */
export function checkLevel(level: number): void {
  if (!(level > 0 && level < 1))
    throw new RangeError(`An interval covers between 0 and 1 of the cases, not ${level}.`)
}

/**
 * Places may stand in one area only: an incident that counts twice proves nothing.
 * @param areas places per area, such as treated, control, displacement
 * @throws RangeError naming the place and both areas, or the area that is empty
 */
export function refuseOverlap(areas: Record<string, string[]>): void {
  const owner = new Map<string, string>()
  for (const [area, places] of Object.entries(areas)) {
    if (places.length === 0) throw new RangeError(`The ${area} area holds no place.`)
    for (const place of places) {
      const other = owner.get(place)
      if (other !== undefined && other !== area)
        throw new RangeError(
          `'${place}' lies in the ${other} area and in the ${area} area; areas may not overlap.`,
        )
      owner.set(place, area)
    }
  }
}
