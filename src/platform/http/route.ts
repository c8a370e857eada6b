// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Purpose } from '../../vocabulary/purposes.ts'
import { allPurposes } from '../../vocabulary/purposes.ts'
import type { Contract } from './contract.ts'
import type { House, Route } from './house.ts'
import type { Door, May, Public, PublicDoor } from './may.ts'

/**
 * Adds a door to the house. `may` comes first and cannot be left out: without it this does not compile, and a
 * route that slips past the compiler keeps the house from starting.
 *
 * @throws Error when `may` is missing, names no purpose or role, or the door exists already
 */
export function route<const P extends Purpose, C extends Contract>(
  house: House,
  contract: C,
  door: Door<P, C>,
): void
export function route<C extends Contract>(house: House, contract: C, door: PublicDoor<C>): void
export function route(house: House, contract: Contract, door: { may: May | Public; handle: unknown }): void {
  const line = `${contract.method} ${contract.path}`
  const objection = objectionToMay(door.may)
  if (objection) throw new Error(`${line}: ${objection}`)
  if (house.routes.some(known => `${known.contract.method} ${known.contract.path}` === line)) {
    throw new Error(`${line}: this door exists already`)
  }
  house.routes.push({ contract, may: door.may, handle: door.handle as Route['handle'] })
}

function objectionToMay(may: May | Public | undefined): string | undefined {
  if (may === undefined || may === null) return 'names nobody who may pass (may)'
  if ('public' in may) return may.public.trim() === '' ? 'is public without a reason' : undefined
  if (may.purposes !== 'any') {
    if (may.purposes.length === 0) return 'names no purpose'
    const strange = may.purposes.find(purpose => !allPurposes.includes(purpose))
    if (strange) return `names a purpose that does not exist: ${strange}`
  }
  if (may.roles !== 'any' && may.roles.length === 0) return 'names no role'
  return undefined
}
