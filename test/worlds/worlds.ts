// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import type { House } from '../../src/platform/http/house.ts'
import { openTown, type Town } from '../town/town.ts'
import { idsByRequest } from './ids.ts'
import { look, type Sight, sight } from './look.ts'
import { type History, type OwnMove, type Slot, slotDays, type World } from './move.ts'
import { act, disclose, hide, type Scene, sceneIn } from './play.ts'
import { setUpRegions } from './stage.ts'

const first = Date.parse('2026-03-02T09:00:00Z')
const momentOf = (slot: number) => new Date(first + slotDays[slot]! * 86_400_000).toISOString()
/**
 * Regions of one house in which something happens at the same time: enough to keep two processors at work. Each is a
 * connection that learns every query anew, which a few worlds do not earn back.
 */
const lanesFor = (worlds: number) => (worlds < 50 ? 2 : 3)

/** A hole made on purpose in the house of both worlds: in its database, its ids, or its answers. */
export type Leak = {
  name: string
  idsFor?: () => House['idsFor']
  plant?(town: Town, behind: pg.Pool): Promise<void>
  /** Played for this hole, when chance would seldom look there. */
  histories?: History[]
}

// A has something of its own from the start, for others to touch.
const prelude: OwnMove[] = [
  { do: 'know', as: 'A', subject: 0, plate: null },
  { do: 'file', as: 'A', signal: 0, place: 0, phenomenon: 0, about: 0, embargoDays: null },
]

/**
 * Plays worlds in a house of their own, each in a region of its own, slot by slot under one clock; answers for each
 * world all that A received, in order.
 */
export async function play(worlds: World[], leak?: Leak): Promise<Sight[][]> {
  const town = await openTown({ idsFor: leak?.idsFor?.() ?? idsByRequest() })
  const behind = new pg.Pool({ connectionString: town.database.ownerUrl, max: 2 })
  // A connection that is still leaving when its database is dropped is told so; nobody waits for it any more.
  behind.on('error', () => {})
  try {
    const regions = await setUpRegions(town.owner, worlds.length)
    await leak?.plant?.(town, behind)
    const seen: Sight[][] = worlds.map(() => [])
    const everywhere = async (slot: number, work: (scene: Scene, world: World) => Promise<Sight[]>) => {
      await town.at(momentOf(slot))
      await inLanes(worlds, async (world, index) => {
        seen[index]!.push(...(await work(sceneIn(town, behind, regions[index]!, momentOf(slot)), world)))
      })
    }
    await everywhere(0, scene => actAll(scene, prelude))
    for (const slot of slotDays.keys()) {
      await everywhere(slot, (scene, world) => playSlot(scene, world[slot]!))
      await town.work()
    }
    await everywhere(slotDays.length - 1, (scene, world) => look(scene, world[0]!.look, 2))
    return seen
  } finally {
    await behind.end()
    await town.close()
  }
}

async function playSlot(scene: Scene, slot: Slot): Promise<Sight[]> {
  for (const move of slot.hidden) await hide(scene, move)
  const sights = await actAll(scene, slot.own)
  for (const move of slot.disclosed) await disclose(scene, move)
  return [...sights, ...(await look(scene, slot.look, 10))]
}

async function actAll(scene: Scene, moves: OwnMove[]): Promise<Sight[]> {
  const sights: Sight[] = []
  for (const move of moves) sights.push(sight(JSON.stringify(move), await act(scene, move)))
  return sights
}

async function inLanes<T>(items: T[], work: (item: T, index: number) => Promise<void>): Promise<void> {
  const queue = items.entries()
  const lane = async () => {
    for (const [index, item] of queue) await work(item, index)
  }
  await Promise.all(Array.from({ length: lanesFor(items.length) }, lane))
}

/** What A received in one world and not in the other, at the first place where they part. */
export type Difference = { index: number; inWorld1?: Sight; inWorld2?: Sight }
export type Comparison = { differences: Difference[]; answers: number; kinds: Map<string, number> }

/** Plays both worlds of every history and compares all that A received, to the byte. */
export async function compareWorlds(histories: readonly History[], leak?: Leak): Promise<Comparison> {
  const [left, right] = await Promise.all([
    playApart(
      histories.map(([one]) => one),
      leak,
    ),
    playApart(
      histories.map(([, two]) => two),
      leak,
    ),
  ])
  const differences = histories.flatMap((_, index) => differenceBetween(index, left[index]!, right[index]!))
  const all = [...left, ...right].flat()
  return { differences, answers: all.length, kinds: countKinds(all) }
}

/** Many worlds have a thread of their own, so that both processors work; for a few its start would cost more. */
async function playApart(worlds: World[], leak: Leak | undefined): Promise<Sight[][]> {
  if (worlds.length < 50) return await play(worlds, leak)
  assert.equal(leak, undefined, 'a leak is planted in this thread')
  const thread = new Worker(new URL('./world.worker.ts', import.meta.url), { workerData: worlds })
  const [seen] = (await once(thread, 'message')) as [Sight[][]]
  return seen
}

function differenceBetween(index: number, left: Sight[], right: Sight[]): Difference[] {
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    if (JSON.stringify(left[at]) !== JSON.stringify(right[at]))
      return [{ index, inWorld1: left[at], inWorld2: right[at] }]
  }
  return []
}

/** How often each door answered with each status: whether the worlds were worth comparing. */
function countKinds(sights: Sight[]): Map<string, number> {
  const kinds = new Map<string, number>()
  for (const { asked, status } of sights) {
    const door = asked.startsWith('{')
      ? (JSON.parse(asked) as OwnMove).do
      : asked.replace(/[0-9a-f-]{36}/g, ':id')
    kinds.set(`${door} ${status}`, (kinds.get(`${door} ${status}`) ?? 0) + 1)
  }
  return kinds
}
