// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useContext } from 'react'
import { PeriodField } from '../../../platform/ui/forms/period-field.tsx'
import { NowContext } from '../../../platform/ui/time/date.tsx'
import { readPeriod } from '../../../platform/ui/time/read-period.ts'
import { momentOf } from '../../../platform/ui/time/show-date.ts'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { fileWords } from './file.words.ts'
import type { FormDraft } from './form-draft.ts'
import type { Trouble } from './use-filing.tsx'
import type { useFormTrouble } from './use-form-trouble.tsx'
import { WhatField } from './what-field.tsx'
import { WhereField } from './where-field.tsx'
import { WhoField } from './who-field.tsx'

type Props = {
  note: FormDraft
  change: (part: Partial<FormDraft>) => void
  flows: readonly { category: string; carriesPersons: boolean }[]
  coordinator: string | undefined
  trouble: Trouble
  at: ReturnType<typeof useFormTrouble>['at']
}

/** The four things of a signal: what, where, when, and who or what it is about. */
export function NoteFields({ note, change, flows, coordinator, trouble, at }: Props) {
  const say = useWords(fileWords)
  const today = momentOf(useContext(NowContext)()).day
  // Of what cannot be read the field itself says so; an error of the last attempt goes when one types on.
  const unread = note.when.trim() !== '' && 'problem' in readPeriod(note.when, today)
  const answered = note.when !== '' && !trouble.refusal
  return (
    <>
      <WhatField
        what={note.what}
        thinks={note.thinks}
        kept={note.kept}
        change={change}
        errors={{ what: at('what'), thinks: at('thinks') }}
      />
      <WhereField
        place={note.place}
        placeTyped={note.placeTyped}
        change={change}
        error={note.place ? undefined : at('where')}
      />
      <PeriodField
        id="when"
        label={say('when')}
        hint={say('when-hint')}
        typed={note.when}
        onType={when => change({ when })}
        tried={trouble.attempt > 0}
        error={unread || answered ? undefined : at('when')}
      />
      <WhoField
        kind={note.kind}
        group={note.group}
        about={note.about}
        flows={flows}
        coordinator={coordinator}
        change={change}
        error={at('who')}
      />
    </>
  )
}
