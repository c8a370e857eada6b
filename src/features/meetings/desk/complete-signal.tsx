// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import type { Refusal } from '../../../platform/ui/client/refusal.ts'
import { useClient } from '../../../platform/ui/client/session.tsx'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { Select } from '../../../platform/ui/forms/select.tsx'
import { TextArea } from '../../../platform/ui/forms/text-field.tsx'
import { Dialog } from '../../../platform/ui/overlay/dialog.tsx'
import { nameOfDomain } from '../../../platform/ui/people/name-of-domain.ts'
import { Button } from '../../../platform/ui/show/button.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
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
  const { call } = useClient()
  const [deed, setDeed] = useState<Deed>('register')
  const [phenomenon, setPhenomenon] = useState<string | null>(
    intake.phenomenon === 'not-named' ? null : intake.phenomenon,
  )
  const [urgency, setUrgency] = useState<Urgency>(intake.urgency)
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const ready = deed === 'register' ? phenomenon !== null : text.trim().length >= 3
  async function finish(): Promise<void> {
    const params = { id: intake.id }
    if (deed === 'register')
      await call(registerIntake, { params, body: { phenomenon: phenomenon!, urgency } })
    else if (deed === 'return') await call(returnIntake, { params, body: { question: text.trim() } })
    else await call(rejectIntake, { params, body: { why: text.trim() } })
    done(say(told[deed], { title: intake.title }))
    close()
  }
  return (
    <Dialog open close={close} title={intake.title}>
      <Facts intake={intake} />
      {refusal ? <RefusalNote refusal={refusal} focus /> : null}
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setTried(true)
          if (ready) finish().catch(setRefusal)
        }}
      >
        <RadioGroup
          label={say('what-do')}
          stacked
          choices={deeds.map(value => ({ value, label: say(value), hint: say(`${value}-hint`) }))}
          value={deed}
          onChange={next => next && setDeed(next)}
        />
        {deed === 'register' ? (
          <Naming {...{ phenomenon, setPhenomenon, urgency, setUrgency }} wrong={tried && !ready} />
        ) : (
          <TextArea
            label={say(deed === 'return' ? 'question' : 'why-not')}
            {...(deed === 'return' ? { hint: say('question-hint') } : {})}
            rows={3}
            value={text}
            onChange={event => setText(event.target.value)}
            error={tried && !ready ? say(deed === 'return' ? 'question-needed' : 'reason-needed') : undefined}
          />
        )}
        <div className="dialog-actions">
          <Button kind="primary" type="submit">
            {say(deed)}
          </Button>
        </div>
      </form>
    </Dialog>
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
  wrong: boolean
}

function Naming({ phenomenon, setPhenomenon, urgency, setUrgency, wrong }: NamingProps) {
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
        error={wrong ? say('phenomenon-needed') : undefined}
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
