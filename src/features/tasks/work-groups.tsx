// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { WorkGroup, WorkItem } from '../../platform/ui/show/work-list.tsx'
import { daysBetween } from '../../platform/ui/time/calendar.ts'
import { DateText } from '../../platform/ui/time/date.tsx'
import { showDate, showFullDate } from '../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../platform/ui/words/use-words.tsx'
import { byUrgency, placeOfWork, type UrgencyGroup } from './my-work.rules.ts'
import type { Task } from './task.contract.ts'
import { canTick } from './task.rules.ts'
import { taskWords } from './task.words.ts'

type Deeds = Record<'finish' | 'move' | 'open', (id: string) => void>

/** Tasks as rows: kind, what, when and why then, with their keys. */
export function useWorkGroups(tasks: readonly Task[], today: string, deeds: Deeds): WorkGroup[] {
  const say = useWords(taskWords)
  const language = useLanguage()
  const actionsFor = (task: Task) => [
    ...(canTick(task)
      ? [
          { key: 'e', does: say('finish'), run: deeds.finish },
          { key: 'd', does: say('other-date'), run: deeds.move },
        ]
      : []),
    ...(placeOfWork(task) ? [{ key: 'enter', does: say('open'), run: deeds.open }] : []),
  ]
  const row = (task: Task, group: UrgencyGroup): WorkItem => ({
    id: task.id,
    kind: say(task.kind),
    title: task.title,
    ...(task.detail === '' ? {} : { meta: task.detail }),
    date: <DateText when={task.due} />,
    actions: actionsFor(task),
    ...reasonFor(task, group),
  })
  const reasonFor = ({ due, firstDue }: Task, group: UrgencyGroup): Partial<WorkItem> => {
    if (group === 'late') return { late: true, reason: say('days-late', { count: daysBetween(due, today) }) }
    return firstDue === due ? {} : { reason: say('first-due', { date: showDate(firstDue, today, language) }) }
  }
  const nameOf = (group: UrgencyGroup) =>
    say(group, { date: showFullDate(today || '2026-01-01', language).replace(/ \d{4}$/, '') })
  return byUrgency(tasks, today).map(({ group, tasks: inGroup }) => ({
    name: nameOf(group),
    late: group === 'late',
    items: inGroup.map(task => row(task, group)),
  }))
}
