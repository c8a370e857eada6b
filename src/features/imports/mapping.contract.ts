// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'

const column = z.object({ column: z.string() })
const fixed = z.object({ value: z.string() })

/**
 * How a file's columns become reports. Every part names a column, or one value for all rows.
 * Without `sourceId` a row is known by its own content: the same row again is the same report.
 */
export const mapping = z.object({
  sourceId: column.optional(),
  title: column.optional(),
  facts: z.union([column, fixed]),
  phenomenon: z
    .union([column.extend({ values: z.record(z.string(), z.string()).optional() }), fixed])
    .default({ value: 'not-named' }),
  observedFrom: column,
  observedTo: column.optional(),
  place: z.object({
    label: z.union([column, fixed]),
    area: column.optional(),
    ref: column.optional(),
    longitude: column.optional(),
    latitude: column.optional(),
    x: column.optional(),
    y: column.optional(),
    dwelling: z.boolean().default(false),
  }),
  person: z.object({ name: column, birthDate: column.optional() }).optional(),
})
export type Mapping = z.infer<typeof mapping>
