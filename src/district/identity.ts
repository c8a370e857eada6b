// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto'

/**
 * A stable uuid for a thing of the district: the same name gives the same id on every machine, so stories and
 * tests can point at it. Shaped as version 4, as every id in the product is.
 */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(`De Vlieten: ${name}`).digest('hex')
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-')
}
