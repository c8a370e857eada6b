// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** Sums of rarity behind the levels in a pattern: shared by households, by namesakes, by both, by neither. */
export const RARITIES = 4

/**
 * How many pairs show each pattern: one level per comparison, and the bits of rarity, rounded to half bits, in
 * {@link RARITIES} sums.
 */
export class PatternHistogram {
  readonly width: number
  #patterns: Uint8Array<ArrayBuffer>
  #counts = new Float64Array(1 << 10)
  #slots = new Int32Array(1 << 12).fill(-1)
  #size = 0

  /** @param comparisons the number of comparisons; a pattern is four bytes longer */
  constructor(comparisons: number) {
    this.width = comparisons + RARITIES
    this.#patterns = new Uint8Array(this.width << 10)
  }

  get size(): number {
    return this.#size
  }

  /** Adds pairs of one pattern. */
  add(pattern: Uint8Array, count = 1): void {
    const mask = this.#slots.length - 1
    let slot = hashOf(pattern, 0, this.width) & mask
    for (;;) {
      const at = this.#slots[slot]!
      if (at < 0) break
      if (this.#equals(at, pattern)) {
        this.#counts[at]! += count
        return
      }
      slot = (slot + 1) & mask
    }
    this.#append(pattern, count, slot)
  }

  /** Adds all of another histogram of the same width. */
  merge({ patterns, counts }: PatternCounts): void {
    for (let at = 0; at < counts.length; at++) {
      this.add(patterns.subarray(at * this.width, (at + 1) * this.width), counts[at]!)
    }
  }

  /** The patterns in an order that does not depend on how they came in, and their counts. */
  sorted(): PatternCounts {
    const order = Array.from({ length: this.#size }, (_, at) => at).sort((a, b) => this.#order(a, b))
    const patterns = new Uint8Array(this.#size * this.width)
    const counts = new Float64Array(this.#size)
    order.forEach((from, to) => {
      patterns.set(this.#patterns.subarray(from * this.width, (from + 1) * this.width), to * this.width)
      counts[to] = this.#counts[from]!
    })
    return { patterns, counts }
  }

  #order(a: number, b: number): number {
    for (let at = 0; at < this.width; at++) {
      const difference = this.#patterns[a * this.width + at]! - this.#patterns[b * this.width + at]!
      if (difference !== 0) return difference
    }
    return 0
  }

  #equals(at: number, pattern: Uint8Array): boolean {
    const from = at * this.width
    for (let place = 0; place < this.width; place++)
      if (this.#patterns[from + place] !== pattern[place]) return false
    return true
  }

  #append(pattern: Uint8Array, count: number, slot: number): void {
    const at = this.#size++
    if (this.#size > this.#counts.length) this.#grow()
    this.#patterns.set(pattern, at * this.width)
    this.#counts[at] = count
    this.#slots[slot] = at
    if (this.#size * 2 > this.#slots.length) this.#rehash()
  }

  #grow(): void {
    const patterns = new Uint8Array(this.#patterns.length * 2)
    patterns.set(this.#patterns)
    this.#patterns = patterns
    const counts = new Float64Array(this.#counts.length * 2)
    counts.set(this.#counts)
    this.#counts = counts
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1)
    const mask = this.#slots.length - 1
    for (let at = 0; at < this.#size; at++) {
      let slot = hashOf(this.#patterns, at * this.width, this.width) & mask
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask
      this.#slots[slot] = at
    }
  }
}

/** Patterns behind each other, and how many pairs show each. */
export type PatternCounts = { readonly patterns: Uint8Array; readonly counts: Float64Array }

function hashOf(bytes: Uint8Array, from: number, length: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < from + length; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** Rarity is kept in half bits; 127 bits are more than any file can tell. */
export const BITS_PER_STEP = 0.5

/** Bits of rarity (0 and up) as one byte: half bits, rounded, at most 255; negative bits are 0. */
export function rarityStep(bits: number): number {
  return Math.min(255, Math.max(0, Math.round(bits / BITS_PER_STEP)))
}
