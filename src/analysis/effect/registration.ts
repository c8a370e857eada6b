// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { refuseOverlap } from './counts.ts'
import { sha256 } from './sha256.ts'

/** What is agreed before the start: afterwards nobody can shop for the indicator that happened to fall. */
export type EvaluationPlan = {
  /** What is counted, in words anyone can check, such as 'overlast-meldingen door bewoners'. */
  indicator: string
  method: 'wdd' | 'irr' | 'its'
  treated: string[]
  control: string[]
  displacement?: string[]
  /** First and last day, as 2026-01-31. */
  before: { from: string; until: string }
  after: { from: string; until: string }
}

/** A plan with its seal. */
export type FrozenPlan = { plan: EvaluationPlan; seal: string }

/**
 * Seals a plan. The seal is the SHA-256 of the plan with its fields and places in a fixed order: the same plan always
 * has the same seal, any change another.
 * @throws RangeError when areas overlap, a date is impossible, or the periods are not one after the other
 */
export function freeze(plan: EvaluationPlan): FrozenPlan {
  check(plan)
  return { plan, seal: sha256(inOrder(plan)) }
}

/** The fields in which a plan differs from what was sealed; empty when it is the same. */
export function changesSince(frozen: FrozenPlan, plan: EvaluationPlan): string[] {
  if (sha256(inOrder(frozen.plan)) !== frozen.seal) return ['seal']
  const fields = new Set([...Object.keys(frozen.plan), ...Object.keys(plan)]) as Set<keyof EvaluationPlan>
  return [...fields].filter(field => inOrder(frozen.plan[field]) !== inOrder(plan[field])).sort()
}

/**
 * Whether the outcome may be judged yet.
 * @param today as 2026-01-31
 * @returns the day after which it may, or nothing when it may now
 */
export function tooEarlyUntil({ plan }: FrozenPlan, today: string): string | undefined {
  if (!isDay(today)) throw new RangeError(`'${today}' is not a day.`)
  return today > plan.after.until ? undefined : plan.after.until
}

function check(plan: EvaluationPlan): void {
  if (plan.indicator.trim() === '') throw new RangeError('A plan names what will be counted.')
  const { treated, control, displacement } = plan
  refuseOverlap({ treated, control, ...(displacement === undefined ? {} : { displacement }) })
  const days = [plan.before.from, plan.before.until, plan.after.from, plan.after.until]
  for (const day of days) if (!isDay(day)) throw new RangeError(`'${day}' is not a day; write 2026-01-31.`)
  if (days.some((day, at) => at > 0 && day < days[at - 1]!))
    throw new RangeError('The periods of a plan come one after the other: before, then after.')
}

function isDay(day: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (match === null) return false
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number]
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return date >= 1 && date <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0)
}

// Fields by name and places by code: the order in which they were typed is no part of what was agreed.
function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).sort().join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return `{${fields
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${inOrder(field)}`)
    .join(',')}}`
}
