// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Rule } from './rules.ts'

/** Which pairs are compared. Only plain values and typed arrays: it can be handed to a worker as it is. */
export type Candidates = {
  readonly rows: number
  /** Rows of the first file when only pairs across two files count, else `SINGLE_FILE`. */
  readonly firstFile: number
  /** All pairs, without keys: small files. */
  readonly isEveryPair: boolean
  readonly rules: readonly Rule[]
  /** Keys of record r: `keys[r * width .. (r + 1) * width)`, side by side because they are asked for together. */
  readonly keys: Uint32Array
  readonly width: number
  /** Records in such an order that equal ones are neighbours: they meet even when every key is too common. */
  readonly neighbours: Uint32Array
}

/** How far apart in `neighbours` two records may stand. */
export const REACH = 2

/** A piece of the work: groups of one rule, rows of all pairs, or places among the neighbours. */
export type Task = { readonly rule: number; readonly from: number; readonly to: number }
