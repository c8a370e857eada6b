// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { Form } from '../../../platform/ui/forms/form.tsx'
import { Select } from '../../../platform/ui/forms/select.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { useToday } from '../../../platform/ui/time/date.tsx'
import { showDate } from '../../../platform/ui/time/show-date.ts'
import { capital } from '../../../platform/ui/words/capital.ts'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { askConsultation, listConsultations } from '../consultation.contract.ts'
import { consultationWords } from './consultation.words.ts'
import { mustGo, NamelessText } from './nameless-text.tsx'
import { usePartyName } from './party-name.tsx'
import type { useKeptText } from './use-kept-text.tsx'

const coordinator = 'coordinator'

type FormProps = {
  kept: ReturnType<typeof useKeptText>
  functions: readonly {
    coordinator: boolean
    domain: number
    name: string
    kind: string
    organisation: string
  }[]
}

/** The question itself: to whom, and what. */
export function AskForm({ kept, functions }: FormProps) {
  const say = useWords(consultationWords)
  const language = useLanguage()
  const today = useToday()
  const navigate = useNavigate()
  const tell = useToast()
  const nameOf = usePartyName()
  // One question, however often it is sent.
  const id = useRef(crypto.randomUUID())
  const asking = useTell(askConsultation, { stale: [listConsultations] })
  const { to, text } = kept.now
  const choices = functions.map(one => ({
    value: one.coordinator ? coordinator : String(one.domain),
    label: capital(nameOf(one)),
  }))
  const whom = choices.some(({ value }) => value === to) ? to : null
  const [first] = mustGo(text)
  const send = () => {
    const domain = whom === coordinator ? {} : { domain: Number(whom) }
    asking.mutate(
      { body: { id: id.current, question: text.trim(), ...domain } },
      {
        onSuccess: async ({ due }) => {
          await kept.sent()
          tell({ said: say('sent', { date: showDate(due, today, language) }) })
          void navigate({ to: `/consultaties/${id.current}` })
        },
      },
    )
  }
  const filling = useFilling({
    lacking: {
      whom: whom === null && say('whom-needed'),
      question: text.trim().length < 10 ? say('question-needed') : first && say('must-go', { found: first }),
    },
    by: asking,
    send,
  })
  const errors = (['whom', 'question'] as const).flatMap(field => {
    const message = filling.at(field)
    return message ? [{ field, label: say(field), message }] : []
  })
  return (
    <Form
      filling={filling}
      does={say('send')}
      heard="on-page"
      errors={{ title: say('not-sent'), of: errors }}
    >
      <div id="whom" tabIndex={-1}>
        <Select
          label={say('whom')}
          hint={say('whom-hint')}
          error={filling.at('whom')}
          choices={choices}
          value={whom}
          onChange={value => kept.write({ to: value })}
        />
      </div>
      <NamelessText
        id="question"
        label={say('question')}
        hint={say('question-hint')}
        error={filling.at('question')}
        value={kept.now}
        write={kept.write}
      />
    </Form>
  )
}
