// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import {
  type CountHotspots,
  type Kind,
  momentsOfCounts,
  scoreOf,
} from '../../analysis/hotspots/count-hotspots.ts'
import { falseDiscoveryRates } from '../../analysis/hotspots/fdr.ts'
import type { Neighbours } from '../../analysis/hotspots/neighbours.ts'
import { inShares } from './workers.ts'

/** Gi* with p by conditional permutation, for counts too large to convolve or when asked: one kind per square. */
export async function permutedHotspots(
  counts: Int32Array,
  neighbours: Uint8Array,
  sums: Int32Array,
  near: Neighbours,
  { draws, seed }: { draws: number; seed: number },
  workers: number,
): Promise<CountHotspots> {
  const { mean, deviation } = momentsOfCounts(counts)
  const shares = await inShares(
    { kind: 'tails', values: counts, neighbours: near, draws, seed },
    counts.length,
    workers,
  )
  const p = shares.flatMap(([high]) => [...high!])
  const pLow = shares.flatMap(([, low]) => [...low!])
  const q = falseDiscoveryRates(p)
  const qLow = falseDiscoveryRates(pLow)
  const kinds = Array.from(counts, (count, at): Kind => {
    const kind = { count, neighbours: neighbours[at]!, sum: sums[at]!, places: 1 }
    const giStar = scoreOf(kind, counts.length, mean, deviation)
    return { ...kind, giStar, p: p[at]!, pLow: pLow[at]!, q: q[at]!, qLow: qLow[at]! }
  })
  return { kindOf: Int32Array.from(kinds.keys()), kinds, mean, deviation }
}
