// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from '../../vocabulary/language.ts'

export type RowRefusal = { line: number; sourceId: string; problems: Bilingual[] }

/** How it stands, or how it ended. Counts are of all rows; of what was not right at most `mostKept` are told apart. */
export type Outcome = {
  read: number
  new: number
  known: number
  refused: number
  refusals: RowRefusal[]
  persons: number
  /** Words for kinds that nobody knows, with how often each stands there. */
  unknownKinds: Map<string, number>
  /** Of the file, to show progress by. */
  bytes: number
}

export class TooManyPersons extends Error {
  override name = 'TooManyPersons'
  readonly most: number

  constructor(most: number) {
    super(`An import may bring at most ${most} signals about persons.`)
    this.most = most
  }
}

/** What is remembered of rows that were not right, however many there are. */
export const mostKept = 10_000
export const noOutcome = (): Outcome => ({
  read: 0,
  new: 0,
  known: 0,
  refused: 0,
  refusals: [],
  persons: 0,
  unknownKinds: new Map(),
  bytes: 0,
})
