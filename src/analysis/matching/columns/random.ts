// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// One seed, one outcome: every draw is a hash of the seed and a counter, so no worker disturbs another's stream.

/**
 * Mixes 32 bits so that neighbouring inputs share no pattern (the finaliser of MurmurHash3, Appleby 2011).
 * @param value any number; what does not fit in 32 bits is cut off
 * @returns a whole number, 0..2^32-1; different for different inputs of 32 bits
 */
export function mix32(value: number): number {
  let mixed = value | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/**
 * One 32-bit hash of two 32-bit whole numbers; the order of the two matters.
 * @returns a whole number, 0..2^32-1
 */
export function hashPair(first: number, second: number): number {
  return mix32(Math.imul(first, 0x9e3779b1) ^ mix32(second + 0x7f4a7c15))
}

/**
 * A stream of whole numbers below a bound.
 * @param seed any whole number
 * @param drawn how many numbers of the stream are stepped over
 * @returns a function that draws one number in 0..bound-1 (bound at most 2^31)
 */
export function seededDraws(seed: number, drawn = 0): (bound: number) => number {
  let state = (mix32(seed ^ 0x5bf03635) + Math.imul(drawn, 0x9e3779b9)) | 0
  return bound => {
    state = (state + 0x9e3779b9) | 0
    return Math.floor((mix32(state) / 4294967296) * bound)
  }
}
