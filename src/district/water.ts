// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { along, band, inside, type Line, lengthOf, line, type Point, type Ring, smooth } from './geometry.ts'
import { builtUp, noordertocht, polder } from './municipalities.ts'
import { inOosterwaarde } from './streets.oosterwaarde.ts'

/** The old river, now a canal, from the west coast to the east coast through both towns. */
export const rietvliet: Line = smooth(
  line(
    [60, 3650],
    [500, 3630],
    [1000, 3610],
    [1500, 3610],
    [1900, 3625],
    [2400, 3595],
    [3000, 3560],
    [3600, 3600],
    [4200, 3660],
    [4700, 3700],
    [5000, 3720],
    [5300, 3765],
    [5600, 3850],
    [6000, 3930],
    [6730, 3990],
  ),
)

export type Water = { name: string; ring: Ring; holes?: readonly Ring[] }

/** Open water as areas. The lake is everything around the ring dike. */
export const waters: readonly Water[] = [
  {
    name: 'Vlietmeer',
    ring: line([-1200, -1000], [8000, -1000], [8000, 9000], [-1200, 9000]),
    holes: [polder],
  },
  { name: 'Rietvliet', ring: band(rietvliet, 74) },
  { name: 'Haven', ring: inOosterwaarde([20, -90], [142, -80], [142, -262], [20, -262]) },
  { name: 'Noordhaven', ring: line([4140, 7560], [4290, 7560], [4310, 7800], [4120, 7800]) },
]

/** The ring dike, which keeps the lake out. */
export const ringDike: Line = [...polder, polder[0]!]

/** Drainage canals, named as water boards name them. */
export const canals: readonly { name: string; line: Line }[] = [
  { name: 'Noordertocht', line: noordertocht },
  { name: 'Veentocht', line: line([250, 1620], [2380, 1640]) },
  { name: 'Veentocht', line: line([3800, 1660], [6600, 1690]) },
  { name: 'Zandtocht', line: line([420, 6480], [2900, 6500]) },
  { name: 'Zandtocht', line: line([4220, 6480], [6250, 6470]) },
  { name: 'Dwarstocht', line: line([4060, 200], [4080, 2730]) },
]

const banks = band(rietvliet, 130)
const isField = (point: Point): boolean =>
  inside(point, polder) && !builtUp.some(ring => inside(point, ring)) && !inside(point, banks)

/** Ditches between long narrow parcels, a little aslant; they stop where houses and canals begin. */
export const ditches: readonly Line[] = Array.from({ length: 58 }, (_, index) =>
  fieldParts(line([-700 + index * 135, 60], [-100 + index * 135, 7960])),
).flat()

function fieldParts(of: Line): Line[] {
  const parts: Point[][] = [[]]
  for (let distance = 0; distance <= lengthOf(of); distance += 40) {
    const point = along(of, distance)
    if (isField(point)) parts.at(-1)!.push(point)
    else if (parts.at(-1)!.length > 0) parts.push([])
  }
  return parts.filter(part => part.length >= 5).map(part => [part[0]!, part.at(-1)!])
}
