// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** How far apart two places are: along the streets of a chequerboard, or as the crow flies. */
export type Metric = 'manhattan' | 'euclidean'

/**
 * Pairs of events nearer than the widest band, sorted by band: those of band b are `start[b]` to `start[b + 1] - 1`.
 * `one` and `other` count along `order`, which walks the events bin by bin: who is near in space is near in memory.
 */
export type NearPairs = { start: Int32Array; one: Int32Array; other: Int32Array; order: Int32Array }

/** More near pairs than this is a question about places, not about repeats; 600 MB of them. */
const MOST_PAIRS = 75e6

/**
 * All pairs of events whose distance falls in a band. Bands are half-open: an edge belongs to the band it begins.
 * @param x eastings, metres
 * @param y northings, metres
 * @param edges ascending; n + 1 edges make n bands
 * @throws RangeError when more than 75 million pairs are that near
 */
export function nearPairs(
  x: Float64Array,
  y: Float64Array,
  edges: readonly number[],
  metric: Metric,
): NearPairs {
  const far = edges.at(-1)!
  const { order, startOf, columns, columnOf, rowOf } = bins(x, y, far)
  const lists = Array.from({ length: edges.length - 1 }, () => ({
    one: new PairList(),
    other: new PairList(),
  }))
  const visit = (at: number, next: number) => {
    const i = order[at]!
    const j = order[next]!
    const dx = Math.abs(x[i]! - x[j]!)
    const dy = Math.abs(y[i]! - y[j]!)
    const distance = metric === 'manhattan' ? dx + dy : Math.sqrt(dx * dx + dy * dy)
    const band = bandOf(edges, distance)
    if (band < 0) return
    lists[band]!.one.push(at)
    lists[band]!.other.push(next)
  }
  // Each bin against itself and the four bins ahead of it: every pair of bins once.
  for (let at = 0; at < order.length; at++) {
    const i = order[at]!
    const bin = rowOf(i) * columns + columnOf(i)
    for (let next = at + 1; next < startOf[bin + 1]!; next++) visit(at, next)
    for (let next = startOf[bin + 1]!; next < startOf[bin + 2]!; next++) visit(at, next)
    const above = bin + columns - 1
    for (let next = startOf[above]!; next < startOf[above + 3]!; next++) visit(at, next)
  }
  return { ...joined(lists), order }
}

/** The band a value falls in, or -1: band b holds values from edge b up to, not including, edge b + 1. */
export function bandOf(edges: readonly number[], value: number): number {
  if (value < edges[0]! || value >= edges.at(-1)!) return -1
  let band = 0
  while (value >= edges[band + 1]!) band++
  return band
}

class PairList {
  items = new Int32Array(1024)
  length = 0
  push(item: number): void {
    if (this.length === this.items.length) {
      if (this.length > MOST_PAIRS)
        throw new RangeError(
          'More than 75 million pairs of events are this near. Take narrower distance bands or fewer events.',
        )
      const wider = new Int32Array(this.length * 2)
      wider.set(this.items)
      this.items = wider
    }
    this.items[this.length++] = item
  }
}

// Events by square bins as wide as the widest band, with an empty bin around, in one counting sort.
function bins(x: Float64Array, y: Float64Array, far: number) {
  const west = least(x)
  const south = least(y)
  // Never more bins than some millions, however far apart the events lie.
  const span = Math.max(-least(x.map(v => -v)) - west, -least(y.map(v => -v)) - south)
  const size = Math.max(far, span / 2000)
  const columnOf = (i: number) => Math.floor((x[i]! - west) / size) + 1
  const rowOf = (i: number) => Math.floor((y[i]! - south) / size) + 1
  const columns = Math.floor(span / size) + 3
  const startOf = new Int32Array(columns * columns + 3)
  for (let i = 0; i < x.length; i++) startOf[rowOf(i) * columns + columnOf(i) + 1]!++
  for (let bin = 1; bin < startOf.length; bin++) startOf[bin]! += startOf[bin - 1]!
  const next = startOf.slice()
  const order = new Int32Array(x.length)
  for (let i = 0; i < x.length; i++) order[next[rowOf(i) * columns + columnOf(i)]!++] = i
  return { order, startOf, columns, columnOf, rowOf }
}

function least(numbers: Float64Array): number {
  return numbers.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY)
}

function joined(lists: { one: PairList; other: PairList }[]): Omit<NearPairs, 'order'> {
  const start = new Int32Array(lists.length + 1)
  lists.forEach(({ one }, band) => {
    start[band + 1] = start[band]! + one.length
  })
  const one = new Int32Array(start[lists.length]!)
  const other = new Int32Array(start[lists.length]!)
  lists.forEach((list, band) => {
    one.set(list.one.items.subarray(0, list.one.length), start[band])
    other.set(list.other.items.subarray(0, list.other.length), start[band])
  })
  return { start, one, other }
}
