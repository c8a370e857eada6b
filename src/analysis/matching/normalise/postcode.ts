// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

const MAX_READ = 32
const MOST = 10

/**
 * A postcode for comparing: '1234AB' for a Dutch one however it is spaced ('1234 ab', 'NL-1234 AB'), '1234'
 * when only the four digits are given; foreign ones in capitals and digits, at most 10 long.
 *
 * Any string; '' for placeholders (0000, 9999ZZ, one repeated character) and for texts without a digit.
 */
export function normalisePostcode(raw: string): string {
  let code = ''
  let hasDigit = false
  const end = Math.min(raw.length, MAX_READ)
  for (let at = 0; at < end && code.length < MOST; at++) {
    const unit = raw.charCodeAt(at)
    const isDigit = unit >= 48 && unit <= 57
    hasDigit ||= isDigit
    if (isDigit || isLetter(unit)) code += String.fromCharCode(isDigit ? unit : unit & 0xdf)
  }
  const bare = withoutCountry(code)
  return hasDigit && !isPlaceholder(bare) ? bare : ''
}

function isLetter(unit: number): boolean {
  const lower = unit | 32
  return lower >= 97 && lower <= 122 && unit < 128
}

/** 'NL1234AB' and 'NL1234'. */
function withoutCountry(code: string): string {
  if (!code.startsWith('NL') || (code.length !== 6 && code.length !== 8)) return code
  return isDutch(code.slice(2)) ? code.slice(2) : code
}

function isDutch(code: string): boolean {
  for (let at = 0; at < code.length; at++) {
    const isDigit = code.charCodeAt(at) < 58
    if (isDigit !== at < 4) return false
  }
  return true
}

function isPlaceholder(code: string): boolean {
  if (code === '9999ZZ' || code === '9999XX') return true
  for (let at = 1; at < code.length; at++) if (code[at] !== code[0]) return false
  return true
}
