// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { line, village } from './geometry.ts'
import { streetsOf } from './street.ts'

export const inLindeveen = village(3100, 1500, 8)
export const inZandhove = village(3550, 6420, -6)

const lindeveen = streetsOf('Lindeveen-Dorp', { spacing: 15 })
const veen = streetsOf('Lindeveen-Buitengebied', { use: 'farm', spacing: 170, kind: 'road' })
const zandhove = streetsOf('Zandhove-Dorp', { spacing: 15 })
const zand = streetsOf('Zandhove-Buitengebied', { use: 'farm', spacing: 170, kind: 'road' })

/** A peat village under lime trees, and the farms around it. */
export const lindeveenStreets = [
  lindeveen('Dorpsstraat', inLindeveen([-580, 0], [580, 0]), { kind: 'main', use: 'shop', spacing: 18 }),
  lindeveen('Lindelaan', inLindeveen([0, -390], [0, 370]), { kind: 'main' }),
  lindeveen('Eikenlaan', inLindeveen([-500, 110], [500, 110])),
  lindeveen('Beukenlaan', inLindeveen([-500, 210], [500, 210])),
  lindeveen('Hofstraat', inLindeveen([-500, -110], [500, -110])),
  lindeveen('Kersenlaan', inLindeveen([-500, -210], [500, -210])),
  lindeveen('Perenlaan', inLindeveen([-440, -310], [440, -310]), { flats: true, spacing: 26 }),
  lindeveen('Schoolpad', inLindeveen([-280, -310], [-280, 210]), { kind: 'path', spacing: 0 }),
  lindeveen('Veldlaan', inLindeveen([280, -310], [280, 210]), { spacing: 0 }),
  veen('Veenweg', line([480, 960], [6250, 1000])),
  veen('Turfweg', line([330, 2250], [6560, 2300])),
  veen('Lageweg', line([1500, 330], [1520, 2690])),
  veen('Hogeweg', line([5000, 330], [5010, 2780])),
  veen('Vlietlandweg', line([3049, 1866], [3130, 2250], [3150, 2690]), { kind: 'main' }),
  veen('Vlietlandweg', line([3154, 1114], [3170, 975]), { kind: 'main', spacing: 0 }),
]

/** A sand village near the north coast; sheds, bulbs, and one small harbour. */
export const zandhoveStreets = [
  zandhove('Hoofdweg', inZandhove([-540, 0], [540, 0]), { kind: 'main', use: 'shop', spacing: 18 }),
  zandhove('Kerkweg', inZandhove([0, -330], [0, 320]), { kind: 'main' }),
  zandhove('Duindoornlaan', inZandhove([-460, 100], [460, 100])),
  zandhove('Helmgraslaan', inZandhove([-460, 200], [460, 200])),
  zandhove('Zeekraalstraat', inZandhove([-460, -100], [460, -100])),
  zandhove('Lamsoorstraat', inZandhove([-460, -200], [460, -200])),
  zandhove('Strandpad', inZandhove([-260, -200], [-260, 200]), { kind: 'path', spacing: 0 }),
  zandhove('Meerlaan', inZandhove([260, -200], [260, 200]), { spacing: 0 }),
  zand('Zandweg', line([480, 5850], [6500, 5900])),
  zand('Noorderweg', line([1250, 7100], [5650, 7120])),
  zand('Schuurweg', line([1800, 5170], [1830, 7420]), { spacing: 110, use: 'business' }),
  zand('Duinweg', line([5100, 5215], [5130, 7350])),
  zand('Havenweg', line([3590, 6750], [3900, 7100], [4200, 7560]), { spacing: 90 }),
  zand('Vlietlandweg', line([3170, 5155], [3400, 5850], [3516, 6092]), { kind: 'main' }),
]
