// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Neighbours } from './neighbours.ts'
import type { Squares } from './squares.ts'

/** Queen neighbours: the up to eight squares of the study area that touch a square by side or corner. */
export function queenNeighbours(squares: Squares): Neighbours {
  const start = new Int32Array(squares.at.length + 1)
  const to = new Int32Array(squares.at.length * 8)
  const steps = stepsOf(squares)
  let end = 0
  for (let number = 0; number < squares.at.length; number++) {
    const place = squares.at[number]!
    for (const step of steps) {
      const other = squares.numberAt[place + step]!
      if (other >= 0) to[end++] = other
    }
    start[number + 1] = end
  }
  return { start, to: to.slice(0, end) }
}

/**
 * How many queen neighbours each square has and what these sum to, straight from the frame: the neighbour list of
 * millions of squares would be the largest thing in memory.
 */
export function queenSums(
  squares: Squares,
  counts: Int32Array,
): { neighbours: Uint8Array; sums: Int32Array } {
  const { at, numberAt } = squares
  const neighbours = new Uint8Array(at.length)
  const sums = new Int32Array(at.length)
  const steps = stepsOf(squares)
  for (let number = 0; number < at.length; number++) {
    const place = at[number]!
    let near = 0
    let sum = 0
    for (let step = 0; step < 8; step++) {
      const other = numberAt[place + steps[step]!]!
      if (other >= 0) {
        near++
        sum += counts[other]!
      }
    }
    neighbours[number] = near
    sums[number] = sum
  }
  return { neighbours, sums }
}

// South to north and west to east, so neighbours come in ascending order.
function stepsOf({ frame: { columns } }: Squares): Int32Array {
  return Int32Array.of(-columns - 1, -columns, -columns + 1, -1, 1, columns - 1, columns, columns + 1)
}
