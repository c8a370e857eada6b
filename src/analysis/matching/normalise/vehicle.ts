// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** A number plate for comparing; '' and 0 where missing. */
export type Plate = {
  /** Capitals and digits without dashes: '12ABC3'. */
  readonly plate: string
  /** 1..14 when the text has a Dutch pattern (RDW sidecode), 0 otherwise. */
  readonly sidecode: number
}

/** RDW sidecodes in order, A a letter and 9 a digit: AA-99-99 since 1951 to 9-AAA-99 and beyond. */
const SIDECODES = [
  'AA9999',
  '9999AA',
  '99AA99',
  'AA99AA',
  'AAAA99',
  '99AAAA',
  '99AAA9',
  '9AAA99',
  'AA999A',
  'A999AA',
  'AAA99A',
  'A99AAA',
  '9AA999',
  '999AA9',
]

const MAX_READ = 32
const MOST = 12
const UNKNOWN: Plate = { plate: '', sidecode: 0 }

/**
 * A number plate without dashes, blanks and country mark ('NL'), with its Dutch sidecode. Foreign plates are
 * kept, with sidecode 0.
 *
 * Any string; plates of fewer than three or more than twelve characters, and those of one repeated character,
 * give {'' , 0}. O and 0, I and 1 are told apart by the pattern only when exactly one reading is Dutch.
 */
export function normalisePlate(raw: string): Plate {
  const plate = lettersAndDigits(raw)
  const bare = plate.length === 8 && plate.startsWith('NL') ? plate.slice(2) : plate
  if (bare.length < 3 || bare.length > MOST || isOneCharacter(bare)) return UNKNOWN
  const sidecode = sidecodeOf(bare)
  if (sidecode > 0 || bare.length !== 6) return { plate: bare, sidecode }
  return readingThatIsDutch(bare) ?? { plate: bare, sidecode: 0 }
}

function lettersAndDigits(raw: string): string {
  let kept = ''
  const end = Math.min(raw.length, MAX_READ)
  for (let at = 0; at < end; at++) {
    const unit = raw.charCodeAt(at)
    if ((unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90)) kept += raw[at]
    else if (unit >= 97 && unit <= 122) kept += String.fromCharCode(unit - 32)
  }
  return kept
}

function sidecodeOf(plate: string): number {
  if (plate.length !== 6) return 0
  let pattern = ''
  for (let at = 0; at < 6; at++) pattern += plate.charCodeAt(at) < 58 ? '9' : 'A'
  return SIDECODES.indexOf(pattern) + 1
}

/** Dutch plates carry no O, I or Q since 1978 except in old series; a mistaken O is nearly always a 0. */
function readingThatIsDutch(plate: string): Plate | undefined {
  const digits = plate.replaceAll('O', '0').replaceAll('I', '1')
  if (digits === plate) return undefined
  const sidecode = sidecodeOf(digits)
  return sidecode > 0 ? { plate: digits, sidecode } : undefined
}

function isOneCharacter(text: string): boolean {
  for (let at = 1; at < text.length; at++) if (text[at] !== text[0]) return false
  return true
}
