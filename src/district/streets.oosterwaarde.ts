// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { line, village } from './geometry.ts'
import { streetsOf } from './street.ts'

/** Oosterwaarde's compass: the Rietvliet climbs from b = -90 in the west to b = 20 in the east. */
export const inOosterwaarde = village(5000, 3800, 3)

const centre = streetsOf('Oosterwaarde-Centrum')
const north = streetsOf('Oosterwaarde-Noord', { spacing: 15 })
const park = streetsOf('Bedrijvenpark Zeester', { use: 'business', spacing: 30 })
const outside = streetsOf('Oosterwaarde-Buitengebied', { use: 'farm', spacing: 150, kind: 'road' })

/** The harbour town: market and church on the north bank, ropewalk and bus station on the south bank. */
export const oosterwaardeStreets = [
  centre('Hoofdstraat', inOosterwaarde([-650, 300], [700, 300]), { kind: 'main', use: 'shop', spacing: 16 }),
  centre('Marktplein', inOosterwaarde([10, 80], [10, 188], [178, 188], [178, 80]), {
    use: 'shop',
    sides: 'left',
  }),
  centre('Marktstraat', inOosterwaarde([-640, 195], [0, 195]), { use: 'shop' }),
  centre('Kerkstraat', inOosterwaarde([200, 195], [690, 205])),
  centre('Zeilmakersstraat', inOosterwaarde([-640, 95], [0, 95])),
  centre('Havenkade', inOosterwaarde([-640, 5], [0, 12], [180, 30]), { sides: 'left' }),
  centre('Oeverkade', inOosterwaarde([205, 62], [690, 128]), { sides: 'left' }),
  centre('Brugweg', inOosterwaarde([190, 880], [190, -600]), { kind: 'main', spacing: 18 }),
  centre('Kerkpad', inOosterwaarde([420, 100], [420, 400]), { kind: 'path', spacing: 20 }),
  centre('Visserstraat', inOosterwaarde([-150, 18], [-150, 295])),
  centre('Touwbaan', inOosterwaarde([-400, 14], [-400, 390])),
  centre('Torenstraat', inOosterwaarde([-560, 390], [680, 390])),
  centre('Loodskade', inOosterwaarde([0, -150], [0, -320]), { sides: 'right', use: 'business', spacing: 22 }),
  centre('Nieuwe Haven', inOosterwaarde([160, -160], [160, -320]), {
    sides: 'left',
    use: 'business',
    spacing: 22,
  }),
  centre('Zuidoever', inOosterwaarde([-620, -190], [-30, -165]), { sides: 'right' }),
  centre('Stationsstraat', inOosterwaarde([-630, -335], [180, -330]), { use: 'shop', spacing: 15 }),
  centre('Veenpolderstraat', inOosterwaarde([200, -330], [640, -325]), { spacing: 30 }),
  centre('Turfstraat', inOosterwaarde([-620, -430], [640, -430])),
  centre('Kuiperstraat', inOosterwaarde([-300, -180], [-300, -550])),
  centre('Smidstraat', inOosterwaarde([430, -70], [430, -550])),
  centre('Zuidersingel', inOosterwaarde([-640, -555], [650, -555]), { kind: 'main', spacing: 18 }),
  north('Mosselstraat', inOosterwaarde([-540, 480], [640, 480])),
  north('Garnalenstraat', inOosterwaarde([-540, 565], [640, 565])),
  north('Wulpstraat', inOosterwaarde([-540, 650], [640, 650])),
  north('Kievitstraat', inOosterwaarde([-540, 735], [640, 735]), { flats: true, spacing: 26 }),
  north('Gruttolaan', inOosterwaarde([-220, 395], [-220, 780]), { spacing: 0 }),
  north('Tureluurlaan', inOosterwaarde([450, 395], [450, 780]), { spacing: 0 }),
  park('Zeesterweg', line([5688, 4136], [5900, 4260], [6350, 4280], [6380, 4640])),
  park('Schelpweg', line([5900, 4450], [6350, 4462])),
  park('Kreeftweg', line([6120, 4275], [6120, 4650])),
  outside('Rietmeerseweg', line([3378, 3872], [4350, 4062]), { kind: 'main' }),
  outside('Oosterringweg', line([6450, 2900], [6480, 3900])),
  outside('Tochtweg', line([3395, 5010], [6500, 5050])),
  outside('Lage Vliet', line([3370, 3320], [4330, 3300])),
  outside('Grensweg', line([3362, 2690], [3394, 5150]), { kind: 'path', spacing: 0 }),
]
