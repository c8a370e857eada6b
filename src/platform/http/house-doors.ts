// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod'
import { refusals } from '../../vocabulary/refusals.ts'
import { allWords } from '../../vocabulary/words.ts'
import { migrationState } from '../db/migration-state.ts'
import { contract } from './contract.ts'
import type { House } from './house.ts'
import { refuse } from './refuse.ts'
import { route } from './route.ts'

const bilingual = z.object({ nl: z.string(), en: z.string() })

export const seeHealth = contract('GET /healthz', {
  summary: 'Whether this house can work: its database answers and is up to date',
  response: z.object({ status: z.literal('ok'), database: z.literal('ok'), migrations: z.literal('ok') }),
})

export const seeVocabulary = contract('GET /v1/vocabulary', {
  summary: 'The glossary: every domain word in Dutch and English, what it means and where it comes from',
  response: z.array(
    bilingual.extend({
      code: z.string(),
      meaning: bilingual,
      source: z.unknown(),
    }),
  ),
})

export const seeRefusals = contract('GET /v1/refusals', {
  summary: 'Every way this API says no: status, what happened, what one can do now',
  response: z.array(z.object({ code: z.string(), status: z.int(), says: bilingual, next: bilingual })),
})

/** Doors behind which nothing belongs to anybody: health, the glossary, the refusals. */
export function houseDoors(house: House): void {
  route(house, seeHealth, {
    may: { public: 'A watchman asks this without a session; it tells yes or no.' },
    async handle() {
      const state = await migrationState(house.pool).catch(() => 'away' as const)
      if (state !== 'ok') refuse('not-now')
      return { status: 'ok', database: 'ok', migrations: 'ok' } as const
    },
  })
  route(house, seeVocabulary, {
    may: { public: 'The words of the product are no secret; partners read the API with them.' },
    async handle() {
      return [...allWords]
    },
  })
  route(house, seeRefusals, {
    may: { public: 'Whoever reads a refusal may look up what it means.' },
    async handle() {
      return Object.entries(refusals).map(([code, refusal]) => ({ code, ...refusal }))
    },
  })
}
