// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Ring } from './geometry.ts'
import { line } from './geometry.ts'
import type { NeighbourhoodName } from './municipalities.ts'
import { inOosterwaarde } from './streets.oosterwaarde.ts'
import { inRietmeer } from './streets.rietmeer.ts'
import { inLindeveen, inZandhove } from './streets.south-north.ts'

type PlaceKind =
  | 'square'
  | 'park'
  | 'bridge'
  | 'stop'
  | 'path'
  | 'harbour'
  | 'quay'
  | 'street'
  | 'school'
  | 'sport'
  | 'holiday-park'
  | 'business-park'
  | 'public-building'
  | 'allotment'

export type Place = {
  code: string
  name: string
  kind: PlaceKind
  neighbourhood: NeighbourhoodName
  ring: Ring
  /** Open ground where nobody lives: houses stay out of it. */
  open: boolean
}

const place = (
  code: string,
  name: string,
  kind: PlaceKind,
  neighbourhood: NeighbourhoodName,
  ring: Ring,
  open = false,
): Place => ({ code, name, kind, neighbourhood, ring, open })

const spot = (at: typeof inRietmeer, a: number, b: number, half = 12): Ring =>
  at([a - half, b - half], [a + half, b - half], [a + half, b + half], [a - half, b + half])

const strip = (at: typeof inRietmeer, from: readonly [number, number], to: readonly [number, number]): Ring =>
  at([from[0], from[1]], [to[0], from[1]], [to[0], to[1]], [from[0], to[1]])

const centre = 'Rietmeer-Centrum'
const harbourTown = 'Oosterwaarde-Centrum'

/** Places with a name of their own, where anybody may come. Streets here stand for their public space. */
export const places: readonly Place[] = [
  place('kadeplein', 'Kadeplein', 'square', centre, strip(inRietmeer, [-70, -158], [92, -22]), true),
  place('bushalte-kadeplein', 'Bushalte Kadeplein', 'stop', centre, spot(inRietmeer, 60, -30, 8)),
  place('kadelaan', 'Kadelaan', 'street', centre, strip(inRietmeer, [-700, -6], [690, 6])),
  place('veerstraat', 'Veerstraat', 'street', centre, strip(inRietmeer, [-266, -180], [-254, 185])),
  place('havenstraat', 'Havenstraat', 'street', centre, strip(inRietmeer, [-690, 89], [690, 101])),
  place(
    'sluiskade',
    'Sluiskade',
    'quay',
    centre,
    inRietmeer([140, -200], [700, -172], [700, -160], [140, -188]),
  ),
  place('raadhuisplein', 'Raadhuisplein', 'square', centre, strip(inRietmeer, [172, 205], [258, 295]), true),
  place('oosterpark', 'Oosterpark', 'park', centre, strip(inRietmeer, [425, 210], [685, 338]), true),
  place('de-dreef', 'School De Dreef', 'school', centre, strip(inRietmeer, [-460, 295], [-340, 338]), true),
  place(
    'winkelstrip-noord',
    'Winkels Egelskop',
    'square',
    'Rietmeer-Noord',
    spot(inRietmeer, 40, 470, 24),
    true,
  ),
  place(
    'speeltuin-waterlelie',
    'Speeltuin Waterlelie',
    'park',
    'Rietmeer-Noord',
    strip(inRietmeer, [150, 690], [290, 735]),
    true,
  ),
  place(
    'sporthal-molen',
    'Sporthal De Molen',
    'sport',
    'Rietmeer-Zuid',
    strip(inRietmeer, [-470, -515], [-350, -455]),
    true,
  ),
  place('rietbrug', 'Rietbrug', 'bridge', centre, strip(inRietmeer, [117, -330], [133, -215])),
  place(
    'dijkweg',
    'Dijkweg',
    'street',
    'Rietmeer-Buitengebied',
    inRietmeer([-700, -8], [-1150, 32], [-1150, 48], [-700, 8]),
  ),
  place(
    'de-rietkraag',
    'Vakantiepark De Rietkraag',
    'holiday-park',
    'Rietmeer-Buitengebied',
    line([310, 4570], [670, 4600], [680, 4870], [320, 4890]),
  ),
  place('marktplein', 'Marktplein', 'square', harbourTown, strip(inOosterwaarde, [22, 80], [166, 176]), true),
  place('havenbrug', 'Havenbrug', 'bridge', harbourTown, strip(inOosterwaarde, [180, -110], [200, 22])),
  place(
    'havenkade',
    'Havenkade',
    'quay',
    harbourTown,
    inOosterwaarde([-640, -8], [0, 0], [0, 14], [-640, 8]),
  ),
  place('kerkpad', 'Kerkpad', 'path', harbourTown, strip(inOosterwaarde, [414, 100], [426, 400])),
  place(
    'stationsstraat',
    'Stationsstraat',
    'street',
    harbourTown,
    strip(inOosterwaarde, [-630, -342], [180, -326]),
  ),
  place(
    'busstation',
    'Busstation Oosterwaarde',
    'stop',
    harbourTown,
    strip(inOosterwaarde, [-560, -322], [-480, -275]),
    true,
  ),
  place(
    'haven',
    'Haven van Oosterwaarde',
    'harbour',
    harbourTown,
    strip(inOosterwaarde, [4, -268], [156, -95]),
  ),
  place(
    'veenpolder',
    'Veenpolder',
    'park',
    harbourTown,
    strip(inOosterwaarde, [470, -415], [640, -345]),
    true,
  ),
  place(
    'bedrijvenpark-zeester',
    'Bedrijvenpark Zeester',
    'business-park',
    'Bedrijvenpark Zeester',
    line([5850, 4190], [6450, 4200], [6460, 4710], [5860, 4690]),
  ),
  place(
    'speelweide-wulp',
    'Speelweide Wulp',
    'park',
    'Oosterwaarde-Noord',
    strip(inOosterwaarde, [-120, 664], [20, 718]),
    true,
  ),
  place('kerkbrink', 'Kerkbrink', 'square', 'Lindeveen-Dorp', strip(inLindeveen, [18, 22], [96, 92]), true),
  place(
    'sportveld-lindeveen',
    'Sportveld Lindeveen',
    'sport',
    'Lindeveen-Dorp',
    strip(inLindeveen, [310, 225], [520, 340]),
    true,
  ),
  place(
    'volkstuinen-lindeveen',
    'Volkstuinen Veenweg',
    'allotment',
    'Lindeveen-Buitengebied',
    line([2300, 985], [2460, 987], [2460, 1080], [2300, 1080]),
  ),
  place(
    'dorpsplein-zandhove',
    'Dorpsplein',
    'square',
    'Zandhove-Dorp',
    strip(inZandhove, [-98, 20], [-20, 88]),
    true,
  ),
  place(
    'noordhaven',
    'Noordhaven',
    'harbour',
    'Zandhove-Buitengebied',
    line([4120, 7520], [4310, 7520], [4310, 7700], [4120, 7700]),
  ),
  place(
    'schuren-schuurweg',
    'Schuren langs de Schuurweg',
    'business-park',
    'Zandhove-Buitengebied',
    line([1740, 6200], [1880, 6200], [1885, 7000], [1745, 7000]),
  ),
]

export type PlaceCode = string

const byCode = new Map(places.map(one => [one.code, one]))

/**
 * A place by its code.
 * @throws RangeError when De Vlieten has no such place
 */
export function getPlace(code: PlaceCode): Place {
  const found = byCode.get(code)
  if (!found) throw new RangeError(`De Vlieten has no place ${code}.`)
  return found
}
