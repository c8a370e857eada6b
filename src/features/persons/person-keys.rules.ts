// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { nameFamily } from '../../analysis/matching/normalise/name-family.ts'
import { normaliseGivenName, normaliseSurname } from '../../analysis/matching/normalise/person-name.ts'
import { phoneticKey } from '../../analysis/matching/normalise/phonetic-key.ts'
import type { PersonValues } from './person-values.rules.ts'

const least = 2

/**
 * What makes two subjects worth comparing, each as one text: names by sound, so that Duin finds Duyn. Never one field
 * that many share: a name or a day alone would find everybody, and a token of it could be guessed from its frequency.
 * Names of one letter make no key.
 */
export function keysOf(person: PersonValues): string[] {
  const { birthDate, postcode, phone, bsn } = person
  const surname = normaliseSurname(person.surname)
  const given = normaliseGivenName(person.givenName)
  const first = given.official.split(' ')[0] ?? ''
  const sounds = [surname.core, surname.partner].filter(core => core.length >= least).map(phoneticKey)
  const called = first.length >= least ? nameFamily(first) || first : ''
  const initial = given.initials.slice(0, 1)
  return [
    ...sounds.flatMap(sound => [
      all('surname+birth', sound, birthDate),
      all('surname+initial+postcode', sound, initial, postcode),
      all('surname+initial+birth-year', sound, initial, birthDate.slice(0, 4)),
      all('surname+phone', sound, phone),
    ]),
    all('given+birth', called, birthDate),
    all('birth+postcode', birthDate, postcode),
    all('phone', phone),
    all('number', bsn),
  ].filter(key => key !== '')
}

/** The parts behind one another; nothing when one of them is missing. */
const all = (rule: string, ...parts: string[]): string =>
  parts.includes('') ? '' : [rule, ...parts].join('|')
