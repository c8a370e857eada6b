// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { DomainKindName } from './domain-kinds.ts'
import type { DataCategory, LegalGround } from './legal-ground.ts'
import { riecGrounds, zvhGrounds } from './legal-grounds.designated.ts'
import { localGrounds } from './legal-grounds.local.ts'
import type { TableKindName } from './tables.ts'

/** Every legal row the product starts with. All unverified: outside demo mode they carry no personal data. */
export const legalGrounds: readonly LegalGround[] = [...localGrounds, ...riecGrounds, ...zvhGrounds]

/**
 * The row on which a kind of domain may bring this category to this kind of table on a day, if there is one.
 * @param day ISO date, compared as text
 */
export const groundFor = (
  table: TableKindName,
  category: DataCategory,
  from: DomainKindName,
  day: string,
): LegalGround | undefined =>
  legalGrounds.find(
    row =>
      row.table === table &&
      row.categories.includes(category) &&
      row.from.includes(from) &&
      row.validFrom <= day &&
      (row.validTo === null || day <= row.validTo),
  )
