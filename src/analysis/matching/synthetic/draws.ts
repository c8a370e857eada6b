// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Pseudo-random draws that any machine repeats: 32-bit integer arithmetic only. One object is reseeded for
 * every person and view, so that each can be made again without making those before it.
 * Generator: sfc32 (Doty-Humphrey, PractRand), seeded through the finaliser of MurmurHash3 (Appleby).
 */
export class Draws {
  #a = 0
  #b = 0
  #c = 0
  #counter = 1

  /** Starts the sequence that belongs to these whole numbers, and to no others in practice. */
  startAt(seed: number, stream: number, index: number): this {
    this.#a = mixed(seed, 0x9e3779b9)
    this.#b = mixed(stream ^ this.#a, 0x85ebca6b)
    this.#c = mixed(index ^ this.#b, 0xc2b2ae35)
    this.#counter = 1
    for (let round = 0; round < 4; round++) this.word()
    return this
  }

  /** A whole number 0..2^32-1. */
  word(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  /** A number 0 <= x < 1 in steps of 2^-32. */
  fraction(): number {
    return this.word() / 0x100000000
  }

  /** A whole number 0..count-1; count at least 1. */
  below(count: number): number {
    return Math.floor(this.fraction() * count)
  }

  /** True in so many of a hundred cases. */
  percent(cases: number): boolean {
    return this.fraction() * 100 < cases
  }

  /** One of a list that is not empty. */
  one<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!
  }
}

/** A 32-bit hash of two whole numbers: 0..2^32-1, the same on every machine. */
export function mixed(value: number, salt: number): number {
  let hash = (value ^ salt) | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
