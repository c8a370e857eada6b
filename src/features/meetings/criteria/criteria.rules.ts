// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import {
  type CaseCriterion,
  type CaseKind,
  type CriteriaOutcome,
  type CriterionAnswer,
  criteriaOf,
} from '../../../vocabulary/case-criteria.ts'

export type Answers = Readonly<Partial<Record<CaseCriterion, CriterionAnswer>>>

/** True, false, or not known: an answer that is missing or unknown. */
type Known = boolean | undefined

/**
 * What the answers come to for a proposal of this kind. `not-to-say-yet` for as long as an answer that is missing or
 * unknown can still change it; nothing for a kind without criteria.
 * Care-and-safety house: (1 and 2 and 3) or 4. RIEC: one theme is enough.
 */
export function whatCriteriaComeTo(kind: CaseKind, answers: Answers): CriteriaOutcome | null {
  const known = criteriaOf(kind).map((one): Known => {
    const answer = answers[one]
    return answer === 'yes' ? true : answer === 'no' ? false : undefined
  })
  if (known.length === 0) return null
  const holds = kind === 'zvh' ? any([every(known.slice(0, 3)), known[3]]) : any(known)
  if (holds === undefined) return 'not-to-say-yet'
  return holds ? 'meets' : 'does-not-meet'
}

const any = (all: readonly Known[]): Known =>
  all.includes(true) ? true : all.includes(undefined) ? undefined : false
const every = (all: readonly Known[]): Known =>
  all.includes(false) ? false : all.includes(undefined) ? undefined : true
