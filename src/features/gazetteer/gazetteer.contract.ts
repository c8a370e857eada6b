// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'

const found = z.object({
  id: z.string(),
  kind: z.enum(['address', 'named-place', 'area']),
  label: z.string(),
  area: z.string(),
  municipality: z.string(),
  dwelling: z.boolean(),
  rd: z.object({ x: z.int(), y: z.int() }),
  lonLat: z.tuple([z.number(), z.number()]),
})
export type KnownPlace = z.infer<typeof found>

export const searchPlaces = contract('POST /v1/places/_search', {
  summary: 'Addresses and places of the region by name, or by postcode and house number',
  body: z.object({
    words: z.string().trim().min(1, 'name-needed').max(200),
    limit: z.int().min(1).max(50).default(8),
  }),
  response: z.object({ places: z.array(found) }),
})

export const seeMap = contract('GET /v1/map', {
  summary: 'The map of the region as GeoJSON layers in WGS84',
  response: z.object({ layers: z.record(z.string(), z.unknown()) }),
})

export const listAreas = contract('GET /v1/areas', {
  summary: 'The neighbourhoods of the region, for filters',
  response: z.object({ areas: z.array(z.object({ name: z.string(), municipality: z.string() })) }),
})
