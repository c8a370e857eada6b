// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { isBsn } from './national-id.ts'
import { clipFolded, foldText, MAX_FOLDED_LENGTH } from './text.ts'

/** A trade name without its legal form; '' where missing. */
export type TradeName = { readonly core: string; readonly legalForm: string }

/** Legal forms as folded words, longest first, and their short name. */
const LEGAL_FORMS: readonly (readonly [words: string, short: string])[] = [
  ['besloten vennootschap met beperkte aansprakelijkheid', 'bv'],
  ['besloten vennootschap', 'bv'],
  ['naamloze vennootschap', 'nv'],
  ['vennootschap onder firma', 'vof'],
  ['commanditaire vennootschap', 'cv'],
  ['stichting administratiekantoor', 'stak'],
  ['onderlinge waarborgmaatschappij', 'owm'],
  ['eenmanszaak', 'eenmanszaak'],
  ['cooperatie', 'cooperatie'],
  ['cooperatieve', 'cooperatie'],
  ['stichting', 'stichting'],
  ['vereniging', 'vereniging'],
  ['maatschap', 'maatschap'],
  ['in oprichting', 'io'],
  ['b v', 'bv'],
  ['n v', 'nv'],
  ['v o f', 'vof'],
  ['c v', 'cv'],
  ['i o', 'io'],
  ['u a', 'ua'],
  ['w a', 'wa'],
  ['bv', 'bv'],
  ['nv', 'nv'],
  ['vof', 'vof'],
  ['cv', 'cv'],
  ['ua', 'ua'],
  ['stg', 'stichting'],
  ['ver', 'vereniging'],
  ['gmbh', 'gmbh'],
  ['ltd', 'ltd'],
  ['limited', 'ltd'],
  ['inc', 'inc'],
  ['llc', 'llc'],
  ['sarl', 'sarl'],
  ['sp z o o', 'spzoo'],
  ['fa', 'firma'],
  ['firma', 'firma'],
]

const EXPANDED = new Map<string, string>([
  ['gebr', 'gebroeders'],
  ['gebrs', 'gebroeders'],
  ['zn', 'zonen'],
  ['zoon', 'zonen'],
  ['mij', 'maatschappij'],
  ['int', 'internationaal'],
  ['aann', 'aannemers'],
  ['aannemersbedr', 'aannemersbedrijf'],
  ['bedr', 'bedrijf'],
  ['autobedr', 'autobedrijf'],
  ['ned', 'nederland'],
  ['en', ''],
  ['and', ''],
  ['de', ''],
  ['het', ''],
])

/**
 * A trade name apart from its legal form, wherever that stands ('Stichting X', 'X B.V. i.o.'), articles and
 * 'en', '&', '+' left out, usual abbreviations written out. A name that is nothing but legal form and
 * articles ('De Vereniging') stays whole.
 *
 * Any string; the core is at most 256 units long.
 */
export function normaliseTradeName(raw: string): TradeName {
  const folded = foldText(raw)
  const forms = new Set<string>()
  let core = folded
  for (let before = ''; core !== before; ) {
    before = core
    core = writtenOut(withoutLegalForm(core, forms))
  }
  if (core === '') return { core: folded, legalForm: '' }
  return { core: clipFolded(core, MAX_FOLDED_LENGTH), legalForm: [...forms].sort().join(' ') }
}

function withoutLegalForm(name: string, forms: Set<string>): string {
  const words = name.split(' ')
  const kept: string[] = []
  for (let at = 0; at < words.length; ) {
    const form = FORMS_BY_FIRST_WORD.get(words[at]!)?.find(({ spelling }) => standsAt(spelling, words, at))
    if (form !== undefined) forms.add(form.short)
    else kept.push(words[at]!)
    at += form?.spelling.length ?? 1
  }
  return kept.join(' ')
}

function standsAt(spelling: readonly string[], words: readonly string[], at: number): boolean {
  return spelling.every((word, offset) => words[at + offset] === word)
}

type LegalForm = { readonly spelling: readonly string[]; readonly short: string }

const FORMS_BY_FIRST_WORD = new Map<string, LegalForm[]>()
for (const [words, short] of LEGAL_FORMS) {
  const spelling = words.split(' ')
  const alike = FORMS_BY_FIRST_WORD.get(spelling[0]!) ?? []
  alike.push({ spelling, short })
  FORMS_BY_FIRST_WORD.set(spelling[0]!, alike)
}

function writtenOut(name: string): string {
  return name
    .split(' ')
    .map(word => EXPANDED.get(word) ?? word)
    .filter(word => word !== '')
    .join(' ')
}

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
