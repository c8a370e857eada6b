// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { transliterations } from './transliteration.ts'

/** No folded text is longer than this many UTF-16 units; what stands behind it carries no evidence. */
export const MAX_FOLDED_LENGTH = 256

const TABLE_SIZE = 0x2100
const LATIN = transliterations()
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]$/u
const INVISIBLE = /^[\p{M}\p{Cf}]$/u
const TABLE = Array.from({ length: TABLE_SIZE }, (_, code) => foldCharacter(String.fromCharCode(code)))

/**
 * The comparison form of a text: lower case, no diacritics, no punctuation, one space between words, other
 * alphabets written in Latin letters where a table knows them (Cyrillic, Greek, Arabic script, Turkish,
 * Polish). Letters of other scripts stay as they are. Apostrophes vanish, all other marks part words.
 *
 * Total (any string, lone surrogates included), idempotent, at most {@link MAX_FOLDED_LENGTH} units long;
 * '' when nothing legible remains.
 */
export function foldText(raw: string): string {
  const shape = shapeOf(raw)
  if (shape === 'folded') return raw
  return shape === 'capitals' ? raw.toLowerCase() : foldSlowly(raw)
}

/**
 * The start of a folded text, at most so many units: whole words when more than one fits, otherwise the first
 * word cut without halving a character.
 */
export function clipFolded(folded: string, most: number): string {
  if (folded.length <= most) return folded
  const space = folded.lastIndexOf(' ', most)
  if (space > 0) return folded.slice(0, space)
  const halves = folded.charCodeAt(most - 1) >= 0xd800 && folded.charCodeAt(most - 1) < 0xdc00
  return folded.slice(0, halves ? most - 1 : most)
}

/** Most texts are folded already, or would be but for capitals A to Z; the rest needs work. */
function shapeOf(raw: string): 'folded' | 'capitals' | 'other' {
  if (raw.length > MAX_FOLDED_LENGTH) return 'other'
  let [wasSpace, hasCapital] = [true, false]
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    const isSpace = code === 32
    if (isSpace ? wasSpace : !isAsciiLetterOrDigit(code)) return 'other'
    wasSpace = isSpace
    hasCapital ||= code >= 65 && code <= 90
  }
  if (wasSpace && raw.length > 0) return 'other'
  return hasCapital ? 'capitals' : 'folded'
}

function isAsciiLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
}

function foldSlowly(raw: string): string {
  let folded = ''
  let gap = false
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    let piece: string
    if (code < TABLE_SIZE) piece = TABLE[code]!
    else {
      const character = String.fromCodePoint(raw.codePointAt(at)!)
      at += character.length - 1
      piece = foldCharacter(character)
    }
    if (piece === '') continue
    if (piece === ' ') gap = folded !== ''
    else {
      if (folded.length + piece.length + (gap ? 1 : 0) > MAX_FOLDED_LENGTH) break
      folded += gap ? ' ' + piece : piece
      gap = false
    }
  }
  return folded
}

/** One character (one code point) to its piece: letters, '' to drop it, ' ' to part words. */
function foldCharacter(character: string): string {
  // Lower-casing may decompose and decomposing may bring capitals back, hence twice.
  const lower = character.toLowerCase()
  const known = LATIN.get(lower)
  if (known !== undefined) return known
  const parts = lower.normalize('NFKD').toLowerCase().normalize('NFKD')
  let piece = ''
  for (const part of parts) piece += LATIN.get(part) ?? (INVISIBLE.test(part) ? '' : legible(part))
  if (piece === '') return ''
  const words = piece.split(' ').filter(word => word !== '')
  return words.length === 0 ? ' ' : words.join(' ')
}

function legible(part: string): string {
  return LETTER_OR_DIGIT.test(part) ? part : ' '
}
