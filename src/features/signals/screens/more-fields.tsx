// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactNode } from 'react'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { DateField } from '../../../platform/ui/forms/date-field.tsx'
import { Select } from '../../../platform/ui/forms/select.tsx'
import { capital } from '../../../platform/ui/words/capital.ts'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import type { Bilingual } from '../../../vocabulary/language.ts'
import { phenomena } from '../../../vocabulary/phenomena.ts'
import { asks, reliabilities, urgencies } from '../../../vocabulary/signal-fields.ts'
import { fileWords } from './file.words.ts'
import type { FormDraft } from './form-draft.ts'

type Rest = Pick<FormDraft, 'phenomenon' | 'reliability' | 'urgency' | 'asked' | 'embargo'>
type Props = Rest & {
  change: (part: Partial<Rest>) => void
  error: string | undefined
  open?: boolean
  /** What only a new note asks. */
  children?: ReactNode
}

/** What has a sensible default, for who wants to say more. */
export function MoreFields({ change, error, open = false, children, ...rest }: Props) {
  const say = useWords(fileWords)
  const inWords = useBilingual()
  const themes = Object.entries(phenomena)
    .filter(([, phenomenon]) => !('stopped' in phenomenon && phenomenon.stopped))
    .map(([value, phenomenon]) => ({ value, label: capital(inWords(phenomenon)) }))
  return (
    <details className="more-fields" open={open || error !== undefined}>
      <summary>{say('more')}</summary>
      <div className="form">
        <Select
          label={say('phenomenon')}
          choices={themes}
          value={rest.phenomenon}
          onChange={phenomenon => change({ phenomenon: phenomenon ?? 'not-named' })}
        />
        <RadioGroup
          label={say('reliability')}
          value={rest.reliability}
          onChange={reliability => reliability && change({ reliability })}
          choices={choicesOf(reliabilities, inWords)}
        />
        <RadioGroup
          label={say('urgency')}
          value={rest.urgency}
          onChange={urgency => urgency && change({ urgency })}
          choices={choicesOf(urgencies, inWords)}
        />
        <RadioGroup
          label={say('asked')}
          value={rest.asked}
          onChange={asked => asked && change({ asked })}
          choices={choicesOf(asks, inWords)}
        />
        <DateField
          id="embargo"
          label={say('embargo')}
          hint={say('embargo-hint')}
          optional
          direction="future"
          error={error}
          typed={rest.embargo}
          onType={embargo => change({ embargo })}
        />
        {children}
      </div>
    </details>
  )
}

const choicesOf = <Code extends string>(
  words: Record<Code, Bilingual>,
  inWords: (word: Bilingual) => string,
) => (Object.keys(words) as Code[]).map(value => ({ value, label: capital(inWords(words[value])) }))
