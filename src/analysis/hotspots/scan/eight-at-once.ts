// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Events } from './events.ts'
import type { ScanFrame } from './frame.ts'
import { ladderFor, type Rung } from './ladder.ts'
import { statisticOf } from './windows.ts'

/** Two counts fit in one word while none can pass this. */
const HALF_WORD = 0xffff

/**
 * The largest statistics of circles for eight data sets in one walk: reading the members of all circles is most of the
 * work, and it is the same for each. Counts of two data sets share a word, so that one addition serves both; with more
 * than 65,535 cases they would run into each other, and only four data sets go together. Members are taken in blocks of
 * eight; a block is looked into only when the cases behind it could make its lightest circle the best so far. A data
 * set's answer does not depend on the others.
 */
export function overCirclesTogether(
  frame: ScanFrame,
  weight: Float64Array,
): { together: number; largest: (sets: Events[]) => number[] } {
  const { places } = frame
  const { starts, members } = frame.circles
  const paired = frame.totalCases <= HALF_WORD
  const mask = paired ? HALF_WORD : -1
  const together = paired ? 8 : 4
  const counts = new Int32Array(places * 4)
  const before = weightBeforeBlocks(frame, weight)
  const race = raceFor(frame, weight, counts, before, mask)
  const largest = (sets: Events[]) => {
    counts.fill(0)
    sets.forEach(({ place, count }, set) => {
      const one = set < 4 ? 1 : HALF_WORD + 1
      for (let event = 0; event < count; event++) counts[place[event]! * 4 + (set & 3)]! += one
    })
    race.start()
    for (let centre = 0; centre < places; centre++) {
      const start = starts[centre]!
      const end = starts[centre + 1]!
      let cases0 = 0
      let cases1 = 0
      let cases2 = 0
      let cases3 = 0
      for (let from = start; from < end; ) {
        const to = Math.min((from | 7) + 1, end)
        let after0 = cases0
        let after1 = cases1
        let after2 = cases2
        let after3 = cases3
        for (let at = from; at < to; at++) {
          const place = 4 * members[at]!
          after0 = (after0 + counts[place]!) | 0
          after1 = (after1 + counts[place + 1]!) | 0
          after2 = (after2 + counts[place + 2]!) | 0
          after3 = (after3 + counts[place + 3]!) | 0
        }
        if ((after0 & mask) >= race.needed(0, from)) race.lookInto(0, from, to, cases0)
        if ((after1 & mask) >= race.needed(1, from)) race.lookInto(1, from, to, cases1)
        if ((after2 & mask) >= race.needed(2, from)) race.lookInto(2, from, to, cases2)
        if ((after3 & mask) >= race.needed(3, from)) race.lookInto(3, from, to, cases3)
        if (paired) {
          if (after0 >>> 16 >= race.needed(4, from)) race.lookInto(4, from, to, cases0)
          if (after1 >>> 16 >= race.needed(5, from)) race.lookInto(5, from, to, cases1)
          if (after2 >>> 16 >= race.needed(6, from)) race.lookInto(6, from, to, cases2)
          if (after3 >>> 16 >= race.needed(7, from)) race.lookInto(7, from, to, cases3)
        }
        cases0 = after0
        cases1 = after1
        cases2 = after2
        cases3 = after3
        from = to
      }
    }
    return race.best.slice(0, sets.length)
  }
  return { together, largest }
}

type Race = {
  best: number[]
  start(): void
  /** The number of cases from which a block beginning at `from` must be looked into. */
  needed(set: number, from: number): number
  /** @param word the counts of the set, and of the one it shares a word with, before the block */
  lookInto(set: number, from: number, to: number, word: number): void
}

function raceFor(
  frame: ScanFrame,
  weight: Float64Array,
  counts: Int32Array,
  before: Float64Array,
  mask: number,
): Race {
  const { minCases, circles } = frame
  const { members, closes } = circles
  const [statistic, ladder] = [statisticOf(frame), ladderFor(frame)]
  const best = [0, 0, 0, 0, 0, 0, 0, 0]
  const rungs: Rung[] = []
  const tables: Int32Array[] = []
  const known = new Map<Rung, Int32Array>()
  const climb = (set: number) => {
    const rung = ladder(best[set]!)
    if (!known.has(rung))
      known.set(
        rung,
        Int32Array.from(before, amount => rung.needed(amount)),
      )
    rungs[set] = rung
    tables[set] = known.get(rung)!
  }
  return {
    best,
    start() {
      best.fill(0)
      for (let set = 0; set < best.length; set++) climb(set)
    },
    // A centre's first block begins before it or has no weight before it: always looked into.
    needed: (set, from) => ((from & 7) === 0 ? tables[set]![from >> 3]! : 0),
    lookInto(set, from, to, word) {
      const [column, shift] = [set & 3, set < 4 ? 0 : 16]
      let cases = (word >>> shift) & mask
      let amount = (from & 7) === 0 ? before[from >> 3]! : 0
      let { largest } = rungs[set]!
      for (let at = from; at < to; at++) {
        const place = members[at]!
        amount += weight[place]!
        cases += (counts[4 * place + column]! >>> shift) & mask
        if (amount > largest[cases]! || closes[at] === 0 || cases < minCases) continue
        best[set] = Math.max(best[set]!, statistic(cases, amount))
        climb(set)
        largest = rungs[set]!.largest
      }
    },
  }
}

// Per eighth member the weight of its circle without it: the sum from its centre on, in the order of every walk.
function weightBeforeBlocks({ places, circles }: ScanFrame, weight: Float64Array): Float64Array {
  const { starts, members } = circles
  const before = new Float64Array((members.length >> 3) + 1)
  for (let centre = 0; centre < places; centre++) {
    let sum = 0
    for (let at = starts[centre]!; at < starts[centre + 1]!; at++) {
      if ((at & 7) === 0) before[at >> 3] = sum
      sum += weight[members[at]!]!
    }
  }
  return before
}
