// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Draws, mixed } from './draws.ts'
import { capital, dutchSurname } from './dutch-surnames.ts'
import { rowsOfEach } from './generate-persons.ts'
import { homeOf, type Place } from './places.ts'
import { Ranks } from './ranks.ts'
import { withTypo } from './slips.ts'

/** One register's row about a made-up organisation; '' where the register has nothing. */
export type SyntheticOrganisation = {
  /** Unique row number, from 1. */
  readonly id: number
  /** The same for all rows about one organisation, from 1. */
  readonly truth: number
  /** Which of the registers wrote the row, 1..12; a register holds an organisation at most once. */
  readonly source: number
  readonly tradeName: string
  /** Eight digits, as the trade register gives out; they may coincide with real ones by chance. */
  readonly registrationNumber: string
  readonly street: string
  readonly houseNumber: string
  readonly houseNumberAddition: string
  readonly postcode: string
  readonly city: string
  readonly phone: string
}

export type OrganisationOptions = {
  /** Rows to make, 1..9,000,000. */
  readonly count: number
  /** Whole number; the same seed and count give the same rows, bit for bit, on every machine. */
  readonly seed: number
}

const TRADES = (
  'Bakkerij Slagerij Kapsalon Garage Autobedrijf Aannemersbedrijf Schildersbedrijf Restaurant Eetcafé Snackbar ' +
  'Bloemenhuis Fietsenwinkel Transportbedrijf Schoonmaakbedrijf Adviesbureau Administratiekantoor Makelaardij ' +
  'Installatiebedrijf Hoveniersbedrijf Timmerfabriek Uitzendbureau Belwinkel Supermarkt Sportschool Kinderopvang'
).split(' ')
const FORMS = ['B.V.', 'B.V.', 'V.O.F.', '', '', '', 'Stichting', 'N.V.', 'C.V.']
const FORMS_AS_WRITTEN: Readonly<Record<string, readonly string[]>> = {
  'B.V.': ['B.V.', 'BV', 'b.v.', '', ''],
  'V.O.F.': ['V.O.F.', 'VOF', 'vof', ''],
  'N.V.': ['N.V.', 'NV', ''],
  'C.V.': ['C.V.', 'CV', ''],
  Stichting: ['Stichting', 'Stg.', ''],
}
const WORDS =
  'Zon Ster Vliet Kroon Anker Brug Haven Molen Linde Zwaan Schakel Kompas Horizon Delta Baken'.split(' ')
const NAME_RANKS = new Ranks(400_000, 25)
const MOVED = 0x10000000

type Organisation = {
  readonly index: number
  readonly trade: string
  readonly name: string
  readonly form: string
  readonly number: string
  readonly phone: string
  readonly place: Place
}

/**
 * Rows about made-up businesses and foundations: legal forms left out or written otherwise, the trade dropped,
 * slips, moves, shared buildings, missing numbers. First rows first, as with persons; made one by one.
 *
 * @throws RangeError for a count outside its range
 */
export function* generateOrganisations(options: OrganisationOptions): Generator<SyntheticOrganisation> {
  const { count, seed } = options
  if (!(count >= 1 && count <= 9_000_000)) throw new RangeError(`count must be 1 to 9,000,000, not ${count}`)
  const areas = Math.max(20, Math.round(count / 30))
  const draws = new Draws()
  const rows = rowsOfEach(seed, count, 1.36)
  let id = 1
  for (let view = 0; id <= count; view++) {
    for (let index = 0; index < rows.length; index++) {
      if (rows[index]! > view)
        yield viewOf(organisationAt(seed, index, areas, draws), view, id++, seed, areas, draws)
    }
  }
}

function organisationAt(seed: number, index: number, areas: number, draws: Draws): Organisation {
  draws.startAt(seed, 0x60, index)
  const { particles, core } = dutchSurname(NAME_RANKS.draw(draws))
  const family = particles === '' ? core : capital(particles + ' ' + core)
  const trade = draws.one(TRADES)
  // One building in five holds several organisations.
  const building = draws.percent(20) ? mixed(index >>> 4, seed) % 1_000_000 : index
  return {
    index,
    trade,
    name: draws.percent(65)
      ? family
      : 'De ' + draws.one(WORDS) + (draws.percent(50) ? ' ' + draws.one(WORDS) : ''),
    form: draws.one(FORMS),
    // 3,999,971 has no factor in common with ninety million, so that the product visits every number once.
    number: String(10_000_000 + ((index * 3_999_971 + 7) % 90_000_000)),
    phone: '0' + String(20 + draws.below(60)) + String(1_000_000 + draws.below(8_999_999)),
    place: homeOf(seed, MOVED + building, areas),
  }
}

function viewOf(
  organisation: Organisation,
  view: number,
  id: number,
  seed: number,
  areas: number,
  draws: Draws,
): SyntheticOrganisation {
  draws.startAt(seed, 0x61 + view, organisation.index)
  const isNoisy = view > 0
  const hasMoved = isNoisy && draws.percent(20)
  const place = hasMoved
    ? homeOf(seed, 2 * MOVED + organisation.index * 12 + view, areas)
    : organisation.place
  const { addition: houseNumberAddition, ...address } = place
  return {
    id,
    truth: organisation.index + 1,
    source: 1 + ((organisation.index + view * 5) % 12),
    tradeName: tradeName(organisation, isNoisy, draws),
    registrationNumber: draws.percent(40) ? '' : organisation.number,
    ...address,
    houseNumberAddition,
    phone: draws.percent(50) ? '' : organisation.phone,
  }
}

function tradeName({ trade, name, form }: Organisation, isNoisy: boolean, draws: Draws): string {
  const written = isNoisy ? draws.one(FORMS_AS_WRITTEN[form] ?? ['']) : form
  const own = isNoisy && draws.percent(12) ? withTypo(name, draws) : name
  const full = isNoisy && draws.percent(25) ? own : `${trade} ${own}`
  if (written === '') return full
  return form === 'Stichting' ? `${written} ${full}` : `${full} ${written}`
}
