// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Draws } from './draws.ts'
import { mixed } from './draws.ts'
import type { BuiltSurname } from './dutch-surnames.ts'
import { drawGivenName, type Sex } from './given-names.ts'
import { SURNAME_COUNTS, surnameOfRank } from './migrant-surnames.ts'
import { mobileNumber, personalNumber } from './numbers.ts'
import { ORIGIN_SHARES, ORIGINS, type Origin } from './origins.ts'
import { homeOf, institutionOf, type Place } from './places.ts'
import { Ranks } from './ranks.ts'

/** Somebody as they are, before any register wrote them down. */
export type Person = {
  readonly index: number
  readonly origin: Origin
  readonly sex: Sex
  readonly givenName: readonly string[]
  readonly secondName: string
  readonly surname: BuiltSurname
  readonly partner: BuiltSurname | undefined
  readonly year: number
  readonly month: number
  readonly day: number
  readonly home: Place
  readonly isInInstitution: boolean
  readonly householdPhone: string
  readonly nationalId: string
  readonly mobile: string
}

/** The world people are drawn from; the same world and index always give the same person. */
export type World = { readonly seed: number; readonly areas: number; readonly institutions: number }

const SURNAME_RANKS = new Map(
  ORIGINS.map(origin => [origin, new Ranks(SURNAME_COUNTS[origin], origin === 'dutch' ? 25 : 40)] as const),
)

/** How eight neighbours in number share homes: each digit is the place of the first of the household. */
const HOUSEHOLDS = '01234567 00224466 00033366 00004466 00033567 00224567 01224466 00000566'.split(' ')

/** Born in 1926 to 2025; later decades are fuller, as in a young town. */
const DECADES = [2, 4, 7, 10, 12, 13, 13, 14, 13, 12]

/** The person of this number. @param index 0 and up @param draws is started again: what was drawn before does not count */
export function personAt(world: World, index: number, draws: Draws): Person {
  const household = householdOf(world, index)
  const family = familyOf(world, household, draws)
  const isHead = index === household
  draws.startAt(world.seed, 2, index)
  const sex: Sex = draws.percent(50) ? 'm' : 'v'
  const bearsFamilyName = isHead || draws.percent(80)
  const own = bearsFamilyName ? family.surname(sex) : drawSurname(family.origin, sex, draws)
  const givenName = drawGivenName(family.origin, sex, draws)
  const secondName = draws.percent(35) ? drawGivenName(family.origin, sex, draws)[0]! : ''
  const isInInstitution = draws.percent(1.5)
  const born = birth(family.origin, draws)
  const mayMarry = born.year < 2003
  const institution = draws.below(1 + draws.below(world.institutions))
  return {
    index,
    origin: family.origin,
    sex,
    givenName,
    secondName,
    surname: own,
    partner:
      mayMarry && draws.percent(sex === 'v' ? 30 : 3) ? drawSurname(family.origin, 'm', draws) : undefined,
    ...born,
    home: isInInstitution ? institutionOf(world.seed, institution, world.areas) : family.home,
    isInInstitution,
    householdPhone: isInInstitution ? switchboard(institution) : family.phone,
    nationalId: personalNumber(index),
    mobile: mobileNumber(draws),
  }
}

function householdOf(world: World, index: number): number {
  const block = index >>> 3
  const pattern = HOUSEHOLDS[mixed(block, world.seed) % HOUSEHOLDS.length]!
  return block * 8 + (pattern.charCodeAt(index & 7) - 48)
}

type Family = { origin: Origin; surname: (sex: Sex) => BuiltSurname; home: Place; phone: string }

function familyOf(world: World, household: number, draws: Draws): Family {
  draws.startAt(world.seed, 1, household)
  const origin = drawOrigin(draws)
  const rank = SURNAME_RANKS.get(origin)!.draw(draws)
  const phone = mobileNumber(draws)
  const home = homeOf(world.seed, household, world.areas)
  return { origin, surname: sex => surnameOfRank(origin, rank, sex === 'v'), home, phone }
}

function drawOrigin(draws: Draws): Origin {
  let aim = draws.below(100)
  for (const origin of ORIGINS) {
    aim -= ORIGIN_SHARES[origin]
    if (aim < 0) return origin
  }
  return 'dutch'
}

/**
 * A surname of an origin, as often as its rank says (Zipf-Mandelbrot); Polish ones follow the sex of the bearer.
 * @returns particles ('' for none) and core, with capitals
 */
export function drawSurname(origin: Origin, sex: Sex, draws: Draws): BuiltSurname {
  return surnameOfRank(origin, SURNAME_RANKS.get(origin)!.draw(draws), sex === 'v')
}

/** Everybody in one institution is reached by the same number. */
function switchboard(institution: number): string {
  return String(20_000_000 + (mixed(institution, 99) % 9_999_999))
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function birth(origin: Origin, draws: Draws): { year: number; month: number; day: number } {
  let aim = draws.below(100)
  let decade = 0
  while (decade < DECADES.length - 1 && aim >= DECADES[decade]!) aim -= DECADES[decade++]!
  const year = 1926 + decade * 10 + draws.below(10)
  // Where births were not registered, the office of arrival wrote 1 January or 1 July.
  const isDefaulted = year < 1975 && (origin === 'moroccan' || origin === 'turkish') && draws.percent(18)
  if (isDefaulted) return { year, month: draws.percent(75) ? 1 : 7, day: 1 }
  const month = 1 + draws.below(12)
  return { year, month, day: 1 + draws.below(DAYS[month - 1]!) }
}
