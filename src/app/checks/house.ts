// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { globSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the clone, with a slash at the end. */
export const root = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * Files of the house below some folders, from its root, sorted: what is installed, built, kept or cached is not ours.
 *
 * @param pattern of the file's name, such as `*.test.ts`
 */
export function filesOfHouse(folders: string[], pattern: string): string[] {
  const found = folders.flatMap(folder =>
    globSync(join(folder, '**', pattern), { cwd: root, exclude: notOurs }),
  )
  return found.map(path => path.replaceAll('\\', '/')).sort()
}

function notOurs(path: string): boolean {
  return /(^|\/)(node_modules|dist|\.data|\.cache|\.git)$/.test(path)
}
