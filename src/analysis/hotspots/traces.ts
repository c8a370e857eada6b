// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { PeriodCounts } from './period-counts.ts'
import type { Source } from './sources.ts'
import type { Squares } from './squares.ts'

/**
 * What a source saw per period, on average over its past: incidents per square of the study area, or the mean of their
 * roots for a steady source.
 * @param before the index of the period to come: only earlier periods are looked at
 * @param perYear periods in a year, for sources that look at the season
 * @returns all 0 when the source saw nothing
 */
export function traceOf(
  source: Source,
  counts: PeriodCounts,
  before: number,
  squares: Squares,
  perYear: number,
): Float64Array {
  const { columns, rows } = squares.frame
  const trace = new Float64Array(columns * rows)
  let weights = 0
  for (let period = 0; period < before; period++) {
    const age = before - 1 - period
    if (source.season && (age + 1) % perYear !== 0) continue
    const weight = source.halfLife === Number.POSITIVE_INFINITY ? 1 : 2 ** (-age / source.halfLife)
    weights += weight
    const { at, count } = { at: counts.at[period]!, count: counts.count[period]! }
    for (let item = 0; item < at.length; item++)
      trace[at[item]!]! += weight * (source.steady ? Math.sqrt(count[item]!) : count[item]!)
  }
  const spread = source.reach > 0 ? blurred(trace, columns, rows, source.reach) : trace
  return Float64Array.from(squares.at, place => (weights === 0 ? 0 : spread[place]! / weights))
}

/** A Gaussian blur, first along rows and then along columns. What would leave the frame is lost. */
export function blurred(trace: Float64Array, columns: number, rows: number, reach: number): Float64Array {
  const kernel = kernelOf(reach)
  return smeared(smeared(trace, columns, 1, kernel, columns), rows, columns, kernel, columns)
}

function kernelOf(reach: number): Float64Array {
  const far = Math.ceil(3.5 * reach)
  const kernel = Float64Array.from({ length: 2 * far + 1 }, (_, at) =>
    Math.exp(-((at - far) ** 2) / (2 * reach ** 2)),
  )
  const total = kernel.reduce((sum, weight) => sum + weight, 0)
  return kernel.map(weight => weight / total)
}

// `length` is the number of places along the direction of `stride`.
function smeared(
  from: Float64Array,
  length: number,
  stride: number,
  kernel: Float64Array,
  columns: number,
): Float64Array {
  const into = new Float64Array(from.length)
  const far = (kernel.length - 1) / 2
  for (let place = 0; place < from.length; place++) {
    const value = from[place]!
    if (value === 0) continue
    const along = stride === 1 ? place % columns : Math.floor(place / columns)
    const first = Math.max(-far, -along)
    const last = Math.min(far, length - 1 - along)
    for (let step = first; step <= last; step++) into[place + step * stride]! += value * kernel[step + far]!
  }
  return into
}
