// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { type HiddenInvitation, hiddenInvitation, type Invitation, invitation } from './inviting-moves.ts'
import {
  type HiddenReport,
  hiddenReport,
  type OwnReport,
  ownReport,
  type Reporting,
  reporting,
} from './report-moves.ts'
import type { RoomMove } from './room-moves.ts'
import { type Asking, asking, type HiddenShare, hiddenShare, type OwnShare, ownShare } from './share-moves.ts'

type Filing = {
  signal: number
  place: number
  phenomenon: number
  about: number | null
  embargoDays: number | null
}

/** What A does on its own matters. `as: 'B'` takes an id that B may have used: A must not be able to tell. */
export type OwnMove =
  | ({ do: 'file'; as: 'A' | 'B' } & Filing)
  | ({ do: 'correct' } & Filing)
  | { do: 'withdraw' | 'restore'; signal: number }
  | { do: 'know'; as: 'A' | 'B'; subject: number; plate: number | null }
  | { do: 'draft'; as: 'A' | 'B'; draft: number }
  | { do: 'consult'; as: 'A' | 'B'; consultation: number }
  | OwnShare
  | OwnReport

/** What the coordinator decides about A's matters, or before A's eyes: a disclosure, the same in both worlds. */
export type Disclosure =
  | { do: 'register' | 'return' | 'reject' | 'schedule'; signal: number }
  | { do: 'agree'; number: number }
  | (RoomMove & { do: 'attend' })
  | Asking
  | Invitation
  | Reporting

/** What B does, and what the coordinator does with B's: another world may hold other ones. */
export type HiddenMove =
  | ({ do: 'file'; table: 1 | 2 } & Filing)
  | ({ do: 'correct' } & Filing)
  | { do: 'withdraw' | 'restore'; signal: number }
  | { do: 'know'; subject: number; plate: number | null }
  | { do: 'draft'; draft: number }
  | { do: 'look' | 'dismiss' }
  | { do: 'register' | 'return' | 'reject'; signal: number }
  | { do: 'schedule elsewhere'; signal: number }
  | { do: 'consult' | 'advise' | 'thank'; consultation: number }
  | (RoomMove & { do: 'attend elsewhere' })
  | HiddenShare
  | HiddenInvitation
  | HiddenReport

/** A stretch of time in one world: what is hidden from A, A's own acts, what A is told; then A looks around. */
export type Slot = { hidden: HiddenMove[]; own: OwnMove[]; disclosed: Disclosure[]; look: number }
export type World = Slot[]
/** Two worlds that differ in what is hidden from A, and in nothing else. */
export type History = readonly [World, World]

const small = (max: number) => fc.integer({ min: 0, max })
const filing = {
  signal: small(2),
  place: fc.constantFrom(0, 0, 1, 2),
  phenomenon: fc.constantFrom(0, 0, 0, 1),
  about: fc.constantFrom(null, null, null, 0),
  embargoDays: fc.constantFrom(null, null, null, 1, 50),
}
const whose = fc.constantFrom('A' as const, 'A' as const, 'B' as const)
const pick = <T extends string>(...words: T[]) => fc.constantFrom(...words)

const ownMove: fc.Arbitrary<OwnMove> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: pick('file'), as: whose, ...filing }) },
  { weight: 1, arbitrary: fc.record({ do: pick('correct'), ...filing }) },
  { weight: 1, arbitrary: fc.record({ do: pick('withdraw', 'restore'), signal: small(2) }) },
  { weight: 2, arbitrary: fc.record({ do: pick('know'), as: whose, subject: small(1), plate: small(1) }) },
  { weight: 1, arbitrary: fc.record({ do: pick('draft'), as: whose, draft: small(1) }) },
  { weight: 1, arbitrary: fc.record({ do: pick('consult'), as: whose, consultation: small(1) }) },
  { weight: 3, arbitrary: ownShare },
  { weight: 1, arbitrary: ownReport },
)
const disclosure: fc.Arbitrary<Disclosure> = fc.oneof(
  fc.record({ do: pick('register', 'return', 'reject', 'schedule'), signal: small(2) }),
  fc.record({ do: pick('agree'), number: small(1) }),
  fc.record({ do: pick('attend'), running: fc.boolean() }),
  asking,
  invitation,
  reporting,
)
const hiddenMove: fc.Arbitrary<HiddenMove> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: pick('file'),
      table: fc.constantFrom(1 as const, 1 as const, 2 as const),
      ...filing,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: pick('correct'), ...filing }) },
  { weight: 1, arbitrary: fc.record({ do: pick('withdraw', 'restore'), signal: small(2) }) },
  { weight: 2, arbitrary: fc.record({ do: pick('know'), subject: small(1), plate: small(1) }) },
  { weight: 1, arbitrary: fc.record({ do: pick('draft'), draft: small(1) }) },
  { weight: 1, arbitrary: fc.record({ do: pick('look', 'dismiss') }) },
  { weight: 1, arbitrary: fc.record({ do: pick('register', 'return', 'reject'), signal: small(2) }) },
  { weight: 1, arbitrary: fc.record({ do: pick('schedule elsewhere'), signal: small(2) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: pick('consult', 'consult', 'advise', 'thank'), consultation: small(1) }),
  },
  { weight: 1, arbitrary: fc.record({ do: pick('attend elsewhere'), running: fc.boolean() }) },
  { weight: 5, arbitrary: hiddenShare },
  { weight: 3, arbitrary: hiddenInvitation },
  { weight: 2, arbitrary: hiddenReport },
)

/** Days after the first moment at which each slot happens: within an hour, past one embargo, past them all. */
export const slotDays = [0, 0.1, 3, 60]

type Pair = { hidden: [HiddenMove[], HiddenMove[]] } & Omit<Slot, 'hidden'>

const historyOf = (hidden: fc.Arbitrary<[HiddenMove[], HiddenMove[]]>): fc.Arbitrary<History> => {
  const pair: fc.Arbitrary<Pair> = fc.record({
    hidden,
    own: fc.array(ownMove, { maxLength: 2 }),
    disclosed: fc.array(disclosure, { maxLength: 1 }),
    look: fc.nat(1000),
  })
  const side = (pairs: Pair[], world: 0 | 1): World =>
    pairs.map(({ hidden, ...rest }) => ({ ...rest, hidden: hidden[world] }))
  const { length } = slotDays
  return fc
    .array(pair, { minLength: length, maxLength: length })
    .map(pairs => [side(pairs, 0), side(pairs, 1)] as const)
}

const some = fc.array(hiddenMove, { maxLength: 2 })
export const history = historyOf(fc.tuple(some, some))
/** One world in which B is busy, one in which there is no B: what leaks has the best chance to show. */
export const loudHistory = historyOf(
  fc
    .array(hiddenMove, { minLength: 1, maxLength: 2 })
    .map(busy => [busy, []] as [HiddenMove[], HiddenMove[]]),
)
