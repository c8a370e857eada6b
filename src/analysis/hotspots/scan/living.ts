// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Events, gather, roomToGather } from './events.ts'
import type { ScanFrame } from './frame.ts'
import { ladderFor } from './ladder.ts'
import { statisticOf } from './windows.ts'

/**
 * The largest statistic among cylinders that last until the end. These are nested: a case in interval i is in all that
 * begin at or before i. Where a circle closes, only the cylinders that gained a case are compared with the amount that
 * their number of cases could bear; a logarithm is taken only when it may be a new maximum.
 */
export function overLiving(
  frame: ScanFrame,
  weight: Float64Array,
  time: Float64Array,
): (events: Events) => number {
  const { places, intervals, shortest, minCases } = frame
  const { starts, members, closes } = frame.circles
  const [statistic, ladder] = [statisticOf(frame), ladderFor(frame)]
  const gathered = roomToGather(places, frame.totalCases)
  const met = new Int32Array(intervals)
  const counts = new Int32Array(intervals)
  const shares = Float64Array.from({ length: intervals }, (_, from) => time[intervals]! - time[from]!)
  const youngest = intervals - shortest
  return events => {
    gather(events, gathered)
    const { starts: first, intervals: when } = gathered
    let best = 0
    let { largest } = ladder(best)
    for (let centre = 0; centre < places; centre++) {
      met.fill(0)
      counts.fill(0)
      let zone = 0
      let latest = -1
      const end = starts[centre + 1]!
      for (let at = starts[centre]!; at < end; at++) {
        const place = members[at]!
        zone += weight[place]!
        const last = first[place + 1]!
        for (let event = first[place]!; event < last; event++) {
          const interval = when[event]!
          met[interval]!++
          if (interval > latest) latest = interval
        }
        if (latest < 0 || closes[at] === 0) continue
        let gained = 0
        for (let from = latest; from >= 0; from--) {
          gained += met[from]!
          met[from] = 0
          const cases = counts[from]! + gained
          counts[from] = cases
          const amount = zone * shares[from]!
          if (amount > largest[cases]! || cases < minCases || from > youngest) continue
          best = Math.max(best, statistic(cases, amount))
          largest = ladder(best).largest
        }
        latest = -1
      }
    }
    return best
  }
}
