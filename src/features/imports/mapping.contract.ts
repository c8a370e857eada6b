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

const known: Record<string, RegExp> = {
  sourceId: /^(id|nummer|meldnummer|melding(s)?(nummer|id)|zaaknummer|reference|case)$/i,
  facts: /^(melding|omschrijving|toelichting|tekst|bericht|description|facts|text)$/i,
  observedFrom: /^(datum|tijdstip|datum.?tijd|gemeld.?op|month|date|datetime|time|created(_at)?)$/i,
  label: /^(locatie|plaats|straat|adres|location|street|place|address)$/i,
  area: /^(buurt|wijk|neighbou?rhood|area)$/i,
  phenomenon: /^(soort|categorie|rubriek|type|category)$/i,
  longitude: /^(lon|lng|long|longitude|lengtegraad)$/i,
  latitude: /^(lat|latitude|breedtegraad)$/i,
  x: /^(x|rd_?x|x.?co.*)$/i,
  y: /^(y|rd_?y|y.?co.*)$/i,
}

/** A first guess from the names of the columns; people look at it before anything is filed. */
export function proposeMapping(columns: readonly string[]): Partial<Mapping> {
  const find = (part: string) => columns.find(name => known[part]!.test(name.trim()))
  const of = (part: string) => (find(part) === undefined ? undefined : { column: find(part)! })
  const label = of('label')
  return {
    sourceId: of('sourceId'),
    facts: of('facts') ?? label,
    observedFrom: of('observedFrom'),
    phenomenon: of('phenomenon') ?? { value: 'not-named' },
    place: {
      label: label ?? { value: '' },
      area: of('area'),
      longitude: of('longitude'),
      latitude: of('latitude'),
      x: of('x'),
      y: of('y'),
      dwelling: false,
    },
  }
}
