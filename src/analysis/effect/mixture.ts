// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The x under which a mixture over the positive numbers falls with the given probability.
 * @param below rises from 0 to 1
 */
export function mixtureQuantile(below: (x: number) => number, probability: number): number {
  let high = 1e-9
  while (below(high) < probability && high < 1e300) high *= 2
  let low = high / 2
  if (below(low) > probability) low = 0
  for (let halving = 0; halving < 32; halving++) {
    const middle = (low + high) / 2
    if (below(middle) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** A point of a posterior with its share of the whole. */
export type Weighted<T> = T & { weight: number }

type Side = { low: number; high: number }

/**
 * A two-dimensional posterior as weighted points: a coarse grid over the whole box, then a fine one over the part that
 * the data leave possible. Each grid has equal cells, so a density in x and y needs no correction.
 * @param at the prior at a point, with the logarithm of its posterior density up to a constant
 */
export function gridPosterior<T extends object>(
  x: Side,
  y: Side,
  at: (x: number, y: number) => { prior: T; logDensity: number },
): Weighted<T>[] {
  const coarse = possible(gridOver(x, y, at))
  const fine = possible(
    gridOver(
      around(
        x,
        coarse.map(point => point.x),
      ),
      around(
        y,
        coarse.map(point => point.y),
      ),
      at,
    ),
  )
  const highest = fine.reduce((most, point) => Math.max(most, point.logDensity), -Infinity)
  const total = fine.reduce((sum, point) => sum + Math.exp(point.logDensity - highest), 0)
  return fine.map(({ prior, logDensity }) => ({ ...prior, weight: Math.exp(logDensity - highest) / total }))
}

const steps = 32

function gridOver<T>(x: Side, y: Side, at: (x: number, y: number) => { prior: T; logDensity: number }) {
  return Array.from({ length: steps * steps }, (_, cell) => {
    const middle = (side: Side, step: number) => side.low + ((side.high - side.low) * (step + 0.5)) / steps
    const point = { x: middle(x, cell % steps), y: middle(y, Math.floor(cell / steps)) }
    return { ...point, ...at(point.x, point.y) }
  })
}

// What is left out has less than e^-11 of the highest density.
function possible<T extends { logDensity: number }>(points: T[]): T[] {
  const highest = points.reduce((most, point) => Math.max(most, point.logDensity), -Infinity)
  return points.filter(point => point.logDensity > highest - 11)
}

function around(side: Side, values: number[]): Side {
  const step = (side.high - side.low) / steps
  return {
    low: Math.max(side.low, values.reduce((least, value) => Math.min(least, value), Infinity) - step),
    high: Math.min(side.high, values.reduce((most, value) => Math.max(most, value), -Infinity) + step),
  }
}
