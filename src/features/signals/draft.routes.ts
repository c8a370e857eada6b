// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { workingRoles } from '../../vocabulary/roles.ts'
import { dropDraft, listDrafts, saveDraft } from './draft.contract.ts'
import { dropDraftOf, findDrafts, keepDraft } from './draft.store.ts'

const may = (reads: string[], writes: string[]) =>
  ({ purposes: contentPurposes, roles: workingRoles, reads, writes, ground: 'account' }) as const

export function draftRoutes(house: House): void {
  route(house, saveDraft, {
    may: may(['draft'], ['draft']),
    async handle({ db, params, body }) {
      return (await keepDraft(db, { id: params.id, ...body })) ?? refuse('changed-meanwhile')
    },
  })

  route(house, listDrafts, {
    may: may(['draft'], []),
    async handle({ db }) {
      return { drafts: await findDrafts(db) }
    },
  })

  route(house, dropDraft, {
    may: may([], ['draft']),
    async handle({ db, params }) {
      await dropDraftOf(db, params.id)
      return {}
    },
  })
}
