// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Kind } from '../mapping.ts'
import { componentsOf, type DateFormat } from '../normalise/date-formats.ts'
import { type Batch, type Cells, type Comparator, type Levels, type Rarity, rarityOf } from './comparison.ts'

// Two members of a family are born on one day now and then: about one birth in sixty is a multiple one (CBS).
const TWINS = 0.004

export const BIRTH_DATE_LEVELS: Levels = [
  { name: 'missing', agrees: false, match: 0 },
  { name: 'same', agrees: true, match: 0.86, related: TWINS },
  { name: 'day and month exchanged', agrees: true, match: 0.02, random: 0.00006 },
  { name: 'typing error in one part', agrees: true, match: 0.05, random: 0.0012 },
  { name: 'one part different', agrees: true, match: 0.02, random: 0.0018 },
  { name: 'same as far as known', agrees: true, match: 0.01 },
  { name: 'default date in the same year', agrees: true, match: 0.01, random: 0.0001 },
  { name: 'same year only', agrees: true, match: 0.01, random: 0.013 },
  { name: 'different', agrees: false, match: 0.02, random: 0.98 },
]
const [, SAME, EXCHANGED, SLIP, ONE_DIFFERS, AS_FAR_AS_KNOWN, DEFAULT, SAME_YEAR, DIFFERS] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
] as const

/** Dates of birth as comparators read them, packed as year * 512 + month * 32 + day, 0 for unknown parts. */
export type BirthDateData = {
  packed: Uint32Array
  /** Records per packed date and per year (day and month 0). */
  counts: Uint32Array
  total: number
}

/** In so small a share of pairs at least a date is thought to be incomplete: a file may meet another. */
const FEWEST_INCOMPLETE = 0.02
const INCOMPLETE_AGREES = 0.93

/**
 * Default shares per level for dates as they were read, those of matches scaled by what share of pairs has both dates
 * whole: where only years are known, matches are the same as far as known and not on the day.
 * @returns per level the share of matches (sums to 1), and by what chance is multiplied at levels that go by rarity
 */
export function birthDateShares({ packed }: Pick<BirthDateData, 'packed'>): {
  match: number[]
  random: (number | undefined)[]
} {
  let [known, whole] = [0, 0]
  for (const date of packed) {
    if (date === 0) continue
    known++
    if (isWhole(date)) whole++
  }
  const bothWhole = known === 0 ? 1 : (whole / known) ** 2
  const complete = Math.min(1 - FEWEST_INCOMPLETE, Math.max(FEWEST_INCOMPLETE, bothWhole))
  const total = BIRTH_DATE_LEVELS.reduce(
    (sum, { match }, at) => sum + (at === AS_FAR_AS_KNOWN ? 0 : match),
    0,
  )
  const partly = [0, 0, 0, 0, 0, INCOMPLETE_AGREES, 0, 0, 1 - INCOMPLETE_AGREES]
  const match = BIRTH_DATE_LEVELS.map(
    (level, at) =>
      (at === AS_FAR_AS_KNOWN ? 0 : (complete * level.match) / total) + (1 - complete) * partly[at]!,
  )
  return {
    match,
    random: match.map((_, at) =>
      at === AS_FAR_AS_KNOWN ? 1 - complete : at === SAME ? complete : undefined,
    ),
  }
}

/** Packed dates are below this. */
export const PACKED_DATES = 2101 * 512

/**
 * Reads the date fields of a record: one date, or year, month and day apart.
 * @returns the packed date, 0 when nothing is known
 */
export function packedDate(
  kinds: readonly Kind[],
  formats: readonly (string | undefined)[],
  values: readonly string[],
): number {
  let [year, month, day] = [0, 0, 0]
  for (let at = 0; at < kinds.length; at++) {
    const value = values[at]!
    if (value === '') continue
    if (kinds[at] === 'date_of_birth') {
      const parts = componentsOf(value, formats[at] as DateFormat | undefined)
      if (parts !== undefined) [year, month, day] = [year || parts[0], month || parts[1], day || parts[2]]
    } else if (kinds[at] === 'birth_year') year ||= Number.parseInt(value, 10)
    else if (kinds[at] === 'birth_month') month ||= Number.parseInt(value, 10)
    else day ||= Number.parseInt(value, 10)
  }
  return pack(within(year, 1000, 2100), within(month, 1, 12), within(day, 1, 31))
}

function within(value: number, least: number, most: number): number {
  return value >= least && value <= most ? value : 0
}

function pack(year: number, month: number, day: number): number {
  return year * 512 + month * 32 + day
}

/** Compares dates of birth part by part. */
export class BirthDateComparator implements Comparator {
  readonly #rarity: Rarity
  readonly #data: BirthDateData
  readonly #cells: Cells
  readonly #place: number

  constructor(rarity: Rarity, data: BirthDateData, cells: Cells, place: number) {
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
    const { values, width } = this.#cells
    const dateA = values[a * width + this.#place]!
    const dateB = values[b * width + this.#place]!
    this.#rarity.bits = 0
    if (dateA === 0 || dateB === 0) return 0
    if (dateA === dateB) return this.#with(isWhole(dateA) ? SAME : AS_FAR_AS_KNOWN, dateA)
    const differing = dateA ^ dateB
    if (!isWhole(dateA) || !isWhole(dateB))
      return this.#partly(dateA, partsBothKnown(dateA, dateB), differing)
    return this.#whole(dateA, dateB, differing)
  }

  #whole(dateA: number, dateB: number, differing: number): number {
    const sameYear = differing >> 9 === 0
    const sameMonth = (differing & 0x1e0) === 0
    const sameDay = (differing & 0x1f) === 0
    if (sameYear && isExchanged(dateA, dateB)) return EXCHANGED
    if (sameYear && (isDefault(dateA) || isDefault(dateB))) return DEFAULT
    const same = Number(sameYear) + Number(sameMonth) + Number(sameDay)
    if (same === 2) return isSlip(dateA, dateB, sameYear, sameMonth) ? SLIP : ONE_DIFFERS
    return sameYear ? SAME_YEAR : DIFFERS
  }

  #partly(dateA: number, both: number, differing: number): number {
    if (both === 0) return 0
    if ((differing & both) !== 0) return DIFFERS
    const year = dateA >> 9
    return (both & YEAR) === 0 ? AS_FAR_AS_KNOWN : this.#with(AS_FAR_AS_KNOWN, year * 512)
  }

  #with(level: number, date: number): number {
    const { counts, total } = this.#data
    this.#rarity.bits = rarityOf(counts[date] ?? 0, total)
    return level
  }
}

const DAY = 0x1f
const MONTH = 0x1e0
const YEAR = 0x3ffe00

function isWhole(date: number): boolean {
  return (date & DAY) !== 0 && (date & MONTH) !== 0 && date >> 9 !== 0
}

function partsBothKnown(a: number, b: number): number {
  let known = 0
  for (const part of [DAY, MONTH, YEAR]) if ((a & part) !== 0 && (b & part) !== 0) known |= part
  return known
}

function isExchanged(a: number, b: number): boolean {
  return (a & 0x1f) === ((b >> 5) & 0xf) && ((a >> 5) & 0xf) === (b & 0x1f)
}

function isDefault(date: number): boolean {
  return (date & 0x1ff) === 0x21 || (date & 0x1ff) === 0xe1
}

function isSlip(a: number, b: number, sameYear: boolean, sameMonth: boolean): boolean {
  if (!sameYear) return isDigitSlip(a >> 9, b >> 9, 4)
  if (!sameMonth) return isDigitSlip((a >> 5) & 0xf, (b >> 5) & 0xf, 2)
  return isDigitSlip(a & 0x1f, b & 0x1f, 2)
}

/** One digit differs, two neighbouring digits are exchanged, or the number is one off. */
function isDigitSlip(a: number, b: number, digits: number): boolean {
  if (Math.abs(a - b) === 1) return true
  let differing = 0
  let sum = 0
  for (let at = 0; at < digits; at++) {
    const difference = (a % 10) - (b % 10)
    if (difference !== 0) differing++
    sum += difference
    a = Math.floor(a / 10)
    b = Math.floor(b / 10)
  }
  return differing === 1 || (differing === 2 && sum === 0)
}
