// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { substream } from '../random.ts'
import { drawer } from './draws.ts'
import { overCirclesTogether } from './eight-at-once.ts'
import { noEvents } from './events.ts'
import type { ScanFrame } from './frame.ts'
import { maximumOf } from './maximum.ts'

/**
 * The largest statistic of simulated data sets `from .. until - 1`. Replication r draws from stream r + 1 of the seed,
 * so it is the same to the last bit whichever worker does it and in whatever order.
 * @param seed 0 .. 2^53 - 1
 */
export function replicate(frame: ScanFrame, seed: number, from: number, until: number): Float64Array {
  return frame.intervals === 1 && frame.measure.kind === 'separable'
    ? manyTogether(frame, frame.measure.weight, seed, from, until)
    : oneByOne(frame, seed, from, until)
}

function oneByOne(frame: ScanFrame, seed: number, from: number, until: number): Float64Array {
  const [draw, maximum] = [drawer(frame), maximumOf(frame)]
  const events = noEvents(frame.totalCases)
  return Float64Array.from({ length: until - from }, (_, index) => {
    events.count = 0
    draw(substream(seed, from + index + 1), events)
    return maximum(events)
  })
}

function manyTogether(
  frame: ScanFrame,
  weight: Float64Array,
  seed: number,
  from: number,
  until: number,
): Float64Array {
  const draw = drawer(frame)
  const { together, largest } = overCirclesTogether(frame, weight)
  const sets = Array.from({ length: together }, () => noEvents(frame.totalCases))
  const found = new Float64Array(until - from)
  for (let at = from; at < until; at += together) {
    const drawn = sets.slice(0, Math.min(together, until - at))
    drawn.forEach((events, set) => {
      events.count = 0
      draw(substream(seed, at + set + 1), events)
    })
    found.set(largest(drawn), at - from)
  }
  return found
}
