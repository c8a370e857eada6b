// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { GrowingUint32 } from '../columns/growing.ts'
import { TextDictionary } from '../columns/text-dictionary.ts'
import { nameFamily } from '../normalise/name-family.ts'
import { phoneticKey } from '../normalise/phonetic-key.ts'
import {
  commonPrefix,
  editsWithin,
  jaroWinkler,
  letterMask,
  MAX_LENGTH,
  maskDistance,
  mayMasksReach,
} from './similarity.ts'

/** Every distinct word of a name once, with what is costly to find out: its sound, its family, its letters. */
export type NameWords = {
  readonly chars: Uint16Array
  readonly offsets: Uint32Array
  /** Per word the letters in it, as bits. */
  readonly masks: Uint32Array
  /** Per word the number of its phonetic key. */
  readonly sounds: Uint32Array
  /** Per word the number of its family: johannes, jan and hans share one. */
  readonly families: Uint32Array
}

/** Collects the words of names; shared by given names and surnames, so that exchanged ones can be seen. */
export class NameWordCollector {
  readonly #texts = new TextDictionary()
  readonly #keys = new TextDictionary()
  readonly #masks = new GrowingUint32()
  readonly #sounds = new GrowingUint32()
  readonly #families = new GrowingUint32()

  constructor() {
    for (const column of [this.#masks, this.#sounds, this.#families]) column.push(0)
  }

  /** The number of a word; '' is 0. */
  word(text: string): number {
    const code = this.#texts.intern(text)
    if (code === this.#masks.length) this.#describe(text, code)
    return code
  }

  text(word: number): string {
    return this.#texts.text(word)
  }

  soundOf(word: number): number {
    return this.#sounds.values[word]!
  }

  familyOf(word: number): number {
    return this.#families.values[word]!
  }

  /** The words as comparators read them; valid until the next new word. */
  words(): NameWords {
    const { chars, offsets } = this.#texts.live()
    return {
      chars,
      offsets,
      masks: this.#masks.values,
      sounds: this.#sounds.values,
      families: this.#families.values,
    }
  }

  #describe(text: string, code: number): void {
    const { chars, offsets } = this.#texts.live()
    this.#masks.push(letterMask(chars, offsets[code]!, offsets[code + 1]!))
    this.#sounds.push(this.#keys.intern('s' + phoneticKey(text)))
    this.#families.push(this.#keys.intern('f' + nameFamily(text)))
  }
}

/** How alike two different words are. */
export const DIFFERENT = 0
export const SIMILAR = 1
export const SPELLING = 2

const CACHE_BITS = 16

/**
 * Tells how alike two words of a name are: SPELLING for one sound, one typing error or Jaro-Winkler from 0.92,
 * SIMILAR for two typing errors in a long name or Jaro-Winkler from 0.84. Remembers recent answers.
 */
export class WordComparer {
  readonly words: NameWords
  readonly #pairs = new Float64Array(1 << CACHE_BITS)
  readonly #answers = new Uint8Array(1 << CACHE_BITS)

  constructor(words: NameWords) {
    this.words = words
  }

  /** DIFFERENT, SIMILAR or SPELLING; the words must differ and not be empty. */
  alike(a: number, b: number): number {
    const { masks, sounds } = this.words
    if (sounds[a] === sounds[b]) return SPELLING
    const lacking = maskDistance(masks[a]!, masks[b]!)
    if (lacking > 5 || !this.#mayBeAlike(a, b, lacking)) return DIFFERENT
    const pair = a < b ? a * 0x4000000 + b : b * 0x4000000 + a
    const slot = (Math.imul(a ^ b, 0x9e3779b1) ^ (a + b)) & ((1 << CACHE_BITS) - 1)
    if (this.#pairs[slot] === pair) return this.#answers[slot]!
    const answer = this.#measure(a, b)
    this.#pairs[slot] = pair
    this.#answers[slot] = answer
    return answer
  }

  /** False only where {@link #measure} finds them DIFFERENT: letters that only one word has are no part of the other. */
  #mayBeAlike(a: number, b: number, lacking: number): boolean {
    const { chars, offsets } = this.words
    const [fromA, fromB] = [offsets[a]!, offsets[b]!]
    const [lengthA, lengthB] = [offsets[a + 1]! - fromA, offsets[b + 1]! - fromB]
    const shortest = Math.min(lengthA, lengthB)
    const longest = lengthA + lengthB - shortest
    if (shortest < 3) return false
    if (longest > MAX_LENGTH) return true
    // One edit changes two letters at most, and is enough from four letters on; two are from six letters on.
    const changed = shortest >= 6 ? 4 : 2
    if (longest - shortest <= 2 && shortest >= 4 && lacking <= changed) return true
    const prefix = commonPrefix(chars, fromA, chars, fromB, Math.min(4, shortest))
    return mayMasksReach(0.84, lacking, lengthA, lengthB, prefix)
  }

  #measure(a: number, b: number): number {
    const { chars, offsets } = this.words
    const fromA = offsets[a]!
    const toA = offsets[a + 1]!
    const fromB = offsets[b]!
    const toB = offsets[b + 1]!
    const length = Math.min(toA - fromA, toB - fromB)
    if (length < 3) return DIFFERENT
    const jaro = jaroWinkler(chars, fromA, toA, chars, fromB, toB)
    if (jaro >= 0.92) return SPELLING
    const edits = editsWithin(2, chars, fromA, toA, chars, fromB, toB)
    if (edits === 1 && length >= 4) return SPELLING
    return jaro >= 0.84 || (edits <= 2 && length >= 6) ? SIMILAR : DIFFERENT
  }
}
