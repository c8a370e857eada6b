// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { DRAWN_PAIRS, drawTasks, type RandomLevels, summed } from '../model/random-pairs.ts'
import type { Evidence, Records } from '../records/records.ts'
import { alone, type Crew } from './crew.ts'

/** Under so many rows the pairs are looked at before a second thread is there. */
const FEW_ROWS = 20_000

/**
 * What `randomLevels` gives, drawn by a crew.
 * @param known what the same records showed with other frequencies; only what depends on these is looked at again
 */
export async function drawTogether(
  records: Records,
  seed: number,
  crew: Crew,
  known?: RandomLevels,
  fewRows = FEW_ROWS,
): Promise<RandomLevels> {
  const most = DRAWN_PAIRS
  const isAsked = ({ sort }: Evidence) => known === undefined || readsFrequencies(sort)
  const comparisons = records.evidence.flatMap((evidence, at) => (isAsked(evidence) ? [at] : []))
  if (known !== undefined && comparisons.length === 0) return known
  const job = { kind: 'draw', records, seed, most, comparisons } as const
  const drawers = records.rows < fewRows ? alone : crew
  const found = summed((await drawers.perform(job, drawTasks(records, most))) as RandomLevels[])
  const counts = found.counts.map((own, at) => (comparisons.includes(at) ? own : known!.counts[at]!))
  return { counts, pairs: found.pairs }
}

/** Whether how often values occur makes a difference to the level: texts are alike by their rare words. */
function readsFrequencies(sort: Evidence['sort']): boolean {
  return sort === 'text'
}
