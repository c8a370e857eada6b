// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Kind } from '../mapping.ts'
import { normaliseEmail } from '../normalise/email.ts'
import { normaliseNationalId } from '../normalise/national-id.ts'
import { normaliseRegistrationNumber } from '../normalise/organisation.ts'
import { normalisePhone } from '../normalise/phone.ts'
import { foldText } from '../normalise/text.ts'
import { normalisePlate } from '../normalise/vehicle.ts'
import { type Batch, type Cells, type Comparator, type Levels, type Rarity, rarityOf } from './comparison.ts'
import { isWithinOneEdit } from './similarity.ts'
import { mayBeOneEdit } from './sketch.ts'

export const IDENTIFIER_LEVELS: Levels = [
  { name: 'missing', agrees: false, match: 0 },
  { name: 'same', agrees: true, match: 0.94 },
  { name: 'one typing error', agrees: true, match: 0.03, random: 0.000002 },
  { name: 'different', agrees: false, match: 0.03, random: 0.99999 },
]

export const CONTACT_LEVELS: Levels = [
  { name: 'missing', agrees: false, match: 0 },
  { name: 'same', agrees: true, match: 0.55, related: 0.25 },
  { name: 'one typing error', agrees: true, match: 0.05, related: 0.01, random: 0.00001 },
  { name: 'different', agrees: false, match: 0.4, related: 0.74, random: 0.99998 },
]

/** Addresses are made from names: namesakes have similar ones, members of one household do not. */
export const EMAIL_LEVELS: Levels = [
  { name: 'missing', agrees: false, match: 0 },
  { name: 'same', agrees: true, match: 0.6, namesake: 0.001 },
  { name: 'one typing error', agrees: true, match: 0.05, namesake: 0.02, random: 0.00001 },
  { name: 'different', agrees: false, match: 0.27, namesake: 0.949, random: 0.99998 },
  // People keep the name of their mailbox when they change provider.
  { name: 'same name at another provider', agrees: true, match: 0.08, namesake: 0.03 },
]

export const SEX_LEVELS: Levels = [
  { name: 'missing', agrees: false, match: 0 },
  { name: 'same', agrees: true, match: 0.98, namesake: 0.97, random: 0.5 },
  { name: 'different', agrees: false, match: 0.02, namesake: 0.03, random: 0.5 },
]

const [SAME, ONE_ERROR, DIFFERS, OTHER_PROVIDER] = [1, 2, 3, 4] as const

/** How much a level says, by its number: the best of several alternatives counts. */
const RANK = [0, 4, 2, 1, 3]

/** A value as it is compared: a BSN of nine digits, a telephone number in E.164, 'm' and 'v' for sex. */
export function codeValue(kind: Kind, raw: string): string {
  if (raw === '') return ''
  if (kind === 'national_id') return normaliseNationalId(raw)
  if (kind === 'phone') return normalisePhone(raw) || otherPhone(raw)
  if (kind === 'email') return normaliseEmail(raw)
  if (kind === 'registration_number') return normaliseRegistrationNumber(raw).value
  if (kind === 'licence_plate') return normalisePlate(raw).plate
  return sexOf(foldText(raw))
}

/** Numbers of other countries without a country code: seven digits or more that are no Dutch number. */
function otherPhone(raw: string): string {
  const digits = raw.replaceAll(/\D/g, '')
  return digits.length >= 7 && digits.length <= 15 && digits[0] !== '0' && !/^(\d)\1*$/.test(digits)
    ? digits
    : ''
}

const SEXES = new Map(
  Object.entries({
    m: 'm man male mannelijk jongen homme',
    v: 'v f vrouw female vrouwelijk meisje woman w',
  }).flatMap(([sex, words]) => words.split(' ').map(word => [word, sex])),
)

/** 1 and 2 are men and women in ISO/IEC 5218; 0 and 9 say nothing there. */
function sexOf(folded: string): string {
  if (folded === '1') return 'm'
  if (folded === '2') return 'v'
  if (['0', '9', 'o', 'onbekend', 'unknown', 'u', 'nb'].includes(folded)) return ''
  return SEXES.get(folded) ?? folded
}

/** Values that are the same or not, as comparators read them; several columns hold alternatives. */
export type CodeData = {
  /** Per column, per record the code of its value; 0 when missing. */
  slots: Uint32Array[]
  chars: Uint16Array
  offsets: Uint32Array
  /** Per value its sketch: what cannot be one typing error apart is not read. */
  sketches: Uint32Array
  /** Records per value, over all columns. */
  counts: Uint32Array
  /** Of e-mail addresses: per value the name of its mailbox, 0 for none, and records per name; else empty. */
  mailboxes: { names: Uint32Array; counts: Uint32Array }
  total: number
  /** Per value 1 when it belongs to an institution (a switchboard) and counts as missing; may be shorter. */
  institutions: Uint8Array
}

/** Writes the sketches of a record's values, one per column, from `at` on. */
export function writeSketches(
  { sketches, slots }: CodeData,
  values: Uint32Array,
  codesAt: number,
  at: number,
): void {
  for (let slot = 0; slot < slots.length; slot++) values[at + slot] = sketches[values[codesAt + slot]!]!
}

/** Compares identifiers, telephone numbers, e-mail addresses: equal in any of the columns is equal. */
export class CodeComparator implements Comparator {
  readonly #rarity: Rarity
  readonly #cells: Cells
  readonly #place: number
  readonly #slots: number
  readonly #data: CodeData
  readonly #sketches: number
  readonly #hasInstitutions: boolean

  /**
   * @param place of the first of its codes among those of a record
   * @param sketches place of the sketch of the first of its codes
   */
  constructor(rarity: Rarity, data: CodeData, cells: Cells, place: number, sketches: number) {
    this.#rarity = rarity
    this.#data = data
    this.#cells = cells
    this.#place = place
    this.#slots = data.slots.length
    this.#sketches = sketches
    this.#hasInstitutions = data.institutions.includes(1)
  }

  readonly level = (a: number, b: number): number => this.#level(a, b)

  weigh({ a, b, bits, size }: Batch, weights: Float64Array): void {
    if (this.#slots > 1) {
      for (let at = 0; at < size; at++) bits[at]! += weights[this.#level(a[at]!, b[at]!)]! + this.#rarity.bits
      return
    }
    const { values, width } = this.#cells
    const place = this.#place
    const sketches = this.#sketches
    const rarity = this.#rarity
    for (let at = 0; at < size; at++) {
      const ofA = a[at]! * width
      const ofB = b[at]! * width
      const codeA = values[ofA + place]!
      const codeB = values[ofB + place]!
      // Most numbers and addresses are missing on one side at least.
      if (codeA === 0 || codeB === 0) continue
      rarity.bits = 0
      bits[at]! +=
        weights[this.#compared(codeA, codeB, values[ofA + sketches]!, values[ofB + sketches]!)]! + rarity.bits
    }
  }

  #level(a: number, b: number): number {
    this.#rarity.bits = 0
    if (this.#slots > 1) return this.#anyOf(a, b)
    const { values, width } = this.#cells
    const ofA = a * width
    const ofB = b * width
    const codeA = values[ofA + this.#place]!
    if (codeA === 0) return 0
    const codeB = values[ofB + this.#place]!
    if (codeB === 0) return 0
    return this.#compared(codeA, codeB, values[ofA + this.#sketches]!, values[ofB + this.#sketches]!)
  }

  #compared(codeA: number, codeB: number, sketchA: number, sketchB: number): number {
    const { counts, total, institutions } = this.#data
    if (this.#hasInstitutions && (institutions[codeA] === 1 || institutions[codeB] === 1)) return 0
    if (codeA !== codeB) {
      const isSlip = mayBeOneEdit(sketchA, sketchB) && this.#isOneError(codeA, codeB)
      return isSlip ? ONE_ERROR : this.#otherwise(codeA, codeB)
    }
    this.#rarity.bits = rarityOf(counts[codeA]!, total)
    return SAME
  }

  #otherwise(codeA: number, codeB: number): number {
    const { mailboxes, total } = this.#data
    if (mailboxes.names.length === 0) return DIFFERS
    const name = mailboxes.names[codeA] ?? 0
    if (name === 0 || name !== mailboxes.names[codeB]) return DIFFERS
    this.#rarity.bits = rarityOf(mailboxes.counts[name]!, total)
    return OTHER_PROVIDER
  }

  /** The best that any two of the alternatives give. */
  #anyOf(a: number, b: number): number {
    const { values, width } = this.#cells
    let best = 0
    let bits = 0
    for (let inA = 0; inA < this.#slots; inA++) {
      const codeA = values[a * width + this.#place + inA]!
      const sketchA = values[a * width + this.#sketches + inA]!
      for (let inB = 0; inB < this.#slots && codeA !== 0; inB++) {
        const codeB = values[b * width + this.#place + inB]!
        const sketchB = values[b * width + this.#sketches + inB]!
        this.#rarity.bits = 0
        const level = codeB === 0 ? 0 : this.#compared(codeA, codeB, sketchA, sketchB)
        if (RANK[level]! <= RANK[best]!) continue
        best = level
        bits = this.#rarity.bits
      }
    }
    this.#rarity.bits = bits
    return best
  }

  #isOneError(a: number, b: number): boolean {
    const { chars, offsets } = this.#data
    const fromA = offsets[a]!
    const fromB = offsets[b]!
    const toA = offsets[a + 1]!
    return toA - fromA >= 5 && isWithinOneEdit(chars, fromA, toA, fromB, offsets[b + 1]!)
  }
}

/** Compares sex; the two values are so common that their frequency adds nothing. */
export class SexComparator implements Comparator {
  readonly #rarity: Rarity
  readonly #cells: Cells
  readonly #place: number

  constructor(rarity: Rarity, cells: Cells, place: number) {
    this.#rarity = rarity
    this.#cells = cells
    this.#place = place
  }

  readonly level = (a: number, b: number): number => this.#level(a, b)

  weigh({ a, b, bits, size }: Batch, weights: Float64Array): void {
    for (let at = 0; at < size; at++) bits[at]! += weights[this.#level(a[at]!, b[at]!)]! + this.#rarity.bits
  }

  #level(a: number, b: number): number {
    this.#rarity.bits = 0
    const { values, width } = this.#cells
    const codeA = values[a * width + this.#place]!
    const codeB = values[b * width + this.#place]!
    if (codeA === 0 || codeB === 0) return 0
    return codeA === codeB ? 1 : 2
  }
}
