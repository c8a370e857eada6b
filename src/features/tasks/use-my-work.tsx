// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk, useTell } from '../../platform/ui/client/ask.tsx'
import type { Refusal } from '../../platform/ui/client/refusal.ts'
import { keyOf } from '../../platform/ui/frame/me.ts'
import { useMe } from '../../platform/ui/frame/router.tsx'
import { useSwitchContext } from '../../platform/ui/frame/switch-context.tsx'
import { useToast } from '../../platform/ui/overlay/toast.tsx'
import { showDate } from '../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../platform/ui/words/use-words.tsx'
import { placeOfWork } from './my-work.rules.ts'
import { finishTask, moveTask, reopenTask, seeMyWork, type Task } from './task.contract.ts'
import { taskWords } from './task.words.ts'

/** What waits, and everything one can do with it: each deed at once, each with a way back. */
export function useMyWork() {
  const say = useWords(taskWords)
  const language = useLanguage()
  const tell = useToast()
  const work = useAsk(seeMyWork, {})
  const stale = [seeMyWork]
  const finishing = useTell(finishTask, { stale })
  const reopening = useTell(reopenTask, { stale })
  const moving = useTell(moveTask, { stale })
  const [moved, setMoved] = useState<Task>()
  const onError = (refusal: Refusal) => tell({ said: `${refusal.says} ${refusal.next}` })
  const reopen = (task: Task) =>
    reopening.mutate(
      { params: { id: task.id } },
      { onError, onSuccess: () => tell({ said: say('reopened', { title: task.title }) }) },
    )
  const finish = (task: Task) =>
    finishing.mutate(
      { params: { id: task.id }, body: { version: task.version } },
      {
        onError,
        onSuccess: () => tell({ said: say('finished', { title: task.title }), undo: () => reopen(task) }),
      },
    )
  const move = (task: Task, due: string, back?: () => void) =>
    moving.mutate(
      { params: { id: task.id }, body: { due, version: task.version } },
      {
        onError,
        onSuccess: ({ version }) => {
          const before = { ...task, version }
          const said = say('moved', { date: showDate(due, work.data?.today ?? due, language) })
          tell(back ? { said } : { said, undo: () => move(before, task.due, () => {}) })
        },
      },
    )
  return { work, finish, reopen, move, moved, startMoving: setMoved }
}

/** Opens the work of a task at the table it came from: what lies there can be seen nowhere else. */
export function useOpenTask(): (task: Task) => void {
  const navigate = useNavigate()
  const { data: who } = useMe()
  const { switchTo } = useSwitchContext()
  return task => {
    const to = placeOfWork(task)
    if (to === undefined) return
    const key = task.context && `${task.context.partnership}/${task.context.table}`
    const known = who?.contexts.some(context => keyOf(context) === key)
    if (key && known && who?.current && keyOf(who.current) !== key) switchTo(key)
    void navigate({ to })
  }
}
