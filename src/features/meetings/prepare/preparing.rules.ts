// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { DomainKindName } from '../../../vocabulary/domain-kinds.ts'
import { type PhenomenonCode, phenomena } from '../../../vocabulary/phenomena.ts'
import { missingPartners, usualPartners } from '../../../vocabulary/tables.ts'

type Part = { domain: number; account: string | null; part: 'needed' | 'leaves' }
type Seat = { domain: number; account: string; kind: DomainKindName }

/** Whether a row is about this person: named in person, or as whoever sits there for the domain. */
const isAbout = (row: Pick<Part, 'domain' | 'account'>, seat: Omit<Seat, 'kind'>): boolean =>
  row.domain === seat.domain && (row.account === null || row.account === seat.account)

/** Kinds of partner for which somebody stays in the room at an item. */
export function kindsPresent(parts: readonly Part[], seats: readonly Seat[]): DomainKindName[] {
  const staying = seats.filter(seat => !parts.some(row => row.part === 'leaves' && isAbout(row, seat)))
  return [...new Set(staying.map(({ kind }) => kind))]
}

/** Usual partners of all phenomena together, in the order of the lists. A hint, never a condition. */
export const usualFor = (codes: readonly PhenomenonCode[]): DomainKindName[] => [
  ...new Set(codes.flatMap(code => usualPartners[phenomena[code].root])),
]

/** Usual partners that nobody present stands for. */
export const missingFor = (
  codes: readonly PhenomenonCode[],
  present: readonly DomainKindName[],
): DomainKindName[] => [...new Set(codes.flatMap(code => missingPartners(code, present)))]

/** Puts people with a part at the same item together: `leaves` wins over `needed`, and one row is kept of each. */
export function onePartEach<Row extends Part>(people: readonly Row[]): Row[] {
  const keyOf = ({ domain, account }: Part) => `${domain} ${account ?? ''}`
  const known = new Map<string, Row>()
  for (const row of people) {
    if (known.get(keyOf(row))?.part !== 'leaves') known.set(keyOf(row), row)
  }
  return [...known.values()]
}
