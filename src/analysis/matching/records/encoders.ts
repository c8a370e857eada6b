// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { GrowingUint32 } from '../columns/growing.ts'
import { TextDictionary } from '../columns/text-dictionary.ts'
import { type AddressData, AddressReader, householdOf, PART_COUNT } from '../comparisons/address.ts'
import { ADDRESS_LEVELS } from '../comparisons/address-levels.ts'
import { BIRTH_DATE_LEVELS, type BirthDateData, packedDate } from '../comparisons/birth-date.ts'
import {
  CONTACT_LEVELS,
  type CodeData,
  codeValue,
  EMAIL_LEVELS,
  IDENTIFIER_LEVELS,
  SEX_LEVELS,
} from '../comparisons/code-value.ts'
import { GIVEN_NAME_LEVELS, GivenNameEncoder } from '../comparisons/given-name.ts'
import type { GivenNameData, SurnameData } from '../comparisons/name-data.ts'
import type { NameWordCollector } from '../comparisons/name-tokens.ts'
import { letterMask } from '../comparisons/similarity.ts'
import { sketchOf } from '../comparisons/sketch.ts'
import { SURNAME_LEVELS, SurnameEncoder } from '../comparisons/surname.ts'
import { TEXT_LEVELS, type TextData, TextEncoder } from '../comparisons/text-value.ts'
import type { Kind } from '../mapping.ts'
import { mailboxName } from '../normalise/email.ts'
import type { FieldEncoder } from './field-encoder.ts'

type Bare<Data> = Omit<Data, 'codes' | 'slots' | 'packed' | 'total'>

/** Given names and initials: entries of words, counted whole, by first name, family, sound and initial. */
export class GivenNames implements FieldEncoder<Bare<GivenNameData>> {
  readonly levels = GIVEN_NAME_LEVELS
  readonly #collector: NameWordCollector
  readonly #encoder: GivenNameEncoder
  readonly #counts = {
    entries: new GrowingUint32(),
    firsts: new GrowingUint32(),
    families: new GrowingUint32(),
    sounds: new GrowingUint32(),
    initials: new GrowingUint32(),
  }

  constructor(collector: NameWordCollector, kinds: readonly Kind[]) {
    this.#collector = collector
    this.#encoder = new GivenNameEncoder(collector, kinds)
    // Any UTF-16 unit may be an initial.
    this.#counts.initials.increment(0xffff, 0)
  }

  entry(values: readonly string[]): number {
    return this.#encoder.entry(values)
  }

  count(entry: number, by: number): void {
    const { starts, words } = this.#encoder
    this.#counts.entries.increment(entry, by)
    for (let at = starts.values[entry]!; at < starts.values[entry + 1]!; at++) {
      const word = words.values[at]!
      this.#counts.firsts.increment(word, by)
      this.#counts.families.increment(this.#collector.familyOf(word), by)
      this.#counts.sounds.increment(this.#collector.soundOf(word), by)
    }
    if (entry === 0) return
    const initial = this.#collector.text(words.values[starts.values[entry]!]!).charCodeAt(0)
    this.#counts.initials.increment(initial, by)
  }

  live(): Bare<GivenNameData> {
    const { entries, firsts, families, sounds, initials } = this.#counts
    return {
      starts: this.#encoder.starts.values,
      words: this.#encoder.words.values,
      firsts: this.#encoder.firsts.values,
      counts: {
        entries: entries.values,
        firsts: firsts.values,
        families: families.values,
        sounds: sounds.values,
        initials: initials.values,
      },
    }
  }
}

/** Surnames: entries of a core and other words, counted by core, sound and word. */
export class Surnames implements FieldEncoder<Bare<SurnameData>> {
  readonly levels = SURNAME_LEVELS
  readonly #collector: NameWordCollector
  readonly #encoder: SurnameEncoder
  readonly #cores = new GrowingUint32()
  readonly #sounds = new GrowingUint32()
  readonly #words = new GrowingUint32()

  constructor(collector: NameWordCollector, kinds: readonly Kind[]) {
    this.#collector = collector
    this.#encoder = new SurnameEncoder(collector, kinds)
  }

  entry(values: readonly string[]): number {
    return this.#encoder.entry(values)
  }

  count(entry: number, by: number): void {
    const { cores, starts, others } = this.#encoder
    const core = cores.values[entry]!
    this.#cores.increment(core, by)
    this.#words.increment(core, by)
    this.#sounds.increment(this.#collector.soundOf(core), by)
    for (let at = starts.values[entry]!; at < starts.values[entry + 1]!; at++) {
      this.#words.increment(others.values[at]!, by)
      this.#cores.increment(others.values[at]!, 0)
    }
  }

  live(): Bare<SurnameData> {
    const { cores, starts, others } = this.#encoder
    const counts = { cores: this.#cores.values, sounds: this.#sounds.values, words: this.#words.values }
    return { cores: cores.values, starts: starts.values, others: others.values, counts }
  }
}

/** Dates of birth: the entry is the packed date, counted whole and by year. */
export class BirthDates implements FieldEncoder<Bare<BirthDateData>> {
  readonly levels = BIRTH_DATE_LEVELS
  readonly #kinds: readonly Kind[]
  readonly #formats: readonly (string | undefined)[]
  readonly #counts = new GrowingUint32()

  constructor(kinds: readonly Kind[], formats: readonly (string | undefined)[]) {
    this.#kinds = kinds
    this.#formats = formats
  }

  entry(values: readonly string[]): number {
    return packedDate(this.#kinds, this.#formats, values)
  }

  count(date: number, by: number): void {
    this.#counts.increment(date, by)
    const year = date & ~0x1ff
    if (year !== date) this.#counts.increment(year, by)
  }

  live(): Bare<BirthDateData> {
    return { counts: this.#counts.values }
  }
}

const LEVELS_OF_CODES = { contact: CONTACT_LEVELS, identifier: IDENTIFIER_LEVELS, sex: SEX_LEVELS }

/** One column of codes; the columns of one comparison share an encoder. */
export class Codes implements FieldEncoder<Bare<CodeData>> {
  readonly levels
  readonly #kind: Kind
  readonly #texts = new TextDictionary()
  readonly #sketches = new GrowingUint32()
  readonly #mailboxes = new TextDictionary()
  readonly #names = new GrowingUint32()
  readonly #counts = new GrowingUint32()
  readonly #ofNames = new GrowingUint32()

  constructor(kind: Kind, sort: 'contact' | 'identifier' | 'sex') {
    this.#kind = kind
    this.levels = kind === 'email' ? EMAIL_LEVELS : LEVELS_OF_CODES[sort]
  }

  entry(values: readonly string[]): number {
    const text = codeValue(this.#kind, values[0]!)
    const code = this.#texts.intern(text)
    while (this.#sketches.length < this.#texts.size) this.#describe(text, this.#sketches.length)
    return code
  }

  #describe(text: string, code: number): void {
    const { chars, offsets } = this.#texts.live()
    this.#sketches.push(sketchOf(chars, offsets[code]!, offsets[code + 1]!))
    if (this.#kind === 'email') this.#names.push(code === 0 ? 0 : this.#mailboxes.intern(mailboxName(text)))
  }

  count(entry: number, by: number): void {
    this.#counts.increment(entry, by)
    if (this.#kind === 'email') this.#ofNames.increment(this.#names.values[entry]!, by)
  }

  live(): Bare<CodeData> {
    return {
      ...this.#texts.live(),
      sketches: this.#sketches.values,
      counts: this.#counts.values,
      mailboxes: { names: this.#names.values, counts: this.#ofNames.values },
      institutions: NOBODY,
    }
  }
}

/** No value is an institution until the records say so. */
const NOBODY = new Uint8Array(0)

/** Addresses: entries of five parts, each counted by itself. */
export class Addresses implements FieldEncoder<Bare<AddressData>> {
  readonly levels = ADDRESS_LEVELS
  readonly #reader: AddressReader
  readonly #texts = new TextDictionary()
  readonly #parts = new GrowingUint32()
  readonly #counts = new GrowingUint32()
  readonly #masks = new GrowingUint32()
  readonly #sketches = new GrowingUint32()
  readonly #entries = new TextDictionary()

  constructor(kinds: readonly Kind[]) {
    this.#reader = new AddressReader(kinds)
    for (let part = 0; part < PART_COUNT; part++) this.#parts.push(0)
    this.#masks.push(0)
    this.#sketches.push(0)
  }

  entry(values: readonly string[]): number {
    const read = this.#reader.parts(values)
    const { street, number, addition, postcode, city } = read
    const whole = `${street}|${number}|${addition}|${postcode}|${city}`
    if (whole === '||||') return 0
    const entry = this.#entries.intern(whole)
    if (entry * PART_COUNT === this.#parts.length) {
      const texts = [tagged('s', street), tagged('n', number), tagged('p', postcode), tagged('c', city)]
      texts.push(householdOf(read))
      for (const text of texts) this.#parts.push(this.#part(text))
    }
    return entry
  }

  #part(text: string): number {
    const code = this.#texts.intern(text)
    if (code < this.#masks.length) return code
    const { chars, offsets } = this.#texts.live()
    const [from, to] = [offsets[code]! + 2, offsets[code + 1]!]
    this.#masks.push(letterMask(chars, from, to))
    this.#sketches.push(sketchOf(chars, from, to))
    return code
  }

  count(entry: number, by: number): void {
    for (let part = 0; part < PART_COUNT; part++)
      this.#counts.increment(this.#parts.values[entry * PART_COUNT + part]!, by)
  }

  live(): Bare<AddressData> {
    const counts = this.#counts.values
    return {
      ...this.#texts.live(),
      masks: this.#masks.values,
      sketches: this.#sketches.values,
      parts: this.#parts.values,
      counts,
      institutions: NOBODY,
    }
  }
}

/** The part's mark keeps 'a street of that name' and 'a town of that name' apart. */
function tagged(part: string, text: string): string {
  return text === '' ? '' : `${part}:${text}`
}

/** Texts of words: entries counted whole, and by word. */
export class Texts implements FieldEncoder<Bare<TextData>> {
  readonly levels = TEXT_LEVELS
  readonly #kind: Kind
  readonly #encoder = new TextEncoder()
  readonly #entries = new GrowingUint32()
  readonly #words = new GrowingUint32()

  constructor(kind: Kind) {
    this.#kind = kind
  }

  entry(values: readonly string[]): number {
    return this.#encoder.entry(this.#kind, values[0]!)
  }

  count(entry: number, by: number): void {
    const { starts, words } = this.#encoder
    this.#entries.increment(entry, by)
    for (let at = starts.values[entry]!; at < starts.values[entry + 1]!; at++)
      this.#words.increment(words.values[at]!, by)
  }

  live(): Bare<TextData> {
    const { starts, words, texts } = this.#encoder
    const counts = { entries: this.#entries.values, words: this.#words.values }
    return { ...texts.live(), starts: starts.values, words: words.values, counts }
  }
}
