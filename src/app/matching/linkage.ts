// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Clusters, clustered } from '../../analysis/matching/clusters/cluster.ts'
import { clustersToReview, type Review } from '../../analysis/matching/clusters/review.ts'
import { alone, type Crew } from '../../analysis/matching/linkage/crew.ts'
import { type Linked, linkRecords } from '../../analysis/matching/linkage/link.ts'
import { readTogether } from '../../analysis/matching/linkage/read-together.ts'
import { oneToOne } from '../../analysis/matching/scoring/one-to-one.ts'
import { pairsFrom } from '../../analysis/matching/scoring/scored-pairs.ts'
import { SHOWN_BITS } from '../../analysis/matching/scoring/task-scorer.ts'
import type { Input } from './input.ts'
import { readModel } from './model-input.ts'
import { OptionError, type Options } from './options.ts'
import type { ProgressBar } from './progress-bar.ts'

/** What linking gave: pairs shown, weighed against each other, and clusters at the product's own threshold. */
export type Outcome = Linked & { readonly clusters: Clusters; readonly reviews: readonly Review[] }

/** Links the records of the input; whoever is in the crew shares the work. */
export async function linkedInput(
  options: Options,
  input: Input,
  bar: ProgressBar,
  crew: Crew = alone,
): Promise<Outcome> {
  if (options.isOneToOne && input.firstFile === input.rows)
    throw new OptionError('--one-to-one needs two files.')
  bar.stage('normalising')
  const { mapping, columns, rows, firstFile } = input
  try {
    const records = await readTogether(mapping, columns, rows, firstFile, crew)
    const model = await readModel(options, records)
    const progress = (stage: string) => bar.stage(stage)
    const linked = await linkRecords(records, { seed: options.seed, crew, model, progress })
    bar.stage('clusters')
    const pairs = options.isOneToOne ? oneToOne(input.rows, linked.pairs) : linked.pairs
    const clustering = clustered(input.rows, pairs)
    return {
      ...linked,
      clusters: clustering.clusters,
      // Third records may bring a pair under the probability from which pairs are shown.
      pairs: pairsFrom(SHOWN_BITS, clustering.pairs),
      reviews: clustersToReview(clustering.clusters, pairs),
    }
  } finally {
    bar.clear()
  }
}
