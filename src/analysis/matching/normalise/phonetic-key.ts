// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { consonant } from './consonant-sounds.ts'
import { isVowel, type Sound } from './sound.ts'
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
