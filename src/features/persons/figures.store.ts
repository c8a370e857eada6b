// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { Figures } from './figures.contract.ts'

export type FiguresLine = Figures & { countedTo: string; exact: boolean; since: number }

/** The figures of one year of this visit's partnership: a line per kind of overlap, places first. */
export async function findFigures(db: Db, year: number): Promise<FiguresLine[]> {
  return await db.rows(sql<FiguresLine>`
    select kind, touched, contact, help, outcome, days::float8 as days, counted_to as "countedTo", exact, since
      from yearly_figures(${year})`)
}
