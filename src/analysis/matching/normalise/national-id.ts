// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

const MAX_READ = 64
const BSN_LENGTH = 9

/**
 * Whether a text of nine digits is a possible burgerservicenummer: 9, 8, 7 ... 2 times the first eight digits
 * minus the ninth divides by eleven (Wet algemene bepalingen burgerservicenummer; Logisch ontwerp BRP).
 * '000000000' is not one. Anything but nine digits is not.
 */
export function isBsn(digits: string): boolean {
  if (digits.length !== BSN_LENGTH || digits === '000000000') return false
  let sum = 0
  for (let at = 0; at < BSN_LENGTH; at++) {
    const digit = digits.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return false
    sum += at === BSN_LENGTH - 1 ? -digit : digit * (BSN_LENGTH - at)
  }
  return sum % 11 === 0
}

/** Typed to get past a compulsory field; other favourites show by their frequency. */
const PLACEHOLDERS = new Set(['999999990', '999999999'])

/**
 * A personal number for comparing: letters (capitals) and digits only; 7 or 8 digits get the leading zeros of a
 * nine-digit number that spreadsheets eat, all of them alike, so that one wrong digit stays one. Numbers that
 * fail the eleven test are kept: they still point to the right person. '' for placeholders, one repeated
 * character, or fewer than four. Works for foreign numbers too; at most 64 long.
 */
export function normaliseNationalId(raw: string): string {
  const id = lettersAndDigits(raw)
  const isShort = (id.length === 7 || id.length === 8) && isDigits(id)
  const number = isShort ? id.padStart(BSN_LENGTH, '0') : id
  return number.length < 4 || PLACEHOLDERS.has(number) || isOneCharacter(id) ? '' : number
}

function isDigits(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 57) return false
  return true
}

function lettersAndDigits(raw: string): string {
  let kept = ''
  const end = Math.min(raw.length, MAX_READ)
  for (let at = 0; at < end; at++) {
    const code = raw.charCodeAt(at)
    if (code >= 48 && code <= 57) kept += raw[at]
    else if (code >= 65 && code <= 90) kept += raw[at]
    else if (code >= 97 && code <= 122) kept += String.fromCharCode(code - 32)
  }
  return kept
}

function isOneCharacter(text: string): boolean {
  for (let at = 1; at < text.length; at++) if (text[at] !== text[0]) return false
  return true
}
