// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { modernSpelling } from './old-spelling.ts'
import { clipFolded, foldText, MAX_FOLDED_LENGTH } from './text.ts'

const MOST_ROUNDS = 8

/** Abbreviated words, folded, and what they stand for (NEN 5825 and older registers). */
const WORDS = new Map<string, string>([
  ['str', 'straat'],
  ['strt', 'straat'],
  ['stf', 'straat'],
  ['ln', 'laan'],
  ['pln', 'plein'],
  ['wg', 'weg'],
  ['gr', 'gracht'],
  ['sngl', 'singel'],
  ['kd', 'kade'],
  ['dk', 'dijk'],
  ['stg', 'steeg'],
  ['hf', 'hof'],
  ['burg', 'burgemeester'],
  ['burgem', 'burgemeester'],
  ['bgm', 'burgemeester'],
  ['bg', 'burgemeester'],
  ['dr', 'doctor'],
  ['drs', 'doctorandus'],
  ['prof', 'professor'],
  ['ir', 'ingenieur'],
  ['ing', 'ingenieur'],
  ['mr', 'meester'],
  ['ds', 'dominee'],
  ['mgr', 'monseigneur'],
  ['past', 'pastoor'],
  ['pr', 'prins'],
  ['kon', 'koning'],
  ['st', 'sint'],
  ['sint', 'sint'],
  ['gen', 'generaal'],
  ['jhr', 'jonkheer'],
  ['adm', 'admiraal'],
  ['luit', 'luitenant'],
  ['secr', 'secretaris'],
  ['weth', 'wethouder'],
  ['nw', 'nieuwe'],
  ['oz', 'oostzijde'],
  ['wz', 'westzijde'],
  ['nz', 'noordzijde'],
  ['zz', 'zuidzijde'],
  ['noordzyde', 'noordzijde'],
  ['n', 'noord'],
  ['z', 'zuid'],
  ['w', 'west'],
  ['o', 'oost'],
  ['1e', 'eerste'],
  ['1ste', 'eerste'],
  ['2e', 'tweede'],
  ['2de', 'tweede'],
  ['3e', 'derde'],
  ['3de', 'derde'],
  ['4e', 'vierde'],
  ['4de', 'vierde'],
  ['5e', 'vijfde'],
  ['5de', 'vijfde'],
  ['6e', 'zesde'],
  ['7e', 'zevende'],
  ['v', 'van'],
  ['vd', 'van de'],
  ['vh', 'van het'],
  ['t', 'het'],
  ['vant', 'van het'],
  ['d', 'de'],
  ['street', 'street'],
  ['rd', 'road'],
  ['ave', 'avenue'],
  ['av', 'avenue'],
  ['blvd', 'boulevard'],
  ['blv', 'boulevard'],
  ['bld', 'boulevard'],
  ['pl', 'place'],
  ['sq', 'square'],
  ['hwy', 'highway'],
])

/** Ends that are shortened without a space: kerkstr, parkln. Long enough not to shorten a name by chance. */
const ENDINGS = [
  ['straat', 'straat'],
  ['str', 'straat'],
  ['strt', 'straat'],
  ['pln', 'plein'],
  ['wg', 'weg'],
  ['grcht', 'gracht'],
  ['sngl', 'singel'],
  ['stg', 'steeg'],
  ['ln', 'laan'],
  ['gr', 'gracht'],
] as const

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
  if (word.length === 1 && 'nzwo'.includes(word)) return isLast && at > 0 ? WORDS.get(word)! : word
  if (word === 'st' && isLast && at > 0) return 'straat'
  if (word === 'gr' || word === 'hf' || word === 'dk') return isLast && at > 0 ? WORDS.get(word)! : word
  return WORDS.get(word) ?? withFullEnding(word)
}

function withFullEnding(word: string): string {
  for (const [ending, full] of ENDINGS) {
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
