// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Draws } from './draws.ts'

/**
 * Ranks drawn as names are spread over people: the name of rank r is borne in proportion to 1 / (r + head).
 * A small head makes the first names very common. Only sums and quotients are used, so that the table is
 * the same on every machine. Source of the shape: Zipf-Mandelbrot law with exponent 1.
 */
export class Ranks {
  readonly #upTo: Float64Array

  /** Ranks 0..count-1, count at least 1; head above 0. */
  constructor(count: number, head: number) {
    this.#upTo = new Float64Array(count)
    let sum = 0
    for (let rank = 0; rank < count; rank++) {
      sum += 1 / (rank + head)
      this.#upTo[rank] = sum
    }
  }

  draw(draws: Draws): number {
    const aim = draws.fraction() * this.#upTo[this.#upTo.length - 1]!
    let low = 0
    let high = this.#upTo.length - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#upTo[middle]! > aim) high = middle
      else low = middle + 1
    }
    return low
  }
}
