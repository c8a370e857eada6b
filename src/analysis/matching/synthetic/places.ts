// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Draws, mixed } from './draws.ts'
import { capital } from './dutch-surnames.ts'

/** Where somebody lives; street and city lie in a region that does not exist. */
export type Place = {
  readonly street: string
  readonly houseNumber: string
  readonly addition: string
  readonly postcode: string
  readonly city: string
}

const CITY_FRONTS =
  'Riet Vliet Zand Elzen Wilgen Brak Moer Kraan Otter Lis Biezen Duin Veen Klei Slik Kreek'.split(' ')
const CITY_BACKS = 'meer dam land oord kerke wolde monde zijl drecht hoven'.split(' ')
const STREET_FRONTS = (
  'Wilgenroos Kievit Lepelaar Waterlelie Zwanenbloem Rietgors Karekiet Libellen Dotterbloem Kalmoes Lisdodde ' +
  'Snoek Zeelt Baars Voorn Fuut Meerkoet Roerdomp Purperreiger Otter Bever Waterhoen Krabbenscheer Vlonder ' +
  'Mandenmaker Vlechter Twijgen Tenen Griend Hoepel Bezembinder Klompenmaker Touwslager Zeilmaker Scheepstimmer ' +
  'Baken Boei Anker Roer Mast Kiel Boeg Steven Spant Kluiver Gaffel Zwaard Kajuit Ponton Veerman Sluiswachter ' +
  'Dijkgraaf Heemraad Polder Peilschaal Molenwiek Gemaal Wetering Tocht Singel Kade Oever Terp Wierde Donk ' +
  'Noorder Zuider Ooster Wester Lange Korte Oude Nieuwe Burgemeester Professor Doctor Pastoor Wethouder'
).split(' ')
const STREET_MIDDLES = ['', '', '', '', 'ers', 'berg', 'veld', 'hof', 'bos', 'wijk', 'duin', 'bloem']
const STREET_KINDS = 'straat laan weg plein kade hof singel dreef pad dijk gracht steeg park'.split(' ')
const ADDITIONS = ['a', 'b', 'c', 'bis', '2', '1', 'II', 'hs', 'A1', '12']
const LETTERS = 'ABCDEGHJKLNPRSTVWXZ'

const draws = new Draws()

/** The postcode of an area 0..1,000,000 and the street it lies in; one street has up to eight of them. */
function areaOf(area: number): { street: string; postcode: string; city: string } {
  const street = area >>> 3
  const city = street >>> 6
  draws.startAt(0x91ace, 1, street)
  const name = draws.one(STREET_FRONTS) + draws.one(STREET_MIDDLES) + draws.one(STREET_KINDS)
  return { street: name, postcode: postcodeOf(area), city: cityOf(city) }
}

function cityOf(city: number): string {
  const front = CITY_FRONTS[mixed(city, 7) % CITY_FRONTS.length]!
  return capital(front + CITY_BACKS[mixed(city, 8) % CITY_BACKS.length]!)
}

/** Postcodes of neighbouring areas share their digits: 200 areas to one four-digit district. */
function postcodeOf(area: number): string {
  const district = 1000 + (Math.floor(area / 200) % 8999)
  const rest = area % 200
  const first = LETTERS[Math.floor(rest / LETTERS.length)]!
  return String(district) + first + LETTERS[rest % LETTERS.length]!
}

/**
 * A home in a region; the same numbers give the same home.
 * @param seed whole number
 * @param home whole number, 0 and up
 * @param areas postcode areas in the region, 1 and up
 */
export function homeOf(seed: number, home: number, areas: number): Place {
  draws.startAt(seed, 0x40, home)
  const area = draws.below(areas)
  const houseNumber = String(1 + draws.below(draws.percent(80) ? 60 : 400))
  const addition = draws.percent(14) ? draws.one(ADDITIONS) : ''
  return { ...areaOf(area), houseNumber, addition }
}

/**
 * A shelter, care home or centre for asylum seekers: one address for many people.
 * @param seed whole number
 * @param institution whole number, 0 and up
 * @param areas postcode areas in the region, 1 and up
 */
export function institutionOf(seed: number, institution: number, areas: number): Place {
  draws.startAt(seed, 0x41, institution)
  const place = areaOf(draws.below(areas))
  return { ...place, houseNumber: String(1 + draws.below(200)), addition: '' }
}
