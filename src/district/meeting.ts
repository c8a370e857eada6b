// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseKind } from '../vocabulary/case-criteria.ts'
import type { InterventionCode } from '../vocabulary/interventions.ts'
import type { OutcomeRoute } from '../vocabulary/signal-states.ts'
import type { DomainCode } from './organisations.ts'
import type { TableCode } from './partnerships.ts'
import type { PersonaId } from './people.ts'

export type Said = { by: PersonaId; text: string }

/** One thing that could be done, as the table words it. */
export type Option = {
  intervention: InterventionCode
  what: string
  executor: DomainCode
  hours: number
  weeks: { from: number; to: number }
  chosen: boolean
}

export type Decision = { route: OutcomeRoute; text: string; reason?: string; caseKind?: CaseKind }

export type AgendaItem = {
  id: string
  number: number
  kind: 'opening' | 'signals' | 'consultation' | 'table-check' | 'feedback' | 'closing'
  title: string
  minutes: number
  /** Ids of signals. */
  signals: readonly string[]
  consultation?: string
  /** Time is kept, but owners must still say that their signals may be talked about. */
  reserved: boolean
  needed: readonly PersonaId[]
  /** Who waits in the corridor during this item. */
  leaves: readonly PersonaId[]
  picture: readonly Said[]
  judgement: readonly Said[]
  options: readonly Option[]
  decision?: Decision
}

export type Meeting = {
  id: string
  table: TableCode
  at: Date
  room: string
  state: 'planned' | 'closed'
  invited: readonly PersonaId[]
  absent: readonly PersonaId[]
  items: readonly AgendaItem[]
}

export type Agreement = {
  id: string
  meeting: string
  item: string
  what: string
  owner: PersonaId
  /** ISO day. */
  due: string
  doneOn?: string
}

/** What a filer reads after a decision. Not sent yet means: somebody must read it and send it. */
export type Feedback = {
  id: string
  signal: string
  item?: string
  text: string
  dueOn: string
  sentOn?: string
}

/** A question about somebody or something, without a name. */
export type Consultation = {
  id: string
  askedBy: PersonaId
  table: TableCode
  askedOn: Date
  question: string
  state: 'open' | 'on-agenda' | 'answered'
}

type Bare = Pick<AgendaItem, 'number' | 'kind' | 'title' | 'minutes'> & Partial<AgendaItem>

/** An agenda item with nothing on it but what is given. */
export const agendaItem = (id: string, bare: Bare): AgendaItem => ({
  signals: [],
  reserved: false,
  needed: [],
  leaves: [],
  picture: [],
  judgement: [],
  options: [],
  ...bare,
  id,
})
