// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Line } from './geometry.ts'
import type { NeighbourhoodName } from './municipalities.ts'

export type AddressUse = 'dwelling' | 'shop' | 'business' | 'recreation' | 'farm'

export type Street = {
  name: string
  neighbourhood: NeighbourhoodName
  line: Line
  kind: 'main' | 'street' | 'path' | 'road'
  /** Metres between two house numbers of one side; 0 means nobody lives here. */
  spacing: number
  sides: 'both' | 'left' | 'right'
  use: AddressUse
  /** Buildings with flats: every third number on such a street has additions A to C. */
  flats: boolean
}

type Marks = Partial<Pick<Street, 'kind' | 'spacing' | 'sides' | 'use' | 'flats'>>

/** A hand that draws streets of one neighbourhood; a street has houses on both sides unless marked. */
export const streetsOf =
  (neighbourhood: NeighbourhoodName, usual: Marks = {}) =>
  (name: string, of: Line, marks: Marks = {}): Street => ({
    name,
    neighbourhood,
    line: of,
    kind: 'street',
    spacing: 13,
    sides: 'both',
    use: 'dwelling',
    flats: false,
    ...usual,
    ...marks,
  })
