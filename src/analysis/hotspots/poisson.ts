// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { RandomStream } from './random.ts'

/**
 * The exact 95 % interval of a Poisson mean, given a count. Source: Garwood (1936), "Fiducial limits for the Poisson
 * distribution", Biometrika 28.
 * @param count a whole number ≥ 0
 */
export function poissonInterval(count: number, outside = 0.05): { low: number; high: number } {
  const high = solve(mean => atMost(count, mean) - outside / 2, count, count + 10 + 6 * Math.sqrt(count + 1))
  if (count === 0) return { low: 0, high }
  return { low: solve(mean => outside / 2 - (1 - atMost(count - 1, mean)), 0, count), high }
}

/** A Poisson count, by exponential waits: for means up to some hundreds. */
export function drawPoisson(mean: number, random: RandomStream): number {
  let count = 0
  let waited = -Math.log(1 - random.next())
  while (waited < mean) {
    count++
    waited += -Math.log(1 - random.next())
  }
  return count
}

/** The chance of at most `count` events where `mean` are expected. */
export function atMost(count: number, mean: number): number {
  if (count < 0) return 0
  if (mean === 0) return 1
  // From the largest term outward, so that neither a small nor a large mean underflows.
  const top = Math.min(count, Math.floor(mean))
  const peak = Math.exp(top * Math.log(mean) - mean - logFactorial(top))
  let total = 0
  let term = peak
  for (let k = top; k >= 0 && term > total * 1e-17; k--) {
    total += term
    term *= k / mean
  }
  term = peak
  for (let k = top + 1; k <= count; k++) {
    term *= mean / k
    total += term
    if (term < total * 1e-17) break
  }
  return Math.min(1, total)
}

/** ln n!, to 14 digits (Stirling's series from 10 on). */
export function logFactorial(n: number): number {
  return logGamma(n + 1)
}

/** ln of the gamma function of x > 0, to 14 digits. Source: Abramowitz & Stegun 6.1.41 after shifting x above 15. */
export function logGamma(x: number): number {
  let shift = 0
  while (x < 15) shift -= Math.log(x++)
  const inverse = 1 / (x * x)
  const series =
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / x
  return shift + (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series
}

// Halves the interval in which a falling function crosses zero.
function solve(falling: (x: number) => number, low: number, high: number): number {
  for (let step = 0; step < 100 && high - low > 1e-13 * high; step++) {
    const middle = (low + high) / 2
    if (falling(middle) > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}
