// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { MOST_UNSEEN, type Review } from '../../analysis/matching/clusters/review.ts'
import type { Input } from './input.ts'
import type { Outcome } from './linkage.ts'
import type { Options } from './options.ts'

/** What a person should know after a linkage, caps on common keys included; for the error output. */
export function summaryOf(options: Options, input: Input, outcome: Outcome): string {
  const { scored, pairs, candidates, reviews } = outcome
  const lines = [
    `${input.rows} records, ${scored} pairs scored, ${pairs.a.length} pairs shown, seed ${options.seed}.`,
  ]
  const capped = candidates.rules.filter(rule => rule.left.keys > 0)
  if (capped.length > 0)
    lines.push('Too common to compare in full (pairs may still meet through another field):')
  for (const { name, cap, left } of capped)
    lines.push(
      `  ${name}: ${left.keys} values borne by more than ${cap} records, ${left.pairs} pairs left out`,
    )
  return [...lines, ...reviewLines(input, reviews)].join('\n') + '\n'
}

const REVIEWS_TOLD = 10

/** Clusters that a person should look at: the numbers are those of clusters.csv. */
function reviewLines(input: Input, reviews: readonly Review[]): string[] {
  if (reviews.length === 0) return []
  const large = reviews.filter(({ isLarge }) => isLarge).length
  const told = reviews.slice(0, REVIEWS_TOLD).map(({ records, bridges }) => {
    const [first] = bridges
    const bridge =
      first === undefined ? '' : `, held together by ${first.map(row => input.idOf(row)).join(' and ')}`
    return `  cluster ${records[0]! + 1}: ${records.length} records${bridge}`
  })
  const rest = reviews.length > told.length ? [`  and ${reviews.length - told.length} more`] : []
  return [
    `Worth a look, ${reviews.length} clusters (${large} of more than ${MOST_UNSEEN} records):`,
    ...told,
    ...rest,
  ]
}
