// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from '../../vocabulary/language.ts'
import { rowsAtOnce } from './import.contract.ts'
import type { Mapping } from './mapping.contract.ts'
import { type Read, rowReader } from './read-rows.rules.ts'
import type { Table } from './reading/open-table.ts'

type Answer = {
  new: number
  known: number
  refused: { row: number; sourceId: string; problems: Bilingual[] }[]
}

/** The three doors of an import, as the screen and the command line each reach them. */
export type Doors = {
  begin(run: {
    id: string
    source: string
    fileName: string
    mapping?: Mapping
  }): Promise<{ mostPersons: number }>
  bring(id: string, rows: Record<string, unknown>[], dryRun: boolean): Promise<Answer>
  end(id: string, ending: { complete: boolean; unreadable: number }): Promise<unknown>
}

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

export type BringWish = {
  id: string
  table: Table
  source: string
  mapping: Mapping
  dryRun: boolean
  /** Keeps a row or leaves it out; by default all are kept. */
  keep?: (fields: readonly string[], line: number) => boolean
  /** Told after every call how far it is. */
  progress?: (outcome: Outcome) => void
  signal?: AbortSignal
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
const mostKinds = 100
/** Of a call's million bytes, what its rows may take. */
const bytesAtOnce = 900_000

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

/**
 * Brings the rows of a table through the doors, call by call, while the next ones are read: never more in memory than
 * two calls, whatever the size of the file. Stopping leaves whole calls filed; doing it again adds nothing twice.
 * @throws BadTable (the file), RangeError (the mapping), TooManyPersons, or what a door throws
 */
export async function bringTable(doors: Doors, wish: BringWish): Promise<Outcome> {
  const read = rowReader(wish.mapping, wish.table.columns)
  const { id, source, table, mapping, dryRun } = wish
  const { mostPersons } = await doors.begin({ id, source, fileName: table.name, ...(!dryRun && { mapping }) })
  const sending = new Sending(doors, wish, mostPersons)
  let complete = false
  try {
    for await (const batch of table.rows()) {
      for (const { line, fields } of batch.rows) {
        if (wish.keep && !wish.keep(fields, line)) continue
        await sending.take(line, read(fields))
      }
      sending.outcome.bytes = batch.bytes
      wish.signal?.throwIfAborted()
    }
    await sending.rest()
    complete = true
    return sending.outcome
  } finally {
    await sending.settle()
    if (!dryRun) await doors.end(id, { complete, unreadable: sending.unreadable }).catch(() => undefined)
  }
}

type Waiting = { line: number; row: Record<string, unknown> }

class Sending {
  readonly outcome = noOutcome()
  unreadable = 0
  readonly #doors: Doors
  readonly #wish: BringWish
  readonly #mostPersons: number
  #waiting: Waiting[] = []
  #bytes = 0
  #under: Promise<void> = Promise.resolve()

  constructor(doors: Doors, wish: BringWish, mostPersons: number) {
    this.#doors = doors
    this.#wish = wish
    this.#mostPersons = mostPersons
  }

  async take(line: number, found: Read): Promise<void> {
    this.outcome.read += 1
    if ('problem' in found) return this.#refuseUnread(line, found)
    if (found.row.person !== undefined) this.outcome.persons += 1
    // Known before anything more is sent: ten thousand people do not go out five hundred at a time.
    if (this.outcome.persons > this.#mostPersons) throw new TooManyPersons(this.#mostPersons)
    const bytes = encoder.encode(JSON.stringify(found.row)).length + 1
    if (this.#bytes + bytes > bytesAtOnce) await this.#send()
    this.#waiting.push({ line, row: found.row })
    this.#bytes += bytes
    if (this.#waiting.length === rowsAtOnce) await this.#send()
  }

  async rest(): Promise<void> {
    if (this.#waiting.length > 0) await this.#send()
    await this.#under
    this.#wish.progress?.(this.outcome)
  }

  /** What is under way is filed or not before anybody says how it ended. */
  async settle(): Promise<void> {
    await this.#under.catch(() => undefined)
  }

  async #send(): Promise<void> {
    await this.#under
    this.#wish.signal?.throwIfAborted()
    const batch = this.#waiting
    this.#waiting = []
    this.#bytes = 0
    this.#under = this.#bring(batch)
    // Thrown again at the next call; without this a refusal in between would go unheard.
    this.#under.catch(() => undefined)
  }

  async #bring(batch: readonly Waiting[]): Promise<void> {
    const rows = batch.map(({ row }) => row)
    const answer = await this.#doors.bring(this.#wish.id, rows, this.#wish.dryRun)
    this.outcome.new += answer.new
    this.outcome.known += answer.known
    for (const { row, ...refusal } of answer.refused) this.#keep({ line: batch[row - 1]!.line, ...refusal })
    this.#wish.progress?.(this.outcome)
  }

  #refuseUnread(line: number, { problem, kind }: Extract<Read, { problem: unknown }>): void {
    this.unreadable += 1
    this.#keep({ line, sourceId: '', problems: [problem] })
    const { unknownKinds } = this.outcome
    if (kind !== undefined && (unknownKinds.has(kind) || unknownKinds.size < mostKinds))
      unknownKinds.set(kind, (unknownKinds.get(kind) ?? 0) + 1)
  }

  #keep(refusal: RowRefusal): void {
    this.outcome.refused += 1
    if (this.outcome.refusals.length < mostKept) this.outcome.refusals.push(refusal)
  }
}

const encoder = new TextEncoder()
