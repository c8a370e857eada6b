// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { PhenomenonCode } from '../vocabulary/phenomena.ts'
import type { Ask, Reliability, Urgency } from '../vocabulary/signal-fields.ts'
import type { SignalState } from '../vocabulary/signal-states.ts'
import type { Point } from './geometry.ts'
import type { NeighbourhoodName } from './municipalities.ts'
import type { DomainCode } from './organisations.ts'
import type { TableCode } from './partnerships.ts'
import type { PersonaId } from './people.ts'

export type SignalPlace =
  | { kind: 'address'; address: string; neighbourhood: NeighbourhoodName }
  | { kind: 'place'; place: string; neighbourhood: NeighbourhoodName }
  /** RD metres, how far the true spot may be from it in metres, and the street one would call it. */
  | { kind: 'point'; x: number; y: number; accuracy: number; near: string; neighbourhood: NeighbourhoodName }
  | { kind: 'area'; neighbourhood: NeighbourhoodName }

export type PersonSubject = {
  kind: 'person'
  givenName: string
  familyName: string
  /** ISO day of birth. */
  born: string
  bsn?: string
  address?: string
}
export type SignalSubject =
  | PersonSubject
  | { kind: 'organisation'; name: string; kvk: string; address?: string }
  | { kind: 'vehicle'; plate: string; what: string }
  | { kind: 'group'; what: string; size: { from: number; to: number }; ages?: { from: number; to: number } }

export type DistrictSignal = {
  id: string
  /** The domain's own number, as its people call it: `S-0481`. */
  number: string
  domain: DomainCode
  filedBy: PersonaId
  table: TableCode
  title: string
  facts: string
  interpretation?: string
  place: SignalPlace
  observedFrom: Date
  observedTo?: Date
  filedAt: Date
  phenomenon: PhenomenonCode
  subjects: readonly SignalSubject[]
  reliability: Reliability
  urgency: Urgency
  asked: Ask
  embargoUntil?: Date
  state: SignalState
  /** A person asked this domain whether the signal may be talked about, and no answer came yet. */
  requestOpen: boolean
}

/** A signal as a story tells it: what differs from the ordinary. Days are counted from today. */
export type Story = {
  key: string
  number?: number
  by: PersonaId
  table?: TableCode
  title: string
  facts: string
  thinks?: string
  /** A place code, an address in words, a spot in RD metres, or a neighbourhood. */
  where:
    | { place: string }
    | { address: string }
    | { spot: Point; accuracy: number; near: string; neighbourhood: NeighbourhoodName }
    | { area: NeighbourhoodName }
  seen: readonly [day: number, time: string]
  until?: readonly [day: number, time: string]
  filed: readonly [day: number, time: string]
  phenomenon: PhenomenonCode
  subjects?: readonly SignalSubject[]
  reliability?: Reliability
  urgency?: Urgency
  asked?: Ask
  embargoUntil?: readonly [day: number, time: string]
  state: SignalState
  requestOpen?: boolean
}
