// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useContext, useState } from 'react'
import { Refusal } from '../../../platform/ui/client/refusal.ts'
import { useClient } from '../../../platform/ui/client/session.tsx'
import { FormErrors } from '../../../platform/ui/forms/form-errors.tsx'
import { PeriodField } from '../../../platform/ui/forms/period-field.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useShortcut } from '../../../platform/ui/keyboard/shortcuts.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { MergeView } from '../../../platform/ui/show/merge-view.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { NowContext } from '../../../platform/ui/time/date.tsx'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import type { Bilingual } from '../../../vocabulary/language.ts'
import { phenomena } from '../../../vocabulary/phenomena.ts'
import { correctSignal, seeSignal } from '../signal.contract.ts'
import { listSignals } from '../signal-list.contract.ts'
import { differencesBetween, draftOf, keptTitle, merged, type SeenSignal } from './correct.rules.ts'
import { detailWords } from './detail.words.ts'
import { fileWords } from './file.words.ts'
import { fieldOfPath, noteOf, problemsOf } from './form.rules.ts'
import type { FormDraft } from './form-draft.ts'
import { MoreFields } from './more-fields.tsx'
import type { Trouble } from './use-filing.tsx'
import { useFormTrouble } from './use-form-trouble.tsx'
import { WhatField } from './what-field.tsx'
import { WhereField } from './where-field.tsx'

/** Sends a correction; when a colleague was first, keeps both versions until somebody chose. */
function useCorrecting(signal: SeenSignal, close: () => void) {
  const say = useWords(detailWords)
  const { call } = useClient()
  const queries = useQueryClient()
  const tell = useToast()
  const now = useContext(NowContext)
  const [note, setNote] = useState(() => draftOf(signal))
  const [why, setWhy] = useState('')
  const [version, setVersion] = useState(signal.version)
  const [theirs, setTheirs] = useState<SeenSignal>()
  const [trouble, setTrouble] = useState<Trouble>({ attempt: 0, problems: [], fields: [] })
  const again = () =>
    Promise.all([seeSignal, listSignals].map(({ path }) => queries.invalidateQueries({ queryKey: [path] })))
  const fail = async (problem: unknown) => {
    if (!(problem instanceof Refusal)) throw problem
    if (problem.code === 'changed-meanwhile') {
      const other = await call(seeSignal, { params: { id: signal.id } })
      setVersion(other.version)
      return setTheirs(other)
    }
    const fields = problem.fields.map(({ path, message }) => ({ field: fieldOfPath(path), message }))
    setTrouble(({ attempt }) => ({ attempt: attempt + 1, problems: [], refusal: problem, fields }))
  }
  const save = async (written: FormDraft = note) => {
    const problems = problemsOf(written, now())
    if (problems.length > 0)
      return setTrouble(({ attempt }) => ({ attempt: attempt + 1, problems, fields: [] }))
    const tied = signal.subjects.map(({ id, involvement }) => ({ id, involvement }))
    const title = keptTitle(signal, written.what)
    const note = { ...noteOf(written, [], now()), ...(title ? { title } : {}) }
    const body = { ...note, subjects: tied, version, why }
    try {
      await call(correctSignal, { params: { id: signal.id }, body })
      await again()
      tell({ said: say('saved') })
      close()
    } catch (problem) {
      await fail(problem)
    }
  }
  return { note, setNote, why, setWhy, theirs, setTheirs, trouble, save }
}

/** Corrects a signal with the same fields it was filed with. */
export function CorrectForm({ signal, close }: { signal: SeenSignal; close: () => void }) {
  const say = useWords(detailWords)
  const sayFile = useWords(fileWords)
  const { note, setNote, why, setWhy, theirs, setTheirs, trouble, save } = useCorrecting(signal, close)
  const told = useFormTrouble(trouble)
  const change = (part: Partial<FormDraft>) => setNote(now => ({ ...now, ...part }))
  useShortcut('ctrl+enter', say('save'), () => void save())
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
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  return (
    <section className="signal-block">
      <h2>{say('correct-title')}</h2>
      <p className="meta">{say('correct-text')}</p>
      <FormErrors title={say('not-saved')} errors={told.summary} attempt={trouble.attempt} />
      {told.refusal ? <RefusalNote refusal={told.refusal} focus /> : null}
      <form className="form" onSubmit={submit} noValidate>
        <WhatField
          what={note.what}
          thinks={note.thinks}
          kept={note.kept}
          change={change}
          errors={{ what: told.at('what'), thinks: told.at('thinks') }}
        />
        <WhereField
          place={note.place}
          placeTyped={note.placeTyped}
          change={change}
          error={told.at('where')}
        />
        <PeriodField
          id="when"
          label={sayFile('when')}
          hint={sayFile('when-hint')}
          typed={note.when}
          onType={when => change({ when })}
          error={told.refusal ? told.at('when') : undefined}
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
        <div className="dialog-actions">
          <Button kind="primary" type="submit" shortcut="ctrl+enter">
            {say('save')}
          </Button>
          <Button kind="link" onClick={close}>
            {say('cancel')}
          </Button>
        </div>
      </form>
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
    phenomenon: say('kind'),
  }
  const kindOf = (code: string) => {
    const known = (phenomena as Record<string, Bilingual>)[code]
    return known ? inWords(known) : code
  }
  const shown = (draft: FormDraft, field: keyof typeof names) =>
    field === 'phenomenon' ? kindOf(draft.phenomenon) : draft[field]
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
