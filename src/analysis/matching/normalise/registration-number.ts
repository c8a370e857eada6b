// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { isBsn } from './national-id.ts'
import { foldText } from './text.ts'

/** A number by which an organisation is registered; kind and value '' when the text is none. */
export type RegistrationNumber = {
  readonly kind: '' | 'kvk' | 'establishment' | 'rsin' | 'other'
  readonly value: string
}

const NONE: RegistrationNumber = { kind: '', value: '' }

/**
 * Recognises a KvK number (8 digits; 7 when a spreadsheet ate the zero), an establishment number (12), an
 * RSIN (9 digits that pass the eleven test; Handelsregisterwet 2007) and a Dutch VAT number, which holds one.
 * Anything else of four letters and digits or more is 'other', in capitals, at most 32 long.
 */
export function normaliseRegistrationNumber(raw: string): RegistrationNumber {
  const text = lettersAndDigits(raw)
  const rsin = text.startsWith('NL') && text[11] === 'B' ? text.slice(2, 11) : text
  const number = digitsBehindName(rsin)
  if (number.length < 4 || isOneCharacter(number)) return NONE
  if (!isDigits(number)) return { kind: 'other', value: number }
  if (number.length === 8) return { kind: 'kvk', value: number }
  if (number.length === 7) return { kind: 'kvk', value: '0' + number }
  if (number.length === 12) return { kind: 'establishment', value: number }
  return { kind: isBsn(number) ? 'rsin' : 'other', value: number }
}

function lettersAndDigits(raw: string): string {
  const folded = foldText(raw.length > 64 ? raw.slice(0, 64) : raw)
  let kept = ''
  for (let at = 0; at < folded.length && kept.length < 32; at++) {
    const code = folded.charCodeAt(at)
    if ((code >= 48 && code <= 57) || (code >= 97 && code <= 122)) kept += folded[at]
  }
  return kept.toUpperCase()
}

function digitsBehindName(text: string): string {
  for (const name of ['KVKNUMMER', 'KVKNR', 'KVK', 'RSIN']) {
    if (text.startsWith(name) && isDigits(text.slice(name.length))) return text.slice(name.length)
  }
  return text
}

function isDigits(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 48 || code > 57) return false
  }
  return text !== ''
}

function isOneCharacter(text: string): boolean {
  for (let at = 1; at < text.length; at++) if (text[at] !== text[0]) return false
  return true
}
