// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { DateField } from '../../platform/ui/forms/date-field.tsx'
import { Dialog } from '../../platform/ui/overlay/dialog.tsx'
import { Button } from '../../platform/ui/show/button.tsx'
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
  const [tried, setTried] = useState(false)
  const ready = read !== undefined && read.day >= today
  const go = () => {
    if (!ready) return setTried(true)
    move(read.day)
    close()
  }
  return (
    <Dialog open close={close} title={say('move-title')}>
      <p>
        <strong>{task.title}</strong>
      </p>
      <p>{say('move-text', { date: showFullDate(task.firstDue, language) })}</p>
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          go()
        }}
      >
        <DateField
          label={say('new-date')}
          hint={say('new-date-hint')}
          typed={typed}
          onType={setTyped}
          onRead={setRead}
          direction="future"
          error={tried && !ready ? say('date-needed') : undefined}
        />
        <div className="dialog-actions">
          <Button kind="primary" type="submit">
            {say('move')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
