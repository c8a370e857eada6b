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
import {
  type AddressCoverage,
  NEAR_POSTCODE,
  OTHER_HOUSE,
  OTHER_TOWN,
  PLACES,
  SAME_HOUSE,
  SAME_NUMBER,
  SAME_POSTCODE,
  SAME_STREET,
  SAME_TOWN,
} from './address-levels.ts'
import { type Batch, type Cells, type Comparator, type Rarity, rarityOf } from './comparison.ts'
import { editsWithin, isWithinOneEdit, jaroWinkler, maskDistance } from './similarity.ts'
import { mayBeOneEdit } from './sketch.ts'

/** An address in its parts, all normalised; '' when missing. */
export type AddressParts = {
  street: string
  number: string
  addition: string
  postcode: string
  city: string
}

/** What members of one household share: the whole address, by postcode where it is known; '' without a number. */
export function householdOf({ street, number, addition, postcode, city }: AddressParts): string {
  const place = postcode === '' ? `${street}|${city}` : postcode
  return number === '' ? '' : `h:${place}|${number}|${addition}`
}

type Piece = Partial<AddressParts>

/** Reads the address fields of records; explicit parts go before those of an address line. */
export class AddressReader {
  readonly #kinds: readonly Kind[]
  /** Streets and towns come again and again: what each value says is found out once. */
  readonly #known: Map<string, Piece>[]

  constructor(kinds: readonly Kind[]) {
    this.#kinds = kinds
    this.#known = kinds.map(() => new Map())
  }

  parts(values: readonly string[]): AddressParts {
    const parts: AddressParts = { street: '', number: '', addition: '', postcode: '', city: '' }
    for (let pass = 0; pass < 2; pass++) {
      for (let at = 0; at < this.#kinds.length; at++) {
        if (values[at] === '' || (this.#kinds[at] === 'address_line') !== (pass === 1)) continue
        complete(parts, this.#piece(at, values[at]!))
      }
    }
    return parts
  }

  #piece(at: number, value: string): Piece {
    const known = this.#known[at]!
    const found = known.get(value)
    if (found !== undefined) return found
    const piece = pieceOf(this.#kinds[at]!, value)
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(value, piece)
    return piece
  }
}

const MOST_KNOWN = 100_000

function complete(parts: AddressParts, piece: Piece): void {
  parts.street ||= piece.street ?? ''
  parts.number ||= piece.number ?? ''
  parts.addition ||= piece.addition ?? ''
  parts.postcode ||= piece.postcode ?? ''
  parts.city ||= piece.city ?? ''
}

function pieceOf(kind: Kind, value: string): Piece {
  if (kind === 'address_line') return numbered(splitAddressLine(value))
  if (kind === 'street') return streetPiece(value)
  if (kind === 'house_number') return numberPiece(value)
  if (kind === 'house_number_addition') return { addition: foldText(value).replaceAll(' ', '') }
  if (kind === 'postcode')
    return { postcode: normalisePostcode(value) || foldText(value).replaceAll(' ', '') }
  return { city: foldText(value) }
}

function streetPiece(value: string): Piece {
  const { street, number, addition } = splitAddressLine(value)
  const hasNumber = number > 0 && street !== ''
  return hasNumber ? numbered({ street, number, addition }) : { street: normaliseStreet(value) }
}

function numberPiece(value: string): Piece {
  const { number, addition } = normaliseHouseNumber(value)
  return number === 0 ? { number: foldText(value) } : numbered({ number, addition })
}

function numbered<Rest extends { number: number }>(found: Rest): Omit<Rest, 'number'> & { number: string } {
  return { ...found, number: found.number === 0 ? '' : String(found.number) }
}

/** Addresses as comparators read them: per record an entry, per entry the codes of its parts. */
export type AddressData = {
  codes: Uint32Array
  /** Per entry the codes of five parts: street, number, postcode, city, and the household's whole address. */
  parts: Uint32Array
  chars: Uint16Array
  offsets: Uint32Array
  /** Per value the letters in it, as bits. */
  masks: Uint32Array
  /** Per value its sketch, see {@link mayBeOneEdit}. */
  sketches: Uint32Array
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
/**
 * Writes the codes of a record's five address parts (0 where unknown) into `values`, from `at` on.
 * @param entryAt where in `values` the code of the record's entry stands
 */
export function writeParts({ parts }: AddressData, values: Uint32Array, entryAt: number, at: number): void {
  const from = values[entryAt]! * PART_COUNT
  for (let part = 0; part < PART_COUNT; part++) values[at + part] = parts[from + part]!
}

/** Compares addresses as a whole: street, number, postcode and town say the same thing several times. */
export class AddressComparator implements Comparator {
  readonly #rarity: Rarity
  readonly #data: AddressData
  readonly #cells: Cells
  readonly #place: number
  readonly #parts: number
  readonly #asked = new Float64Array(CACHE)
  readonly #answers = new Uint8Array(CACHE)

  /**
   * @param place of the entry among the cells of a record
   * @param parts place of the first of its parts among them
   */
  constructor(rarity: Rarity, data: AddressData, cells: Cells, place: number, parts: number) {
    this.#rarity = rarity
    this.#data = data
    this.#cells = cells
    this.#place = place
    this.#parts = parts
  }

  readonly level = (a: number, b: number): number => this.#level(a, b)

  weigh({ a, b, bits, size }: Batch, weights: Float64Array): void {
    for (let at = 0; at < size; at++) bits[at]! += weights[this.#level(a[at]!, b[at]!)]! + this.#rarity.bits
  }

  #level(a: number, b: number): number {
    const { values, width } = this.#cells
    const ofA = a * width
    const ofB = b * width
    const entryA = values[ofA + this.#place]!
    const entryB = values[ofB + this.#place]!
    this.#rarity.bits = 0
    if (entryA === 0 || entryB === 0) return 0
    const partsA = ofA + this.#parts
    const partsB = ofB + this.#parts
    const place = this.#placeLevel(values, partsA, partsB)
    const house = this.#houseLevel(values, partsA, partsB, place)
    this.#rarity.bits = this.#rarityBits(values, partsA, partsB, house, place)
    // A shelter, an asylum centre, a care home: living there says nothing about who one is.
    if (this.#rarity.bits >= 0) return house * PLACES.length + place
    this.#rarity.bits = 0
    return 0
  }

  #placeLevel(parts: Uint32Array, partsA: number, partsB: number): number {
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

  #houseLevel(parts: Uint32Array, partsA: number, partsB: number, place: number): number {
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
    if (streetA === streetB || this.#isSpelledAlike(streetA, streetB))
      return sameNumber ? SAME_HOUSE : SAME_STREET
    if (!sameNumber) return OTHER_HOUSE
    return place === SAME_POSTCODE ? SAME_HOUSE : SAME_NUMBER
  }

  #rarityBits(parts: Uint32Array, partsA: number, partsB: number, house: number, place: number): number {
    const { counts, institutions } = this.#data
    if (house === SAME_HOUSE) {
      const household = parts[partsA + HOUSEHOLD]!
      if (institutions[household] === 1) return -1
      return this.#bits(this.#most(household, parts[partsB + HOUSEHOLD]!))
    }
    let most = 0
    if (house === SAME_STREET) most = this.#bits(this.#most(parts[partsA + STREET]!, parts[partsB + STREET]!))
    if (place === SAME_POSTCODE) most = Math.max(most, this.#bits(counts[parts[partsA + POSTCODE]!]!))
    if (place === SAME_TOWN)
      most = Math.max(most, this.#bits(this.#most(parts[partsA + CITY]!, parts[partsB + CITY]!)))
    return most
  }

  #most(a: number, b: number): number {
    const { counts } = this.#data
    return Math.max(counts[a]!, counts[b]!)
  }

  #bits(count: number): number {
    return rarityOf(count, this.#data.total)
  }

  #isNear(a: number, b: number): boolean {
    const { chars, offsets, sketches } = this.#data
    const fromA = offsets[a]!
    const fromB = offsets[b]!
    const toA = offsets[a + 1]!
    const toB = offsets[b + 1]!
    // Two units name the part; Dutch postcodes are near when their four digits agree.
    let same = 2
    while (same < 6 && chars[fromA + same] === chars[fromB + same]) same++
    if (same === 6 && toA - fromA >= 8 && toB - fromB >= 6) return true
    return mayBeOneEdit(sketches[a]!, sketches[b]!) && isWithinOneEdit(chars, fromA, toA, fromB, toB)
  }

  #isSameTown(a: number, b: number): boolean {
    return a === b || (b !== 0 && this.#isSpelledAlike(a, b))
  }

  /** Remembers recent answers: the same towns and streets are asked about again and again. */
  #isSpelledAlike(a: number, b: number): boolean {
    const { masks } = this.#data
    if (maskDistance(masks[a]!, masks[b]!) > 4) return false
    const pair = a < b ? a * 0x4000000 + b : b * 0x4000000 + a
    const slot = (Math.imul(a ^ b, 0x9e3779b1) ^ (a + b)) & (CACHE - 1)
    if (this.#asked[slot] === pair) return this.#answers[slot] === 1
    const answer = this.#measure(a, b)
    this.#asked[slot] = pair
    this.#answers[slot] = answer ? 1 : 0
    return answer
  }

  #measure(a: number, b: number): boolean {
    const { chars, offsets } = this.#data
    // The two units that name the part are equal and must not count as a common prefix.
    const [fromA, toA, fromB, toB] = [offsets[a]! + 2, offsets[a + 1]!, offsets[b]! + 2, offsets[b + 1]!]
    if (Math.abs(toA - fromA - (toB - fromB)) > 6) return false
    if (jaroWinkler(chars, fromA, toA, chars, fromB, toB) >= 0.94) return true
    return (
      Math.min(toA - fromA, toB - fromB) >= 6 && editsWithin(2, chars, fromA, toA, chars, fromB, toB) <= 2
    )
  }
}

const CACHE = 1 << 14

/** The coverage of addresses as they were read. @param counts pairs drawn at random, per level */
export function addressCoverage({ parts }: AddressData, counts: Float64Array): AddressCoverage {
  const has = (part: number) => {
    for (let at = part; at < parts.length; at += PART_COUNT) if (parts[at] !== 0) return true
    return false
  }
  let [all, houseUnknown, placeUnknown] = [0, 0, 0]
  for (let level = 1; level < counts.length; level++) {
    all += counts[level]!
    if (level < PLACES.length) houseUnknown += counts[level]!
    if (level % PLACES.length === 0) placeUnknown += counts[level]!
  }
  return {
    hasStreet: has(STREET),
    hasNumber: has(NUMBER),
    hasPostcode: has(POSTCODE),
    hasCity: has(CITY),
    houseUnknown: all === 0 ? 0 : houseUnknown / all,
    placeUnknown: all === 0 ? 0 : placeUnknown / all,
  }
}
