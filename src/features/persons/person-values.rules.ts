// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { normaliseFullName } from '../../analysis/matching/normalise/person-name.ts'

/** A person in a signal, as its own domain knows it: what the matcher may see of one, for one comparison. */
export type ComparablePerson = {
  intake: string
  fromDomain: number
  subject: string
  name: string
  givenName: string | null
  surname: string | null
  birthDate: string | null
  postcode: string | null
  houseNumber: string | null
  phone: string | null
  bsnCipher: Buffer | null
}

/** What a person is compared by, in the order of the model's fields; '' where it is not known. */
export type PersonValues = {
  givenName: string
  surname: string
  birthDate: string
  postcode: string
  houseNumber: string
  phone: string
  bsn: string
}

/**
 * The values of a subject as the engine reads them. A surname of one letter is an abbreviation and tells nothing; a
 * year or month of birth is too common to weigh as a date, and only speaks against (see {@link yearsDiffer}).
 */
export function valuesOf(person: ComparablePerson, bsn: string): PersonValues {
  const [givenName, surname] = namesOf(person)
  return {
    givenName,
    surname: surname.replace(/[^\p{L}]/gu, '').length > 1 ? surname : '',
    birthDate: person.birthDate?.length === 10 ? person.birthDate : '',
    postcode: person.postcode ?? '',
    houseNumber: person.houseNumber ?? '',
    phone: person.phone ?? '',
    bsn,
  }
}

/** As written in its own fields, else taken from the name as people say it. */
function namesOf({ name, givenName, surname }: ComparablePerson): [given: string, surname: string] {
  if (surname) return [givenName ?? '', surname]
  const read = normaliseFullName(name)
  return [givenName || read.given.official || read.given.initials.split('').join(' '), read.surname.full]
}

/** Two births in different years are two people, however little is known of the day. */
export const yearsDiffer = (one: ComparablePerson, other: ComparablePerson): boolean =>
  one.birthDate !== null &&
  other.birthDate !== null &&
  (one.birthDate.length < 10 || other.birthDate.length < 10) &&
  one.birthDate.slice(0, 4) !== other.birthDate.slice(0, 4)
