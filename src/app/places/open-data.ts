// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The place of a file of open data for tests and benchmarks: `VLECHTWERK_OPEN_DATA` names the folder that holds
 * `places/`. Without it, one line says what would have been used.
 * @returns the path, or undefined when the data is not there
 */
export function openData(...parts: string[]): string | undefined {
  const folder = process.env.VLECHTWERK_OPEN_DATA
  if (folder === undefined) {
    process.stdout.write(`Set VLECHTWERK_OPEN_DATA to compare with ${parts.join('/')}.\n`)
    return undefined
  }
  const path = [join(folder, 'places', ...parts), join(folder, ...parts)].find(existsSync)
  if (path === undefined)
    throw new Error(`VLECHTWERK_OPEN_DATA is ${folder}, and holds no places/${parts.join('/')}.`)
  return path
}
