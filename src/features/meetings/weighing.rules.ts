// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseKind, CriteriaOutcome } from '../../vocabulary/case-criteria.ts'
import type { ChecklistCode } from '../../vocabulary/intervention.ts'
import { getIntervention, heavyFrom, type InterventionCode } from '../../vocabulary/interventions.ts'
import { longestHoldDays, type OutcomeRoute } from '../../vocabulary/signal-states.ts'
import { openConditions } from './conditions/conditions.rules.ts'

export type Objection =
  | 'no-picture'
  | 'no-judgement'
  | 'no-option-chosen'
  | 'options-still-chosen'
  | 'jump-needs-a-reason'
  | 'no-lighter-alternative'
  | 'hold-needs-an-end'
  | 'hold-too-long'
  | 'held-before'
  | 'two-perspectives'
  | 'views-sealed'
  | 'no-challenge'
  | 'conditions-unchecked'
  | 'case-kind-needed'
  | 'against-criteria'

export type Weighing = {
  picture: string
  judgement: string
  reason: string
  route: OutcomeRoute
  holdUntil: string | null
  /** For which approach a case is proposed; null on every other route, or when nobody chose it. */
  caseKind: CaseKind | null
  /** What people said of the criteria comes to; null where the kind has none. */
  criteria: CriteriaOutcome | null
  /** How often the signals behind this item were held before. */
  heldBefore: number
  /** How many domains with a perspective of their own are in the room for this item. */
  perspectives: number
  /** Whether sealed views are asked for and not open yet. */
  sealed: boolean
  subjectKind: string
  /** The challenge question and its answer, as far as they were written. */
  challenge: { question: string; answer: string } | null
  options: readonly { intervention: InterventionCode; chosen: boolean }[]
  /** The legal conditions that the table ticked. */
  checked: readonly { intervention: InterventionCode; condition: ChecklistCode }[]
}

/** Routes by which something is done, so that something must have been chosen to do. */
const doing: readonly OutcomeRoute[] = ['short-intervention', 'joint-action', 'case-proposal']

/** Routes by which nothing is done now, so that nothing may stand chosen: it would read as a promise. */
const idle: readonly OutcomeRoute[] = ['none', 'hold']

/** Routes that bind more than one partner: nobody decides these on the word of one domain. */
const joint: readonly OutcomeRoute[] = [...doing, 'phenomenon-file', 'refer']

/**
 * What stands in the way of this decision. Every objection, not the first: the table settles them in one round.
 * @param today the visit's day, `YYYY-MM-DD`
 */
export function objectionsToDecision(weighing: Weighing, today: string): Objection[] {
  const objections: Objection[] = []
  if (weighing.picture.trim() === '') objections.push('no-picture')
  if (weighing.judgement.trim() === '') objections.push('no-judgement')
  const chosen = weighing.options.filter(option => option.chosen)
  if (doing.includes(weighing.route) && chosen.length === 0) objections.push('no-option-chosen')
  if (idle.includes(weighing.route) && chosen.length > 0) objections.push('options-still-chosen')
  if (joint.includes(weighing.route) && weighing.perspectives < 2) objections.push('two-perspectives')
  if (weighing.sealed) objections.push('views-sealed')
  if (isHeavy(weighing) && !wasChallenged(weighing)) objections.push('no-challenge')
  if (isHeavy(weighing) && openConditions(weighing.options, weighing.checked).length > 0)
    objections.push('conditions-unchecked')
  return [
    ...objections,
    ...objectionsToCase(weighing),
    ...objectionsToWeight(weighing),
    ...objectionsToHold(weighing, today),
  ]
}

/** A case may be proposed against its criteria: people decide. Then it says why. */
function objectionsToCase({ route, caseKind, criteria, reason }: Weighing): Objection[] {
  if (route !== 'case-proposal') return []
  if (caseKind === null) return ['case-kind-needed']
  return criteria === 'does-not-meet' && reason.trim() === '' ? ['against-criteria'] : []
}

/** A heavy choice: a heavy measure, or doing something together about a person. It is not taken without a question. */
export function isHeavy({
  route,
  subjectKind,
  options,
}: Pick<Weighing, 'subjectKind' | 'options'> & { route: OutcomeRoute | undefined }): boolean {
  if (route === undefined || !doing.includes(route)) return false
  const heaviest = Math.max(
    0,
    ...options.filter(one => one.chosen).map(one => getIntervention(one.intervention).lightness),
  )
  return heaviest >= heavyFrom || subjectKind === 'person'
}

const wasChallenged = ({ challenge }: Weighing) =>
  challenge !== null && challenge.question.trim() !== '' && challenge.answer.trim() !== ''

/**
 * The ladder of subsidiarity: more than one step above the lightest thing compared needs a written reason, and a
 * heavy measure must have stood beside something lighter (Awb 3:4; domain.md ADM-1, ADM-8).
 */
function objectionsToWeight({ options, reason }: Weighing): Objection[] {
  const lightness = (one: { intervention: InterventionCode }) => getIntervention(one.intervention).lightness
  const chosen = options.filter(option => option.chosen).map(lightness)
  if (chosen.length === 0) return []
  const heaviest = Math.max(...chosen)
  const lightest = Math.min(...options.map(lightness))
  const objections: Objection[] = []
  // Nothing lighter was put beside it: then the jump is measured from the lightest there is.
  const from = lightest === heaviest ? 1 : lightest
  if (heaviest - from > 1 && reason.trim() === '') objections.push('jump-needs-a-reason')
  if (heaviest >= heavyFrom && lightest === heaviest) objections.push('no-lighter-alternative')
  return objections
}

function objectionsToHold({ route, holdUntil, heldBefore }: Weighing, today: string): Objection[] {
  if (route !== 'hold') return []
  const objections: Objection[] = []
  if (heldBefore > 0) objections.push('held-before')
  if (holdUntil === null || holdUntil <= today) objections.push('hold-needs-an-end')
  else if (daysBetween(today, holdUntil) > longestHoldDays) objections.push('hold-too-long')
  return objections
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Hours chosen, and what a case at this table usually takes: the difference is what lightness saves. */
export function hoursChosen(options: readonly { hours: number; chosen: boolean }[]): number {
  return options.reduce((sum, option) => sum + (option.chosen ? option.hours : 0), 0)
}

/** Opening and closing frame a meeting: they are ticked off, and nothing is weighed there. */
export const isAround = (kind: string): boolean => kind === 'opening' || kind === 'closing'
