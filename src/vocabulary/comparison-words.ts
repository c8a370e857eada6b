// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from './language.ts'

/** What two records of a person are compared on, as src/analysis/matching names it. */
export const comparisonNames: Readonly<Record<string, Bilingual>> = {
  'national id': { nl: 'burgerservicenummer', en: 'citizen service number' },
  'date of birth': { nl: 'geboortedatum', en: 'date of birth' },
  surname: { nl: 'achternaam', en: 'surname' },
  'given name': { nl: 'voornaam', en: 'given name' },
  phone: { nl: 'telefoon', en: 'telephone' },
  address: { nl: 'adres', en: 'address' },
}

type Level = Bilingual & { agrees: boolean | null }
const level = (nl: string, en: string, agrees: boolean | null): Level => ({ nl, en, agrees })

/** How they compare, in words and never in a number: `agrees` null says nothing either way. */
export const comparisonLevels: Readonly<Record<string, Level>> = {
  missing: level('aan één kant onbekend', 'unknown on one side', null),
  same: level('gelijk', 'the same', true),
  'one typing error': level('op één teken na gelijk', 'the same but for one character', true),
  different: level('verschillend', 'different', false),
  'day and month exchanged': level('dag en maand verwisseld', 'day and month exchanged', true),
  'typing error in one part': level('op één cijfer na gelijk', 'the same but for one digit', true),
  'one part different': level('dag, maand of jaar verschilt', 'day, month or year differs', true),
  'same as far as known': level('gelijk voor zover bekend', 'the same as far as known', true),
  'default date in the same year': level(
    'zelfde jaar, dag niet echt bekend',
    'same year, day not truly known',
    true,
  ),
  'same year only': level('alleen het jaar is gelijk', 'only the year is the same', null),
  'one of two names in common': level('één van twee namen gelijk', 'one of two names the same', true),
  'other spelling': level('andere spelling', 'other spelling', true),
  similar: level('lijkt erop', 'similar', true),
  'same first name': level('eerste naam gelijk', 'first name the same', true),
  'other form of the name': level('andere vorm van de naam', 'other form of the name', true),
  'same initial': level('zelfde voorletter', 'same initial', true),
  'one name in common': level('één naam gemeen', 'one name in common', true),
  'exchanged with the surname': level('verwisseld met de achternaam', 'exchanged with the surname', true),
  'same house': level('zelfde huisnummer', 'same house number', true),
  'same street': level('zelfde straat', 'same street', true),
  'same number, other street': level('zelfde nummer, andere straat', 'same number, other street', null),
  'other house': level('ander huisnummer', 'other house number', false),
  'same postcode': level('zelfde postcode', 'same postcode', true),
  'nearly the same postcode': level('bijna dezelfde postcode', 'nearly the same postcode', true),
  'same town': level('zelfde plaats', 'same town', null),
  'other town': level('andere plaats', 'other town', false),
}

/** Levels of an address are two words behind one another; a person may have moved, so a difference tells little. */
export function levelInWords(name: string): Level {
  const known = comparisonLevels[name]
  if (known !== undefined) return known
  const cut = name.lastIndexOf(', ')
  const [first, second] = [comparisonLevels[name.slice(0, cut)], comparisonLevels[name.slice(cut + 2)]]
  if (first === undefined || second === undefined) return level(name, name, null)
  const agrees = first.agrees === second.agrees ? first.agrees : null
  return level(`${first.nl}, ${second.nl}`, `${first.en}, ${second.en}`, agrees)
}
