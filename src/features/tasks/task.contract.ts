// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'

const moment = z.iso.datetime({ offset: true })
export const taskKinds = [
  'agreement',
  'complete',
  'feedback',
  'prepare',
  'request',
  'release',
  'call',
  'inform',
] as const

export const task = z.object({
  id: z.uuid(),
  kind: z.enum(taskKinds),
  title: z.string(),
  detail: z.string(),
  due: z.iso.date(),
  firstDue: z.iso.date(),
  about: z.object({ kind: z.string(), id: z.uuid() }).nullable(),
  /** Where it came from, so that opening it can switch to that table. */
  context: z.object({ partnership: z.uuid(), table: z.uuid() }).nullable(),
  doneAt: moment.nullable(),
  version: z.int(),
})
export type Task = z.infer<typeof task>

export const seeMyWork = contract('GET /v1/my-work', {
  summary: 'What waits for me, by date, and what I finished lately',
  response: z.object({ today: z.iso.date(), open: z.array(task), done: z.array(task) }),
})

const byId = z.object({ id: z.uuid() })
const changed = z.object({ id: z.uuid(), version: z.int() })

export const finishTask = contract('POST /v1/tasks/:id/completion', {
  summary: 'Finish a task',
  params: byId,
  body: z.object({ version: z.int() }),
  response: changed,
})

export const reopenTask = contract('DELETE /v1/tasks/:id/completion', {
  summary: 'Undo finishing a task',
  params: byId,
  response: changed,
})

export const moveTask = contract('PUT /v1/tasks/:id/due', {
  summary: 'Give a task another date; the first date stays visible',
  params: byId,
  body: z.object({ due: z.iso.date(), version: z.int() }),
  response: changed,
})
