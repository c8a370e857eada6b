// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Answer } from '../town/town.ts'
import { chosenId } from './ids.ts'
import type { Scene } from './play.ts'
import type { Player } from './stage.ts'

/** Who is in the room at a table, and whether the meeting runs: known to who sits there, and to nobody elsewhere. */
export type RoomMove = { do: 'attend' | 'attend elsewhere'; running: boolean }

/** The coordinator of a table marks who is there and opens the meeting, or closes it. */
export async function keepTheRoom(scene: Scene, who: Player, { running }: RoomMove): Promise<Answer[]> {
  const table = who === 'elsewhere' ? 2 : 1
  const hands = scene.as(who)
  const meeting = `/v1/meetings/${chosenId(scene.region, 'table', 'meeting', table)}`
  return [
    await hands.put(`${meeting}/attendance`, { everybody: true }),
    await hands.put(`${meeting}/state`, {
      state: running ? 'running' : 'closed',
      currentItem: running ? chosenId(scene.region, 'table', 'item', table * 10) : null,
    }),
  ]
}
