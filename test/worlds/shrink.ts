// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { History, Slot, World } from './move.ts'
import { compareWorlds, type Difference, type Leak } from './worlds.ts'

const parts = ['hidden', 'own', 'disclosed'] as const
type Part = (typeof parts)[number]

/** Histories with less: nothing but B, then a whole slot emptied, then one part of a slot, then one move. */
function* smallerThan(history: History): Generator<History> {
  const alone = (world: World) => world.map(slot => ({ ...slot, own: [], disclosed: [] }))
  yield [alone(history[0]), alone(history[1])]
  for (const slot of history[0].keys()) yield without(history, slot, parts)
  for (const slot of history[0].keys()) for (const part of parts) yield without(history, slot, [part])
  for (const slot of history[0].keys())
    for (const part of parts) for (const at of [0, 1]) yield without(history, slot, [part], at)
}

function without(history: History, slot: number, from: readonly Part[], at?: number): History {
  const emptied = (one: Slot): Slot => ({
    ...one,
    ...Object.fromEntries(
      from.map(part => [part, at === undefined ? [] : one[part].filter((_, n) => n !== at)]),
    ),
  })
  const lessen = (world: World) => world.map((one, n) => (n === slot ? emptied(one) : one))
  return [lessen(history[0]), lessen(history[1])]
}

const sizeOf = (history: History) =>
  history.flat().reduce((sum, slot) => sum + parts.reduce((size, part) => size + slot[part].length, 0), 0)

export type Small = { history: History; difference: Difference }

/**
 * Leaves away what is not needed for the difference, each attempt in two fresh houses, so that nothing of an earlier
 * attempt counts. Stops after so many attempts: the answer is small, not proven smallest. Nothing, when this history
 * alone shows no difference: then the leak came from other regions of the same house.
 */
export async function shrink(found: History, attempts: number, leak?: Leak): Promise<Small | undefined> {
  let history = found
  let [difference] = (await compareWorlds([found], leak)).differences
  if (difference === undefined) return undefined
  let left = attempts
  for (let going = true; going && left > 0; ) {
    going = false
    for (const smaller of smallerThan(history)) {
      if (sizeOf(smaller) >= sizeOf(history)) continue
      if (left-- <= 0) break
      const [still] = (await compareWorlds([smaller], leak)).differences
      if (still === undefined) continue
      history = smaller
      difference = still
      going = true
      break
    }
  }
  return { history, difference }
}

/** A history as one can read it: per slot what happened in which world, and the bytes where A's sights part. */
export function tell({ history, difference }: Small): string {
  const line = (who: string, moves: object[]) => moves.map(move => `  ${who}: ${JSON.stringify(move)}`)
  const slots = history[0].flatMap((slot, n) => [
    ...line(`slot ${n + 1}, world 1, hidden`, slot.hidden),
    ...line(`slot ${n + 1}, world 2, hidden`, history[1][n]!.hidden),
    ...line(`slot ${n + 1}, A`, slot.own),
    ...line(`slot ${n + 1}, disclosed`, slot.disclosed),
  ])
  const [left, right] = [difference.inWorld1, difference.inWorld2].map(
    seen => JSON.stringify(seen) ?? 'nothing',
  )
  let at = 0
  while (left![at] === right![at]) at++
  const near = (text: string) => text.slice(Math.max(0, at - 40), at + 60)
  return [
    ...slots,
    `  A asked: ${difference.inWorld1?.asked ?? difference.inWorld2?.asked}`,
    `  and got in world 1: …${near(left!)}…`,
    `  and got in world 2: …${near(right!)}…`,
  ].join('\n')
}
