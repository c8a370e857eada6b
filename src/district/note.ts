// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { PhenomenonCode } from '../vocabulary/phenomena.ts'

/** A kind of note that comes back in every town, with choices in braces (see `spin`). */
export type Note = {
  phenomenon: PhenomenonCode
  /** Whole hours of the day between which it is usually seen. */
  hours: readonly [from: number, before: number]
  where: 'any' | 'street' | 'business' | 'rural' | 'park' | 'harbour'
  title: string
  facts: string
}
