// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** ITU-T E.164: at most fifteen digits; fewer than eight is an internal or a service number. */
const MOST_DIGITS = 15
const FEWEST_DIGITS = 8
const MAX_READ = 64

/**
 * A telephone number in E.164 form ('+31612345678'); '' when the text is none.
 *
 * Numbers without a country code are read as Dutch: '06-12345678', '(020) 123 45 67', '0031 (0)6 ...',
 * '31612345678', '612345678' (a mobile number whose 0 a spreadsheet ate). Dutch numbers have nine digits
 * after the 0 and do not begin with 00 (Nummerplan telefoon- en ISDN-diensten); service numbers (0800, 0900,
 * 088 excepted) belong to no person and give ''. Numbers of other countries are kept as written.
 */
export function normalisePhone(raw: string): string {
  const digits = digitsOf(raw)
  if (digits.startsWith('+31')) return dutch(withoutTrunk(digits.slice(3)))
  if (digits.startsWith('+')) return foreign(digits.slice(1))
  if (digits.startsWith('0031')) return dutch(withoutTrunk(digits.slice(4)))
  if (digits.startsWith('00')) return foreign(digits.slice(2))
  if (digits.startsWith('0')) return dutch(digits.slice(1))
  if (digits.length === 11 && digits.startsWith('31')) return dutch(digits.slice(2))
  return digits.length === 9 && digits.startsWith('6') ? dutch(digits) : ''
}

/** Digits with a leading plus when there is one; stops at an extension ('tst. 12', 'x12', '/'). */
function digitsOf(raw: string): string {
  let digits = ''
  const end = Math.min(raw.length, MAX_READ)
  for (let at = 0; at < end; at++) {
    const code = raw.charCodeAt(at)
    if (code >= 48 && code <= 57) digits += raw[at]
    else if (code === 43 && digits === '') digits = '+'
    else if (digits.length >= FEWEST_DIGITS && endsNumber(code)) break
  }
  return digits
}

/** A letter, slash or semicolon behind a whole number begins something else. */
function endsNumber(code: number): boolean {
  const lower = code | 32
  return code === 47 || code === 59 || code === 44 || (lower >= 97 && lower <= 122)
}

/** '+31 (0)6': the 0 in brackets is for callers inside the country. */
function withoutTrunk(digits: string): string {
  return digits.startsWith('0') ? digits.slice(1) : digits
}

function dutch(subscriber: string): string {
  if (subscriber.length !== 9 || subscriber.startsWith('0') || isOneDigit(subscriber)) return ''
  return subscriber.startsWith('800') || subscriber.startsWith('90') ? '' : '+31' + subscriber
}

function foreign(digits: string): string {
  if (digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS || digits.startsWith('0')) return ''
  return isOneDigit(digits) ? '' : '+' + digits
}

/** 0666666666 and its like are typed to get past a compulsory field. */
function isOneDigit(digits: string): boolean {
  for (let at = 1; at < digits.length; at++) if (digits[at] !== digits[0]) return false
  return true
}
