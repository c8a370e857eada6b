// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { asOwner } from '../../platform/db/as-owner.ts'
import type { Keys } from '../../platform/keys/keys.ts'
import { fillGate } from './fill-gate.ts'
import { fillPartnerships } from './fill-partnerships.ts'
import { fillPeople } from './fill-people.ts'
import { fillSignals } from './fill-signals.ts'
import type { Filler } from './filler.ts'

/** In this order: each may build on what the ones before it made. */
const fillers: readonly Filler[] = [fillPartnerships, fillGate, fillPeople, ...fillSignals]

/**
 * Fills the demo region, unless the database holds a region already: a demo that was worked in is never touched.
 * All or nothing, in one transaction.
 *
 * @param keys of the house that will serve it: what is sealed, it must be able to open
 * @returns whether anything was filled
 */
export async function fillDemo(ownerUrl: string, now: Date, keys: Keys): Promise<boolean> {
  return await asOwner(ownerUrl, async owner => {
    const { rowCount } = await owner.query('select from region limit 1')
    if (rowCount !== 0) return false
    for (const fill of fillers) await fill(owner, now, keys)
    // Statistics at once: the first sign-in must not wait for the planner to learn how much there is.
    await owner.query('analyze')
    return true
  })
}
