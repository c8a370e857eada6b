// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { DateField } from '../../../platform/ui/forms/date-field.tsx'
import { Form } from '../../../platform/ui/forms/form.tsx'
import { TextArea, TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { useToday } from '../../../platform/ui/time/date.tsx'
import type { ReadDate } from '../../../platform/ui/time/read-date.ts'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import { type GatePart, type GateQuestion, gateQuestions } from '../../../vocabulary/gate-questions.ts'
import { recordGate, seeGate } from '../gate.contract.ts'
import { unanswered } from '../gate.rules.ts'
import { gateWords } from './gate.words.ts'

type Props = { part: GatePart; controller: string | undefined; name: string; done: () => void }
type Typed = { typed: string; read: ReadDate | undefined }
const who = ['confirmed-by', 'confirmed-role', 'document'] as const
const nobody = { 'confirmed-by': '', 'confirmed-role': '', document: '' }
const blank: Typed = { typed: '', read: undefined }

/** One step of the gate: its questions, and who confirms that they were answered well. */
export function GateForm({ part, controller, name, done }: Props) {
  const say = useWords(gateWords)
  const tell = useToast()
  const today = useToday()
  const [answers, setAnswers] = useState<Record<string, string>>({})
  const [by, setBy] = useState(nobody)
  const [on, setOn] = useState(blank)
  const [until, setUntil] = useState(blank)
  const recording = useTell(recordGate, { stale: [seeGate] })
  const open = unanswered(part, answers)
  const day = on.read && on.read.day <= today ? on.read.day : undefined
  const short = (field: (typeof who)[number]) => by[field].trim().length < 2
  const record = () => {
    if (day === undefined) return
    const body = {
      id: crypto.randomUUID(),
      part,
      ...(controller && { controller }),
      answers,
      confirmedBy: by['confirmed-by'].trim(),
      confirmedRole: by['confirmed-role'].trim(),
      document: by.document.trim(),
      confirmedOn: day,
      ...(until.read && { validUntil: until.read.day }),
    }
    const finish = () => {
      tell({ said: say('recorded') })
      done()
    }
    recording.mutate({ body }, { onSuccess: finish })
  }
  const filling = useFilling<string>({
    lacking: {
      ...Object.fromEntries(open.map(question => [question, say('answer-needed')])),
      ...Object.fromEntries(who.map(field => [field, short(field) && say('field-needed')])),
      day: day === undefined && say('day-needed'),
    },
    by: recording,
    send: record,
  })
  return (
    <Form filling={filling} does={say('record')} className="form gate-form" label={name}>
      <p className="small muted">
        {say('questions-hint')} {say('stays')}
      </p>
      <Questions
        part={part}
        answers={answers}
        change={(question, text) => setAnswers({ ...answers, [question]: text })}
        at={filling.at}
      />
      {who.map(field => (
        <TextField
          key={field}
          label={say(field)}
          value={by[field]}
          maxLength={200}
          onChange={event => setBy({ ...by, [field]: event.target.value })}
          error={filling.at(field)}
        />
      ))}
      <DateField
        label={say('confirmed-on')}
        typed={on.typed}
        onType={typed => setOn(now => ({ ...now, typed }))}
        onRead={read => setOn(now => ({ ...now, read }))}
        error={filling.at('day')}
      />
      <DateField
        label={say('valid-until')}
        hint={say('until-hint')}
        optional
        direction="future"
        typed={until.typed}
        onType={typed => setUntil(now => ({ ...now, typed }))}
        onRead={read => setUntil(now => ({ ...now, read }))}
      />
    </Form>
  )
}

type QuestionsProps = {
  part: GatePart
  answers: Readonly<Record<string, string>>
  change: (question: string, text: string) => void
  at: (question: string) => string | undefined
}

function Questions({ part, answers, change, at }: QuestionsProps) {
  const say = useWords(gateWords)
  const inWords = useBilingual()
  const questions: [string, GateQuestion][] = Object.entries(gateQuestions[part])
  return questions.map(([question, { ask, source }]) => (
    <TextArea
      key={question}
      label={inWords(ask)}
      hint={say('source', { source })}
      rows={2}
      value={answers[question] ?? ''}
      maxLength={4000}
      onChange={event => change(question, event.target.value)}
      error={at(question)}
    />
  ))
}
