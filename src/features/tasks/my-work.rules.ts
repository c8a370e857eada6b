// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, type Day, daysBetween, weekdayOf } from '../../platform/ui/time/calendar.ts'
import type { Task } from './task.contract.ts'

export const urgencyGroups = ['late', 'today', 'week', 'later'] as const
export type UrgencyGroup = (typeof urgencyGroups)[number]

/** Where a date belongs seen from today. A week ends on Sunday, as people here plan it. */
export function groupOf(due: Day, today: Day): UrgencyGroup {
  const ahead = daysBetween(today, due)
  if (ahead < 0) return 'late'
  if (ahead === 0) return 'today'
  return due <= addDays(today, (7 - weekdayOf(today)) % 7) ? 'week' : 'later'
}

/** Groups in the order of what waits longest; groups without tasks are left out. */
export function byUrgency(tasks: readonly Task[], today: Day): { group: UrgencyGroup; tasks: Task[] }[] {
  return urgencyGroups
    .map(group => ({ group, tasks: tasks.filter(({ due }) => groupOf(due, today) === group) }))
    .filter(({ tasks: inGroup }) => inGroup.length > 0)
}

/** The screen on which a task is worked at; nothing when the task says it all itself. */
export function placeOfWork({ about, kind }: Pick<Task, 'about' | 'kind'>): string | undefined {
  if (about === null) return undefined
  if (about.kind === 'signal') return `/signalen/${about.id}`
  if (about.kind === 'meeting') return `/overleg/${about.id}`
  // Who is to be called about a consultation is all that the caller may know of it.
  if (about.kind === 'consultation') return kind === 'call' ? undefined : `/consultaties/${about.id}`
  if (about.kind === 'share' || (about.kind === 'request' && kind === 'request')) return '/delen'
  if (about.kind === 'report' || about.kind === 'received-report') return '/rapportages'
  return about.kind === 'item' ? '/overleg' : '/regie'
}
