// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import type { Answer } from '../town/town.ts'
import { chosenId } from './ids.ts'
import type { Scene } from './play.ts'
import { contextAt, player } from './stage.ts'

/** What A does: brings own facts to the table, answers what was asked, stops. `as: 'B'` takes an id of B's. */
export type OwnShare =
  | { do: 'bring'; as: 'A' | 'B'; share: number; signal: number }
  | { do: 'stop'; as: 'A' | 'B'; share: number }
  | { do: 'answer' }
/** The coordinator asks A about its signal: for an overlap when there is one, else for the signal itself. */
export type Asking = { do: 'ask'; signal: number }
/** B is asked, answers, brings where A does not sit or under embargo, takes back; somebody stands aside. */
export type HiddenShare =
  | { do: 'ask B'; signal: number }
  | { do: 'stand aside'; signal: number }
  | { do: 'answer' }
  | { do: 'bring elsewhere' | 'bring quietly'; share: number; signal: number | null }
  | { do: 'stop'; share: number }

const small = (max: number) => fc.integer({ min: 0, max })
const whose = fc.constantFrom('A' as const, 'A' as const, 'B' as const)
const only = <T extends string>(word: T) => fc.constant(word)

export const ownShare: fc.Arbitrary<OwnShare> = fc.oneof(
  fc.record({ do: only('bring'), as: whose, share: small(1), signal: fc.constantFrom(0, 0, 1) }),
  fc.record({ do: only('stop'), as: whose, share: small(1) }),
  fc.record({ do: only('answer') }),
)
export const asking: fc.Arbitrary<Asking> = fc.record({ do: only('ask'), signal: fc.constantFrom(0, 0, 1) })
export const hiddenShare: fc.Arbitrary<HiddenShare> = fc.oneof(
  fc.record({ do: fc.constantFrom('ask B' as const, 'stand aside' as const), signal: small(1) }),
  fc.record({ do: only('answer') }),
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('bring elsewhere' as const, 'bring quietly' as const, 'bring quietly' as const),
      share: small(1),
      signal: fc.constantFrom(null, 0, 1),
    }),
  },
  fc.record({ do: only('stop'), share: small(1) }),
)

const shareDoings = ['bring', 'stop', 'answer', 'bring elsewhere', 'bring quietly', 'ask B', 'stand aside']
export const isShare = <T extends { do: string }>(
  move: T,
): move is T & Extract<T, OwnShare | HiddenShare | Asking> => shareDoings.includes(move.do)

const day = 86_400_000
const after = (now: string, days: number) => new Date(Date.parse(now) + days * day).toISOString()

/** `signal` null: in own words, about nothing that was filed. */
type Bringing = { share: number; signal: number | null; as?: 'A' | 'B' }

/** Looks who will read it and brings: to table 2, to table 1, or there for one coordinator alone. */
async function bring(
  { as, region, now }: Scene,
  by: 'A' | 'B',
  one: Bringing,
  how: { table?: 1 | 2; quiet?: boolean } = {},
): Promise<Answer> {
  const there = contextAt(region, how.table ?? 1)
  const from = one.signal === null ? {} : { signal: chosenId(region, by, 'signal', one.signal) }
  const preview = await as(by).post('/v1/bringing-previews', from, there)
  const { readers = [] } = preview.body as { readers?: { account: string }[] }
  const body = {
    id: chosenId(region, one.as ?? by, 'share', one.share),
    ...from,
    facts: `Gebracht door ${by}, nummer ${one.share}.`,
    with: one.signal === null ? [] : ['place'],
    necessity: 'Nodig om te wegen.',
    proportionality: 'Niet meer dan nodig.',
    until: after(now, 200).slice(0, 10),
    readers: readers.map(({ account }) => account),
    ...(how.quiet && { embargoUntil: after(now, 100), lead: player(region, 'second').account }),
  }
  return await as(by).post('/v1/shares', body, there)
}

async function answerAll({ as }: Scene, by: 'A' | 'B'): Promise<Answer> {
  let last = await as(by).get('/v1/sharing')
  const { requests } = last.body as { requests: { id: string; answer: string | null }[] }
  for (const { id } of requests.filter(({ answer }) => answer === null))
    last = await as(by).post(`/v1/requests-received/${id}/answer`, { answer: 'yes' })
  return last
}

const stop = ({ as, region }: Scene, by: 'A' | 'B', id: 'A' | 'B', share: number) =>
  as(by).post(`/v1/shares/${chosenId(region, id, 'share', share)}/withdrawal`)

export async function actOnShares(scene: Scene, move: OwnShare): Promise<Answer> {
  if (move.do === 'bring') return await bring(scene, 'A', move)
  if (move.do === 'answer') return await answerAll(scene, 'A')
  return await stop(scene, 'A', move.as, move.share)
}

type Copy = { intake: string; overlap: string | null }

async function copyOf({ behind, region }: Scene, by: 'A' | 'B', signal: number): Promise<Copy | undefined> {
  const { rows } = await behind.query<Copy>(
    `select i.id as intake, (select p.overlap from overlap_part p
        where p.region = i.region and p.domain = i.domain and p.intake = i.id order by p.overlap limit 1) as overlap
       from intake i where i.region = $1 and i.signal = $2 and i.from_domain = $3 and i.domain = 3`,
    [region, chosenId(region, by, 'signal', signal), by === 'A' ? 1 : 2],
  )
  return rows[0]
}

/** Asks an owner about its signal; A is asked the same whether or not it touches anything. */
export async function askOwner(
  scene: Scene,
  who: 'keeper' | 'second',
  by: 'A' | 'B',
  signal: number,
): Promise<Answer | undefined> {
  const copy = await copyOf(scene, by, signal)
  if (copy === undefined) return undefined
  const about = copy.overlap ? { kind: 'overlap', id: copy.overlap } : { kind: 'intake', id: copy.intake }
  return await scene.as(who).post('/v1/call-requests', { about, intake: copy.intake })
}

export async function hideShare(scene: Scene, move: HiddenShare): Promise<Answer | undefined> {
  if (move.do === 'bring elsewhere') return await bring(scene, 'B', move, { table: 2 })
  if (move.do === 'bring quietly') return await bring(scene, 'B', move, { quiet: true })
  if (move.do === 'answer') return await answerAll(scene, 'B')
  if (move.do === 'stop') return await stop(scene, 'B', 'B', move.share)
  if (move.do === 'ask B') return await askOwner(scene, 'second', 'B', move.signal)
  if (move.do !== 'stand aside') return undefined
  const copy = await copyOf(scene, 'B', move.signal)
  if (copy?.overlap == null) return undefined
  const { account } = player(scene.region, 'B')
  return await scene
    .as('second')
    .post('/v1/conflicts', { kind: 'overlap', about: copy.overlap, account, why: 'colleague' })
}
