// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { make } from './places.ts'

/** Something else uses what was asked for; it may let go in a moment. */
export class InUse extends Error {}

/**
 * Marks a data folder as in use by this process, so that a second start neither sweeps the first one's database
 * away nor serves from it too. A mark of a process that is gone (kill -9, power cut) is replaced.
 *
 * @throws {InUse} when a living Vlechtwerk uses the folder
 */
export function occupy(folder: string): { leave(): void } {
  make(folder)
  const file = join(folder, 'running')
  const own = `${process.pid} ${startOf(process.pid)}`
  const other = read(file)
  if (other !== own && stillThere(other)) {
    const pid = other.split(' ')[0]
    throw new Error(
      `Vlechtwerk already runs on ${folder} (process ${pid}): stop it first, or set VLECHTWERK_DATA.`,
    )
  }
  writeFileSync(file, own)
  return { leave: () => rmSync(file, { force: true }) }
}

/** Whether the process that wrote this mark lives: its number alone may have passed to another process. */
export function stillThere(mark: string): boolean {
  const [pid, start] = mark.split(' ')
  return Boolean(pid) && startOf(Number(pid)) === start && start !== undefined
}

/** Clock ticks between the machine's start and the process's; field 22, counted behind the name in brackets. */
export function startOf(pid: number): string {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return 'gone'
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
