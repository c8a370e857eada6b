// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

type Cell = string | number | null | undefined

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' })

/** Numbers by size, words as a Dutch reader sorts them ("S-9" before "S-10"), what is not known last. */
export function compareCells(one: unknown, other: unknown): number {
  const [a, b] = [one as Cell, other as Cell]
  const empty =
    Number(a === null || a === undefined || a === '') - Number(b === null || b === undefined || b === '')
  if (empty !== 0) return empty
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a ?? ''), String(b ?? ''))
}
