// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { foldText } from './text.ts'

/** No key is longer than this many letters. */
export const MAX_KEY_LENGTH = 24

/**
 * How a Dutch ear hears a name: words that sound alike get the same key, whichever way they are spelt.
 * Meijer, Meyer, Maier and Meier share one; so do Dijk and Dyck, Cuijpers and Kuipers, Visscher and Visser,
 * Schmidt and Smit, Hendrickx and Hendriks; and, for the spellings of other languages, Yusuf and Joesoef,
 * Shukri and Sjoekri, Khadija and Chadidja, Popov and Popoff.
 *
 * Consonants are kept by sound; of the vowels only the first, in four classes (A; E for e, i and ij; O for o, u,
 * oe and ou; U for ui and eu), because vowels are what spelling and transliteration vary most. Own design, from the rules of Dutch
 * pronunciation; no published Dutch key exists that splits names like this.
 *
 * Any string; several words give one joined key. Capitals A-Z, digits and letters of other scripts, at most
 * {@link MAX_KEY_LENGTH} long; '' when the text holds nothing legible.
 */
export function phoneticKey(word: string): string {
  const folded = foldText(word)
  let key = ''
  for (let from = 0; from < folded.length && key.length < MAX_KEY_LENGTH; ) {
    const space = folded.indexOf(' ', from)
    const to = space < 0 ? folded.length : space
    key += keyOfWord(folded.slice(from, to))
    from = to + 1
  }
  return key.length > MAX_KEY_LENGTH ? key.slice(0, MAX_KEY_LENGTH) : key
}

/** Sounds, and how many letters of the word they took. */
type Sound = readonly [key: string, letters: number]

const VOWELS = 'aeiouy'

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && VOWELS.includes(letter)
}

function keyOfWord(word: string): string {
  let key = ''
  let vowelHeard = false
  for (let at = 0; at < word.length; ) {
    const [sound, letters] = isVowelAt(word, at) ? nucleus(word, at) : consonant(word, at)
    at += letters
    const isVowel = sound.length === 1 && 'aeou'.includes(sound)
    if (isVowel ? vowelHeard : key.endsWith(sound)) continue
    vowelHeard ||= isVowel
    key += isVowel ? sound.toUpperCase() : sound
  }
  return key
}

/** A y or i before another vowel at the start is the consonant j: Yusuf, Ioana. */
function isVowelAt(word: string, at: number): boolean {
  const letter = word[at]!
  if (!isVowel(letter)) return false
  return letter !== 'y' || at > 0 || !isVowel(word[1])
}

/** The whole run of vowels, with the j of ij, aj, ej and oj; lower case a, e, o or u. */
function nucleus(word: string, at: number): Sound {
  let end = at + 1
  while (end < word.length && (isVowel(word[end]) || isGlide(word, end))) end++
  return [vowelClass(word, at, end), end - at]
}

function isGlide(word: string, at: number): boolean {
  const next = word[at + 1]
  return word[at] === 'j' && (next === 'e' ? word[at - 1] !== 'u' : !isVowel(next))
}

function vowelClass(word: string, at: number, end: number): string {
  const first = word[at]!
  const second = at + 1 < end ? word[at + 1]! : ''
  if (first === 'e' && second === 'u') return 'u'
  if (first === 'u' && (second === 'i' || second === 'y')) return 'u'
  if (first === 'o' || first === 'u' || (first === 'a' && second === 'u')) return 'o'
  return first === 'a' && !closesInFront(word, at, end) ? 'a' : 'e'
}

/** Ai, aj, ay, aai, aey: the mouth ends in front. */
function closesInFront(word: string, at: number, end: number): boolean {
  for (let next = at + 1; next < end; next++) if ('iyj'.includes(word[next]!)) return true
  return false
}

function consonant(word: string, at: number): Sound {
  for (const [spelling, sound] of CLUSTERS[word.charCodeAt(at) - 97] ?? []) {
    if (word.startsWith(spelling, at))
      return typeof sound === 'string' ? [sound, spelling.length] : sound(word, at)
  }
  return singleConsonant(word, at)
}

type Cluster = readonly [spelling: string, sound: string | ((word: string, at: number) => Sound)]

/** Spellings of more than one letter, the longest first within one first letter. */
const SPELLINGS: readonly Cluster[] = [
  ['sch', schSound],
  ['szcz', 'S'],
  ['sj', 'S'],
  ['sh', 'S'],
  ['sz', 'S'],
  ['sc', (word, at) => (isFront(word[at + 2]) ? ['S', 2] : ['SK', 2])],
  ['chr', 'KR'],
  ['chs', 'KS'],
  ['ch', 'G'],
  ['ckx', 'KS'],
  ['cks', 'KS'],
  ['ck', 'K'],
  ['cz', 'S'],
  ['cx', 'KS'],
  ['kx', 'KS'],
  ['kh', (word, at) => (isCompound(word, at) ? ['K', 2] : ['G', 2])],
  ['gh', 'G'],
  ['th', 'T'],
  ['tsch', 'S'],
  ['tsj', 'S'],
  ['tsh', 'S'],
  ['tch', 'S'],
  ['dzj', 'J'],
  ['dj', 'J'],
  ['dh', 'D'],
  ['dt', 'T'],
  ['ph', 'F'],
  ['qu', 'KW'],
  ['rh', 'R'],
  ['wh', 'W'],
  ['zh', 'S'],
  ['ltz', 'LS'],
  ['lts', 'LS'],
  ['ldz', 'LS'],
]

const CLUSTERS = groupedByFirstLetter(SPELLINGS)

function groupedByFirstLetter(spellings: readonly Cluster[]): Cluster[][] {
  const groups: Cluster[][] = Array.from({ length: 26 }, () => [])
  for (const cluster of spellings) groups[cluster[0].charCodeAt(0) - 97]!.push(cluster)
  return groups
}

/** Schouten and Oosterschoot keep their throat sound; Schmidt, Bosch and Visscher never had or lost it. */
function schSound(word: string, at: number): Sound {
  const next = word[at + 3]
  const isThroaty = at === 0 ? isVowel(next) || next === 'r' : next === 'a' || next === 'o' || next === 'u'
  return [isThroaty ? 'SG' : 'S', 3]
}

/** Kerkhof, Dijkhuis and Boekhout are two words; Khalid, Lakhal and Cheikh have one sound. */
function isCompound(word: string, at: number): boolean {
  const before = word[at - 1]
  if (before === undefined || !isVowel(word[at + 2])) return false
  return (
    !isVowel(before) ||
    before === 'y' ||
    ['oe', 'eu', 'ee', 'oo', 'ie', 'aa'].includes(word.slice(at - 2, at))
  )
}

function isFront(letter: string | undefined): boolean {
  return letter === 'e' || letter === 'i' || letter === 'y'
}

const SINGLE: Readonly<Record<string, string>> = {
  b: 'B',
  d: 'D',
  f: 'F',
  g: 'G',
  j: 'J',
  k: 'K',
  l: 'L',
  m: 'M',
  n: 'N',
  p: 'P',
  q: 'K',
  r: 'R',
  s: 'S',
  t: 'T',
  v: 'F',
  w: 'W',
  x: 'KS',
  y: 'J',
  z: 'S',
}

function singleConsonant(word: string, at: number): Sound {
  const letter = word[at]!
  const isLast = at === word.length - 1
  if (letter === 'h') return [at === 0 ? 'H' : '', 1]
  if (letter === 'c') return [isFront(word[at + 1]) ? 'S' : 'K', 1]
  if (isDevoiced(word, at)) return [letter === 'd' ? 'T' : 'P', 1]
  if (letter === 'w' && isLast && word[at - 1] === 'o') return ['F', 1]
  return [SINGLE[letter] ?? letter, 1]
}

/** At the end of a word or before s and z, Dutch d and b sound as t and p. */
function isDevoiced(word: string, at: number): boolean {
  const letter = word[at]
  if (letter !== 'd' && letter !== 'b') return false
  let next = at + 1
  while (word[next] === letter) next++
  return next >= word.length || word[next] === 's' || word[next] === 'z'
}
