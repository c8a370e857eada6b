// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Kind } from '../mapping.ts'
import { normaliseEmail } from '../normalise/email.ts'
import { normaliseNationalId } from '../normalise/national-id.ts'
import { normaliseRegistrationNumber } from '../normalise/organisation.ts'
import { normalisePhone } from '../normalise/phone.ts'
import { foldText } from '../normalise/text.ts'
import { normalisePlate } from '../normalise/vehicle.ts'
import { type Comparator, type Levels, rarityOf } from './comparison.ts'
import { editsWithin } from './similarity.ts'

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

export const SEX_LEVELS: Levels = [
  { name: 'missing', agrees: false, match: 0 },
  { name: 'same', agrees: true, match: 0.98, random: 0.5 },
  { name: 'different', agrees: false, match: 0.02, random: 0.5 },
]

const [SAME, ONE_ERROR, DIFFERS] = [1, 2, 3] as const

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
  /** Records per value, over all columns. */
  counts: Uint32Array
  total: number
  /** Per value 1 when it belongs to an institution (a switchboard) and counts as missing; may be shorter. */
  institutions: Uint8Array
}

/** Compares identifiers, telephone numbers, e-mail addresses: equal in any of the columns is equal. */
export class CodeComparator implements Comparator {
  rarity = 0
  readonly #data: CodeData

  constructor(data: CodeData) {
    this.#data = data
  }

  level(a: number, b: number): number {
    const { slots, counts, total, institutions } = this.#data
    this.rarity = 0
    let level = 0
    for (let inA = 0; inA < slots.length; inA++) {
      const codeA = slots[inA]![a]!
      if (codeA === 0 || institutions[codeA] === 1) continue
      for (let inB = 0; inB < slots.length; inB++) {
        const codeB = slots[inB]![b]!
        if (codeA === codeB) {
          this.rarity = rarityOf(counts[codeA]!, total)
          return SAME
        }
        if (codeB === 0 || institutions[codeB] === 1) continue
        if (level !== ONE_ERROR) level = this.#isOneError(codeA, codeB) ? ONE_ERROR : DIFFERS
      }
    }
    return level
  }

  #isOneError(a: number, b: number): boolean {
    const { chars, offsets } = this.#data
    const fromA = offsets[a]!
    const fromB = offsets[b]!
    const toA = offsets[a + 1]!
    const toB = offsets[b + 1]!
    // One error leaves the first or the last unit in its place.
    if (toA - fromA < 5 || (chars[fromA] !== chars[fromB] && chars[toA - 1] !== chars[toB - 1])) return false
    return editsWithin(1, chars, fromA, toA, chars, fromB, toB) <= 1
  }
}

/** Compares sex; the two values are so common that their frequency adds nothing. */
export class SexComparator implements Comparator {
  rarity = 0
  readonly #data: CodeData

  constructor(data: CodeData) {
    this.#data = data
  }

  level(a: number, b: number): number {
    const codes = this.#data.slots[0]!
    if (codes[a] === 0 || codes[b] === 0) return 0
    return codes[a] === codes[b] ? 1 : 2
  }
}
