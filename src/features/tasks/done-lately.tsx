// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Button } from '../../platform/ui/show/button.tsx'
import { GroupHeading } from '../../platform/ui/show/group-heading.tsx'
import { DateText } from '../../platform/ui/time/date.tsx'
import { useWords } from '../../platform/ui/words/use-words.tsx'
import type { Task } from './task.contract.ts'
import { canTick } from './task.rules.ts'
import { taskWords } from './task.words.ts'

/** What was finished lately: to look back on, and to take back when it turns out not to be done. */
export function DoneLately({ tasks, reopen }: { tasks: readonly Task[]; reopen: (task: Task) => void }) {
  const say = useWords(taskWords)
  return (
    <section aria-label={say('done-lately')}>
      <GroupHeading count={tasks.length}>{say('done-lately')}</GroupHeading>
      <ul>
        {tasks.map(task => (
          <li className="list-row" key={task.id}>
            <span className="kind">{say(task.kind)}</span>
            <div className="what muted">{task.title}</div>
            <div className="when">
              <div>{task.doneAt ? <DateText when={task.doneAt.slice(0, 10)} /> : null}</div>
              {canTick(task) ? (
                <Button
                  kind="link"
                  onClick={() => reopen(task)}
                  aria-label={`${say('reopen')}: ${task.title}`}
                >
                  {say('reopen')}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
