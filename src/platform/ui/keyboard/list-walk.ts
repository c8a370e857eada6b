// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** Where the keyboard is in a list, and what is chosen. */
export type Walk = { at: string | undefined; chosen: ReadonlySet<string> }

const steps: Record<string, (at: number, last: number) => number> = {
  j: (at, last) => Math.min(at + 1, last),
  arrowdown: (at, last) => Math.min(at + 1, last),
  k: at => Math.max(at - 1, 0),
  arrowup: at => Math.max(at - 1, 0),
  home: () => 0,
  end: (_, last) => last,
}

/** The same row chosen becomes not chosen. */
export function toggle(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}

/**
 * The walk after one key: `j k` and arrows move, `x` chooses, `escape` lets go of the choice.
 * @returns the same object when the key means nothing here, so that the browser keeps its own meaning
 */
export function walkList(walk: Walk, key: string, ids: readonly string[]): Walk {
  const step = steps[key]
  if (step !== undefined && ids.length > 0) {
    const at = walk.at === undefined ? -1 : ids.indexOf(walk.at)
    return { ...walk, at: ids[step(at, ids.length - 1)] }
  }
  if (key === 'x' && walk.at !== undefined) return { ...walk, chosen: toggle(walk.chosen, walk.at) }
  if (key === 'escape' && walk.chosen.size > 0) return { ...walk, chosen: new Set() }
  return walk
}
