// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Draws } from './draws.ts'
import { withWrongDigit, writtenMobile } from './numbers.ts'
import type { Person, World } from './persons.ts'
import { homeOf, type Place } from './places.ts'
import { plainLetters } from './plain-writing.ts'
import { withTypo } from './slips.ts'
import type { SyntheticPerson } from './synthetic-person.ts'
import { writtenGivenName, writtenSurname } from './written-names.ts'

const SOURCES = 12
const MOVED = 0x20000000

/**
 * How one register wrote a person down. The first view is clean but incomplete; later ones carry the
 * noise of the shared development set (rates in the README).
 */
export function viewOf(
  person: Person,
  view: number,
  id: number,
  world: World,
  draws: Draws,
): SyntheticPerson {
  draws.startAt(world.seed, 16 + view, person.index)
  const isNoisy = view > 0
  const home =
    isNoisy && draws.percent(30)
      ? homeOf(world.seed, MOVED + person.index * 12 + view, world.areas)
      : person.home
  return {
    id,
    truth: person.index + 1,
    origin: person.origin,
    source: 1 + ((person.index + view * 5) % SOURCES),
    givenName: writtenGivenName(person, isNoisy, draws),
    surname: writtenSurname(person, isNoisy, draws),
    dateOfBirth: isNoisy ? noisyDate(person, draws) : dateText(person.year, person.month, person.day),
    sex: draws.percent(isNoisy ? 5 : 2) ? '' : person.sex,
    ...addressFields(home, isNoisy, draws),
    nationalId: nationalId(person, isNoisy, draws),
    phone: phone(person, isNoisy, draws),
    email: email(person, draws),
  }
}

function noisyDate(person: Person, draws: Draws): string {
  const { year, month, day } = person
  const luck = draws.below(100)
  if (luck < 12) return ''
  if (luck < 14) return day <= 12 ? dateText(year, day, month) : dateText(year, month, day)
  if (luck < 17) return dateText(year + (draws.percent(50) ? 1 : -1), month, day)
  if (luck < 20) return dateText(year, month, 1 + draws.below(28))
  return luck < 22 ? dateText(year, draws.percent(75) ? 1 : 7, 1) : dateText(year, month, day)
}

function dateText(year: number, month: number, day: number): string {
  return year + (month < 10 ? '-0' : '-') + month + (day < 10 ? '-0' : '-') + day
}

type AddressFields = Pick<
  SyntheticPerson,
  'street' | 'houseNumber' | 'houseNumberAddition' | 'postcode' | 'city'
>

function addressFields(home: Place, isNoisy: boolean, draws: Draws): AddressFields {
  const { houseNumber, postcode, city } = home
  const luck = isNoisy ? draws.below(100) : 100
  const street = luck < 5 ? withTypo(home.street, draws) : luck < 12 ? shortStreet(home.street) : home.street
  const addition = isNoisy && draws.percent(20) ? '' : home.addition
  if (isNoisy && draws.percent(4))
    return { street: '', houseNumber: '', houseNumberAddition: '', postcode: '', city }
  return {
    street,
    houseNumber,
    houseNumberAddition: addition,
    postcode: isNoisy && draws.percent(6) ? '' : postcode,
    city,
  }
}

function shortStreet(street: string): string {
  return street.endsWith('straat') ? street.slice(0, -6) + 'str.' : street
}

function nationalId(person: Person, isNoisy: boolean, draws: Draws): string {
  if (draws.percent(55) || person.nationalId === '') return ''
  return isNoisy && draws.percent(2) ? withWrongDigit(person.nationalId, draws) : person.nationalId
}

function phone(person: Person, isNoisy: boolean, draws: Draws): string {
  if (draws.percent(50)) return ''
  if (isNoisy && draws.percent(35)) return writtenMobile(String(10_000_000 + draws.below(89_999_999)), draws)
  const isShared = draws.percent(person.isInInstitution ? 70 : 20)
  return writtenMobile(isShared ? person.householdPhone : person.mobile, draws)
}

/** Mail addresses end in the domain reserved for examples (RFC 2606). */
function email(person: Person, draws: Draws): string {
  if (draws.percent(65)) return ''
  const name = plainLetters(person.surname.core).toLowerCase()
  const given = plainLetters(person.givenName[0]!).toLowerCase()
  return given + '.' + name + (person.index % 97) + (draws.percent(80) ? '@post.example' : '@brief.example')
}
