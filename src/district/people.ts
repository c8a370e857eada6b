// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { idOf } from './identity.ts'
import { aroundPeople } from './people.around.ts'
import { bureauPeople } from './people.bureau.ts'
import { chainsPeople } from './people.chains.ts'
import { rietmeerPeople } from './people.rietmeer.ts'
import type { Persona, Seat } from './persona.ts'

/**
 * Everybody who can sign in to the demo. None exists. The key is the persona's first name in lower case: it is
 * what one types to get a token, so it never changes.
 */
export const people = {
  ...rietmeerPeople,
  ...aroundPeople,
  ...chainsPeople,
  ...bureauPeople,
} as const satisfies Record<string, Persona>

export type PersonaId = keyof typeof people
export const allPeople = Object.keys(people) as PersonaId[]

export const getPersona = (id: PersonaId): Persona => people[id]
/** The account id of a persona. */
export const accountOf = (id: PersonaId): string => idOf(`account ${id}`)

/** Seats of a persona at one table. */
export const seatsAt = (id: PersonaId, table: Seat['table']): Seat[] =>
  getPersona(id).seats.filter(one => one.table === table)
