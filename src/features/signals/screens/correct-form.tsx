// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Leave } from '../../../platform/ui/forms/dialog-form.tsx'
import { Form } from '../../../platform/ui/forms/form.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { MergeView } from '../../../platform/ui/show/merge-view.tsx'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import type { Bilingual } from '../../../vocabulary/language.ts'
import { phenomena } from '../../../vocabulary/phenomena.ts'
import { differencesBetween, draftOf, merged, type SeenSignal, textOf } from './correct.rules.ts'
import { detailWords } from './detail.words.ts'
import type { FormDraft } from './form-draft.ts'
import { MoreFields } from './more-fields.tsx'
import { NoteFields } from './note-fields.tsx'
import { useCorrecting } from './use-correcting.tsx'
import { useFormTrouble } from './use-form-trouble.tsx'

type FormProps = {
  signal: SeenSignal
  /** What may flow at this table today; a correction may add a person only where that lives. */
  flows: readonly { category: string; carriesPersons: boolean }[]
  coordinator: string | undefined
  close: () => void
}

/** Corrects a signal with the same fields it was filed with. */
export function CorrectForm({ signal, flows, coordinator, close }: FormProps) {
  const say = useWords(detailWords)
  const { note, setNote, why, setWhy, theirs, setTheirs, trouble, busy, save } = useCorrecting(signal, close)
  const told = useFormTrouble(trouble)
  const change = (part: Partial<FormDraft>) => setNote(now => ({ ...now, ...part }))
  if (theirs)
    return (
      <TwoVersions
        mine={note}
        theirs={theirs}
        keep={chosen => {
          setNote(chosen)
          setTheirs(undefined)
          void save(chosen)
        }}
      />
    )
  const refusal = told.refusal ?? null
  return (
    <section className="signal-block">
      <h2>{say('correct-title')}</h2>
      <p className="meta">{say('correct-text')}</p>
      <Form
        filling={{ submit: () => void save(), tries: trouble.attempt, busy, refusal }}
        does={say('save')}
        heard="on-page"
        errors={{ title: say('not-saved'), of: told.summary }}
        beside={<Leave close={close} />}
      >
        <NoteFields
          note={note}
          change={change}
          flows={flows}
          coordinator={coordinator}
          trouble={trouble}
          at={told.at}
        />
        <TextField
          label={say('why')}
          hint={say('why-hint')}
          optional
          maxLength={500}
          value={why}
          onChange={event => setWhy(event.target.value)}
        />
        <MoreFields {...note} change={change} error={told.at('embargo')} />
      </Form>
    </section>
  )
}

type VersionProps = { mine: FormDraft; theirs: SeenSignal; keep: (chosen: FormDraft) => void }

function TwoVersions({ mine, theirs, keep }: VersionProps) {
  const say = useWords(detailWords)
  const inWords = useBilingual()
  const other = draftOf(theirs)
  const names = {
    what: say('facts'),
    thinks: say('thinks'),
    placeTyped: say('where'),
    when: say('when'),
    about: say('about'),
    phenomenon: say('kind'),
  }
  const kindOf = (code: string) => {
    const known = (phenomena as Record<string, Bilingual>)[code]
    return known ? inWords(known) : code
  }
  const shown = (draft: FormDraft, field: keyof typeof names) =>
    field === 'phenomenon' ? kindOf(draft.phenomenon) : textOf(draft, field)
  return (
    <MergeView
      whose={theirs.timeline[0]?.byName ?? say('other-version')}
      differences={differencesBetween(mine, other).map(field => ({
        field,
        name: names[field],
        mine: shown(mine, field),
        theirs: shown(other, field),
      }))}
      keep={chosen => keep(merged(mine, other, chosen))}
    />
  )
}
