// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { line, village } from './geometry.ts'
import { streetsOf } from './street.ts'

/** Rietmeer's compass: the Kadelaan runs along b = 0, the Rietvliet along b = -270. */
export const inRietmeer = village(1700, 3900, -4)

const centre = streetsOf('Rietmeer-Centrum')
const north = streetsOf('Rietmeer-Noord', { spacing: 15 })
const south = streetsOf('Rietmeer-Zuid', { spacing: 15 })

/** The town at the water: a centre on the quay, a plan of the sixties in the north, mills in the south. */
export const rietmeerStreets = [
  centre('Kadelaan', inRietmeer([-700, 0], [690, 0]), { kind: 'main', flats: true }),
  centre('Kadeplein', inRietmeer([-85, -14], [-85, -172], [105, -172], [105, -14]), {
    use: 'shop',
    sides: 'right',
  }),
  centre('Rietkade', inRietmeer([-120, -188], [-690, -188]), { sides: 'right' }),
  centre('Sluiskade', inRietmeer([140, -188], [700, -160]), { sides: 'left', use: 'business', spacing: 24 }),
  centre('Veerstraat', inRietmeer([-260, -180], [-260, 185]), { use: 'shop' }),
  centre('Havenstraat', inRietmeer([-690, 95], [690, 95]), { use: 'shop', spacing: 16 }),
  centre('Raadhuisstraat', inRietmeer([150, 8], [150, 345])),
  centre('Raadhuisplein', inRietmeer([165, 305], [265, 305], [265, 200]), { use: 'shop', sides: 'left' }),
  centre('Schoolstraat', inRietmeer([-480, 8], [-480, 345])),
  centre('Wilgenstraat', inRietmeer([-690, 190], [140, 190])),
  centre('Biezenstraat', inRietmeer([-690, 270], [140, 270])),
  centre('Lisstraat', inRietmeer([275, 190], [690, 190])),
  centre('Dorpslaan', inRietmeer([-60, 8], [-60, 345])),
  centre('Parklaan', inRietmeer([405, 8], [405, 345])),
  centre('Oosterlaan', inRietmeer([700, -160], [700, 345])),
  centre('Singel', inRietmeer([-700, 350], [710, 350]), { kind: 'main' }),
  centre('Fietspad Oosterpark', inRietmeer([420, 280], [690, 280]), { kind: 'path', spacing: 0 }),
  north('Kalmoesstraat', inRietmeer([-600, 430], [640, 430])),
  north('Lisdoddestraat', inRietmeer([-600, 510], [640, 510])),
  north('Zwanenbloemstraat', inRietmeer([-600, 590], [640, 590])),
  north('Waterlelielaan', inRietmeer([-600, 670], [640, 670]), { flats: true, spacing: 26 }),
  north('Pijlkruidstraat', inRietmeer([-600, 750], [640, 750])),
  north('Dotterlaan', inRietmeer([-300, 355], [-300, 800]), { spacing: 0 }),
  north('Egelskoplaan', inRietmeer([0, 355], [0, 830]), { spacing: 0, kind: 'main' }),
  north('Watermuntlaan', inRietmeer([320, 355], [320, 800]), { spacing: 0 }),
  south('Brugstraat', inRietmeer([125, -175], [125, -860]), { kind: 'main' }),
  south('Zuiderkade', inRietmeer([-560, -350], [560, -350]), { sides: 'right' }),
  south('Molenstraat', inRietmeer([-560, -440], [560, -440])),
  south('Korenbloemstraat', inRietmeer([-560, -530], [560, -530])),
  south('Klaverstraat', inRietmeer([-560, -620], [560, -620])),
  south('Haverlaan', inRietmeer([-560, -710], [560, -710])),
  south('Molenpad', inRietmeer([-280, -355], [-280, -720]), { spacing: 0, kind: 'path' }),
]

const outside = streetsOf('Rietmeer-Buitengebied', { use: 'farm', spacing: 150, kind: 'road' })

export const rietmeerOutside = [
  outside('Dijkweg', inRietmeer([-700, 0], [-1150, 40], [-1520, 20]), {
    use: 'business',
    spacing: 28,
    kind: 'street',
  }),
  outside('Rietkraagweg', line([1010, 4300], [720, 4480], [640, 4620]), { spacing: 90 }),
  outside('De Rietkraag', line([330, 4590], [640, 4620], [650, 4840], [340, 4860], [330, 4620]), {
    use: 'recreation',
    spacing: 17,
    kind: 'path',
  }),
  outside('Middenweg', line([330, 4985], [3390, 5010]), { kind: 'road' }),
  outside('Rietweg', line([210, 2860], [3340, 2850])),
  outside('Rietmeerseweg', line([2388, 3852], [3155, 3860], [3378, 3872]), { kind: 'main' }),
]
