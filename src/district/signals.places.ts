// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { RandomStream } from '../analysis/hotspots/random.ts'
import { addresses } from './addresses.ts'
import { along, lengthOf } from './geometry.ts'
import { type Municipality, type NeighbourhoodName, neighbourhoods } from './municipalities.ts'
import type { Note } from './note.ts'
import { type Place, places } from './places.ts'
import type { SignalPlace } from './signal.ts'
import { pick } from './spin.ts'
import type { Street } from './street.ts'
import { streets } from './streets.ts'

/** Limits on where a note may lie. `recent` keeps it off the places whose stories are told by hand. */
type Within = { neighbourhood?: NeighbourhoodName; notBeside?: NeighbourhoodName; recent: boolean }
type Located = { neighbourhood: NeighbourhoodName }

const toldByHand = new Set([
  ...['kadeplein', 'bushalte-kadeplein', 'marktplein', 'havenbrug', 'havenkade', 'haven'],
  ...['de-rietkraag', 'schuren-schuurweg', 'stationsstraat', 'veerstraat', 'kerkpad'],
])
const addressesToldByHand = /^(Zeesterweg 18|Havenstraat 14|Dijkweg 40)$/

const lies =
  (municipality: Municipality, within: Within) =>
  ({ neighbourhood }: Located): boolean =>
    neighbourhoods[neighbourhood].municipality === municipality &&
    (!within.neighbourhood || within.neighbourhood === neighbourhood) &&
    within.notBeside !== neighbourhood

const publicPlaces = places.filter(({ kind }) => !['holiday-park', 'harbour', 'business-park'].includes(kind))
const livedIn = streets.filter(({ use, spacing }) => use === 'dwelling' && spacing > 0)
const farmRoads = streets.filter(({ kind, use }) => kind === 'road' && use === 'farm')
const businesses = addresses.filter(
  ({ use, street, number }) =>
    (use === 'business' || use === 'shop') && !addressesToldByHand.test(`${street} ${number}`),
)

const atPlace = ({ code, neighbourhood }: Place): SignalPlace => ({
  kind: 'place',
  place: code,
  neighbourhood,
})

// Never the door of a home: a spot on the street, rounded to what its cell of a hundred metres can bear.
function alongStreet(random: RandomStream, street: Street, accuracy: number): SignalPlace {
  const [x, y] = along(street.line, random.next() * lengthOf(street.line))
  return { kind: 'point', x, y, accuracy, near: street.name, neighbourhood: street.neighbourhood }
}

/** Where such a note lies: a public place, a spot on a street, or a business by its address. */
export function placeFor(
  random: RandomStream,
  where: Note['where'],
  municipality: Municipality,
  within: Within,
): SignalPlace {
  const here = lies(municipality, within)
  const open = publicPlaces.filter(place => here(place) && !(within.recent && toldByHand.has(place.code)))
  if (where === 'park') return atPlace(places.find(({ code }) => code === 'de-rietkraag')!)
  if (where === 'harbour') return atPlace(places.find(({ code }) => code === 'noordhaven')!)
  if (where === 'any' && open.length > 0 && random.next() < 0.7) return atPlace(pick(random, open))
  const choices = where === 'business' ? businesses.filter(here) : []
  if (choices.length > 0) {
    const { id, neighbourhood } = pick(random, choices)
    return { kind: 'address', address: id, neighbourhood }
  }
  const homes = (where === 'rural' ? farmRoads : livedIn).filter(here)
  return alongStreet(random, pick(random, homes.length > 0 ? homes : farmRoads.filter(here)), 50)
}

/** Notes that can happen here: the harbour is in Zandhove, the holiday park in Rietmeer, sheds outside town. */
export const notesThatFit = (
  notes: readonly Note[],
  municipality: Municipality,
  neighbourhood?: NeighbourhoodName,
): Note[] =>
  notes.filter(
    ({ where }) =>
      (where !== 'harbour' || municipality === 'Zandhove') &&
      where !== 'park' &&
      (where !== 'rural' || !neighbourhood),
  )
