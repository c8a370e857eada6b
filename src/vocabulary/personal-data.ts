// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from './language.ts'
import { type Finding, findServiceNumbers } from './text-checks.ts'

export type PersonalKind = 'bsn' | 'plate' | 'phone' | 'email' | 'name' | 'dwelling' | 'birth-date'
export type PersonalFinding = Omit<Finding, 'kind'> & { kind: PersonalKind }

/** Kinds that point at one person by themselves: a text that may hold no personal data is refused with these. */
export const refusedKinds = ['bsn', 'plate', 'phone', 'email'] as const satisfies PersonalKind[]
export type RefusedKind = (typeof refusedKinds)[number]

const suggestions: Record<Exclude<PersonalKind, 'bsn'>, Bilingual> = {
  plate: {
    nl: 'Dit lijkt op een kenteken. Schrijf “een auto” of “een bestelbus”.',
    en: 'This looks like a number plate. Write “a car” or “a van”.',
  },
  phone: {
    nl: 'Dit lijkt op een telefoonnummer. Haal het weg; bellen gaat via de coördinator.',
    en: 'This looks like a telephone number. Take it out; calls go through the coordinator.',
  },
  email: {
    nl: 'Dit lijkt op een e-mailadres. Haal het weg.',
    en: 'This looks like an e-mail address. Take it out.',
  },
  name: {
    nl: 'Is dit iemands naam? Schrijf “een jongen van vijftien” of “een bewoner”.',
    en: 'Is this somebody’s name? Write “a boy of fifteen” or “a resident”.',
  },
  dwelling: {
    nl: 'Is dit een woonadres? Schrijf alleen de buurt.',
    en: 'Is this the address of a home? Write the neighbourhood only.',
  },
  'birth-date': {
    nl: 'Een geboortedatum wijst iemand aan. Schrijf hoe oud iemand ongeveer is.',
    en: 'A date of birth points at somebody. Write roughly how old somebody is.',
  },
}

const between = "(?:van|de|der|den|het|ten|ter|el|al|ben|bin|da|dos|von|in|’t|'t|di|la|le|op)"
const capitalised = "\\p{Lu}[\\p{L}’'-]+"
const fullName = `(?:${between} ){0,3}${capitalised}`

// Dutch plates are three groups of only letters or only digits, six characters together. Written close together they
// count in capitals only: "rb750k" may be anything, a word list of houses and types is full of such.
const groups = (text: string): string[] => text.toUpperCase().match(/[A-Z]+|\d+/g) ?? []
const isPlate = (text: string): boolean => {
  const parts = groups(text)
  return parts.length === 3 && parts.join('').length === 6 && parts.every(part => part.length <= 3)
}
const plateLike = /(?<![\p{L}\p{N}-])(?:[a-z]{1,3}|\d{1,3})(?:-(?:[a-z]{1,3}|\d{1,3})){2}(?![\p{L}\p{N}-])/giu
const plateClose = /(?<![\p{L}\p{N}-])[A-Z0-9]{6}(?![\p{L}\p{N}-])/gu

// Ten digits of a subscriber, with or without the country: the short public numbers (112, 0800-2000) are nobody's.
const phone = /(?<![\p{L}\d])(?:(?:\+|00)31[ .-]?(?:\(0\)[ .-]?)?|0)[1-9](?:[ .-]?\d){8}(?![\p{L}\d])/gu
const email = /(?<![\p{L}\p{N}])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu

const names = [
  `(?:[Mm]eneer|[Mm]evrouw|[Dd]hr\\.?|[Mm]evr\\.?|[Dd]e heer|[Ff]amilie|[Ff]am\\.|Mr\\.?|Mrs\\.?|Ms\\.?) ${fullName}`,
  `(?:\\p{Lu}\\.[ ]?){1,4}${fullName}`,
  `${capitalised} \\p{Lu}\\.(?=[ ,)]|$)`,
  `(?:heet|heten|genaamd|naam is|named|called) ${capitalised}(?: ${fullName})?`,
  `(?<=[\\p{Ll}\\d,;:(] )${capitalised} ${fullName}`,
]
const dwellings = [
  "(?:\\p{Lu}[\\p{L}’'-]+ )*\\p{L}*(?:straat|laan|weg|plein|kade|hof|pad|dijk|singel|gracht|plantsoen|dreef|steeg|park|ring|erf|wal|markt|burg|veld|akker|horst) \\d+(?: ?[a-zA-Z](?![\\p{L}]))?(?:-\\d+)?",
  '\\d{4} ?[A-Z]{2}(?: \\d+)?',
]
const birthDates = [
  '(?:geboren(?: op)?|geb\\.|geboortedatum:?|born(?: on)?) \\d{1,4}[-/. ](?:\\d{1,2}|\\p{L}+)[-/. ]\\d{1,4}',
]

// Organisations and places of the work: two capitals there are no person.
const noPerson =
  /^(?:Gemeente|Stichting|Veilig|Bureau|Basisteam|Politie|Openbaar|Woningcorporatie|School|Wijkteam|Opvang|Raad|Halt|Bel|De|Het|Een|In|Op|Bij|Van|RIEC|GGZ|Zorg)(?![\p{L}])/u

function find(
  text: string,
  kind: Exclude<PersonalKind, 'bsn'>,
  patterns: readonly RegExp[],
): PersonalFinding[] {
  return patterns.flatMap(pattern =>
    [...text.matchAll(pattern)].map(hit => ({
      start: hit.index,
      end: hit.index + hit[0].length,
      kind,
      found: hit[0],
      suggestion: suggestions[kind],
    })),
  )
}

const wholly = (sources: readonly string[]): RegExp[] =>
  sources.map(source => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'gu'))
const namePatterns = wholly(names)
const dwellingPatterns = wholly(dwellings)
const birthPatterns = birthDates.map(source => new RegExp(`(?<![\\p{L}])(?:${source})`, 'giu'))

/**
 * What in a text points at a person: numbers that do so by themselves, and what reads like a name, a home or a date of
 * birth. The second sort is a guess for the writer to look at; the first is certain enough to refuse.
 * @returns in order of place, none inside another
 */
export function findPersonalData(text: string): PersonalFinding[] {
  const found: PersonalFinding[] = [
    ...findServiceNumbers(text).map(finding => ({ ...finding, kind: 'bsn' as const })),
    ...find(text, 'email', [email]),
    ...find(text, 'phone', [phone]),
    ...find(text, 'plate', [plateLike, plateClose]).filter(({ found: one }) =>
      isPlate(one.replaceAll('-', '')),
    ),
    ...find(text, 'birth-date', birthPatterns),
    ...find(text, 'dwelling', dwellingPatterns),
    ...find(text, 'name', namePatterns).filter(({ found: one }) => !noPerson.test(one)),
  ]
  const certainFirst = found.filter(
    (one, at) =>
      !found.some((other, before) => before < at && other.start < one.end && one.start < other.end),
  )
  return certainFirst.sort((one, other) => one.start - other.start)
}

/** The kinds in a text for which it is refused; empty when it may pass. */
export function refusedIn(text: string): RefusedKind[] {
  const kinds = new Set(findPersonalData(text).map(({ kind }) => kind))
  return refusedKinds.filter(kind => kinds.has(kind))
}
