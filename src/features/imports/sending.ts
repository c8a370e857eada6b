// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { rowsAtOnce } from './import.contract.ts'
import type { Doors } from './import-doors.ts'
import { mostKept, noOutcome, type Outcome, type RowRefusal, TooManyPersons } from './import-outcome.ts'
import type { Mapping } from './mapping.contract.ts'
import type { Read } from './read-rows.rules.ts'
import type { Table } from './reading/open-table.ts'

const mostKinds = 100
/** Of a call's million bytes, what its rows may take. */
const bytesAtOnce = 900_000

const encoder = new TextEncoder()

/** What is brought, and how. */
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

type Waiting = { line: number; row: Record<string, unknown> }

/** Rows on their way: gathered until a call is full, sent while the next are read. */
export class Sending {
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
