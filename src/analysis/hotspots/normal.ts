// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The chance that a standard normal number is at least z, to about 15 digits over the whole range.
 * Series near zero, continued fraction in the tail: Abramowitz & Stegun (1964), 26.2.11 and 26.2.14.
 * @param z any number; NaN gives NaN
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z)
  return z < 3 ? 0.5 - density(z) * series(z) : density(z) / continuedFraction(z)
}

/** The chance that a standard normal number lies at least this far from zero, on either side. */
export function twoSided(z: number): number {
  return 2 * normalTail(Math.abs(z))
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
}

function series(z: number): number {
  let term = z
  let sum = z
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return sum
}

function continuedFraction(z: number): number {
  let value = z
  for (let step = 200; step >= 1; step--) value = z + step / value
  return value
}
