// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Events } from './events.ts'
import type { ScanFrame } from './frame.ts'
import { ladderFor, type Rung } from './ladder.ts'
import { statisticOf } from './windows.ts'

/**
 * The largest statistics of circles for four data sets in one walk: reading the members of all circles is most of the
 * work, and it is the same for each. Members are taken in blocks of eight; a block is looked into only when the
 * cases behind it could make its lightest circle the best so far. A data set's answer does not depend on the others.
 */
export function overCirclesOfFour(frame: ScanFrame, weight: Float64Array): (four: Events[]) => number[] {
  const { places } = frame
  const { starts, members } = frame.circles
  const counts = new Int32Array(places * 4)
  const before = weightBeforeBlocks(frame, weight)
  const race = raceFor(frame, weight, counts, before)
  return four => {
    counts.fill(0)
    four.forEach(({ place, count }, set) => {
      for (let event = 0; event < count; event++) counts[place[event]! * 4 + set]!++
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
          after0 += counts[place]!
          after1 += counts[place + 1]!
          after2 += counts[place + 2]!
          after3 += counts[place + 3]!
        }
        if (after0 >= race.needed(0, from)) race.lookInto(0, from, to, cases0)
        if (after1 >= race.needed(1, from)) race.lookInto(1, from, to, cases1)
        if (after2 >= race.needed(2, from)) race.lookInto(2, from, to, cases2)
        if (after3 >= race.needed(3, from)) race.lookInto(3, from, to, cases3)
        cases0 = after0
        cases1 = after1
        cases2 = after2
        cases3 = after3
        from = to
      }
    }
    return race.best.slice(0, four.length)
  }
}

type Race = {
  best: number[]
  start(): void
  /** The number of cases from which a block beginning at `from` must be looked into. */
  needed(set: number, from: number): number
  lookInto(set: number, from: number, to: number, cases: number): void
}

function raceFor(frame: ScanFrame, weight: Float64Array, counts: Int32Array, before: Float64Array): Race {
  const { minCases, circles } = frame
  const { members, closes } = circles
  const [statistic, ladder] = [statisticOf(frame), ladderFor(frame)]
  const best = [0, 0, 0, 0]
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
      for (let set = 0; set < 4; set++) climb(set)
    },
    // A centre's first block begins before it or has no weight before it: always looked into.
    needed: (set, from) => ((from & 7) === 0 ? tables[set]![from >> 3]! : 0),
    lookInto(set, from, to, cases) {
      let amount = (from & 7) === 0 ? before[from >> 3]! : 0
      let { largest } = rungs[set]!
      for (let at = from; at < to; at++) {
        const place = members[at]!
        amount += weight[place]!
        cases += counts[4 * place + set]!
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
