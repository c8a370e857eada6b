// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { sharedUint16, sharedUint32 } from './shared-arrays.ts'

/** The texts of a dictionary as workers read them: text `code` is `chars[offsets[code] .. offsets[code + 1])`. */
export type TextBuffer = {
  /** UTF-16 units of all texts behind each other. */
  readonly chars: Uint16Array
  /** One more than there are texts. */
  readonly offsets: Uint32Array
}

/**
 * Gives every distinct text a number, from 1 upwards in order of first sight; 0 is the empty text. Texts live
 * behind each other in one array: a million of them cost their letters, four bytes and a slot of the hash
 * table, not a million objects.
 */
export class TextDictionary {
  #chars = new Uint16Array(1 << 12)
  #offsets = new Uint32Array(1 << 9)
  #slots = new Int32Array(1 << 10)
  #size = 1

  /** How many codes there are, the empty text included: codes are 0..size-1. */
  get size(): number {
    return this.#size
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#chars.byteLength + this.#offsets.byteLength + this.#slots.byteLength
  }

  /** The code of a text, new when it was not seen before. */
  intern(text: string): number {
    if (text === '') return 0
    const slot = this.#slotOf(text)
    const known = this.#slots[slot]!
    return known !== 0 ? known : this.#append(text, slot)
  }

  /** The code of a text, or -1 when it was never interned. */
  find(text: string): number {
    if (text === '') return 0
    return this.#slots[this.#slotOf(text)]! || -1
  }

  /** The text of a code. */
  text(code: number): string {
    const from = this.#offsets[code]!
    const to = this.#offsets[code + 1]!
    let text = ''
    for (let at = from; at < to; at++) text += String.fromCharCode(this.#chars[at]!)
    return text
  }

  /** A copy on shared memory, without the hash table. */
  buffer(): TextBuffer {
    const offsets = sharedUint32(this.#size + 1)
    offsets.set(this.#offsets.subarray(0, this.#size + 1))
    const chars = sharedUint16(Math.max(1, offsets[this.#size]!))
    chars.set(this.#chars.subarray(0, offsets[this.#size]!))
    return { chars, offsets }
  }

  /** The growing arrays themselves, valid until the next new text. */
  live(): TextBuffer {
    return { chars: this.#chars, offsets: this.#offsets }
  }

  #slotOf(text: string): number {
    const mask = this.#slots.length - 1
    let slot = hashOf(text) & mask
    for (;;) {
      const code = this.#slots[slot]!
      if (code === 0 || this.#equals(code, text)) return slot
      slot = (slot + 1) & mask
    }
  }

  #equals(code: number, text: string): boolean {
    const from = this.#offsets[code]!
    if (this.#offsets[code + 1]! - from !== text.length) return false
    for (let at = 0; at < text.length; at++) if (this.#chars[from + at] !== text.charCodeAt(at)) return false
    return true
  }

  #append(text: string, slot: number): number {
    const code = this.#size++
    const from = this.#offsets[code]!
    if (from + text.length > this.#chars.length) {
      const grown = new Uint16Array(2 * (from + text.length))
      grown.set(this.#chars)
      this.#chars = grown
    }
    if (code + 2 > this.#offsets.length) {
      const grown = new Uint32Array(2 * this.#offsets.length)
      grown.set(this.#offsets)
      this.#offsets = grown
    }
    for (let at = 0; at < text.length; at++) this.#chars[from + at] = text.charCodeAt(at)
    this.#offsets[code + 1] = from + text.length
    this.#slots[slot] = code
    if (this.#size * 2 > this.#slots.length) this.#rehash()
    return code
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2)
    const mask = this.#slots.length - 1
    for (let code = 1; code < this.#size; code++) {
      let slot = hashOfUnits(this.#chars, this.#offsets[code]!, this.#offsets[code + 1]!) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = code
    }
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return finish(hash)
}

function hashOfUnits(chars: Uint16Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ chars[at]!, 0x01000193)
  return finish(hash)
}

function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
