// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Objection, objectionsToDecision, type Weighing } from '../weighing.rules.ts'

export type Said = Objection | 'choose-route'

/** What the writer's own screen knows of a decision. */
export type Written = Pick<
  Weighing,
  'picture' | 'judgement' | 'reason' | 'route' | 'holdUntil' | 'caseKind' | 'subjectKind' | 'options'
>

// The others hang on what other people do: their own part of the screen, or the next try, tells.
const mendedHere: readonly Said[] = [
  'no-picture',
  'no-judgement',
  'no-option-chosen',
  'options-still-chosen',
  'jump-needs-a-reason',
  'no-lighter-alternative',
  'hold-needs-an-end',
  'hold-too-long',
  'case-kind-needed',
  'against-criteria',
]

/**
 * What was objected to and still stands: a sentence goes as soon as its field is mended. Never more than was said:
 * whoever is still writing is not interrupted with what the next try would object to.
 * @param today the visit's day, `YYYY-MM-DD`
 */
export function stillObjected(said: readonly Said[], now: Written, today: string): Said[] {
  const unseen = { heldBefore: 0, perspectives: 2, sealed: false, challenge: null, checked: [] }
  const stands: readonly Said[] = objectionsToDecision(
    { ...now, ...unseen, criteria: 'does-not-meet' },
    today,
  )
  return said.filter(code => !mendedHere.includes(code) || stands.includes(code))
}
