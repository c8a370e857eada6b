// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who is whose neighbour, as compressed sparse rows: the neighbours of place i are
 * `to[start[i]] … to[start[i + 1] - 1]`, each with its weight. A place is not its own neighbour.
 */
export type Neighbours = {
  /** Number of places + 1. */
  start: Int32Array
  /** Place numbers from 0, ascending within a place. */
  to: Int32Array
  /** As long as `to`; left out when every weight is 1. */
  weight?: Float64Array
}

export function placesOf(neighbours: Neighbours): number {
  return neighbours.start.length - 1
}

/**
 * @param lists per place the numbers (from 0) of its neighbours, in any order
 * @throws RangeError when a place neighbours itself, twice the same, or one that does not exist
 */
export function neighboursFrom(lists: readonly (readonly number[])[]): Neighbours {
  const start = new Int32Array(lists.length + 1)
  lists.forEach((list, place) => {
    start[place + 1] = start[place]! + list.length
  })
  const to = new Int32Array(start[lists.length]!)
  lists.forEach((list, place) => {
    const sorted = [...list].sort((a, b) => a - b)
    for (const [at, other] of sorted.entries()) {
      if (other === place) throw new RangeError(`Place ${place + 1} is given as its own neighbour.`)
      if (other === sorted[at - 1])
        throw new RangeError(`Place ${place + 1} has place ${other + 1} as neighbour twice.`)
      if (!Number.isInteger(other) || other < 0 || other >= lists.length)
        throw new RangeError(`Place ${place + 1} has a neighbour ${other + 1} outside 1 to ${lists.length}.`)
    }
    to.set(sorted, start[place])
  })
  return { start, to }
}

/**
 * Row-standardised weights: the neighbours of each place share a weight of 1. A place without neighbours keeps 0.
 */
export function rowStandardised(neighbours: Neighbours): Neighbours {
  const { start, to } = neighbours
  const weight = new Float64Array(to.length)
  for (let place = 0; place < placesOf(neighbours); place++) {
    const from = start[place]!
    const until = start[place + 1]!
    let total = 0
    for (let at = from; at < until; at++) total += neighbours.weight?.[at] ?? 1
    for (let at = from; at < until; at++) weight[at] = (neighbours.weight?.[at] ?? 1) / total
  }
  return { start, to, weight }
}

/** All pairs of points at most `distance` apart, weight 1. For some thousands of points: it looks at every pair. */
export function withinDistance(x: ArrayLike<number>, y: ArrayLike<number>, distance: number): Neighbours {
  const near = (i: number, j: number) => (x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2 <= distance ** 2
  const all = Array.from({ length: x.length }, (_, place) => place)
  return neighboursFrom(all.map(i => all.filter(j => j !== i && near(i, j))))
}
