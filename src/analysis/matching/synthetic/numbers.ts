// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Draws } from './draws.ts'

/**
 * A personal number of nine digits that passes the eleven test, different for every person up to 9 million. It may
 * coincide with a real one by chance: show it only masked.
 * @param person whole number, 0 and up
 * @returns '' for one in eleven, who then has none
 */
export function personalNumber(person: number): string {
  // 4,873,077 has no factor in common with ten million, so that the product visits every number once.
  const middle = (person * 4_873_077 + 1_234_567) % 10_000_000
  const eight = '9' + String(middle).padStart(7, '0')
  let sum = 0
  for (let at = 0; at < 8; at++) sum += (9 - at) * (eight.charCodeAt(at) - 48)
  return sum % 11 === 10 ? '' : eight + String(sum % 11)
}

const MOBILE = ['06-', '06', '06 ', '+316', '+31 6 ', '00316']

/** Eight digits of a mobile number, those after '06': 10000000 to 99999998. */
export function mobileNumber(draws: Draws): string {
  return String(10_000_000 + draws.below(89_999_999))
}

/**
 * A mobile number in one of the six ways people write it.
 * @param digits the eight after '06'
 */
export function writtenMobile(digits: string, draws: Draws): string {
  return draws.one(MOBILE) + digits
}

const DIGITS = '0123456789'

/**
 * The same number with one digit replaced by another.
 * @param number one digit or more, nothing else
 */
export function withWrongDigit(number: string, draws: Draws): string {
  const at = draws.below(number.length)
  const other = DIGITS[(number.charCodeAt(at) - 48 + 1 + draws.below(9)) % 10]!
  return number.slice(0, at) + other + number.slice(at + 1)
}
