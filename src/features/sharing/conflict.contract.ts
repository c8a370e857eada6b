// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'

const moment = z.iso.datetime({ offset: true })
export const conflictReasons = ['family', 'acquaintance', 'colleague', 'own-role'] as const
const why = z.enum(conflictReasons)
const kind = z.enum(['intake', 'overlap', 'person-overlap', 'item', 'fact'])

export const declareConflict = contract('POST /v1/conflicts', {
  summary: 'I stand aside here, or somebody at the table I coordinate does: that account reads nothing of it',
  body: z.object({ kind, about: z.uuid(), account: z.uuid().optional(), why }),
  response: z.object({ id: z.uuid() }),
  status: 201,
})

export const listConflicts = contract('GET /v1/conflicts', {
  summary: 'Who stands aside at this table; a member sees its own declarations only',
  response: z.object({
    conflicts: z.array(
      z.object({
        id: z.uuid(),
        kind,
        about: z.uuid(),
        account: z.uuid(),
        name: z.string(),
        why,
        declaredAt: moment,
        declaredBy: z.string(),
      }),
    ),
  }),
})

export const endConflict = contract('DELETE /v1/conflicts/:id', {
  summary: 'End a declaration that was made by mistake; never one’s own',
  params: z.object({ id: z.uuid() }),
  response: z.object({}),
})
