// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod'
import { contract } from './contract.ts'
import type { House } from './house.ts'
import { openApiOf, type ShownDoor } from './openapi.ts'
import { route } from './route.ts'

export const seeOpenApi = contract('GET /v1/openapi.json', {
  summary: 'This API as an OpenAPI 3.1 document',
  response: z.record(z.string(), z.unknown()),
})

/**
 * The door to the API's own description (publish-openapi). Opened last: it tells of all doors opened before it.
 * @param also doors that turn on the session itself and are no routes of the house
 */
export function openApiDoors(house: House, also: readonly ShownDoor[] = []): void {
  let document: Record<string, unknown> | undefined
  route(house, seeOpenApi, {
    may: { public: 'Whoever builds on this API reads here what it takes and answers; it holds no data.' },
    async handle({ header }) {
      header('Access-Control-Allow-Origin', '*')
      header('Cross-Origin-Resource-Policy', 'cross-origin')
      document ??= openApiOf([...house.routes, ...also], house.publicUrl)
      return document
    },
  })
}
