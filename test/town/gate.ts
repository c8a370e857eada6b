// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { type GatePart, gateQuestions } from '../../src/vocabulary/gate-questions.ts'
import { idOf, type Townsman } from './builder.ts'
import type { Answer, Town } from './town.ts'

type Gate = {
  open: boolean
  parts: { part: GatePart; controller: { id: string; name: string } | null; live: boolean }[]
}

/** An answer to every question of a part. */
export const answersTo = (part: GatePart): Record<string, string> =>
  Object.fromEntries(
    Object.keys(gateQuestions[part]).map(question => [question, `Zie bijlage bij ${question}.`]),
  )

/** One confirmation as a coordinator would type it. */
export const confirmation = (part: GatePart, more: object = {}) => ({
  id: idOf(`gate ${part} ${JSON.stringify(more)}`),
  part,
  answers: answersTo(part),
  confirmedBy: 'mr. A. Recht',
  confirmedRole: 'jurist',
  confirmedOn: '2026-01-15',
  document: 'Z/26/0012',
  ...more,
})

/** Records all that the gate of this person's partnership waits for. */
export async function passGate(town: Town, who: Townsman, more: object = {}): Promise<void> {
  const asked = (await town.as(who).get('/v1/person-matching')).body as Gate
  let last: Answer | undefined
  for (const { part, controller, live } of asked.parts) {
    if (live) continue
    const of = controller ? { controller: controller.id } : {}
    last = await town.as(who).post('/v1/person-matching/records', confirmation(part, { ...of, ...more }))
    assert.equal(last.status, 201, last.text)
  }
  assert.equal((last?.body as { open: boolean } | undefined)?.open, true)
}
