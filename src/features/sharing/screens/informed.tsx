// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { DateField } from '../../../platform/ui/forms/date-field.tsx'
import { TextArea, TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useToday } from '../../../platform/ui/time/date.tsx'
import { showDate } from '../../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import type { Informed } from '../share.contract.ts'
import { type InformedField, type InformedWish, namesSomebody } from './bringing.rules.ts'
import { informedWords } from './informed.words.ts'

const answers = ['informed', 'later', 'not'] as const
type Props = {
  wish: InformedWish
  change: (part: Partial<InformedWish>) => void
  error: (field: InformedField) => string | undefined
}

/** Asked once a name goes along: does the person know, who tells it and when, or why not. */
export function InformedFields({ wish, change, error }: Props) {
  const say = useWords(informedWords)
  const [typed, setTyped] = useState('')
  if (!namesSomebody(wish.along)) return null
  return (
    <>
      <RadioGroup
        label={say('question')}
        hint={say('question-hint')}
        stacked
        choices={answers.map(value => ({ value, label: say(value) }))}
        value={wish.informed}
        onChange={informed => change({ informed })}
        error={error('informed')}
      />
      {wish.informed === 'later' ? (
        <>
          <TextField
            label={say('by')}
            hint={say('by-hint')}
            maxLength={200}
            value={wish.informBy}
            onChange={event => change({ informBy: event.target.value })}
            error={error('informBy')}
          />
          <DateField
            label={say('on')}
            direction="future"
            typed={typed}
            onType={setTyped}
            onRead={read => change({ informOn: read?.day })}
            error={error('informOn')}
          />
        </>
      ) : null}
      {wish.informed === 'not' ? (
        <TextArea
          label={say('why')}
          hint={say('why-hint')}
          rows={2}
          maxLength={500}
          value={wish.informWhy}
          onChange={event => change({ informWhy: event.target.value })}
          error={error('informWhy')}
        />
      ) : null}
    </>
  )
}

/** What was answered, as a sentence; nothing where no name went along. */
export function InformedText({ informed }: { informed: Informed | null }) {
  const say = useWords(informedWords)
  const language = useLanguage()
  const today = useToday()
  if (informed === null) return null
  if (informed.state === 'informed') return <p>{say('says-informed')}</p>
  if (informed.state === 'not') return <p>{say('says-not', { why: informed.why })}</p>
  return <p>{say('says-later', { by: informed.by, on: showDate(informed.on, today, language) })}</p>
}
