// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { RandomStream } from '../hotspots/random.ts'

/**
 * A Poisson number: products of random numbers for small means, halving for large ones (the sum of two Poisson
 * numbers is Poisson).
 * @param mean 0 or more
 */
export function drawPoisson(mean: number, random: RandomStream): number {
  if (mean > 30) return drawPoisson(mean / 2, random) + drawPoisson(mean / 2, random)
  const limit = Math.exp(-mean)
  let product = random.next()
  let count = 0
  while (product > limit) {
    product *= random.next()
    count++
  }
  return count
}
