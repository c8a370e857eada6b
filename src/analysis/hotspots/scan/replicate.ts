// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type RandomStream, substream } from '../random.ts'
import { drawer } from './draws.ts'
import { noEvents } from './events.ts'
import type { ScanFrame } from './frame.ts'
import { maximumOf } from './maximum.ts'

/**
 * The largest statistic of simulated data sets `from .. until - 1`. Replication r draws from stream r + 1 of the seed,
 * so it is the same to the last bit whichever worker does it and in whatever order.
 * @param seed 0 .. 2^53 - 1
 */
export function replicate(frame: ScanFrame, seed: number, from: number, until: number): Float64Array {
  const simulate = simulator(frame)
  return Float64Array.from({ length: until - from }, (_, index) =>
    simulate(substream(seed, from + index + 1)),
  )
}

function simulator(frame: ScanFrame): (random: RandomStream) => number {
  const [draw, maximum] = [drawer(frame), maximumOf(frame)]
  const events = noEvents(frame.totalCases)
  return random => {
    events.count = 0
    draw(random, events)
    return maximum(events)
  }
}
