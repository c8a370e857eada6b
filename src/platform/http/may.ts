// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ContentPurpose, Purpose } from '../../vocabulary/purposes.ts'
import type { Role } from '../../vocabulary/roles.ts'
import type { Visit } from '../access/visit.ts'
import type { Db } from '../db/db.ts'
import type { AnswerOf, BodyOf, Contract, ParamsOf, QueryOf } from './contract.ts'

/** Who may pass this door, for what, touching what. The first thing one reads of a route. */
export type May<P extends Purpose = Purpose> = {
  /** For which purposes; 'any' is for what is one's own wherever one works (my name, my contexts). */
  purposes: readonly P[] | 'any'
  /** In which roles; 'any' still needs a session. */
  roles: readonly Role[] | 'any'
  /** Tables read and written: docs/access.md shows them, a test compares them with the grants. */
  reads: readonly string[]
  writes: readonly string[]
  /** What in law or agreement it rests on: 'table' = the live legal row of the table one works at. */
  ground: 'table' | 'own-task' | 'account'
}

/** A door without a visit: nothing behind it belongs to anybody. The reason is shown in docs/access.md. */
export type Public = { public: string }

/** At a table where content is weighed, partnership, table and bureau are certain. */
export type VisitFor<P extends Purpose> = [P] extends [ContentPurpose]
  ? Visit & { partnership: string; table: string; bureau: number; purpose: P }
  : Visit

export type Asked<P extends Purpose, C extends Contract> = {
  db: Db<P>
  visit: VisitFor<P>
  params: ParamsOf<C>
  query: QueryOf<C>
  body: BodyOf<C>
  /** The next id; injected, so that two runs of one history give the same ids. */
  newId(): string
  /** What this visitor's screen must send back with every change; null for a bearer token. */
  csrf: string | null
  /** Adds headers to the answer, for example of a download. */
  header(name: string, value: string): void
}

export type Door<P extends Purpose, C extends Contract> = {
  may: May<P>
  handle(asked: Asked<P, C>): Promise<AnswerOf<C>>
}

export type PublicDoor<C extends Contract> = {
  may: Public
  handle(asked: Pick<Asked<Purpose, C>, 'params' | 'query' | 'body' | 'header'>): Promise<AnswerOf<C>>
}
