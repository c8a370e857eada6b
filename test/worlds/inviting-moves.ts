// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import type { Answer } from '../town/town.ts'
import { chosenId } from './ids.ts'
import type { Scene } from './play.ts'
import { type Player, player } from './stage.ts'

/** The coordinator of A's table: plans or moves the meeting and writes to everybody, or asks for sealed views. */
export type Invitation = { do: 'invite'; room: number } | { do: 'ask views' }
/** At another table, or about an item at which A is not needed; and what B says under seal. */
export type HiddenInvitation =
  | { do: 'invite elsewhere'; room: number }
  | { do: 'name elsewhere' }
  | { do: 'say sealed'; dissents: boolean }

const room = fc.integer({ min: 0, max: 1 })
const only = <T extends string>(word: T) => fc.constant(word)
export const invitation: fc.Arbitrary<Invitation> = fc.oneof(
  fc.record({ do: only('invite'), room }),
  fc.record({ do: only('ask views') }),
)
export const hiddenInvitation: fc.Arbitrary<HiddenInvitation> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: only('invite elsewhere'), room }) },
  fc.record({ do: only('name elsewhere') }),
  fc.record({ do: only('say sealed'), dissents: fc.boolean() }),
)

const doings = ['invite', 'ask views', 'invite elsewhere', 'name elsewhere', 'say sealed']
export const isInvitation = <T extends { do: string }>(
  move: T,
): move is T & Extract<T, Invitation | HiddenInvitation> => doings.includes(move.do)

const atTable = (scene: Scene, what: 'meeting' | 'item', table: 1 | 2) =>
  chosenId(scene.region, 'table', what, what === 'item' ? table * 10 : table)

/** Plans the meeting when it is not there, gives it a room, and writes to everybody who sits at the table. */
async function invite(scene: Scene, who: Player, number: number): Promise<Answer[]> {
  const table = who === 'elsewhere' ? 2 : 1
  const hands = scene.as(who)
  const id = atTable(scene, 'meeting', table)
  const plan = { title: 'Overleg', startsAt: '2026-06-01T08:00:00Z', room: `Zaal ${number}` }
  return [
    await hands.post('/v1/meetings', { ...plan, id }),
    await hands.put(`/v1/meetings/${id}`, plan),
    await hands.post(`/v1/meetings/${id}/invitations`),
  ]
}

export async function inviteA(scene: Scene, move: Invitation): Promise<Answer[]> {
  if (move.do === 'invite') return await invite(scene, 'keeper', move.room)
  return [await scene.as('keeper').post(`/v1/agenda-items/${atTable(scene, 'item', 1)}/sealed-views`)]
}

export async function hideInvitation(scene: Scene, move: HiddenInvitation): Promise<Answer[]> {
  if (move.do === 'invite elsewhere') return await invite(scene, 'elsewhere', move.room)
  if (move.do === 'say sealed') return await saySealed(scene, move.dissents)
  const people = [{ domain: 2, account: player(scene.region, 'B').account, part: 'needed' }]
  const path = `/v1/agenda-items/${atTable(scene, 'item', 2)}/people`
  return [await scene.as('elsewhere').put(path, { people })]
}

/** B's own view while views are sealed; said in the open it would be for A to read, and so it is left out. */
async function saySealed(scene: Scene, dissents: boolean): Promise<Answer[]> {
  const path = `/v1/agenda-items/${atTable(scene, 'item', 1)}`
  const seen = await scene.as('B').get(`${path}/views`)
  if (!(seen.body as { sealed?: boolean }).sealed) return []
  return [await scene.as('B').put(`${path}/own-view`, { text: 'Ik zie het anders.', dissents })]
}
