// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { FORMS_BY_FIRST_WORD, WORDS_IN_FULL } from './organisation-words.ts'
import { clipFolded, foldText, MAX_FOLDED_LENGTH } from './text.ts'

export { normaliseRegistrationNumber, type RegistrationNumber } from './registration-number.ts'

/** A trade name without its legal form; '' where missing. */
export type TradeName = { readonly core: string; readonly legalForm: string }

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

function writtenOut(name: string): string {
  return name
    .split(' ')
    .map(word => WORDS_IN_FULL.get(word) ?? word)
    .filter(word => word !== '')
    .join(' ')
}
