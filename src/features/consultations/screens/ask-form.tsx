// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { FormErrors } from '../../../platform/ui/forms/form-errors.tsx'
import { Select } from '../../../platform/ui/forms/select.tsx'
import { useShortcut } from '../../../platform/ui/keyboard/shortcuts.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useToday } from '../../../platform/ui/time/date.tsx'
import { showDate } from '../../../platform/ui/time/show-date.ts'
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
  const [attempt, setAttempt] = useState(0)
  const asking = useTell(askConsultation, { stale: [listConsultations] })
  const { to, text } = kept.now
  const choices = functions.map(one => ({
    value: one.coordinator ? coordinator : String(one.domain),
    label: capital(nameOf(one)),
  }))
  const whom = choices.some(({ value }) => value === to) ? to : null
  const [first] = mustGo(text)
  const wrong = {
    whom: whom === null ? say('whom-needed') : undefined,
    question:
      text.trim().length < 10
        ? say('question-needed')
        : first === undefined
          ? undefined
          : say('must-go', { found: first }),
  }
  const at = (field: keyof typeof wrong) => (attempt > 0 ? wrong[field] : undefined)
  const send = () => {
    setAttempt(attempt + 1)
    if (wrong.whom !== undefined || wrong.question !== undefined || asking.isPending) return
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
  useShortcut('ctrl+enter', say('send'), send)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  const errors = [
    ...(wrong.question ? [{ field: 'question', label: say('question'), message: wrong.question }] : []),
    ...(wrong.whom ? [{ field: 'whom', label: say('whom'), message: wrong.whom }] : []),
  ]
  return (
    <form className="form" onSubmit={submit} noValidate>
      <FormErrors title={say('not-sent')} errors={attempt > 0 ? errors : []} attempt={attempt} />
      {asking.error ? <RefusalNote refusal={asking.error} focus /> : null}
      <div id="whom" tabIndex={-1}>
        <Select
          label={say('whom')}
          hint={say('whom-hint')}
          error={at('whom')}
          choices={choices}
          value={whom}
          onChange={value => kept.write({ to: value })}
        />
      </div>
      <NamelessText
        id="question"
        label={say('question')}
        hint={say('question-hint')}
        error={at('question')}
        value={kept.now}
        write={kept.write}
      />
      <div className="dialog-actions">
        <Button kind="primary" type="submit" shortcut="ctrl+enter" busy={asking.isPending}>
          {say('send')}
        </Button>
      </div>
    </form>
  )
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
