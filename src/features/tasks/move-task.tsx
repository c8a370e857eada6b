// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { DateField } from '../../platform/ui/forms/date-field.tsx'
import { DialogForm } from '../../platform/ui/forms/dialog-form.tsx'
import { useFilling } from '../../platform/ui/forms/use-filling.tsx'
import type { ReadDate } from '../../platform/ui/time/read-date.ts'
import { showFullDate } from '../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../platform/ui/words/use-words.tsx'
import type { Task } from './task.contract.ts'
import { taskWords } from './task.words.ts'

type Props = { task: Task; today: string; close: () => void; move: (due: string) => void }

/** Another date for a task. Moving is allowed; hiding that it moved is not. */
export function MoveTask({ task, today, close, move }: Props) {
  const say = useWords(taskWords)
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const [read, setRead] = useState<ReadDate>()
  const day = read && read.day >= today ? read.day : undefined
  const filling = useFilling({
    lacking: { day: !day && say('date-needed') },
    send: () => {
      move(day!)
      close()
    },
  })
  return (
    <DialogForm
      close={close}
      title={say('move-title')}
      lead={
        <>
          <p>
            <strong>{task.title}</strong>
          </p>
          <p>{say('move-text', { date: showFullDate(task.firstDue, language) })}</p>
        </>
      }
      filling={filling}
      does={say('move')}
    >
      <DateField
        label={say('new-date')}
        hint={say('new-date-hint')}
        typed={typed}
        onType={setTyped}
        onRead={setRead}
        direction="future"
        error={filling.at('day')}
      />
    </DialogForm>
  )
}
