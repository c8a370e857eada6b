// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../../vocabulary/language.ts'
import type { Refusal } from '../../vocabulary/refusal.ts'
import { type RefusalCode, refusals } from '../../vocabulary/refusals.ts'
import { type RefusalDetails, Refused } from './refuse.ts'

/** RFC 9457 problem details. `code` is stable; the sentences are for people. */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  code: RefusalCode
  errors?: readonly { path: string; message: string }[]
  objections?: readonly string[]
  more?: unknown
  reference?: string
}

export function problemOf(
  code: RefusalCode,
  details: RefusalDetails,
  language: Language,
  reference?: string,
): Problem {
  const refusal = refusals[code]
  return {
    type: `/v1/refusals#${code}`,
    title: refusal.says[language],
    status: refusal.status,
    detail: refusal.next[language],
    code,
    ...(details.fields && { errors: details.fields }),
    ...(details.objections && { objections: details.objections }),
    ...(details.more !== undefined && { more: details.more }),
    ...(reference && { reference }),
  }
}

const byDatabaseCode: Record<string, RefusalCode> = {
  VW002: 'not-signed-in',
  VW003: 'not-in-this-context',
  VW010: 'no-live-ground',
  VW011: 'bsn-not-entitled',
  VW012: 'unverified-ground',
  VW013: 'care-gives-advice',
  VW014: 'release-point-brings',
  // Text that is no text (a NUL, a broken surrogate) and numbers beyond their range.
  '22021': 'invalid-input',
  '22P05': 'invalid-input',
  '22003': 'invalid-input',
  '22007': 'invalid-input',
  '22008': 'invalid-input',
  // A key to what is not there, or not in one's own domain: the two answer alike.
  '23503': 'not-found',
}

const byConstraint = new Map(
  (Object.entries(refusals) as [RefusalCode, Refusal][]).flatMap(([code, refusal]) =>
    (refusal.constraints ?? []).map(name => [name, code] as const),
  ),
)

/** What a thrown thing means to the visitor, or nothing when nobody thought of it. */
export function refusalOf(thrown: unknown): Refused | undefined {
  if (thrown instanceof Refused) return thrown
  const { code, constraint } = thrown as { code?: string; constraint?: string }
  if (constraint !== undefined && byConstraint.has(constraint))
    return new Refused(byConstraint.get(constraint)!)
  if (code !== undefined && code in byDatabaseCode) return new Refused(byDatabaseCode[code]!)
  // A key that is taken within one's own domain; across domains no key can clash (catalogue test).
  if (code === '23505') return new Refused('already-there')
  return undefined
}
