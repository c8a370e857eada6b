// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Clusters, clustered } from '../../analysis/matching/clusters/cluster.ts'
import { type Linked, linkRecords } from '../../analysis/matching/linkage/link.ts'
import { readRecords } from '../../analysis/matching/records/read-records.ts'
import { oneToOne } from '../../analysis/matching/scoring/one-to-one.ts'
import type { Input } from './input.ts'
import { OptionError, type Options } from './options.ts'

/** What linking gave: pairs shown, and clusters at the product's own threshold. */
export type Outcome = Linked & { readonly clusters: Clusters }

/** Links the records of the input. */
export async function linkedInput(options: Options, input: Input): Promise<Outcome> {
  if (options.isOneToOne && input.firstFile === input.rows)
    throw new OptionError('--one-to-one needs two files.')
  const records = readRecords(input.mapping, input.columns, input.rows, input.firstFile)
  const linked = linkRecords(records, options.seed)
  const pairs = options.isOneToOne ? oneToOne(input.rows, linked.pairs) : linked.pairs
  return { ...linked, pairs, clusters: clustered(input.rows, pairs) }
}
