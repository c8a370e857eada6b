// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Input } from './input.ts'
import type { Outcome } from './linkage.ts'
import type { Options } from './options.ts'

/** What a person should know after a linkage, caps on common keys included; for the error output. */
export function summaryOf(options: Options, input: Input, { scored, pairs, candidates }: Outcome): string {
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
  return lines.join('\n') + '\n'
}
