// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { isTest, type Source } from './sources.ts'

const median = 70
const wall = 400

/** A file fits two screens; past the wall it is two files. */
export function tooLong(sources: Source[]): string[] {
  return sources
    .filter(source => linesOf(source) > wall)
    .map(source => `${source.path} has ${linesOf(source)} lines; the wall stands at ${wall}`)
}

/** @returns a fault when the middle one of the product's own files is too long */
export function tooLongOnTheWhole(sources: Source[]): string[] {
  const lengths = sources.filter(({ path }) => path.startsWith('src/') && !isTest(path)).map(linesOf)
  const middle = lengths.sort((a, b) => a - b)[Math.floor((lengths.length - 1) / 2)] ?? 0
  return middle > median
    ? [`half of the files below src have more than ${middle - 1} lines; ${median} is the aim`]
    : []
}

/** Names that promise nothing gather everything. */
export function vagueNames(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => /(^|\/|\.)(utils?|helpers?|common|misc|index)(\/|\.(ts|tsx|mjs)$)/.test(path))
    .map(({ path }) => `${path}: a name from the work, please`)
}

/** A note about a hole is a hole: it is closed, or a test fails on it. */
export function notesToSelf(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith('src/'))
    .flatMap(({ path, text }) => {
      const note = /\b(TODO|FIXME|XXX)\b/.exec(text)
      return note ? [`${path} holds a ${note[0]}`] : []
    })
}

/** Who holds the rights and under which licence, in the first two lines (below a line that names an interpreter). */
export function unlicensed(sources: Source[]): string[] {
  return sources
    .filter(({ text }) => {
      const [first = '', second = ''] = text
        .split('\n')
        .filter((line, at) => at > 0 || !line.startsWith('#!'))
      const rights = first.includes('SPDX-FileCopyrightText: 2026 Vlechtwerk contributors')
      // A comment over several lines may hold both; what counts is that both stand on top.
      return !(rights && second.includes('SPDX-License-Identifier: EUPL-1.2'))
    })
    .map(({ path }) => `${path} lacks the two SPDX lines`)
}

/** A path of one person's machine works on one person's machine. */
export function machinePaths(sources: Source[]): string[] {
  return sources.flatMap(({ path, text }) => {
    const found = /(?<![\w.~*-])(\/(home|Users)\/\w+\/|\/root\/|\/tmp\/|\/work\/(main|wt|shared)\b)/.exec(
      text,
    )
    return found ? [`${path} names ${found[0]}`] : []
  })
}

export type Lockfile = { packages: Record<string, LockedPackage> }
type LockedPackage = { version?: string; resolved?: string; optionalDependencies?: Record<string, string> }

/** Where a package was fetched is each installer's own choice. */
export function hostsInLockfile({ packages }: Lockfile): string[] {
  return Object.entries(packages)
    .filter(([, { resolved }]) => resolved !== undefined && /^\w+:\/\//.test(resolved))
    .map(([path, { resolved }]) => `${path} is tied to ${resolved}`)
}

/** `npm ci` refuses a lockfile that lacks what another platform would install. */
export function gapsInLockfile({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, version }]) => [
    ...(version === undefined && path !== '' ? [`${path} has no version`] : []),
    ...Object.keys(optionalDependencies)
      .filter(name => !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages))
      .map(name => `${name}, wanted by ${path || 'the house'}, is not in the lockfile`),
  ])
}

function linesOf({ text }: Source): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}
