// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Kind } from '../mapping.ts'
import {
  normaliseHouseNumber,
  normalisePostcode,
  normaliseStreet,
  splitAddressLine,
} from '../normalise/address.ts'
import { foldText } from '../normalise/text.ts'
import { type Comparator, type Level, type Levels, rarityOf } from './comparison.ts'
import { editsWithin, jaroWinkler, letterMask, maskDistance } from './similarity.ts'

// How two houses agree, and how two places do; an address has one level for each combination of the two.
const HOUSES = [
  'house unknown',
  'same house',
  'same street',
  'same number, other street',
  'other house',
] as const
const PLACES = [
  'place unknown',
  'same postcode',
  'nearly the same postcode',
  'same town',
  'other town',
] as const
const SAME_HOUSE = 1
const SAME_STREET = 2
const SAME_NUMBER = 3
const OTHER_HOUSE = 4
const SAME_POSTCODE = 1
const NEAR_POSTCODE = 2
const SAME_TOWN = 3
const OTHER_TOWN = 4

// Defaults as products of the two; moved people and typing errors make the second half of each row.
const HOUSE_MATCH = [1, 0.65, 0.06, 0.05, 0.24]
const HOUSE_RELATED = [1, 0.6, 0.05, 0.03, 0.32]
const HOUSE_RANDOM = [1, 0.00001, 0.001, 0.015, 0.985]
const PLACE_MATCH = [1, 0.6, 0.12, 0.1, 0.18]
const PLACE_RELATED = [1, 0.55, 0.1, 0.15, 0.2]
const PLACE_RANDOM = [1, 0.0002, 0.002, 0.03, 0.97]
const RARE_HERE = new Set([SAME_HOUSE, SAME_STREET])

export const ADDRESS_LEVELS: Levels = HOUSES.flatMap((house, h) =>
  PLACES.map((place, p): Level => {
    if (h === 0 && p === 0) return { name: 'missing', agrees: false, match: 0 }
    const name = p === 0 ? house : h === 0 ? place : `${house}, ${place}`
    const agrees = (h > 0 && h < SAME_NUMBER) || (p > 0 && p < OTHER_TOWN)
    const shares = {
      match: HOUSE_MATCH[h]! * PLACE_MATCH[p]! * 0.4,
      related: HOUSE_RELATED[h]! * PLACE_RELATED[p]! * 0.4,
    }
    const hasRarity = RARE_HERE.has(h) || p === SAME_POSTCODE || p === SAME_TOWN
    return {
      name,
      agrees,
      ...shares,
      ...(hasRarity ? {} : { random: HOUSE_RANDOM[h]! * PLACE_RANDOM[p]! * 0.4 }),
    }
  }),
)

/** An address in its parts, all normalised; '' when missing. */
export type AddressParts = {
  street: string
  number: string
  addition: string
  postcode: string
  city: string
}

/** Reads the address fields of a record; explicit parts go before those of an address line. */
export function addressParts(kinds: readonly Kind[], values: readonly string[]): AddressParts {
  const parts: AddressParts = { street: '', number: '', addition: '', postcode: '', city: '' }
  for (let at = 0; at < kinds.length; at++) if (values[at] !== '') readPart(parts, kinds[at]!, values[at]!)
  const line = kinds.indexOf('address_line')
  if (line >= 0 && values[line] !== '') completeFromLine(parts, values[line]!)
  return parts
}

function readPart(parts: AddressParts, kind: Kind, value: string): void {
  if (kind === 'street') readStreet(parts, value)
  else if (kind === 'house_number') readNumber(parts, value)
  else if (kind === 'house_number_addition') parts.addition = foldText(value).replaceAll(' ', '')
  else if (kind === 'postcode')
    parts.postcode ||= normalisePostcode(value) || foldText(value).replaceAll(' ', '')
  else if (kind === 'city') parts.city ||= foldText(value)
}

function readStreet(parts: AddressParts, value: string): void {
  const { street, number, addition } = splitAddressLine(value)
  parts.street ||= number > 0 && street !== '' ? street : normaliseStreet(value)
  if (number > 0 && street !== '') setNumber(parts, number, addition)
}

function readNumber(parts: AddressParts, value: string): void {
  const { number, addition } = normaliseHouseNumber(value)
  if (number === 0) parts.number ||= foldText(value)
  else setNumber(parts, number, addition)
}

function setNumber(parts: AddressParts, number: number, addition: string): void {
  parts.number ||= String(number)
  parts.addition ||= addition
}

function completeFromLine(parts: AddressParts, value: string): void {
  const { street, number, addition, postcode, city } = splitAddressLine(value)
  parts.street ||= street
  if (number > 0) setNumber(parts, number, addition)
  parts.postcode ||= postcode
  parts.city ||= city
}

/** Addresses as comparators read them: per record an entry, per entry the codes of its parts. */
export type AddressData = {
  codes: Uint32Array
  /** Per entry the codes of five parts: street, number, postcode, city, and the household's whole address. */
  parts: Uint32Array
  chars: Uint16Array
  offsets: Uint32Array
  /** Records per value (values of different parts have different codes). */
  counts: Uint32Array
  total: number
  /** Per value 1 when it is an institution's address and counts as missing; may be shorter. */
  institutions: Uint8Array
}

/** Columns of `parts` per entry. */
export const STREET = 0
export const NUMBER = 1
export const POSTCODE = 2
export const CITY = 3
export const HOUSEHOLD = 4
export const PART_COUNT = 5

/** Compares addresses as a whole: street, number, postcode and town say the same thing several times. */
export class AddressComparator implements Comparator {
  rarity = 0
  readonly #data: AddressData

  constructor(data: AddressData) {
    this.#data = data
  }

  level(a: number, b: number): number {
    const data = this.#data
    const entryA = data.codes[a]!
    const entryB = data.codes[b]!
    this.rarity = 0
    if (entryA === 0 || entryB === 0) return 0
    const partsA = entryA * PART_COUNT
    const partsB = entryB * PART_COUNT
    const place = this.#place(partsA, partsB)
    const house = this.#house(partsA, partsB, place)
    this.rarity = this.#rarity(partsA, partsB, house, place)
    // A shelter, an asylum centre, a care home: living there says nothing about who one is.
    return this.rarity < 0 ? 0 : house * PLACES.length + place
  }

  #place(partsA: number, partsB: number): number {
    const { parts } = this.#data
    const postcodeA = parts[partsA + POSTCODE]!
    const postcodeB = parts[partsB + POSTCODE]!
    const cityA = parts[partsA + CITY]!
    const cityB = parts[partsB + CITY]!
    if (postcodeA !== 0 && postcodeB !== 0) {
      if (postcodeA === postcodeB) return SAME_POSTCODE
      if (this.#isNear(postcodeA, postcodeB)) return NEAR_POSTCODE
      return cityA !== 0 && this.#isSameTown(cityA, cityB) ? SAME_TOWN : OTHER_TOWN
    }
    if (cityA === 0 || cityB === 0) return 0
    return this.#isSameTown(cityA, cityB) ? SAME_TOWN : OTHER_TOWN
  }

  #house(partsA: number, partsB: number, place: number): number {
    const { parts } = this.#data
    const numberA = parts[partsA + NUMBER]!
    const numberB = parts[partsB + NUMBER]!
    const streetA = parts[partsA + STREET]!
    const streetB = parts[partsB + STREET]!
    const sameNumber = numberA !== 0 && numberA === numberB
    if (streetA === 0 || streetB === 0) {
      if (numberA === 0 || numberB === 0) return 0
      // A number tells little without a street, but all within one postcode.
      if (sameNumber) return place === SAME_POSTCODE ? SAME_HOUSE : SAME_NUMBER
      return OTHER_HOUSE
    }
    if (streetA === streetB || this.#isSameStreet(streetA, streetB))
      return sameNumber ? SAME_HOUSE : SAME_STREET
    if (!sameNumber) return OTHER_HOUSE
    return place === SAME_POSTCODE ? SAME_HOUSE : SAME_NUMBER
  }

  #rarity(partsA: number, partsB: number, house: number, place: number): number {
    const { parts, counts, institutions } = this.#data
    if (house === SAME_HOUSE) {
      if (institutions[parts[partsA + HOUSEHOLD]!] === 1) return -1
      return this.#bits(this.#most(partsA + HOUSEHOLD, partsB + HOUSEHOLD))
    }
    let most = 0
    if (house === SAME_STREET) most = this.#bits(this.#most(partsA + STREET, partsB + STREET))
    if (place === SAME_POSTCODE) most = Math.max(most, this.#bits(counts[parts[partsA + POSTCODE]!]!))
    if (place === SAME_TOWN) most = Math.max(most, this.#bits(this.#most(partsA + CITY, partsB + CITY)))
    return most
  }

  #most(a: number, b: number): number {
    const { parts, counts } = this.#data
    return Math.max(counts[parts[a]!]!, counts[parts[b]!]!)
  }

  #bits(count: number): number {
    return rarityOf(count, this.#data.total)
  }

  #isNear(a: number, b: number): boolean {
    const { chars, offsets } = this.#data
    const [fromA, toA, fromB, toB] = [offsets[a]!, offsets[a + 1]!, offsets[b]!, offsets[b + 1]!]
    // The part behind the colon is the postcode proper; Dutch ones agree on their four digits.
    let same = 0
    while (same < toA - fromA && same < toB - fromB && chars[fromA + same] === chars[fromB + same]) same++
    if (same >= 6 && toA - fromA >= 8) return true
    if (maskDistance(letterMask(chars, fromA, toA), letterMask(chars, fromB, toB)) > 3) return false
    return editsWithin(1, chars, fromA, toA, chars, fromB, toB) <= 1
  }

  #isSameTown(a: number, b: number): boolean {
    return a === b || (b !== 0 && this.#isSpelledAlike(a, b, 0.93))
  }

  #isSameStreet(a: number, b: number): boolean {
    return this.#isSpelledAlike(a, b, 0.94)
  }

  #isSpelledAlike(a: number, b: number, least: number): boolean {
    const { chars, offsets } = this.#data
    // The first two units name the part: they are equal and must not count as a common prefix.
    const [fromA, toA, fromB, toB] = [offsets[a]! + 2, offsets[a + 1]!, offsets[b]! + 2, offsets[b + 1]!]
    if (Math.abs(toA - fromA - (toB - fromB)) > 6) return false
    if (maskDistance(letterMask(chars, fromA, toA), letterMask(chars, fromB, toB)) > 4) return false
    if (jaroWinkler(chars, fromA, toA, chars, fromB, toB) >= least) return true
    return (
      Math.min(toA - fromA, toB - fromB) >= 6 && editsWithin(2, chars, fromA, toA, chars, fromB, toB) <= 2
    )
  }
}
