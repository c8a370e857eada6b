// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate } from '@tanstack/react-router'
import { opensAs } from '../../platform/ui/frame/me.ts'
import { Page } from '../../platform/ui/frame/page.tsx'
import { useMe } from '../../platform/ui/frame/router.tsx'
import { useShortcut } from '../../platform/ui/keyboard/shortcuts.tsx'
import { Button } from '../../platform/ui/show/button.tsx'
import { EmptyState, Skeleton } from '../../platform/ui/show/calm.tsx'
import { Icon } from '../../platform/ui/show/icon.tsx'
import { RefusalNote } from '../../platform/ui/show/refusal.tsx'
import { WorkList } from '../../platform/ui/show/work-list.tsx'
import { useWords } from '../../platform/ui/words/use-words.tsx'
import { workingRoles } from '../../vocabulary/roles.ts'
import { DoneLately } from './done-lately.tsx'
import { useGreeting } from './greeting.tsx'
import { MoveTask } from './move-task.tsx'
import { groupOf } from './my-work.rules.ts'
import { taskWords } from './task.words.ts'
import { useMyWork, useOpenTask } from './use-my-work.tsx'
import { useWorkGroups } from './work-groups.tsx'
import { WorkRail } from './work-rail.tsx'

/** Everything that waits for one person, late first. */
export default function MyWork() {
  const say = useWords(taskWords)
  const navigate = useNavigate()
  const desk = useMyWork()
  const openTask = useOpenTask()
  const { data, error } = desk.work
  const open = data?.open ?? []
  const today = data?.today ?? ''
  const late = open.filter(({ due }) => groupOf(due, today) === 'late').length
  const greeting = useGreeting(open.length, late)
  const file = () => void navigate({ to: '/signaal-melden' })
  const who = useMe().data
  const files = who ? workingRoles.some(role => opensAs(who).includes(role)) : false
  useShortcut('n', say('file'), file, files)
  const find = (id: string) => open.find(task => task.id === id)
  const doing = (deed: (task: (typeof open)[number]) => void) => (id: string) => {
    const task = find(id)
    if (task) deed(task)
  }
  const groups = useWorkGroups(open, today, {
    finish: doing(desk.finish),
    move: doing(desk.startMoving),
    open: doing(openTask),
  })
  return (
    <Page
      title={say('title')}
      purpose={data ? greeting : undefined}
      actions={
        files ? (
          <Button kind="primary" icon={<Icon name="plus" />} shortcut="n" onClick={file}>
            {say('file')}
          </Button>
        ) : undefined
      }
      rail={<WorkRail />}
    >
      {error ? <RefusalNote refusal={error} retry={() => void desk.work.refetch()} /> : null}
      {data === undefined && !error ? <Skeleton rows={6} /> : null}
      {data && open.length === 0 ? <EmptyState fact={say('empty')} comes={say('empty-comes')} /> : null}
      {open.length > 0 ? <WorkList groups={groups} open={doing(openTask)} /> : null}
      {data && data.done.length > 0 ? <DoneLately tasks={data.done} reopen={desk.reopen} /> : null}
      {desk.moved ? (
        <MoveTask
          task={desk.moved}
          today={today}
          close={() => desk.startMoving(undefined)}
          move={due => desk.moved && desk.move(desk.moved, due)}
        />
      ) : null}
    </Page>
  )
}
