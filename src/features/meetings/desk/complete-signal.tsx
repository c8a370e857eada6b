// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { DialogForm } from '../../../platform/ui/forms/dialog-form.tsx'
import { Select } from '../../../platform/ui/forms/select.tsx'
import { TextArea } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { nameOfDomain } from '../../../platform/ui/people/name-of-domain.ts'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import type { Bilingual } from '../../../vocabulary/language.ts'
import { type PhenomenonCode, phenomena } from '../../../vocabulary/phenomena.ts'
import { policeArticles } from '../../../vocabulary/police-articles.ts'
import { type Urgency, urgencies } from '../../../vocabulary/signal-fields.ts'
import { type Intake, registerIntake, rejectIntake, returnIntake } from '../../overlaps/intake.contract.ts'
import { deskWords } from './desk.words.ts'

const deeds = ['register', 'return', 'reject'] as const
type Deed = (typeof deeds)[number]
const told = { register: 'registered', return: 'returned', reject: 'rejected' } as const
type Props = { intake: Intake; close: () => void; done: (said: string) => void }

/** One signal to complete: name it, ask its filer, or do not take it up. The filer sees what was asked or why not. */
export function CompleteSignal({ intake, close, done }: Props) {
  const say = useWords(deskWords)
  const [deed, setDeed] = useState<Deed>('register')
  const [phenomenon, setPhenomenon] = useState<string | null>(
    intake.phenomenon === 'not-named' ? null : intake.phenomenon,
  )
  const [urgency, setUrgency] = useState<Urgency>(intake.urgency)
  const [text, setText] = useState('')
  const ways = {
    register: useTell(registerIntake),
    return: useTell(returnIntake),
    reject: useTell(rejectIntake),
  }
  const finish = () => {
    const params = { id: intake.id }
    const onSuccess = () => {
      done(say(told[deed], { title: intake.title }))
      close()
    }
    if (deed === 'register')
      ways.register.mutate({ params, body: { phenomenon: phenomenon!, urgency } }, { onSuccess })
    else if (deed === 'return') ways.return.mutate({ params, body: { question: text.trim() } }, { onSuccess })
    else ways.reject.mutate({ params, body: { why: text.trim() } }, { onSuccess })
  }
  const registers = deed === 'register'
  const filling = useFilling({
    lacking: {
      phenomenon: registers && phenomenon === null && say('phenomenon-needed'),
      text:
        !registers && text.trim().length < 3 && say(deed === 'return' ? 'question-needed' : 'reason-needed'),
    },
    by: ways[deed],
    send: finish,
  })
  return (
    <DialogForm
      close={close}
      title={intake.title}
      lead={<Facts intake={intake} />}
      filling={filling}
      does={say(deed)}
    >
      <RadioGroup
        label={say('what-do')}
        stacked
        choices={deeds.map(value => ({ value, label: say(value), hint: say(`${value}-hint`) }))}
        value={deed}
        onChange={next => next && setDeed(next)}
      />
      {deed === 'register' ? (
        <Naming {...{ phenomenon, setPhenomenon, urgency, setUrgency }} error={filling.at('phenomenon')} />
      ) : (
        <TextArea
          label={say(deed === 'return' ? 'question' : 'why-not')}
          {...(deed === 'return' ? { hint: say('question-hint') } : {})}
          rows={3}
          value={text}
          onChange={event => setText(event.target.value)}
          error={filling.at('text')}
        />
      )}
    </DialogForm>
  )
}

function Facts({ intake }: { intake: Intake }) {
  const say = useWords(deskWords)
  const inWords = useBilingual()
  const article = (policeArticles as Record<string, Bilingual>)[intake.article ?? '']
  return (
    <div>
      <p className="meta">
        {nameOfDomain(intake.from.organisation, intake.from.name)} · {intake.place.label} ·{' '}
        <DateText when={intake.observedFrom} />
      </p>
      <p>{intake.facts}</p>
      {intake.interpretation ? <p>{say('interpretation', { text: intake.interpretation })}</p> : null}
      {intake.subjectKinds.includes('person') ? <p className="meta">{say('with-person')}</p> : null}
      {article ? <p className="meta">{say('police-article', { article: inWords(article) })}</p> : null}
    </div>
  )
}

type NamingProps = {
  phenomenon: string | null
  setPhenomenon: (code: string | null) => void
  urgency: Urgency
  setUrgency: (urgency: Urgency) => void
  error: string | undefined
}

function Naming({ phenomenon, setPhenomenon, urgency, setUrgency, error }: NamingProps) {
  const say = useWords(deskWords)
  const inWords = useBilingual()
  const codes = (Object.keys(phenomena) as PhenomenonCode[]).filter(
    code => code !== 'not-named' && phenomena[code].stopped === undefined,
  )
  const choices = codes
    .map(code => ({ value: code as string, label: inWords(phenomena[code]) }))
    .sort((one, other) => one.label.localeCompare(other.label))
  return (
    <>
      <Select
        label={say('phenomenon')}
        choices={choices}
        value={phenomenon}
        onChange={setPhenomenon}
        error={error}
      />
      <RadioGroup
        label={say('urgency')}
        choices={(Object.keys(urgencies) as Urgency[]).map(value => ({
          value,
          label: inWords(urgencies[value]),
        }))}
        value={urgency}
        onChange={next => next && setUrgency(next)}
      />
    </>
  )
}
