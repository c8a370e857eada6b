// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useQueryClient } from '@tanstack/react-query'
import { useContext, useState } from 'react'
import { Refusal } from '../../../platform/ui/client/refusal.ts'
import { useClient } from '../../../platform/ui/client/session.tsx'
import { NowContext } from '../../../platform/ui/time/date.tsx'
import { fileSignal } from '../signal.contract.ts'
import { listSignals } from '../signal-list.contract.ts'
import { addFresh, knowing, withGroup } from './add-fresh.tsx'
import { type FieldName, fieldOfPath, noteOf, type Problem, problemsOf } from './form.rules.ts'
import type { FormDraft } from './form-draft.ts'
import type { TypedReporter } from './reporter-fields.tsx'

export type Filed = { id: string; state: string; title: string }
export type Trouble = {
  attempt: number
  problems: readonly Problem[]
  refusal?: Refusal
  fields: readonly { field: FieldName; message: string }[]
}
export const calm: Trouble = { attempt: 0, problems: [], fields: [] }

/** What was complained of and is still so: a sentence goes as soon as its field is mended. */
export const stillWrong = (told: readonly Problem[], now: readonly Problem[]): Problem[] =>
  now.filter(({ field }) => told.some(one => one.field === field))

const shortened = (text: string) => (text.length <= 56 ? text : `${text.slice(0, 56).replace(/\s\S*$/, '')}…`)

/** Sends the note: first looks at it here, then files, and keeps everything that stood in the way for the reader. */
export function useFiling(note: FormDraft, change: (part: Partial<FormDraft>) => void) {
  const { call } = useClient()
  const queries = useQueryClient()
  const now = useContext(NowContext)
  const [busy, setBusy] = useState(false)
  const [filed, setFiled] = useState<Filed>()
  const [trouble, setTrouble] = useState(calm)

  const fail = (problem: unknown) => {
    if (!(problem instanceof Refusal)) throw problem
    const fields = problem.fields.map(({ path, message }) => ({ field: fieldOfPath(path), message }))
    setTrouble(({ attempt }) => ({ attempt: attempt + 1, problems: [], refusal: problem, fields }))
  }
  const file = async (draft: string | undefined, reporter: TypedReporter) => {
    const problems = problemsOf(note, now())
    if (busy || problems.length > 0) {
      setTrouble(({ attempt }) => ({ attempt: attempt + 1, problems, fields: [] }))
      return false
    }
    setBusy(true)
    try {
      const known = (added: ReadonlySet<string>) => change({ about: knowing(note.about, added) })
      const subjects = await addFresh(call, withGroup(note, note.signal), known)
      const told = reporter.name.trim() || reporter.phone.trim() ? { reporter } : {}
      const body = { ...noteOf(note, subjects, now()), id: note.signal, ...(draft ? { draft } : {}), ...told }
      const { id, state } = await call(fileSignal, { body })
      await queries.invalidateQueries({ queryKey: [listSignals.path] })
      setTrouble(calm)
      setFiled({ id, state, title: shortened(note.what.trim()) })
      return true
    } catch (problem) {
      fail(problem)
      return false
    } finally {
      setBusy(false)
    }
  }
  const problems = stillWrong(trouble.problems, problemsOf(note, now()))
  return { busy, filed, trouble: { ...trouble, problems }, file, startAnew: () => setFiled(undefined) }
}
