// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { foldText } from './text.ts'

/** Given names in their parts, all folded; '' where a part is missing. */
export type GivenName = {
  /** As the register has them, without abbreviations: 'johannes petrus'. */
  readonly official: string
  /** The name in daily use when the text tells it: 'jan' of 'Johannes (Jan)'. */
  readonly calling: string
  /** First letter of every given name, abbreviated or not: 'jp'. */
  readonly initials: string
}

const NAMELESS: GivenName = { official: '', calling: '', initials: '' }
const OPENING = '("“„«['
const CALLED = new Set(['roepnaam', 'roepn', 'rn', 'gen', 'genaamd', 'zegge', 'alias'])
const TWO_LETTER_NAMES = new Set(
  'ab ad al an bo cy ed eb ef ge ko jo li lu mo na oz ro ru si su ti vi wu xi yi'.split(' '),
)
const MAX_READ = 1024

/**
 * Takes given names apart: names in full, the calling name between brackets or quotes or behind
 * 'roepnaam' or 'gen.', and initials ('J.P.', 'J P', 'JP', 'Th. M.').
 *
 * Any string; parts are folded. 'J.P. (Jan)' has no official name; 'Jan' alone is official, not calling,
 * because a register cannot tell which it is.
 */
export function normaliseGivenName(raw: string): GivenName {
  if (raw === '') return NAMELESS
  const text = raw.length > MAX_READ ? raw.slice(0, MAX_READ) : raw
  const folded = foldText(text)
  if (isOneName(folded)) return { official: folded, calling: '', initials: firstLetter(folded) }
  return takenApart(text)
}

/** Most values are: one word that cannot be initials or an abbreviation. */
function isOneName(folded: string): boolean {
  if (folded.length < 3) return false
  let hasVowel = false
  for (let at = 0; at < folded.length; at++) {
    if (folded[at] === ' ') return false
    hasVowel ||= 'aeiouy'.includes(folded[at]!)
  }
  return hasVowel
}

function takenApart(text: string): GivenName {
  const { official, calling } = splitCalling(text)
  let names = ''
  let initials = ''
  for (const part of partsOf(official)) {
    initials += part.isAbbreviated ? part.letters : firstLetter(part.letters)
    if (!part.isAbbreviated) names += ' ' + part.letters
  }
  return { official: names.slice(1), calling: foldText(calling), initials }
}

function splitCalling(text: string): { official: string; calling: string } {
  for (let at = 0; at < text.length; at++) {
    if (OPENING.includes(text[at]!)) return aroundBrackets(text, at)
  }
  if (
    !foldText(text)
      .split(' ')
      .some(word => CALLED.has(word))
  )
    return { official: text, calling: '' }
  const words = text.split(' ')
  const marker = words.findIndex(word => CALLED.has(foldText(word)))
  if (marker < 1 || marker === words.length - 1) return { official: text, calling: '' }
  return { official: words.slice(0, marker).join(' '), calling: words.slice(marker + 1).join(' ') }
}

function aroundBrackets(text: string, opening: number): { official: string; calling: string } {
  let closing = opening + 1
  while (closing < text.length && !')"”»]'.includes(text[closing]!)) closing++
  const official = text.slice(0, opening) + ' ' + text.slice(closing + 1)
  const calling = text.slice(opening + 1, closing)
  return foldText(official) === '' ? { official: calling, calling: '' } : { official, calling }
}

type Part = { readonly letters: string; readonly isAbbreviated: boolean }

/** A word of one letter, and a short one without vowels unless it came from another script, is abbreviated. */
function* partsOf(text: string): Generator<Part> {
  const folded = foldText(text)
  if (folded === '') return
  const words = folded.split(' ')
  const isShouted = words.length === 1 && text.trim() === text.trim().toUpperCase()
  const isTransliterated = !/[A-Za-z]/.test(text)
  for (const word of words) {
    const isInitials = word.length === 1 || (!isTransliterated && isRunTogether(word, isShouted))
    if (isInitials || isOneCharacter(word)) yield { letters: word, isAbbreviated: true }
    else if (CLIPPED.has(word)) yield { letters: firstLetter(word), isAbbreviated: true }
    else yield { letters: word, isAbbreviated: false }
  }
}

/** Th., Chr., IJ.: one initial written with more than one letter. */
const CLIPPED = new Set(['th', 'chr', 'ch', 'ph', 'fr', 'st', 'kl', 'cl', 'gr', 'tj', 'sj', 'ij'])

function firstLetter(word: string): string {
  return String.fromCodePoint(word.codePointAt(0)!)
}

function isOneCharacter(word: string): boolean {
  return word.length === 2 && firstLetter(word).length === 2
}

/** JP, JPM, or AJ in capitals: initials without full stops. */
function isRunTogether(word: string, isShouted: boolean): boolean {
  if (word.length > 4 || CLIPPED.has(word) || !isLatin(word)) return false
  if (isShouted && word.length === 2) return !TWO_LETTER_NAMES.has(word)
  for (const letter of word) if ('aeiouy'.includes(letter)) return false
  return true
}

function isLatin(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code < 97 || code > 122) return false
  }
  return true
}
