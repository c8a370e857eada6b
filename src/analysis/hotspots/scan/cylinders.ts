// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Events, gather, roomToGather } from './events.ts'
import type { ScanFrame } from './frame.ts'
import { ladderFor } from './ladder.ts'

/**
 * Is shown every cylinder that may beat the best: `members` places around `centre`, intervals `from .. until - 1`.
 * @returns the statistic to beat from now on around this centre
 */
export type Consider = (
  centre: number,
  members: number,
  from: number,
  until: number,
  cases: number,
  amount: number,
) => number

/**
 * Walks outward from every centre and counts each case off in the cylinders that hold it. A cylinder is looked at only
 * when its cases reach the number that could make it the best so far; its amount grows on the way out, so a number
 * once too low stays too low.
 * @returns a walk over events; its second argument gives the statistic to beat when a centre begins
 */
export function walkCylinders(
  frame: ScanFrame,
): (events: Events, best: () => number, consider: Consider) => void {
  const { places, minCases, measure } = frame
  const { starts, members, closes } = frame.circles
  const { from, until, firstRange, lows, highs } = periodsOf(frame)
  const amountsOf = amounts(frame)
  const ladder = ladderFor(frame)
  const gathered = roomToGather(places, frame.totalCases)
  const left = new Int32Array(from.length)
  const needed = new Int32Array(from.length)
  const waiting = new Int32Array(from.length)
  const weight = measure.kind === 'separable' ? measure.weight : undefined
  return (events, best, consider) => {
    gather(events, gathered)
    const { starts: gatheredStarts, intervals: gatheredIntervals } = gathered
    for (let centre = 0; centre < places; centre++) {
      left.fill(minCases)
      needed.fill(minCases)
      amountsOf.reset()
      let toBeat = best()
      let rung = ladder(toBeat)
      let zone = 0
      let waits = 0
      const start = starts[centre]!
      const end = starts[centre + 1]!
      for (let at = start; at < end; at++) {
        const place = members[at]!
        if (weight === undefined) amountsOf.include(place)
        else zone += weight[place]!
        const last = gatheredStarts[place + 1]!
        for (let event = gatheredStarts[place]!; event < last; event++) {
          const when = gatheredIntervals[event]!
          const lastRange = firstRange[when + 1]!
          for (let range = firstRange[when]!; range < lastRange; range++) {
            const high = highs[range]!
            for (let period = lows[range]!; period <= high; period++)
              if (--left[period]! === 0) waiting[waits++] = period
          }
        }
        if (waits === 0 || closes[at] === 0) continue
        while (waits > 0) {
          const period = waiting[--waits]!
          const amount = amountsOf.between(zone, from[period]!, until[period]!)
          const cases = needed[period]! - left[period]!
          if (amount <= rung.largest[cases]!) {
            toBeat = consider(centre, at + 1 - start, from[period]!, until[period]!, cases, amount)
            rung = ladder(toBeat)
          }
          needed[period] = Math.max(cases + 1, rung.needed(amount))
          left[period] = needed[period]! - cases
        }
      }
    }
  }
}

type Periods = {
  /** Period p is intervals `from[p] .. until[p] - 1`. */
  from: Int32Array
  until: Int32Array
  /** The periods that hold interval i: `lows[r] .. highs[r]` for ranges r = `firstRange[i] .. firstRange[i + 1] - 1`. */
  firstRange: Int32Array
  lows: Int32Array
  highs: Int32Array
}

function periodsOf({ intervals, shortest, longest, alive }: ScanFrame): Periods {
  const from: number[] = []
  const until: number[] = []
  const offset = new Int32Array(intervals + 1)
  const first = (begin: number) => (alive ? Math.max(intervals, begin + shortest) : begin + shortest)
  for (let begin = 0; begin < intervals; begin++) {
    offset[begin] = from.length
    for (let end = first(begin); end <= Math.min(intervals, begin + longest); end++) {
      from.push(begin)
      until.push(end)
    }
  }
  offset[intervals] = from.length
  const holding = { firstRange: new Int32Array(intervals + 1), lows: [] as number[], highs: [] as number[] }
  for (let interval = 0; interval < intervals; interval++) {
    for (let begin = Math.max(0, interval - longest + 1); begin <= interval; begin++) {
      const low = offset[begin]! + Math.max(0, interval + 1 - first(begin))
      if (low < offset[begin + 1]!)
        addRange(holding, low, offset[begin + 1]! - 1, holding.firstRange[interval]!)
    }
    holding.firstRange[interval + 1] = holding.lows.length
  }
  const [lows, highs] = [Int32Array.from(holding.lows), Int32Array.from(holding.highs)]
  return {
    from: Int32Array.from(from),
    until: Int32Array.from(until),
    firstRange: holding.firstRange,
    lows,
    highs,
  }
}

// Ranges of one interval that touch are one: living cylinders then take a single range.
function addRange(to: { lows: number[]; highs: number[] }, low: number, high: number, own: number): void {
  const last = to.highs.length - 1
  if (last >= own && to.highs[last] === low - 1) to.highs[last] = high
  else {
    to.lows.push(low)
    to.highs.push(high)
  }
}

type Amounts = {
  reset(): void
  include(place: number): void
  between(zone: number, from: number, until: number): number
}

function amounts({ measure, intervals }: ScanFrame): Amounts {
  if (measure.kind === 'separable') {
    const { time } = measure
    const nothing = () => undefined
    return {
      reset: nothing,
      include: nothing,
      between: (zone, from, until) => zone * (time[until]! - time[from]!),
    }
  }
  const { cumulative } = measure
  const sums = new Float64Array(intervals + 1)
  return {
    reset: () => sums.fill(0),
    include(place) {
      const base = place * (intervals + 1)
      for (let to = 1; to <= intervals; to++) sums[to]! += cumulative[base + to]!
    },
    between: (_, from, until) => sums[until]! - sums[from]!,
  }
}
