// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Levels } from '../comparisons/comparison.ts'

/**
 * Turns the values of one comparison's fields into entries (numbers of what is distinct after normalising)
 * and counts how many records bear what. The arrays in `data` are replaced when they grow.
 */
export interface FieldEncoder<Data> {
  readonly levels: Levels
  /** The entry of these values; 0 when they hold nothing to compare. */
  entry(values: readonly string[]): number
  /** Notes that `by` more records bear the entry (fewer when negative). */
  count(entry: number, by: number): void
  /** What comparators read, without the codes of the records. Valid until the next new entry. */
  live(): Data
}
