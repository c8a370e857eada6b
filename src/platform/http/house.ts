// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto'
import type { Pool } from '../db/pool.ts'
import type { Keys } from '../keys/keys.ts'
import type { Contract } from './contract.ts'
import type { May, Public } from './may.ts'

/** A route as the house keeps it: contract, permission and work, with the types it was checked by gone. */
export type Route = {
  contract: Contract
  may: May | Public
  handle: (asked: never) => Promise<unknown>
}

/** What every request needs, and nothing that belongs to one visitor. */
export type House = {
  pool: Pool
  /** For what the database must hold and must not be able to read. */
  keys: Keys
  routes: Route[]
  /** True in the demo: unverified legal rows may carry content, personas may sign in. */
  demo: boolean
  /** Where people reach it, for links, redirects and the origin check. */
  publicUrl: string
  /** The next id for a request of this account; tests give a sequence per account. */
  idsFor(account: string): () => string
}

export function openHouse(
  parts: Pick<House, 'pool' | 'keys' | 'demo' | 'publicUrl'> & Partial<Pick<House, 'idsFor'>>,
): House {
  const { idsFor = () => randomUUID, ...rest } = parts
  return { routes: [], idsFor, ...rest }
}
