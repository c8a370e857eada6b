// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { isVowel, type Sound } from './sound.ts'

/** The sound of the consonants that begin at a place in a folded word. */
export function consonant(word: string, at: number): Sound {
  for (const [spelling, sound] of CLUSTERS[word.charCodeAt(at) - 97] ?? []) {
    if (word.startsWith(spelling, at))
      return typeof sound === 'string' ? [sound, spelling.length] : sound(word, at)
  }
  return singleConsonant(word, at)
}

type Cluster = readonly [spelling: string, sound: string | ((word: string, at: number) => Sound)]

/** Spellings of more than one letter, and their sounds. */
const SPELLINGS =
  'szcz:S sj:S sh:S sz:S chr:KR chs:KS ch:G ckx:KS cks:KS ck:K cz:S cx:KS kx:KS gh:G th:T tsch:S ' +
  'tsj:S tsh:S tch:S dzj:J dj:J dh:D dt:T ph:F qu:KW rh:R wh:W zh:S ltz:LS lts:LS ldz:LS'

const CLUSTERS = groupedByFirstLetter([
  ['sch', schSound],
  ['sc', (word, at) => (isFront(word[at + 2]) ? ['S', 2] : ['SK', 2])],
  ['kh', (word, at) => (isCompound(word, at) ? ['K', 2] : ['G', 2])],
  ...SPELLINGS.split(' ').map(pair => pair.split(':') as [string, string]),
])

function groupedByFirstLetter(spellings: readonly Cluster[]): Cluster[][] {
  const groups: Cluster[][] = Array.from({ length: 26 }, () => [])
  const longestFirst = spellings.toSorted((left, right) => right[0].length - left[0].length)
  for (const cluster of longestFirst) groups[cluster[0].charCodeAt(0) - 97]!.push(cluster)
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

const LETTERS = 'bdfgjklmnpqrstvwyz'
const SOUNDS = 'BDFGJKLMNPKRSTFWJS'

function singleConsonant(word: string, at: number): Sound {
  const letter = word[at]!
  const isLast = at === word.length - 1
  if (letter === 'h') return [at === 0 ? 'H' : '', 1]
  if (letter === 'c') return [isFront(word[at + 1]) ? 'S' : 'K', 1]
  if (isDevoiced(word, at)) return [letter === 'd' ? 'T' : 'P', 1]
  if (letter === 'w' && isLast && word[at - 1] === 'o') return ['F', 1]
  if (letter === 'x') return ['KS', 1]
  return [SOUNDS[LETTERS.indexOf(letter)] ?? letter, 1]
}

/** At the end of a word or before s and z, Dutch d and b sound as t and p. */
function isDevoiced(word: string, at: number): boolean {
  const letter = word[at]
  if (letter !== 'd' && letter !== 'b') return false
  let next = at + 1
  while (word[next] === letter) next++
  return next >= word.length || word[next] === 's' || word[next] === 'z'
}
