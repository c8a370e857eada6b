// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { sharedUint8, sharedUint32 } from '../../analysis/matching/columns/shared-arrays.ts'
import { type ColumnTexts, textOf } from '../../analysis/matching/columns/table.ts'

/** Gives every distinct run of bytes a number, from 1; 0 is no bytes. A value becomes a string only when asked. */
export class ByteDictionary {
  #bytes = new Uint8Array(1 << 12)
  #offsets = new Uint32Array(1 << 9)
  #slots = new Int32Array(1 << 10)
  #size = 1

  get size(): number {
    return this.#size
  }

  /** The number of the bytes from..to-1. */
  intern(source: Uint8Array, from: number, to: number): number {
    if (from === to) return 0
    const mask = this.#slots.length - 1
    let slot = hashOf(source, from, to) & mask
    for (;;) {
      const code = this.#slots[slot]!
      if (code === 0) return this.#append(source, from, to, slot)
      if (this.#equals(code, source, from, to)) return code
      slot = (slot + 1) & mask
    }
  }

  text(code: number): string {
    return textOf(this.#bytes, this.#offsets[code]!, this.#offsets[code + 1]!)
  }

  /** A copy of what it holds on shared memory. */
  shared(): ColumnTexts {
    const offsets = sharedUint32(this.#size + 1)
    offsets.set(this.#offsets.subarray(0, this.#size + 1))
    const bytes = sharedUint8(offsets[this.#size]!)
    bytes.set(this.#bytes.subarray(0, offsets[this.#size]!))
    return { bytes, offsets }
  }

  #equals(code: number, source: Uint8Array, from: number, to: number): boolean {
    const start = this.#offsets[code]!
    if (this.#offsets[code + 1]! - start !== to - from) return false
    for (let at = from; at < to; at++) if (this.#bytes[start + at - from] !== source[at]) return false
    return true
  }

  #append(source: Uint8Array, from: number, to: number, slot: number): number {
    const code = this.#size++
    const start = this.#offsets[code]!
    const end = start + to - from
    if (end > this.#bytes.length) {
      const grown = new Uint8Array(2 * end)
      grown.set(this.#bytes)
      this.#bytes = grown
    }
    if (code + 2 > this.#offsets.length) {
      const grown = new Uint32Array(2 * this.#offsets.length)
      grown.set(this.#offsets)
      this.#offsets = grown
    }
    for (let at = from; at < to; at++) this.#bytes[start + at - from] = source[at]!
    this.#offsets[code + 1] = end
    this.#slots[slot] = code
    if (this.#size * 2 > this.#slots.length) this.#rehash()
    return code
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2)
    const mask = this.#slots.length - 1
    for (let code = 1; code < this.#size; code++) {
      let slot = hashOf(this.#bytes, this.#offsets[code]!, this.#offsets[code + 1]!) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = code
    }
  }
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
