// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { normaliseHouseNumber } from './house-number.ts'
import { normalisePostcode } from './postcode.ts'
import { normaliseStreet } from './street.ts'

export { type HouseNumber, normaliseHouseNumber } from './house-number.ts'
export { normalisePostcode } from './postcode.ts'
export { normaliseStreet } from './street.ts'

/** One written address in its parts; '' and 0 where missing. */
export type Address = {
  readonly street: string
  readonly number: number
  readonly addition: string
  readonly postcode: string
  /** What stands behind the postcode, or behind the last comma, as a street name is normalised. */
  readonly city: string
}

const MAX_READ = 512

/**
 * Takes one line with an address apart: 'Kerkstraat 12-A, 1234 AB Vlietdam', 'Plein 1944 5', '2e
 * Kerkstraat 5 bis', and number-first addresses of other countries ('435 s. la cienega blvd.').
 *
 * Any string; every part as its own normaliser gives it.
 */
export function splitAddressLine(raw: string): Address {
  const line = raw.length > MAX_READ ? raw.slice(0, MAX_READ) : raw
  const { before, postcode, city } = splitPostcode(line)
  const words = before.split(/[\s,]+/).filter(word => word !== '')
  const at = numberPlace(words)
  if (at < 0) return { street: normaliseStreet(before), number: 0, addition: '', postcode, city }
  const isFirst = at === 0 && words.length > 1
  const street = isFirst ? words.slice(1) : words.slice(0, at)
  const number = normaliseHouseNumber((isFirst ? words.slice(0, 1) : words.slice(at)).join(' '))
  return { street: normaliseStreet(street.join(' ')), ...number, postcode, city }
}

const POSTCODE = /(?:^|[\s,])(\d{4}\s?[a-z]{2})(?=$|[\s,])/i

function splitPostcode(line: string): { before: string; postcode: string; city: string } {
  const found = POSTCODE.exec(line)
  if (found !== null && found.index > 0) {
    const city = normaliseStreet(line.slice(found.index + found[0].length))
    return { before: line.slice(0, found.index), postcode: normalisePostcode(found[1]!), city }
  }
  const comma = line.lastIndexOf(',')
  const tail = comma < 0 ? '' : line.slice(comma + 1)
  if (tail === '' || /\d/.test(tail)) return { before: line, postcode: '', city: '' }
  return { before: line.slice(0, comma), postcode: '', city: normaliseStreet(tail) }
}

/**
 * Which word begins the house number; -1 when none. In 'Plein 1944 5' it is the last number; in
 * '546 K 1' and '239 1' behind a street the first of a run of short words.
 */
function numberPlace(words: readonly string[]): number {
  if (words.length === 0) return -1
  let at = words.length - 1
  while (at > 0 && !beginsWithDigit(words[at]!)) at--
  if (at === 0) return beginsWithDigit(words[0]!) && !isOrdinal(words[0]!) ? 0 : -1
  if (isOrdinal(words[at]!)) return beginsWithDigit(words[0]!) && !isOrdinal(words[0]!) ? 0 : -1
  return firstOfRun(words, at)
}

/** Walks back over 'K' and '1' to '546', but not into a year that is part of the street's name. */
function firstOfRun(words: readonly string[], last: number): number {
  let first = last
  for (let at = last - 1; at > 0 && isShort(words[at]!); at--) {
    if (beginsWithDigit(words[at]!)) first = at
  }
  return first < last && isYear(words[first]!) ? last : first
}

function isShort(word: string): boolean {
  return word.length === 1 || beginsWithDigit(word)
}

function isYear(word: string): boolean {
  const year = Number(word.slice(0, 4))
  return (word.length === 4 || word[4] === '-') && year >= 1500 && year <= 2100
}

function beginsWithDigit(word: string): boolean {
  const code = word.charCodeAt(0)
  return code >= 48 && code <= 57
}

function isOrdinal(word: string): boolean {
  return /^\d+(e|de|ste|st|nd|rd|th)$/i.test(word)
}
