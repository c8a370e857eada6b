// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { seeYearlyFigures } from './figures.contract.ts'
import { findFigures } from './figures.store.ts'

export function figuresRoutes(house: House): void {
  route(house, seeYearlyFigures, {
    may: {
      purposes: [...contentPurposes, 'oversight', 'steering'],
      roles: ['coordinator', 'member', 'steering', 'privacy-officer'],
      reads: ['overlap_step', 'partnership'],
      writes: [],
      ground: 'own-task',
    },
    async handle({ db, visit, query }) {
      const thisYear = Number(visit.now.slice(0, 4))
      const year = query.year ?? thisYear
      const lines = await findFigures(db, year)
      const [first] = lines
      if (first === undefined) refuse('not-found')
      const { countedTo, exact, since } = first
      const years = Array.from({ length: Math.max(1, thisYear - since + 1) }, (_, back) => thisYear - back)
      return {
        year,
        countedTo,
        exact,
        years,
        figures: lines.map(({ countedTo: _, exact: __, since: ___, ...figures }) => figures),
      }
    },
  })
}
