// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Disclosure, OwnMove, World } from './move.ts'

/**
 * The second opinion: all that A may know of a world, told without the application. A's own acts, and what a person
 * decided about A's signals or laid before the table at which A sits. Nothing of B's moves is in it, whatever they
 * touch; two worlds with the same answer here must look the same to A, to the byte.
 */
export function disclosedToA(world: World): (OwnMove | Disclosure)[][] {
  return world.map(slot => [...slot.own, ...slot.disclosed])
}
