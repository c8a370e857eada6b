// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { OptionError, type Options } from './options.ts'

const OUTPUTS = ['out', 'clusters', 'save-model'] as const

/**
 * Looks whether everything that is asked for can be written, before an hour of work is done for nothing.
 * @param read files that are read; none of them may be written over
 * @throws {OptionError} naming the option and what stands in the way
 */
export async function checkOutputs({ values }: Options, read: readonly string[]): Promise<void> {
  const taken = new Map(read.map(file => [resolve(file), 'a file that is read: it would be lost']))
  for (const name of OUTPUTS) {
    const path = values[name]
    if (path === undefined) continue
    const objection = taken.get(resolve(path)) ?? (await obstacle(path))
    if (objection !== undefined) throw new OptionError(`--${name} ${path} cannot be written: ${objection}.`)
    taken.set(resolve(path), `--${name} goes there too`)
  }
}

async function obstacle(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) return 'this is a folder, give a file in it'
  const folder = dirname(path)
  const around = await stat(folder).catch(() => undefined)
  if (around === undefined) return `there is no folder ${folder}`
  if (!around.isDirectory()) return `${folder} is not a folder`
  // A device or an existing file needs no right on its folder.
  return access(found === undefined ? folder : path, constants.W_OK).then(
    () => undefined,
    () => 'this account may not write there',
  )
}
