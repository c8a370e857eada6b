// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from '../vocabulary/language.ts'
import type { Role } from '../vocabulary/roles.ts'
import type { DomainCode } from './organisations.ts'
import type { PartnershipCode, TableCode } from './partnerships.ts'

/** A seat at a table, or in a partnership without a table (null). */
export type Seat = { partnership: PartnershipCode; table: TableCode | null; roles: readonly Role[] }

export type Persona = {
  name: string
  domain: DomainCode
  /** Extension, as one dials it inside the region. */
  phone: string
  task: Bilingual
  who: Bilingual
  seats: readonly Seat[]
}

export const seat = (partnership: PartnershipCode, table: TableCode | null, ...roles: Role[]): Seat => ({
  partnership,
  table,
  roles,
})

export const persona = (one: Persona): Persona => one
