// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { GrowingUint32 } from '../columns/growing.ts'
import { TextDictionary } from '../columns/text-dictionary.ts'
import type { Kind } from '../mapping.ts'
import { normaliseTradeName } from '../normalise/organisation.ts'
import { foldText } from '../normalise/text.ts'
import { type Batch, type Cells, type Comparator, type Levels, type Rarity, rarityOf } from './comparison.ts'
import { isJaroWinklerAtLeast, isWithinOneEdit } from './similarity.ts'

export const TEXT_LEVELS: Levels = [
  { name: 'missing', agrees: false, match: 0 },
  { name: 'same', agrees: true, isWhole: true, match: 0.7 },
  { name: 'nearly the same', agrees: true, match: 0.12, random: 0.0005 },
  { name: 'most words in common', agrees: true, match: 0.06 },
  { name: 'some words in common', agrees: true, match: 0.04 },
  { name: 'different', agrees: false, match: 0.08, random: 0.95 },
]
const [SAME, NEARLY, MOST_WORDS, SOME_WORDS, DIFFERS] = [1, 2, 3, 4, 5] as const

/** Texts of one or more words as comparators read them: per record an entry, per entry its words. */
export type TextData = {
  codes: Uint32Array
  /** Words of entry e in rising order of code: `words[starts[e] .. starts[e + 1])`. */
  starts: Uint32Array
  words: Uint32Array
  chars: Uint16Array
  offsets: Uint32Array
  /** Records per entry and per word. */
  counts: { entries: Uint32Array; words: Uint32Array }
  total: number
}

const MOST_READ = 24

/**
 * A text as it is compared, folded; of a trade name without its legal form.
 * @param raw any string
 * @returns '' when nothing in it is legible
 */
export function comparedText(kind: Kind, raw: string): string {
  return kind === 'organisation_name' ? normaliseTradeName(raw).core : foldText(raw)
}

/** Turns texts into entries of words. Entry codes are those of the whole texts. */
export class TextEncoder {
  readonly texts = new TextDictionary()
  readonly wordTexts = new TextDictionary()
  readonly starts = new GrowingUint32()
  readonly words = new GrowingUint32()

  constructor() {
    this.starts.push(0)
    this.starts.push(0)
  }

  /** The entry of a text; 0 when it holds nothing legible. */
  entry(kind: Kind, raw: string): number {
    const text = comparedText(kind, raw)
    const entry = this.texts.intern(text)
    if (entry === this.starts.length - 1) this.#addWords(text)
    return entry
  }

  #addWords(text: string): void {
    const words = text.split(' ').slice(0, MOST_READ)
    const codes = [...new Set(words.map(word => this.wordTexts.intern(word)))].sort((a, b) => a - b)
    for (const code of codes) this.words.push(code)
    this.starts.push(this.words.length)
  }
}

/** Compares texts: as a whole when short, by the words they share, rare ones first, when long. */
export class TextComparator implements Comparator {
  readonly #rarity: Rarity
  readonly #data: TextData

  readonly #cells: Cells
  readonly #place: number

  constructor(rarity: Rarity, data: TextData, cells: Cells, place: number) {
    this.#rarity = rarity
    this.#data = data
    this.#cells = cells
    this.#place = place
  }

  readonly level = (a: number, b: number): number => this.#level(a, b)

  weigh({ a, b, bits, size }: Batch, weights: Float64Array): void {
    for (let at = 0; at < size; at++) bits[at]! += weights[this.#level(a[at]!, b[at]!)]! + this.#rarity.bits
  }

  #level(a: number, b: number): number {
    const { counts, total } = this.#data
    const { values, width } = this.#cells
    const entryA = values[a * width + this.#place]!
    const entryB = values[b * width + this.#place]!
    this.#rarity.bits = 0
    if (entryA === 0 || entryB === 0) return 0
    if (entryA === entryB) {
      this.#rarity.bits = rarityOf(counts.entries[entryA]!, total)
      return SAME
    }
    const shared = this.#sharesWord(entryA, entryB) ? this.#sharedWeight(entryA, entryB) : 0
    const rarity = this.#rarity.bits
    const level = this.#byWords(shared)
    if (level === NEARLY || (level !== MOST_WORDS && this.#isSpelledAlike(entryA, entryB))) {
      this.#rarity.bits = 0
      return NEARLY
    }
    this.#rarity.bits = level === DIFFERS ? 0 : rarity
    return level
  }

  #byWords(shared: number): number {
    if (shared >= 0.85) return NEARLY
    if (shared >= 0.5) return MOST_WORDS
    return shared >= 0.2 ? SOME_WORDS : DIFFERS
  }

  /** Most texts share no word at all: that is seen without weighing any. */
  #sharesWord(entryA: number, entryB: number): boolean {
    const { starts, words } = this.#data
    let [atA, atB] = [starts[entryA]!, starts[entryB]!]
    const [endA, endB] = [starts[entryA + 1]!, starts[entryB + 1]!]
    while (atA < endA && atB < endB) {
      const wordA = words[atA]!
      const wordB = words[atB]!
      if (wordA === wordB) return true
      if (wordA < wordB) atA++
      else atB++
    }
    return false
  }

  /** Share (0..1) of the bits of both texts' words that lies in words they share; sets rarity to the rarest. */
  #sharedWeight(entryA: number, entryB: number): number {
    const { starts, words } = this.#data
    let [atA, atB] = [starts[entryA]!, starts[entryB]!]
    const [endA, endB] = [starts[entryA + 1]!, starts[entryB + 1]!]
    let [common, all] = [0, 0]
    while (atA < endA || atB < endB) {
      const wordA = atA < endA ? words[atA]! : Infinity
      const wordB = atB < endB ? words[atB]! : Infinity
      const bits = this.#bits(Math.min(wordA, wordB))
      all += bits
      if (wordA === wordB) {
        common += bits
        if (bits > this.#rarity.bits) this.#rarity.bits = bits
      }
      if (wordA <= wordB) atA++
      if (wordB <= wordA) atB++
    }
    return all === 0 ? 0 : common / all
  }

  #bits(word: number): number {
    return rarityOf(this.#data.counts.words[word]!, this.#data.total)
  }

  #isSpelledAlike(a: number, b: number): boolean {
    const { chars, offsets } = this.#data
    const [fromA, toA, fromB, toB] = [offsets[a]!, offsets[a + 1]!, offsets[b]!, offsets[b + 1]!]
    const [shortest, longest] = [Math.min(toA - fromA, toB - fromB), Math.max(toA - fromA, toB - fromB)]
    if (longest - shortest > 0.3 * longest) return false
    if (longest <= 5) return shortest >= 3 && isWithinOneEdit(chars, fromA, toA, fromB, toB)
    return isJaroWinklerAtLeast(0.92, chars, fromA, toA, chars, fromB, toB)
  }
}
