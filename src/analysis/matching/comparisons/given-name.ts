// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { GrowingUint32 } from '../columns/growing.ts'
import type { Kind } from '../mapping.ts'
import { normaliseFullName, normaliseGivenName } from '../normalise/person-name.ts'
import { foldText } from '../normalise/text.ts'
import { type Batch, type Cells, type Comparator, type Levels, type Rarity, rarityOf } from './comparison.ts'
import type { GivenNameData, SurnameData } from './name-data.ts'
import { type NameWordCollector, SIMILAR, SPELLING, type WordComparer } from './name-tokens.ts'

export const GIVEN_NAME_LEVELS: Levels = [
  { name: 'missing', agrees: false, match: 0 },
  { name: 'same', agrees: true, match: 0.76, namesake: 0.85 },
  { name: 'same first name', agrees: true, match: 0.04, namesake: 0.08 },
  { name: 'other form of the name', agrees: true, match: 0.03, namesake: 0.01 },
  { name: 'other spelling', agrees: true, match: 0.07, namesake: 0.02 },
  { name: 'similar', agrees: true, match: 0.02, namesake: 0.01, random: 0.01 },
  { name: 'same initial', agrees: true, match: 0.04, namesake: 0.01 },
  { name: 'one name in common', agrees: true, match: 0.01, namesake: 0.005 },
  { name: 'exchanged with the surname', agrees: true, match: 0.005, namesake: 0.001 },
  { name: 'different', agrees: false, match: 0.025, namesake: 0.014, random: 0.97 },
]
const [, SAME, SAME_FIRST, OTHER_FORM, OTHER_SPELLING, ALIKE, INITIAL, IN_COMMON, EXCHANGED, DIFFERS] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
] as const

// Of records with full names and of those with initials some are thought to come, whatever this file shows.
const FEWEST = 0.02
const INITIALS_AGREE = 0.93

/**
 * Default shares per level for given names as they were read: who writes initials only agrees on no more than
 * initials, and that is no evidence against a match.
 * @param offsets per word where its letters start: a word of one letter is an initial
 * @returns per level the shares of matches and of namesakes (each sums to 1), and the share of pairs in which a first
 * name is an initial, 0.04 to 1: as often strangers are compared by it
 */
export function givenNameShares(
  { codes, firsts, starts }: Pick<GivenNameData, 'codes' | 'firsts' | 'starts'>,
  offsets: Uint32Array,
): { match: number[]; namesake: number[]; byInitial: number } {
  let [known, full, several] = [0, 0, 0]
  for (const entry of codes) {
    if (entry === 0) continue
    known++
    if (offsets[firsts[entry]! + 1]! - offsets[firsts[entry]!]! > 1) full++
    else if (starts[entry + 1]! - starts[entry]! > 1) several++
  }
  const fullShare = Math.min(1 - FEWEST, Math.max(FEWEST, known === 0 ? 1 : full / known))
  const more = known === full ? 0 : several / (known - full)
  const [bothFull, bothInitials] = [fullShare ** 2, (1 - fullShare) ** 2]
  const mixed = 1 - bothFull - bothInitials
  const agreed = new Map<number, number>([
    [SAME, bothInitials * more ** 2],
    [SAME_FIRST, bothInitials * 2 * more * (1 - more)],
    [INITIAL, mixed + bothInitials * (1 - more) ** 2],
  ])
  const spread = (shareOf: (level: number) => number) => {
    const shares = GIVEN_NAME_LEVELS.map((_, level) => (level === INITIAL ? 0 : shareOf(level)))
    const total = shares.reduce((sum, share) => sum + share, 0)
    return shares.map((share, level) => {
      const ofInitials = INITIALS_AGREE * (agreed.get(level) ?? 0)
      const others = level === DIFFERS ? (1 - INITIALS_AGREE) * (1 - bothFull) : 0
      return (bothFull * share) / total + ofInitials + others
    })
  }
  return {
    match: spread(level => GIVEN_NAME_LEVELS[level]!.match),
    namesake: spread(level => GIVEN_NAME_LEVELS[level]!.namesake ?? 0),
    byInitial: 1 - bothFull,
  }
}

const MOST_WORDS = 6

/** Turns the name fields of a record into an entry of words. */
export class GivenNameEncoder {
  readonly #collector: NameWordCollector
  readonly #kinds: readonly Kind[]
  readonly starts = new GrowingUint32()
  readonly words = new GrowingUint32()
  readonly firsts = new GrowingUint32()
  readonly #entries = new Map<string, number>()

  constructor(collector: NameWordCollector, kinds: readonly Kind[]) {
    this.#collector = collector
    this.#kinds = kinds
    this.starts.push(0)
    this.starts.push(0)
    this.firsts.push(0)
  }

  /** The entry of these values, one per field in the order of the plan; 0 when they hold no name. */
  entry(values: readonly string[]): number {
    const words = givenWords(this.#kinds, values)
    if (words.length === 0) return 0
    const key = words.join(' ')
    const known = this.#entries.get(key)
    if (known !== undefined) return known
    for (const word of words) this.words.push(this.#collector.word(word))
    const entry = this.starts.push(this.words.length) - 1
    this.firsts.push(this.#collector.word(words[0]!))
    this.#entries.set(key, entry)
    return entry
  }

  get size(): number {
    return this.starts.length - 1
  }
}

/**
 * Words in order: names in full, then the calling name; initials only where there is no name in full.
 * @param values one per kind, '' when missing
 * @returns folded words without repeats, 6 at most; none when the values hold no name
 */
export function givenWords(kinds: readonly Kind[], values: readonly string[]): string[] {
  const own = normaliseGivenName(joined(kinds, values, 'given_name'))
  const words = own.official === '' ? [] : own.official.split(' ')
  if (own.calling !== '') words.push(...own.calling.split(' '))
  const whole = joined(kinds, values, 'full_name')
  if (whole !== '') addUnknown(words, normaliseFullName(whole).given.official)
  if (words.length === 0) {
    const initials = own.initials || foldText(joined(kinds, values, 'initials')).replaceAll(' ', '')
    words.push(...(initials || (whole === '' ? '' : normaliseFullName(whole).initials)))
  }
  return [...new Set(words)].slice(0, MOST_WORDS)
}

function joined(kinds: readonly Kind[], values: readonly string[], kind: Kind): string {
  let text = ''
  for (let at = 0; at < kinds.length; at++)
    if (kinds[at] === kind && values[at] !== '') text += ` ${values[at]}`
  return text.slice(1)
}

function addUnknown(words: string[], more: string): void {
  if (more === '') return
  for (const word of more.split(' ')) if (!words.includes(word)) words.push(word)
}

/** Compares given names; sees names exchanged with the surname and initials. */
export class GivenNameComparator implements Comparator {
  readonly #rarity: Rarity
  readonly #data: GivenNameData
  readonly #comparer: WordComparer
  readonly #surnames: SurnameData | undefined

  readonly #cells: Cells
  readonly #place: number
  readonly #surnamePlace: number

  /** @param places of the codes of given name and surname among those of a record */
  constructor(
    rarity: Rarity,
    data: GivenNameData,
    comparer: WordComparer,
    surnames: SurnameData | undefined,
    cells: Cells,
    places: readonly [given: number, surname: number],
  ) {
    this.#rarity = rarity
    this.#data = data
    this.#cells = cells
    this.#place = places[0]
    this.#surnamePlace = places[1]
    this.#comparer = comparer
    this.#surnames = surnames
  }

  readonly level = (a: number, b: number): number => this.#level(a, b)

  weigh({ a, b, bits, size }: Batch, weights: Float64Array): void {
    for (let at = 0; at < size; at++) bits[at]! += weights[this.#level(a[at]!, b[at]!)]! + this.#rarity.bits
  }

  #level(a: number, b: number): number {
    const data = this.#data
    const { values, width } = this.#cells
    const entryA = values[a * width + this.#place]!
    const entryB = values[b * width + this.#place]!
    this.#rarity.bits = 0
    if (entryA === 0 || entryB === 0) return 0
    if (entryA === entryB) return this.#same(entryA)
    const firstA = data.firsts[entryA]!
    const firstB = data.firsts[entryB]!
    if (firstA === firstB) return this.#with(SAME_FIRST, data.counts.firsts[firstA]!)
    const { offsets, chars, families, sounds } = this.#comparer.words
    const fromA = offsets[firstA]!
    const fromB = offsets[firstB]!
    if (offsets[firstA + 1]! - fromA === 1 || offsets[firstB + 1]! - fromB === 1) {
      if (chars[fromA] !== chars[fromB]) return DIFFERS
      return this.#with(INITIAL, data.counts.initials[chars[fromA]!]!)
    }
    if (families[firstA] === families[firstB])
      return this.#with(OTHER_FORM, data.counts.families[families[firstA]!]!)
    const common = this.#inCommon(entryA, entryB)
    if (common !== 0) return this.#with(IN_COMMON, data.counts.firsts[common]!)
    const alike = this.#comparer.alike(firstA, firstB)
    if (alike === SPELLING) {
      // A typing error is itself rare: what it shares with the right form is as rare as that form.
      const bearers = Math.max(data.counts.sounds[sounds[firstA]!]!, data.counts.sounds[sounds[firstB]!]!)
      return this.#with(OTHER_SPELLING, bearers)
    }
    if (alike === SIMILAR) return ALIKE
    return this.#exchanged(a, b, firstA, firstB)
  }

  #same(entry: number): number {
    const data = this.#data
    const first = data.words[data.starts[entry]!]!
    const { offsets, chars } = this.#comparer.words
    if (offsets[first + 1]! - offsets[first]! === 1 && data.starts[entry + 1]! - data.starts[entry]! === 1)
      return this.#with(INITIAL, data.counts.initials[chars[offsets[first]!]!]!)
    return this.#with(SAME, data.counts.entries[entry]!)
  }

  #with(level: number, bearers: number): number {
    this.#rarity.bits = rarityOf(bearers, this.#data.total)
    return level
  }

  /** A word that both have, in any place; 0 when there is none. */
  #inCommon(entryA: number, entryB: number): number {
    const { starts, words } = this.#data
    const endA = starts[entryA + 1]!
    const endB = starts[entryB + 1]!
    if (endA - starts[entryA]! === 1 && endB - starts[entryB]! === 1) return 0
    const { offsets } = this.#comparer.words
    for (let atA = starts[entryA]!; atA < endA; atA++) {
      const word = words[atA]!
      if (offsets[word + 1]! - offsets[word]! === 1) continue
      for (let atB = starts[entryB]!; atB < endB; atB++) if (words[atB] === word) return word
    }
    return 0
  }

  #exchanged(a: number, b: number, firstA: number, firstB: number): number {
    const surnames = this.#surnames
    if (surnames === undefined) return DIFFERS
    const { values, width } = this.#cells
    const coreA = surnames.cores[values[a * width + this.#surnamePlace]!]!
    const coreB = surnames.cores[values[b * width + this.#surnamePlace]!]!
    if (coreA !== firstB || coreB !== firstA) return DIFFERS
    const { counts, total } = this.#data
    const bearers = surnames.counts.cores[coreA]! + (counts.firsts[coreA] ?? 0)
    this.#rarity.bits = rarityOf(counts.firsts[firstA]!, total) + rarityOf(bearers, total)
    return EXCHANGED
  }
}
