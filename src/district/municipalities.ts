// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { line, type Ring, smooth } from './geometry.ts'

// Bends of the ring dike, counter-clockwise from where the Zuiderdijk meets it in the west.
const bends = line(
  ...([
    [95, 2600],
    [120, 1900],
    [300, 700],
    [1500, 250],
    [3400, 120],
    [5200, 300],
    [6400, 900],
  ] as const),
  ...([
    [6720, 2200],
    [6700, 2850],
    [6700, 3500],
    [6750, 4400],
    [6680, 5200],
    [6600, 5900],
  ] as const),
  ...([
    [5900, 7100],
    [4300, 7750],
    [2400, 7700],
    [1000, 7100],
    [350, 6000],
    [230, 5100],
  ] as const),
  ...([
    [150, 4700],
    [60, 3300],
  ] as const),
)
const stepsPerBend = 5
const coast = smooth([...bends, bends[0]!], stepsPerBend)
/** The coast from one bend to another, both included. */
const coastBetween = (from: number, to: number) => coast.slice(from * stepsPerBend, to * stepsPerBend + 1)

/** Bends where inner borders reach the coast: Zuiderdijk west and east, Noordertocht east and west. */
const reach = { dikeWest: 0, dikeEast: 8, canalEast: 11, canalWest: 18, round: bends.length }

/** The inner dike between the old peat polder in the south and the lower land north of it. */
export const zuiderdijk = line(
  [95, 2600],
  [1200, 2720],
  [2400, 2650],
  [3350, 2688],
  [4800, 2780],
  [5800, 2740],
  [6700, 2850],
)

/** The canal along which the northern land was drained; a border ever since. */
export const noordertocht = line([230, 5100], [1500, 5180], [3400, 5152], [5000, 5220], [6680, 5200])

/** The whole polder within its ring dike. */
export const polder: Ring = coast.slice(0, -1)

const dikeWest = zuiderdijk.slice(0, 4)
const dikeEast = zuiderdijk.slice(3)
const canalWest = noordertocht.slice(0, 3)
const canalEast = noordertocht.slice(2)

/** The four municipalities of De Vlieten: together the polder, without gap or overlap. */
export const municipalities = {
  Rietmeer: [
    ...dikeWest,
    ...canalWest.toReversed(),
    ...coastBetween(reach.canalWest, reach.round).slice(1, -1),
  ],
  Oosterwaarde: [
    ...dikeEast,
    ...coastBetween(reach.dikeEast, reach.canalEast).slice(1),
    ...canalEast.toReversed().slice(1),
  ],
  Lindeveen: [...coastBetween(reach.dikeWest, reach.dikeEast), ...zuiderdijk.toReversed().slice(1, -1)],
  Zandhove: [...noordertocht, ...coastBetween(reach.canalEast, reach.canalWest).slice(1, -1)],
} as const satisfies Record<string, Ring>

export type Municipality = keyof typeof municipalities

type Neighbourhood = { municipality: Municipality; ring: Ring | null }

/** Neighbourhoods; a null ring is the rest of the municipality: its fields and farms. */
export const neighbourhoods = {
  'Rietmeer-Centrum': {
    municipality: 'Rietmeer',
    ring: line([960, 3660], [2440, 3590], [2470, 4230], [1010, 4330]),
  },
  'Rietmeer-Noord': {
    municipality: 'Rietmeer',
    ring: line([1010, 4330], [2470, 4230], [2480, 4720], [1060, 4840]),
  },
  'Rietmeer-Zuid': {
    municipality: 'Rietmeer',
    ring: line([1000, 3080], [2330, 3000], [2440, 3590], [960, 3660]),
  },
  'Rietmeer-Buitengebied': { municipality: 'Rietmeer', ring: null },
  'Oosterwaarde-Centrum': {
    municipality: 'Oosterwaarde',
    ring: line([4310, 3180], [5720, 3240], [5760, 4290], [4290, 4210]),
  },
  'Oosterwaarde-Noord': {
    municipality: 'Oosterwaarde',
    ring: line([4290, 4210], [5760, 4290], [5690, 4690], [4380, 4620]),
  },
  'Bedrijvenpark Zeester': {
    municipality: 'Oosterwaarde',
    ring: line([5840, 4170], [6460, 4190], [6470, 4720], [5850, 4700]),
  },
  'Oosterwaarde-Buitengebied': { municipality: 'Oosterwaarde', ring: null },
  'Lindeveen-Dorp': {
    municipality: 'Lindeveen',
    ring: line([2480, 1040], [3760, 1230], [3710, 1950], [2460, 1760]),
  },
  'Lindeveen-Buitengebied': { municipality: 'Lindeveen', ring: null },
  'Zandhove-Dorp': {
    municipality: 'Zandhove',
    ring: line([2960, 6180], [4100, 6040], [4150, 6660], [3010, 6790]),
  },
  'Zandhove-Buitengebied': { municipality: 'Zandhove', ring: null },
} as const satisfies Record<string, Neighbourhood>

export type NeighbourhoodName = keyof typeof neighbourhoods

/** Outlines of the neighbourhoods with one: where houses stand close together. */
export const builtUp: readonly Ring[] = Object.values(neighbourhoods).flatMap(({ ring }) =>
  ring ? [ring] : [],
)
