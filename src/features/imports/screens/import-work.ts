// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { bringTable } from '../bring-table.ts'
import type { Doors } from '../import-doors.ts'
import type { Outcome } from '../import-outcome.ts'
import { mapping as mappingShape } from '../mapping.contract.ts'
import { mappingOf, proposeColumns, type Settled } from '../mapping.rules.ts'
import type { FileLike } from '../reading/file-stream.ts'
import { type Choice, openTable, type Table } from '../reading/open-table.ts'

/** Where an import stands. One at a time; it lives beside the screens, so that leaving the page does not stop it. */
export type Work = {
  phase: 'choose' | 'columns' | 'checking' | 'checked' | 'bringing' | 'done' | 'stopped'
  file?: FileLike
  table?: Table
  choice: Choice
  source: string
  settled: Settled
  /** The columns were those of last time. */
  remembered: boolean
  /** Counts of the check, and of the import itself. */
  checked?: Outcome
  outcome?: Outcome
  /** Words for kinds that the check did not know. */
  unknownKinds: [string, number][]
  /** What went wrong: a BadTable, TooManyPersons, or a refusal of the server. */
  failed?: unknown
}

const nothing: Settled = { columns: {}, kinds: {}, place: '', dwelling: false }
const fresh: Work = {
  phase: 'choose',
  choice: {},
  source: '',
  settled: nothing,
  remembered: false,
  unknownKinds: [],
}

let work: Work = fresh
let stopping = new AbortController()
const watchers = new Set<() => void>()

export const workNow = (): Work => work
export const isUnderWay = (): boolean => work.phase === 'checking' || work.phase === 'bringing'
export function watchWork(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

function change(part: Partial<Work>): void {
  work = { ...work, ...part }
  for (const watcher of watchers) watcher()
}

export const startOver = (): void =>
  change({ ...fresh, file: undefined, table: undefined, checked: undefined })
export const nameSource = (source: string): void => change({ source })
export const stopWork = (): void => stopping.abort()

/** Opens a file and proposes its columns. */
export async function chooseFile(file: FileLike, choice: Choice = {}): Promise<void> {
  change({
    ...fresh,
    file,
    choice,
    source: work.source,
    table: undefined,
    checked: undefined,
    failed: undefined,
  })
  try {
    const table = await openTable(file, choice)
    const sample = table.sample.map(({ fields }) => fields)
    const settled = { ...nothing, columns: proposeColumns(table.columns, sample) }
    change({ phase: 'columns', table, settled })
  } catch (failed) {
    change({ phase: 'choose', failed })
  }
}

/** Another choice of columns makes an earlier check worthless. */
export function settle(settled: Settled, remembered = false): void {
  change({ settled, remembered, phase: 'columns', checked: undefined, failed: undefined })
}

/** Counts what would happen. */
export async function checkFile(doors: Doors): Promise<void> {
  change({ phase: 'checking', checked: undefined, outcome: undefined, failed: undefined, unknownKinds: [] })
  await run(doors, true, checked => ({ phase: 'checked', checked, unknownKinds: [...checked.unknownKinds] }))
}

/** Files what is new. Going on after a stop is the same: what is there already is known. */
export async function bringFile(doors: Doors): Promise<void> {
  change({ phase: 'bringing', outcome: undefined, failed: undefined })
  await run(doors, false, outcome => ({ phase: 'done', outcome }))
}

async function run(doors: Doors, dryRun: boolean, ended: (outcome: Outcome) => Partial<Work>): Promise<void> {
  const { table, source, settled } = work
  if (table === undefined) return
  stopping = new AbortController()
  try {
    const outcome = await bringTable(doors, {
      id: crypto.randomUUID(),
      table,
      source,
      mapping: mappingShape.parse(mappingOf(settled)),
      dryRun,
      signal: stopping.signal,
      progress: now => change({ outcome: { ...now } }),
    })
    change(ended(outcome))
  } catch (failed) {
    const stopped = stopping.signal.aborted ? {} : { failed }
    change({ ...stopped, phase: dryRun ? 'columns' : 'stopped' })
  }
}
