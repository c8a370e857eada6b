// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { drawnRate, meanRate } from './effort.ts'
import { type RandomStream, substream } from './random.ts'

/**
 * How the next round is sent:
 * - `counts`: in proportion to what was found so far, the loop itself;
 * - `mixed`: the same with what residents brought added in, which dampens and does not cure;
 * - `per-visit`: in proportion to what was found per visit, as `foundPerVisit` gives it.
 */
export type Policy = 'counts' | 'mixed' | 'per-visit'

/**
 * Two areas, one round a day. Where the round goes it finds something with the area's true rate; residents report in
 * both areas. Source: Ensign et al. (2017), arXiv 1706.09847, section 3, as an urn; the share of rounds each policy
 * comes to shows whether it learns about the areas or about itself.
 * @param rates true chance of a find per round in area A and B, above 0 up to 1
 * @param rounds days per run, e.g. 3,000
 * @param runs e.g. 400
 * @returns the median over runs of the share of the last half of the rounds that went to A
 */
export function shareSentToA(
  policy: Policy,
  rates: readonly [number, number],
  { rounds, runs, seed }: { rounds: number; runs: number; seed: number },
): number {
  for (const rate of rates)
    if (!(rate > 0 && rate <= 1)) throw new RangeError(`A rate lies above 0 and up to 1, not ${rate}.`)
  const shares = Float64Array.from({ length: runs }, (_, run) =>
    oneRun(policy, rates, rounds, substream(seed, run)),
  ).sort()
  return (shares[(runs - 1) >> 1]! + shares[runs >> 1]!) / 2
}

/** The share that would be sent to A by someone who knew the true rates. */
export function fairShare([a, b]: readonly [number, number]): number {
  return a / (a + b)
}

function oneRun(
  policy: Policy,
  rates: readonly [number, number],
  rounds: number,
  random: RandomStream,
): number {
  const found = [0, 0]
  const brought = [0, 0]
  const visits = [0, 0]
  let toA = 0
  for (let round = 0; round < rounds; round++) {
    const area = random.next() < chanceOfA(policy, found, brought, visits) ? 0 : 1
    visits[area]!++
    if (random.next() < rates[area]!) found[area]!++
    for (const home of [0, 1]) if (random.next() < rates[home]! * REPORTED) brought[home]!++
    if (area === 0 && round >= rounds / 2) toA++
  }
  return toA / (rounds / 2)
}

/** The share of incidents that residents report of their own accord, in both areas alike. */
const REPORTED = 0.1

function chanceOfA(policy: Policy, found: number[], brought: number[], visits: number[]): number {
  if (policy === 'per-visit') {
    const mean = meanRate(found[0]! + found[1]!, visits[0]! + visits[1]!)
    const a = drawnRate(found[0]!, visits[0]!, mean)
    return a / (a + drawnRate(found[1]!, visits[1]!, mean))
  }
  const also = policy === 'mixed' ? 1 : 0
  const a = 1 + found[0]! + also * brought[0]!
  return a / (a + 1 + found[1]! + also * brought[1]!)
}
