// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { line } from './geometry.ts'
import { type Street, streetsOf } from './street.ts'
import { oosterwaardeStreets } from './streets.oosterwaarde.ts'
import { rietmeerOutside, rietmeerStreets } from './streets.rietmeer.ts'
import { lindeveenStreets, zandhoveStreets } from './streets.south-north.ts'

const rietmeer = streetsOf('Rietmeer-Buitengebied', { kind: 'main', use: 'farm', spacing: 150 })

/** Every street of De Vlieten. A road through several municipalities is several streets of one name. */
export const streets: readonly Street[] = [
  ...rietmeerStreets,
  ...rietmeerOutside,
  rietmeer('Vlietlandweg', line([3150, 2690], [3155, 3860], [3170, 5155])),
  ...oosterwaardeStreets,
  ...lindeveenStreets,
  ...zandhoveStreets,
]
