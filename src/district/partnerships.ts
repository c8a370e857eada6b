// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from '../vocabulary/language.ts'
import type { Purpose } from '../vocabulary/purposes.ts'
import type { MeetingDays } from '../vocabulary/rhythms.ts'
import type { PartnershipKindName, TableKindName } from '../vocabulary/tables.ts'
import type { Covenant } from './covenants.ts'
import { covenants } from './covenants.ts'
import type { DomainCode } from './organisations.ts'

type Table = {
  name: Bilingual
  kind: TableKindName
  purpose: Purpose
  /** When and where it usually meets, on the clock of the Netherlands. */
  meets: MeetingDays & { time: string; minutes: number; room: string }
  /** What each of its meetings starts with. */
  standing: readonly { title: string; minutes: number; kind: 'opening' | 'review' | 'other' | 'closing' }[]
  /** Codes of the legal rows this table works on. */
  grounds: readonly string[]
}

type Partnership = {
  name: Bilingual
  kind: PartnershipKindName
  bureau: DomainCode
  parties: readonly DomainCode[]
  /** First day, ISO. A covenant without last day is reviewed every year. */
  starts: string
  covenant: Covenant
  /** Open only where the gate was passed; in the demo that is where the act designates the partnership. */
  personMatching: boolean
  tables: Readonly<Record<string, Table>>
}

const weekly = { every: 'week', weekOfMonth: null } as const
const everyTwoWeeks = { every: 'two-weeks', weekOfMonth: null } as const
const everySixWeeks = { every: 'six-weeks', weekOfMonth: null } as const
const everyMonth = { every: 'month', weekOfMonth: 1 } as const
const asUsual = [
  { title: 'Mededelingen', minutes: 5, kind: 'opening' },
  { title: 'Acties vorige keer', minutes: 10, kind: 'review' },
  { title: 'Rondvraag en sluiting', minutes: 5, kind: 'closing' },
] as const

/** The partnerships of De Vlieten. Their bureaus are domains of their own. */
export const partnerships = {
  vlieten: {
    name: { nl: 'Signalenoverleg De Vlieten', en: 'Signal meeting De Vlieten' },
    kind: 'local',
    bureau: 'bureau-vlieten',
    parties: [
      'rietmeer-public-order',
      'rietmeer-enforcement',
      'rietmeer-permits',
      'rietmeer-maintenance',
      'rietmeer-school-attendance',
      'rietmeer-connection',
      'rietmeer-neighbourhood-team',
      'oosterwaarde-public-order',
      'oosterwaarde-permits',
      'oosterwaarde-enforcement',
      'oosterwaarde-maintenance',
      'lindeveen-public-order',
      'zandhove-public-order',
      'zandhove-permits',
      'police',
      'woonvliet',
      'pit',
      'de-dreef',
      'residents',
      'oversight',
      'operation',
    ],
    starts: '2025-01-01',
    covenant: covenants.vlieten,
    personMatching: false,
    tables: {
      'vlieten-signals': {
        name: { nl: 'Signalenoverleg De Vlieten', en: 'Signal meeting De Vlieten' },
        kind: 'signal-meeting',
        purpose: 'liveability',
        meets: {
          ...everyTwoWeeks,
          weekday: 2,
          time: '09:30',
          minutes: 120,
          room: 'Raadhuis Rietmeer, zaal Wilg',
        },
        standing: asUsual,
        grounds: ['local-places', 'local-businesses', 'local-police-to-mayor'],
      },
      'vlieten-youth': {
        name: { nl: 'Overleg jeugdgroepen De Vlieten', en: 'Youth-group meeting De Vlieten' },
        kind: 'case-meeting',
        purpose: 'youth',
        meets: {
          ...everySixWeeks,
          weekday: 4,
          time: '13:30',
          minutes: 90,
          room: 'Jongerencentrum Pit, Rietmeer',
        },
        standing: [],
        grounds: ['local-youth-groups'],
      },
    },
  },
  riec: {
    name: { nl: 'RIEC Vlietland', en: 'RIEC Vlietland' },
    kind: 'riec',
    bureau: 'bureau-riec',
    parties: [
      'rietmeer-public-order',
      'oosterwaarde-public-order',
      'oosterwaarde-permits',
      'zandhove-public-order',
      'zandhove-permits',
      'police',
      'prosecution',
      'tax',
      'labour-inspection',
      'bureau-vlieten',
      'oversight',
      'operation',
    ],
    starts: '2025-03-01',
    covenant: covenants.riec,
    personMatching: true,
    tables: {
      'riec-weighing': {
        name: { nl: 'Weegtafel RIEC Vlietland', en: 'Weighing table RIEC Vlietland' },
        kind: 'riec-weighing',
        purpose: 'subversion',
        meets: { ...everyTwoWeeks, weekday: 4, time: '10:00', minutes: 120, room: 'Bureau RIEC, zaal Baken' },
        standing: asUsual,
        grounds: ['riec-objects', 'riec-persons', 'riec-service-number', 'riec-police', 'riec-tax-outcome'],
      },
    },
  },
  zvh: {
    name: { nl: 'Zorg- en Veiligheidshuis Vlietland', en: 'Care-and-safety house Vlietland' },
    kind: 'zvh',
    bureau: 'bureau-zvh',
    parties: [
      'rietmeer-neighbourhood-team',
      'rietmeer-connection',
      'lindeveen-public-order',
      'lindeveen-neighbourhood-team',
      'oosterwaarde-public-order',
      'police',
      'probation',
      'woonvliet',
      'ggz',
      'debt-help',
      'shelter',
      'oversight',
      'operation',
    ],
    starts: '2025-03-01',
    covenant: covenants.zvh,
    personMatching: true,
    tables: {
      'zvh-triage': {
        name: { nl: 'Triage Zorg- en Veiligheidshuis', en: 'Triage of the care-and-safety house' },
        kind: 'zvh-triage',
        purpose: 'care',
        meets: {
          ...weekly,
          weekday: 2,
          time: '14:00',
          minutes: 60,
          room: 'Zorg- en Veiligheidshuis, kamer 2',
        },
        standing: asUsual,
        grounds: [
          'zvh-situation',
          'zvh-persons',
          'zvh-service-number',
          'zvh-police',
          'zvh-functional-advice',
        ],
      },
      'zvh-case': {
        name: {
          nl: 'Casusoverleg Zorg- en Veiligheidshuis',
          en: 'Case meeting of the care-and-safety house',
        },
        kind: 'case-meeting',
        purpose: 'care',
        meets: {
          ...everySixWeeks,
          weekday: 3,
          time: '13:00',
          minutes: 60,
          room: 'Zorg- en Veiligheidshuis, kamer 1',
        },
        standing: [],
        grounds: ['zvh-case'],
      },
    },
  },
  steering: {
    name: { nl: 'Stuurploeg De Vlieten', en: 'Steering group De Vlieten' },
    kind: 'steering',
    bureau: 'bureau-steering',
    parties: ['rietmeer-public-order', 'police', 'prosecution', 'oversight', 'operation'],
    starts: '2025-01-01',
    covenant: covenants.steering,
    personMatching: false,
    tables: {
      steering: {
        name: { nl: 'Stuurploeg De Vlieten', en: 'Steering group De Vlieten' },
        kind: 'steering',
        purpose: 'steering',
        meets: { ...everyMonth, weekday: 1, time: '15:00', minutes: 90, room: 'Raadhuis Rietmeer, zaal Els' },
        standing: [{ title: 'Stand van de capaciteit', minutes: 10, kind: 'other' }],
        grounds: ['steering-figures'],
      },
    },
  },
} as const satisfies Record<string, Partnership>

export type PartnershipCode = keyof typeof partnerships
export type TableCode = { [P in PartnershipCode]: keyof (typeof partnerships)[P]['tables'] }[PartnershipCode]
export const allPartnerships = Object.keys(partnerships) as PartnershipCode[]

/** The partnership by its code, in its general shape. */
export const getPartnership = (code: PartnershipCode): Partnership => partnerships[code]

/** Every table with the partnership it belongs to. */
export const tables: readonly ({ code: TableCode; partnership: PartnershipCode } & Table)[] =
  allPartnerships.flatMap(partnership =>
    Object.entries(getPartnership(partnership).tables).map(([code, table]) => ({
      code: code as TableCode,
      partnership,
      ...table,
    })),
  )

/** The table by its code. */
export const getTable = (code: TableCode) => tables.find(table => table.code === code)!
