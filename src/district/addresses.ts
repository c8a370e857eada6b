// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { along, distanceTo, inside, lengthOf, type Point } from './geometry.ts'
import { idOf } from './identity.ts'
import { type Municipality, type NeighbourhoodName, neighbourhoods } from './municipalities.ts'
import { places } from './places.ts'
import { toLonLat } from './rijksdriehoek.ts'
import type { AddressUse, Street } from './street.ts'
import { streets } from './streets.ts'
import { waters } from './water.ts'

export type Address = {
  id: string
  street: string
  number: number
  addition: string
  /** In the 9990 range, which was never issued. */
  postcode: string
  place: Municipality
  municipality: Municipality
  neighbourhood: NeighbourhoodName
  use: AddressUse
  x: number
  y: number
  lon: number
  lat: number
}

const letters = 'ABCDEGHJKLNPRTVWXZ'
/** One postcode per street name and municipality, in the order of the list. */
const postcodes = new Map<string, string>()
const streetKey = (street: Street) => `${street.name}, ${neighbourhoods[street.neighbourhood].municipality}`

function postcodeOf(street: Street): string {
  const key = streetKey(street)
  if (!postcodes.has(key)) {
    const index = postcodes.size
    postcodes.set(
      key,
      `9990 ${letters[Math.floor(index / letters.length)]}${letters[index % letters.length]}`,
    )
  }
  return postcodes.get(key)!
}

const openWater = waters.slice(1).map(({ ring }) => ring)
const openGround = places.flatMap(({ ring, open }) => (ring && open ? [ring] : []))
const setback: Record<AddressUse, number> = { dwelling: 11, shop: 9, business: 17, recreation: 9, farm: 30 }

const buildable = (point: Point, own: Street): boolean =>
  ![...openWater, ...openGround].some(ring => inside(point, ring)) &&
  streets.every(other => other === own || distanceTo(point, other.line) > 8)

/** Where houses of one side stand: from the first to the last number, skipping water, squares and crossings. */
function plotsOn(street: Street, side: 'left' | 'right'): Point[] {
  if (street.spacing === 0 || (street.sides !== 'both' && street.sides !== side)) return []
  const aside = setback[street.use] * (side === 'left' ? 1 : -1)
  const count = Math.floor(lengthOf(street.line) / street.spacing)
  return Array.from({ length: count }, (_, index) =>
    along(street.line, (index + 0.5) * street.spacing, aside),
  ).filter(point => buildable(point, street))
}

const additionsOf = (street: Street, number: number): string[] =>
  street.flats && Math.ceil(number / 2) % 3 === 0 ? ['A', 'B', 'C'] : ['']

/** Numbers already given on a street that comes in several pieces: the next piece goes on counting. */
const lastNumbers = new Map<string, number>()

function addressesOf(street: Street): Address[] {
  const { municipality } = neighbourhoods[street.neighbourhood]
  const start = lastNumbers.get(streetKey(street)) ?? 0
  const sides = [plotsOn(street, 'left'), plotsOn(street, 'right')] as const
  lastNumbers.set(streetKey(street), start + 2 * Math.max(sides[0].length, sides[1].length))
  return sides.flatMap((plots, side) =>
    plots.flatMap((point, index) => {
      const number = start + 2 * index + 1 + side
      return additionsOf(street, number).map(addition =>
        addressAt(street, municipality, number, addition, point),
      )
    }),
  )
}

function addressAt(
  street: Street,
  municipality: Municipality,
  number: number,
  addition: string,
  point: Point,
): Address {
  const [lon, lat] = toLonLat(point)
  return {
    id: idOf(`address ${streetKey(street)} ${number}${addition}`),
    street: street.name,
    number,
    addition,
    postcode: postcodeOf(street),
    place: municipality,
    municipality,
    neighbourhood: street.neighbourhood,
    use: street.use,
    x: point[0],
    y: point[1],
    lon,
    lat,
  }
}

/** The address register of De Vlieten: every address once, the same on every machine. */
export const addresses: readonly Address[] = streets.flatMap(addressesOf)

const byWords = new Map(
  addresses.map(address => [
    `${address.street} ${address.number}${address.addition}, ${address.place}`,
    address,
  ]),
)

/**
 * The address in words, for instance `Zeesterweg 18, Oosterwaarde`.
 * @throws RangeError when De Vlieten has no such address
 */
export function getAddress(words: string): Address {
  const address = byWords.get(words)
  if (!address) throw new RangeError(`De Vlieten has no address ${words}.`)
  return address
}
