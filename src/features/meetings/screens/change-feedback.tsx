// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { DialogForm } from '../../../platform/ui/forms/dialog-form.tsx'
import { TextArea } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import type { OutcomeRoute } from '../../../vocabulary/signal-states.ts'
import type { Draft } from '../feedback.contract.ts'
import { grades, listFeedback, writeFeedback } from '../feedback.contract.ts'
import { draftText, type Grade } from '../feedback.rules.ts'
import { feedbackWords } from './feedback.words.ts'

const dayInWords = (moment: string): string =>
  new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', timeZone: 'Europe/Amsterdam' }).format(
    new Date(moment),
  )

/** Other words or another grade. A text nobody touched yet follows the grade; a text of one's own stays. */
export function ChangeFeedback({ draft, close }: { draft: Draft; close: () => void }) {
  const say = useWords(feedbackWords)
  const tell = useToast()
  const [text, setText] = useState(draft.text)
  const [grade, setGrade] = useState<Grade>(draft.grade)
  const writing = useTell(writeFeedback, { stale: [listFeedback] })
  const route = (draft.item.route ?? 'none') as OutcomeRoute
  const proposed = (of: Grade) =>
    draftText({ placeLabel: draft.placeLabel, observedOn: dayInWords(draft.observedFrom), route, grade: of })
  const regrade = (next: Grade) => {
    if (text === proposed(grade)) setText(proposed(next))
    setGrade(next)
  }
  const keep = () => {
    writing.mutate(
      { params: { id: draft.id }, body: { grade, text: text.trim(), version: draft.version } },
      {
        onSuccess: () => {
          tell({ said: say('kept') })
          close()
        },
      },
    )
  }
  const filling = useFilling({
    lacking: { text: text.trim().length < 3 && say('text-needed') },
    by: writing,
    send: keep,
  })
  return (
    <DialogForm close={close} title={say('change-title')} filling={filling} does={say('keep')}>
      <RadioGroup
        label={say('grade')}
        stacked
        choices={grades.map(value => ({ value, label: say(value) }))}
        value={grade}
        onChange={next => next && regrade(next)}
      />
      <TextArea
        label={say('text')}
        hint={say('text-hint')}
        maxLength={5000}
        value={text}
        onChange={event => setText(event.target.value)}
        error={filling.at('text')}
      />
    </DialogForm>
  )
}
