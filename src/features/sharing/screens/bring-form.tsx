// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { Checkbox } from '../../../platform/ui/forms/choices.tsx'
import { DateField } from '../../../platform/ui/forms/date-field.tsx'
import { Form } from '../../../platform/ui/forms/form.tsx'
import { Select } from '../../../platform/ui/forms/select.tsx'
import { TextArea } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useToday } from '../../../platform/ui/time/date.tsx'
import { showFullDate } from '../../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import type { Preview } from '../share.contract.ts'
import { proposedUntil, standardTexts } from '../sharing.rules.ts'
import { AdviceFields } from './advice-fields.tsx'
import { bringWords } from './bring.words.ts'
import {
  chosenSubjects,
  type From,
  lackingIn,
  type Wish,
  type WishField,
  type WishProps,
} from './bringing.rules.ts'
import { ConfirmBring } from './confirm-bring.tsx'
import { FactsFields } from './facts-fields.tsx'
import { InformedFields } from './informed.tsx'
import { informedWords } from './informed.words.ts'

export type Choice = { with: Wish['with']; subjects: string[]; named: string[] }
type Props = {
  preview: Preview
  from: From
  choice: Choice
  choose: (choice: Choice) => void
  /** What was chosen last is being weighed: who reads it is not certain yet. */
  weighing: boolean
}

function useWish(preview: Preview): [Wish, (part: Partial<Wish>) => void] {
  const language = useLanguage()
  const today = useToday()
  const texts = standardTexts[language]
  const [wish, setWish] = useState<Wish>(() => ({
    kind: preview.kind,
    facts: preview.source?.facts ?? '',
    works: '',
    avoid: '',
    safety: '',
    with: [],
    along: {},
    until: proposedUntil(today, preview.latest),
    ...(preview.kind === 'advice'
      ? texts.advice
      : { necessity: texts.necessity, proportionality: texts.proportionality }),
    quiet: preview.source?.embargoUntil != null,
    quietUntil: preview.source?.embargoUntil?.slice(0, 10),
    lead: null,
    informed: undefined,
    informBy: '',
    informOn: undefined,
    informWhy: '',
  }))
  return [wish, part => setWish(now => ({ ...now, ...part }))]
}

/** One column: the facts or the advice, until when, why, and the way to who will read it. */
export function BringForm({ preview, from, choose, weighing }: Props) {
  const say = useWords(bringWords)
  const sayInformed = useWords(informedWords)
  const language = useLanguage()
  const today = useToday()
  const [wish, setWish] = useWish(preview)
  const [looking, look] = useState(false)
  const { latest } = preview
  const latestInWords = latest ? showFullDate(latest, language) : '–'
  const change = (part: Partial<Wish>) => {
    look(false)
    setWish(part)
    const next = { ...wish, ...part }
    if ('with' in part || 'along' in part) choose({ with: next.with, ...chosenSubjects(next.along) })
  }
  const lacking = lackingIn(wish, today, latest)
  // Asked while the last choice is weighed, the look waits for that answer: a press is never lost.
  const ready = !weighing && lacking.length === 0 && latest !== null
  const sentences: Record<WishField, string> = {
    facts: say('facts-needed'),
    works: say('advice-needed'),
    until: say('until-needed', { latest: latestInWords }),
    necessity: say('reason-needed'),
    proportionality: say('reason-needed'),
    lead: say('lead-needed'),
    quietUntil: say('quiet-needed'),
    informed: sayInformed('question-needed'),
    informBy: sayInformed('by-needed'),
    informOn: sayInformed('on-needed'),
    informWhy: sayInformed('why-needed'),
  }
  const filling = useFilling({
    lacking: Object.fromEntries(lacking.map(field => [field, sentences[field]])) as Partial<typeof sentences>,
    by: { isPending: looking && weighing, error: null },
    send: () => look(true),
  })
  const error = filling.at
  const fields = { wish, change, error }
  return (
    <>
      <Form filling={filling} does={say('look')}>
        {preview.kind === 'advice' ? (
          <AdviceFields {...fields} />
        ) : (
          <FactsFields {...fields} source={preview.source} />
        )}
        {preview.kind === 'facts' ? <InformedFields {...fields} /> : null}
        <UntilField {...fields} hint={say('until-hint', { latest: latestInWords })} />
        {(['necessity', 'proportionality'] as const).map(field => (
          <TextArea
            key={field}
            label={say(field)}
            rows={2}
            maxLength={2000}
            value={wish[field]}
            onChange={event => change({ [field]: event.target.value })}
            error={error(field)}
          />
        ))}
        <QuietFields {...fields} preview={preview} />
      </Form>
      {looking && ready ? (
        <ConfirmBring preview={preview} from={from} wish={wish} close={() => look(false)} />
      ) : null}
    </>
  )
}

function UntilField({ wish, change, error, hint }: WishProps & { hint: string }) {
  const say = useWords(bringWords)
  const language = useLanguage()
  const [typed, setTyped] = useState(wish.until ? showFullDate(wish.until, language) : '')
  return (
    <DateField
      label={say('until')}
      hint={hint}
      direction="future"
      typed={typed}
      onType={next => {
        setTyped(next)
        if (next.trim() === '') change({ until: undefined })
      }}
      onRead={read => change({ until: read?.day })}
      error={error('until')}
    />
  )
}

/** Embargo: one named person reads it until a day. Required as long as the source itself is quiet. */
function QuietFields({ wish, change, error, preview }: WishProps & { preview: Preview }) {
  const say = useWords(bringWords)
  const language = useLanguage()
  const [typed, setTyped] = useState(wish.quietUntil ? showFullDate(wish.quietUntil, language) : '')
  return (
    <>
      <Checkbox label={say('quiet')} checked={wish.quiet} onChange={quiet => change({ quiet })} />
      {wish.quiet ? (
        <>
          <Select
            label={say('lead')}
            choices={preview.readers.map(({ account, name, organisation }) => ({
              value: account,
              label: `${name}, ${organisation}`,
            }))}
            value={wish.lead}
            onChange={lead => change({ lead })}
            error={error('lead')}
          />
          <DateField
            label={say('quiet-until')}
            direction="future"
            typed={typed}
            onType={setTyped}
            onRead={read => change({ quietUntil: read?.day })}
            error={error('quietUntil')}
          />
        </>
      ) : null}
    </>
  )
}
