// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { clipFolded, foldText } from './text.ts'

/** A house number with what stands behind it; 0 and '' where missing. */
export type HouseNumber = {
  /** 1..99999, or 0. */
  readonly number: number
  /** Letter, addition or the end of a range, in one form: 'a', 'k1', 'bis', '2', '14'. */
  readonly addition: string
}

const NOWHERE: HouseNumber = { number: 0, addition: '' }
const MOST_DIGITS = 5
const MOST_ADDITION = 16

/** What one floor or side is called in different registers. */
const SAME = new Map<string, string>([
  ['huis', 'h'],
  ['hs', 'h'],
  ['zwart', 'zw'],
  ['zwt', 'zw'],
  ['rood', 'rd'],
  ['begane', 'bg'],
  ['grond', ''],
  ['beg', 'bg'],
  ['beletage', 'bel'],
  ['hoog', ''],
  ['hg', ''],
  ['etage', ''],
  ['verdieping', ''],
  ['toev', ''],
  ['i', '1'],
  ['ii', '2'],
  ['iii', '3'],
  ['iv', '4'],
  ['1e', '1'],
  ['2e', '2'],
  ['3e', '3'],
  ['nr', ''],
])

/**
 * A house number as people write it: '12', '12a', '12-A', '546 K 1', '239 1', '12 bis', '12-14', '12 II',
 * '12hs', '3 hoog', 'nr. 12', 't/o 12'. Number and letter are apart, the addition has one form.
 *
 * Any string; {0, ''} when there is no number. Additions are at most 16 units long.
 */
export function normaliseHouseNumber(raw: string): HouseNumber {
  const folded = foldText(raw)
  let from = 0
  while (from < folded.length && !isDigit(folded, from)) from++
  let to = from
  while (to < folded.length && isDigit(folded, to)) to++
  const number = to - from > MOST_DIGITS ? 0 : Number(folded.slice(from, to))
  if (number === 0) return NOWHERE
  return { number, addition: to === folded.length ? '' : additionOf(folded.slice(to).trimStart()) }
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

function additionOf(rest: string): string {
  let addition = ''
  for (const word of rest.split(' ')) addition += SAME.get(word) ?? partsOf(word)
  // Parts can join to a word that has a form of its own ('h' and 'oog').
  const clipped = clipFolded(addition, MOST_ADDITION)
  return clipped === rest ? clipped : additionOf(clipped)
}

/** '3hg' is a digit and a word; zeros in front of a digit say nothing. */
function partsOf(word: string): string {
  let digits = 0
  while (digits < word.length && isDigit(word, digits)) digits++
  let zeros = 0
  while (zeros < digits - 1 && word[zeros] === '0') zeros++
  const tail = word.slice(digits)
  return word.slice(zeros, digits) + (digits > 0 ? (SAME.get(tail) ?? tail) : tail)
}
