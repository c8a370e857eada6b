// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Level, Levels } from './comparison.ts'

// How two houses agree, and how two places do; an address has one level for each combination of the two.
const HOUSES = [
  'house unknown',
  'same house',
  'same street',
  'same number, other street',
  'other house',
] as const
export const PLACES = [
  'place unknown',
  'same postcode',
  'nearly the same postcode',
  'same town',
  'other town',
] as const
export const SAME_HOUSE = 1
export const SAME_STREET = 2
export const SAME_NUMBER = 3
export const OTHER_HOUSE = 4
export const SAME_POSTCODE = 1
export const NEAR_POSTCODE = 2
export const SAME_TOWN = 3
export const OTHER_TOWN = 4

// Defaults as products of the two; moved people and typing errors make the second half of each row.
const HOUSE_MATCH = [1, 0.65, 0.06, 0.05, 0.24]
const HOUSE_RELATED = [1, 0.6, 0.05, 0.03, 0.32]
const HOUSE_RANDOM = [1, 0.00001, 0.001, 0.015, 0.985]
const PLACE_MATCH = [1, 0.6, 0.12, 0.1, 0.18]
const PLACE_RELATED = [1, 0.55, 0.1, 0.15, 0.2]
const PLACE_RANDOM = [1, 0.0002, 0.002, 0.03, 0.97]
const RARE_HERE = new Set([SAME_HOUSE, SAME_STREET])

export const ADDRESS_LEVELS: Levels = HOUSES.flatMap((house, h) =>
  PLACES.map((place, p): Level => {
    if (h === 0 && p === 0) return { name: 'missing', agrees: false, match: 0 }
    const name = p === 0 ? house : h === 0 ? place : `${house}, ${place}`
    const agrees = (h > 0 && h < SAME_NUMBER) || (p > 0 && p < OTHER_TOWN)
    const shares = {
      match: HOUSE_MATCH[h]! * PLACE_MATCH[p]! * 0.4,
      related: HOUSE_RELATED[h]! * PLACE_RELATED[p]! * 0.4,
    }
    const hasRarity = RARE_HERE.has(h) || p === SAME_POSTCODE || p === SAME_TOWN
    return {
      name,
      agrees,
      ...shares,
      ...(hasRarity
        ? { strangers: h < SAME_NUMBER ? 1 : HOUSE_RANDOM[h]! }
        : { random: HOUSE_RANDOM[h]! * PLACE_RANDOM[p]! * 0.4 }),
    }
  }),
)

/** What a file tells of addresses: which parts occur, and in what share (0..1) of pairs house and place are unknown. */
export type AddressCoverage = {
  readonly hasStreet: boolean
  readonly hasNumber: boolean
  readonly hasPostcode: boolean
  readonly hasCity: boolean
  readonly houseUnknown: number
  readonly placeUnknown: number
}

/**
 * Default shares per level for a file of this coverage; those of matches and of households each sum to 1. Levels
 * that cannot occur (a postcode, where there is none) get nothing, and what is unknown is as often unknown among
 * matches as among strangers.
 */
export function addressShares(coverage: AddressCoverage): { match: number[]; related: number[] } {
  const { hasStreet, hasNumber, hasPostcode, hasCity, houseUnknown, placeUnknown } = coverage
  const houses = [hasNumber && (hasStreet || hasPostcode), hasStreet, hasNumber, hasStreet || hasNumber]
  const places = [hasPostcode, hasPostcode, hasCity, hasPostcode || hasCity]
  const shares = (house: readonly number[], place: readonly number[]) => {
    const [ofHouse, ofPlace] = [known(house, houses, houseUnknown), known(place, places, placeUnknown)]
    const all = ofHouse.flatMap((share, h) => ofPlace.map((other, p) => (h + p === 0 ? 0 : share * other)))
    const total = all.reduce((sum, share) => sum + share, 0)
    return all.map(share => (total === 0 ? 0 : share / total))
  }
  return { match: shares(HOUSE_MATCH, PLACE_MATCH), related: shares(HOUSE_RELATED, PLACE_RELATED) }
}

/** The share of 'unknown', and the others by what they are worth where they can occur. */
function known(worth: readonly number[], occurs: readonly boolean[], unknown: number): number[] {
  const left = worth.slice(1).map((share, at) => (occurs[at]! ? share : 0))
  const total = left.reduce((sum, share) => sum + share, 0)
  return total === 0 ? [1, ...left] : [unknown, ...left.map(share => ((1 - unknown) * share) / total)]
}
