// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { walkCylinders } from './cylinders.ts'
import type { Events } from './events.ts'
import type { ScanFrame } from './frame.ts'
import { ladderFor } from './ladder.ts'
import { overLiving } from './living.ts'
import { sweeper } from './sweep.ts'
import { statisticOf } from './windows.ts'

/** The largest statistic of any window for a data set. The ways differ in speed only: all give the same bits. */
export type Maximum = (events: Events) => number

/** The quickest way for this frame. */
export function maximumOf(frame: ScanFrame): Maximum {
  if (frame.measure.kind === 'general') return sweeper(frame)
  if (frame.intervals === 1) return overCircles(frame, frame.measure.weight)
  if (frame.alive) return overLiving(frame, frame.measure.weight, frame.measure.time)
  return casesAreFew(frame) ? caseByCase(frame) : sweeper(frame)
}

// Case by case costs the windows that hold a case, per case; a sweep costs all windows, per place.
function casesAreFew({ places, intervals, longest, cases }: ScanFrame): boolean {
  const perPlace = cases.reduce((sum, here) => sum + here, 0) / places
  return (perPlace * (longest * (longest + 1))) / 2 < 3 * intervals * longest
}

function overCircles(frame: ScanFrame, weight: Float64Array): Maximum {
  const { places, minCases } = frame
  const { starts, members, closes } = frame.circles
  const [statistic, ladder] = [statisticOf(frame), ladderFor(frame)]
  const counts = new Int32Array(places)
  return events => {
    counts.fill(0)
    for (let event = 0; event < events.count; event++) counts[events.place[event]!]!++
    let best = 0
    let rung = ladder(best)
    for (let centre = 0; centre < places; centre++) {
      const end = starts[centre + 1]!
      let cases = 0
      let amount = 0
      let needed = minCases
      for (let at = starts[centre]!; at < end; at++) {
        const place = members[at]!
        amount += weight[place]!
        cases += counts[place]!
        if (cases < needed || closes[at] === 0) continue
        if (amount <= rung.largest[cases]!) {
          best = Math.max(best, statistic(cases, amount))
          rung = ladder(best)
        }
        needed = Math.max(cases + 1, rung.needed(amount))
      }
    }
    return best
  }
}

function caseByCase(frame: ScanFrame): Maximum {
  const walk = walkCylinders(frame)
  const statistic = statisticOf(frame)
  let best = 0
  return events => {
    best = 0
    walk(
      events,
      () => best,
      (_centre, _members, _from, _until, cases, amount) => {
        best = Math.max(best, statistic(cases, amount))
        return best
      },
    )
    return best
  }
}
