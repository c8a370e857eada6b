// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'

/** Nothing: fewer than five, and this reader does not get to know how many. */
const count = z.int().nullable()

const figures = z.object({
  kind: z.enum(['place', 'person']),
  touched: count,
  contact: count,
  help: count,
  outcome: count,
  /** The median of the days from the first signal to the first contact, over as many overlaps as `contact` says. */
  days: z.number().nullable(),
})
export type Figures = z.infer<typeof figures>

export const seeYearlyFigures = contract('GET /v1/yearly-figures', {
  summary: 'How many overlaps this partnership came across in a year, and how far each of them came',
  /** Without a year: this one. */
  query: z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
  response: z.object({
    year: z.int(),
    /** The last day that is counted. Before the first day of the year: nothing of it may be shown yet. */
    countedTo: z.iso.date(),
    /** Whether counts under five are shown: to the coordinator alone. */
    exact: z.boolean(),
    /** The years one may ask for, the latest first. */
    years: z.array(z.int()),
    figures: z.array(figures),
  }),
})
