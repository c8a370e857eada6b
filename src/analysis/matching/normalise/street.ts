// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { modernSpelling } from './old-spelling.ts'
import { FULL_WORDS, SHORT_ENDINGS } from './street-words.ts'
import { clipFolded, foldText, MAX_FOLDED_LENGTH } from './text.ts'

const MOST_ROUNDS = 8

/** Kinds of streets that belong to the word before them: 'Haarlemmer straat' is one word. */
const KINDS = new Set(
  (
    'straat laan weg plein gracht kade dijk steeg hof singel pad park plantsoen poort brug markt wal vest ' +
    'haven hage dreef baan burg laantje straatje pleintje steegje poortje'
  )
    .split(' ')
    .map(modernSpelling),
)

/** Words a kind of street stands apart from: 'Oude weg' is two words. */
const APART = new Set(
  'oude nieuwe lange korte grote kleine hoge lage rode witte groene eerste tweede derde noorder zuider'
    .split(' ')
    .map(modernSpelling),
)

/**
 * The comparison form of a street name: folded, abbreviations written out, the kind of street attached to
 * its name, ordinals in words, spelling from before 1947 brought up to date ('Marendorpsche Achtergragt'
 * is 'marendorpse achtergracht'). For comparing only: some results are no words.
 *
 * Any string; idempotent; at most 256 units; '' when nothing legible remains.
 */
export function normaliseStreet(raw: string): string {
  let street = foldText(raw)
  // Joining words and modern spelling can each make room for the other, once or twice at most.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = clipFolded(rewritten(street), MAX_FOLDED_LENGTH)
    if (next === street) return street
    street = next
  }
  return street
}

function rewritten(folded: string): string {
  let street = ''
  const words = folded.split(' ')
  for (let at = 0; at < words.length; at++) {
    const word = modernSpelling(fullWord(modernSpelling(words[at]!), at, words.length))
    if (street !== '' && !(KINDS.has(word) && isJoinable(street))) street += ' '
    street += word
  }
  return street
}

/** A direction or 'st' means something only in its place: 'n' is north at the end, 'st' a saint in front. */
function fullWord(word: string, at: number, count: number): string {
  const isLast = at === count - 1
  if (word.length === 1 && 'nzwo'.includes(word)) return isLast && at > 0 ? FULL_WORDS.get(word)! : word
  if (word === 'st' && isLast && at > 0) return 'straat'
  if (word === 'gr' || word === 'hf' || word === 'dk') return isLast && at > 0 ? FULL_WORDS.get(word)! : word
  return FULL_WORDS.get(word) ?? withFullEnding(word)
}

function withFullEnding(word: string): string {
  for (const [ending, full] of SHORT_ENDINGS) {
    if (word.endsWith(ending) && word.length >= ending.length + 3) {
      return word.slice(0, word.length - ending.length) + full
    }
  }
  return word
}

/** A kind of street behind another one, behind a number or a short word stands apart too. */
function isJoinable(street: string): boolean {
  const from = street.lastIndexOf(' ') + 1
  const last = street.slice(from)
  if (last.length < 4 || KINDS.has(last)) return false
  return !APART.has(last)
}
