// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { GrowingUint32 } from '../columns/growing.ts'
import type { Kind } from '../mapping.ts'
import { normaliseFullName, normaliseSurname } from '../normalise/person-name.ts'
import { type Batch, type Cells, type Comparator, type Levels, type Rarity, rarityOf } from './comparison.ts'
import type { GivenNameData, SurnameData } from './name-data.ts'
import { type NameWordCollector, SIMILAR, SPELLING, type WordComparer } from './name-tokens.ts'

export const SURNAME_LEVELS: Levels = [
  { name: 'missing', agrees: false, match: 0 },
  { name: 'same', agrees: true, match: 0.8, namesake: 0.9, related: 0.8 },
  { name: 'one of two names in common', agrees: true, match: 0.04, namesake: 0.02, related: 0.03 },
  { name: 'other spelling', agrees: true, match: 0.1, namesake: 0.05, related: 0.06 },
  { name: 'similar', agrees: true, match: 0.02, namesake: 0.01, related: 0.01, random: 0.01 },
  { name: 'different', agrees: false, match: 0.04, namesake: 0.02, related: 0.1, random: 0.98 },
]
const [, SAME, IN_COMMON, OTHER_SPELLING, ALIKE, DIFFERS] = [0, 1, 2, 3, 4, 5] as const

const MOST_WORDS = 4

/** Turns the surname fields of a record into an entry. */
export class SurnameEncoder {
  readonly #collector: NameWordCollector
  readonly #kinds: readonly Kind[]
  readonly cores = new GrowingUint32()
  readonly starts = new GrowingUint32()
  readonly others = new GrowingUint32()
  readonly #entries = new Map<string, number>()

  constructor(collector: NameWordCollector, kinds: readonly Kind[]) {
    this.#collector = collector
    this.#kinds = kinds
    this.cores.push(0)
    this.starts.push(0)
    this.starts.push(0)
  }

  /** The entry of these values, one per field in the order of the plan; 0 when they hold no surname. */
  entry(values: readonly string[]): number {
    const { core, others } = surnameWords(this.#kinds, values)
    if (core === '') return 0
    const key = `${core}|${others.join('|')}`
    const known = this.#entries.get(key)
    if (known !== undefined) return known
    for (const word of others) this.others.push(this.#collector.word(word))
    this.starts.push(this.others.length)
    const entry = this.cores.push(this.#collector.word(core))
    this.#entries.set(key, entry)
    return entry
  }

  get size(): number {
    return this.cores.length
  }
}

/**
 * The core, and the other names in it: the partner's, a second column's, the parts of a name of two words.
 * @param values one per kind, '' when missing; a full name is read only where there is no surname
 * @returns folded words: `core` is '' when the values hold no surname, `others` are 4 at most, of two letters or more
 */
export function surnameWords(
  kinds: readonly Kind[],
  values: readonly string[],
): { core: string; others: string[] } {
  const names = values.filter((value, at) => kinds[at] === 'surname' && value !== '').map(normaliseSurname)
  if (names.length === 0) {
    const whole = values.find((value, at) => kinds[at] === 'full_name' && value !== '')
    if (whole !== undefined) names.push(normaliseFullName(whole).surname)
  }
  const [first, ...more] = names
  if (first === undefined) return { core: '', others: [] }
  const parts = first.core.includes(' ') ? first.core.split(' ') : []
  const others = [first.partner, ...more.flatMap(name => [name.core, name.partner]), ...parts]
  const known = [...new Set(others)].filter(word => word.length > 1 && word !== first.core)
  return { core: first.core, others: known.slice(0, MOST_WORDS) }
}

/** Compares surnames by their core; particles carry no weight, a partner's name may stand in for the own. */
export class SurnameComparator implements Comparator {
  readonly #rarity: Rarity
  readonly #data: SurnameData
  readonly #comparer: WordComparer
  readonly #given: GivenNameData | undefined

  readonly #cells: Cells
  readonly #place: number
  readonly #givenPlace: number

  /** @param places of the codes of given name and surname among those of a record */
  constructor(
    rarity: Rarity,
    data: SurnameData,
    comparer: WordComparer,
    given: GivenNameData | undefined,
    cells: Cells,
    places: readonly [given: number, surname: number],
  ) {
    this.#rarity = rarity
    this.#data = data
    this.#cells = cells
    this.#givenPlace = places[0]
    this.#place = places[1]
    this.#comparer = comparer
    this.#given = given
  }

  readonly level = (a: number, b: number): number => this.#level(a, b)

  weigh({ a, b, bits, size }: Batch, weights: Float64Array): void {
    for (let at = 0; at < size; at++) bits[at]! += weights[this.#level(a[at]!, b[at]!)]! + this.#rarity.bits
  }

  #level(a: number, b: number): number {
    const { cores, counts } = this.#data
    const { values, width } = this.#cells
    const entryA = values[a * width + this.#place]!
    const entryB = values[b * width + this.#place]!
    this.#rarity.bits = 0
    if (entryA === 0 || entryB === 0) return 0
    const coreA = cores[entryA]!
    const coreB = cores[entryB]!
    if (coreA === coreB) return this.#with(SAME, counts.cores[coreA]!)
    const common = this.#inCommon(entryA, entryB)
    if (common !== 0) return this.#with(IN_COMMON, counts.words[common]!)
    const alike = this.#comparer.alike(coreA, coreB)
    if (alike === SPELLING) {
      const { sounds } = this.#comparer.words
      return this.#with(
        OTHER_SPELLING,
        Math.max(counts.sounds[sounds[coreA]!]!, counts.sounds[sounds[coreB]!]!),
      )
    }
    if (alike === SIMILAR) return ALIKE
    // Exchanged names are counted once, by the comparison of given names.
    return this.#isExchanged(a, b, coreA, coreB) ? 0 : DIFFERS
  }

  #with(level: number, bearers: number): number {
    this.#rarity.bits = rarityOf(bearers, this.#data.total)
    return level
  }

  #inCommon(entryA: number, entryB: number): number {
    const { starts, others, cores } = this.#data
    const endA = starts[entryA + 1]!
    const endB = starts[entryB + 1]!
    const coreA = cores[entryA]!
    const coreB = cores[entryB]!
    for (let at = starts[entryA]!; at < endA; at++) if (others[at] === coreB) return coreB
    for (let at = starts[entryB]!; at < endB; at++) if (others[at] === coreA) return coreA
    for (let atA = starts[entryA]!; atA < endA; atA++)
      for (let atB = starts[entryB]!; atB < endB; atB++) if (others[atA] === others[atB]) return others[atA]!
    return 0
  }

  #isExchanged(a: number, b: number, coreA: number, coreB: number): boolean {
    const given = this.#given
    if (given === undefined) return false
    const { values, width } = this.#cells
    const firstA = given.firsts[values[a * width + this.#givenPlace]!]!
    return firstA === coreB && given.firsts[values[b * width + this.#givenPlace]!] === coreA
  }
}
