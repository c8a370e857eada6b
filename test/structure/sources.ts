// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { filesOfHouse, root } from '../../src/app/checks/house.ts'

/** A file as the rules of the house see it; planted faults are made of the same stuff. */
export type Source = { path: string; text: string }

/** Everything written by hand that is read by a machine, from the house's root. */
export const sources: Source[] = read(
  filesOfHouse(['src', 'district', 'test', 'scripts'], '*.{ts,tsx,mjs,sql,css}'),
)

export const documents: Source[] = read(filesOfHouse(['src', 'docs', 'district'], '*.md'))

function read(paths: string[]): Source[] {
  return paths.map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export function isTest(path: string): boolean {
  return /\.(test|bench)\.ts$/.test(path)
}

/** What a module imports, now or later: files of the house from its root, packages and node: modules by name. */
export function importsOf({ path, text }: Source): string[] {
  const named = text.matchAll(/^\s*(?:import|export)\b[^'"]*?\bfrom\s*['"]([^'"]+)['"]/gm)
  const bare = text.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm)
  const later = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)
  return [...named, ...bare, ...later].map(found => resolve(path, String(found[1])))
}

function resolve(from: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier
}
