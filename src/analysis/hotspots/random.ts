// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** A seeded stream of pseudo-random numbers: the same seed gives the same bits on every machine. */
export type RandomStream = {
  /** A fraction in [0, 1) with 53 random bits. */
  next(): number
  /** A whole number in [0, n), each equally likely. @param n 1 .. 2^32 */
  int(n: number): number
}

/**
 * xoshiro128++ (Blackman & Vigna 2021, "Scrambled linear pseudorandom number generators"), 32-bit integers only, so
 * no engine's floating point can change a result.
 * @param seed a whole number, 0 .. 2^53 - 1: write it beside every figure that came from it
 * @throws RangeError when the seed is no such number
 */
export function randomStream(seed: number): RandomStream {
  return substream(seed, 0)
}

/**
 * The index-th stream of a seed. Give each piece of work (a replication, a cell) its own index and the answer does
 * not depend on which worker did it, nor in which order.
 * @param seed 0 .. 2^53 - 1
 * @param index 0 .. 2^53 - 1
 */
export function substream(seed: number, index: number): RandomStream {
  return xoshiro(startState([...words(seed, 'seed'), ...words(index, 'stream index')]))
}

function words(value: number, what: string): [number, number] {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`A ${what} is a whole number from 0 to 2^53 - 1, not ${value}.`)
  return [value >>> 0, Math.floor(value / 4294967296)]
}

// Each state word absorbs all four key words through the murmur3 finalizer, so neighbouring seeds and indexes share nothing.
function startState(key: number[]): Uint32Array {
  const state = new Uint32Array(4)
  let hash = 0x9e3779b9
  for (let word = 0; word < 4; word++) {
    for (const part of key) hash = finalize((hash ^ part) + Math.imul(word + 1, 0x85ebca77))
    state[word] = hash
  }
  if (state.every(word => word === 0)) state[0] = 1 // the one state this generator never leaves
  return state
}

function finalize(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function xoshiro(start: Uint32Array): RandomStream {
  let [s0, s1, s2, s3] = start as unknown as [number, number, number, number]
  function word(): number {
    const sum = (s0 + s3) | 0
    const result = (((sum << 7) | (sum >>> 25)) + s0) >>> 0
    const shifted = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = (s3 << 11) | (s3 >>> 21)
    return result
  }
  return {
    next: () => ((word() >>> 5) * 67108864 + (word() >>> 6)) / 9007199254740992,
    int(n) {
      if (n <= 2097152) {
        // Lemire's method: the product fits in 53 bits, and the few low parts that would favour a number are redrawn.
        for (;;) {
          const product = word() * n
          const high = Math.floor(product / 4294967296)
          const low = product - high * 4294967296
          // A low part of n or more is always fair; only the few below need the costly remainder.
          if (low >= n || low >= 4294967296 % n) return high
        }
      }
      const fair = 4294967296 - (4294967296 % n)
      for (;;) {
        const drawn = word()
        if (drawn < fair) return drawn % n
      }
    },
  }
}

/** Puts the items in random order, in place (Fisher & Yates). */
export function shuffle<T extends Int32Array | Float64Array | unknown[]>(items: T, random: RandomStream): T {
  for (let last = items.length - 1; last > 0; last--) {
    const chosen = random.int(last + 1)
    const kept = items[last]
    items[last] = items[chosen] as never
    items[chosen] = kept as never
  }
  return items
}
