// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type GivenName, normaliseGivenName } from './given-name.ts'
import { particleForm } from './particles.ts'
import { normaliseSurname, type Surname } from './surname.ts'
import { foldText } from './text.ts'

export { normaliseGivenName } from './given-name.ts'
export { normaliseSurname } from './surname.ts'

/** A whole name in its parts; every part '' when missing. */
export type PersonName = {
  readonly given: GivenName
  readonly surname: Surname
  /** The same as `given.initials`, beside the parts because it is compared with a column of initials. */
  readonly initials: string
}

const TITLES = new Set(
  'dhr mevr mw heer mevrouw mej hr dr drs ing ir mr prof ds fam familie mrs ms miss bc msc bsc'.split(' '),
)
const MAX_READ = 1024

/**
 * Takes a whole name apart: 'Jan van den Berg', 'Berg, Jan van den', 'Dhr. J.P. Jansen-de Vries'. The
 * surname starts at the first particle after a given name, otherwise at the last word; a text of one word is
 * a surname. Titles are left out.
 *
 * Any string; parts as {@link normaliseGivenName} and {@link normaliseSurname} give them.
 */
export function normaliseFullName(raw: string): PersonName {
  const text = raw.length > MAX_READ ? raw.slice(0, MAX_READ) : raw
  const comma = text.indexOf(',')
  const { given, surname } = comma > 0 ? behindComma(text, comma) : inOrder(text)
  const givenName = normaliseGivenName(given)
  return { given: givenName, surname: normaliseSurname(surname), initials: givenName.initials }
}

type Halves = { readonly given: string; readonly surname: string }

/** 'Berg, Jan van den': particles at the end belong to the surname. */
function behindComma(text: string, comma: number): Halves {
  const words = withoutTitles(text.slice(comma + 1))
  let end = words.length
  while (end > 0 && isParticle(words[end - 1]!)) end--
  const particles = words.slice(end).join(' ')
  return { given: words.slice(0, end).join(' '), surname: particles + ' ' + text.slice(0, comma) }
}

function inOrder(text: string): Halves {
  const words = withoutTitles(text)
  let from = words.length - 1
  for (let at = words.length - 2; at > 0; at--) if (isParticle(words[at]!)) from = at
  from = startOfHyphenation(words, from)
  return { given: words.slice(0, from).join(' '), surname: words.slice(Math.max(from, 0)).join(' ') }
}

/** 'Jansen - de Vries' and 'Jansen-de Vries' begin a word before the particle that was found. */
function startOfHyphenation(words: readonly string[], from: number): number {
  for (let at = 1; at <= from; at++) {
    if (words[at] === '-') return Math.max(at - 1, 1)
    const hyphen = words[at]!.indexOf('-')
    if (hyphen > 0 && isParticle(words[at]!.slice(hyphen + 1))) return at
  }
  return from
}

function withoutTitles(text: string): string[] {
  const words = text.split(/\s+/).filter(word => word !== '')
  let at = 0
  while (at < words.length - 1 && (TITLES.has(foldText(words[at]!)) || isTheBefore(words, at))) at++
  return words.slice(at)
}

/** 'De heer Jansen': the article belongs to the title. */
function isTheBefore(words: readonly string[], at: number): boolean {
  return foldText(words[at]!) === 'de' && TITLES.has(foldText(words[at + 1] ?? ''))
}

/** A full stop after one letter makes it an initial, except v. and d.: 'J. v. d. Berg'. */
function isParticle(word: string): boolean {
  const folded = foldText(word)
  if (folded.length === 1) return folded === 'v' || (folded === 'd' && word !== 'D.') || folded === 't'
  return folded.split(' ').every(part => particleForm(part) !== undefined) && folded !== ''
}
