// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { linksOf } from './layers.ts'
import type { Source } from './sources.ts'

/**
 * Files that reach themselves by their imports, types included: none of them can be read, moved or tested without
 * all the others. One line per circle, its files in order of path.
 */
export function circles(sources: Source[]): string[] {
  const links = Map.groupBy(linksOf(sources), ({ from }) => from)
  const next = (path: string) => (links.get(path) ?? []).map(({ to }) => to)
  const reached = new Map([...links.keys()].map(path => [path, reach(path, next)]))
  const found = [...reached].flatMap(([path, all]) => {
    if (!all.has(path)) return []
    return [
      [...all]
        .filter(other => reached.get(other)?.has(path))
        .sort()
        .join(', '),
    ]
  })
  return [...new Set(found)].map(files => `import each other in a circle: ${files}`)
}

/** All that is imported from here, at first or at later hand; the start only if something leads back to it. */
function reach(start: string, next: (path: string) => string[]): Set<string> {
  const seen = new Set<string>()
  for (const open = next(start); open.length > 0; ) {
    const path = open.pop()!
    if (seen.has(path)) continue
    seen.add(path)
    open.push(...next(path))
  }
  return seen
}
