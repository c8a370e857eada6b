// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useQueryClient } from '@tanstack/react-query'
import { useContext, useState } from 'react'
import { Refusal } from '../../../platform/ui/client/refusal.ts'
import { useClient } from '../../../platform/ui/client/session.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { NowContext } from '../../../platform/ui/time/date.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { correctSignal, seeSignal } from '../signal.contract.ts'
import { listSignals } from '../signal-list.contract.ts'
import { addFresh, knowing, withGroup } from './add-fresh.tsx'
import { draftOf, keptTitle, type SeenSignal } from './correct.rules.ts'
import { detailWords } from './detail.words.ts'
import { fieldOfPath, noteOf, problemsOf } from './form.rules.ts'
import type { FormDraft } from './form-draft.ts'
import { calm, stillWrong } from './use-filing.tsx'

/** Sends a correction; when a colleague was first, keeps both versions until somebody chose. */
export function useCorrecting(signal: SeenSignal, close: () => void) {
  const say = useWords(detailWords)
  const { call } = useClient()
  const queries = useQueryClient()
  const tell = useToast()
  const now = useContext(NowContext)
  const [note, setNote] = useState(() => draftOf(signal))
  const [group] = useState(() => crypto.randomUUID())
  const [why, setWhy] = useState('')
  const [version, setVersion] = useState(signal.version)
  const [theirs, setTheirs] = useState<SeenSignal>()
  const [trouble, setTrouble] = useState(calm)
  const [busy, setBusy] = useState(false)
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
    if (busy) return
    const problems = problemsOf(written, now())
    if (problems.length > 0)
      return setTrouble(({ attempt }) => ({ attempt: attempt + 1, problems, fields: [] }))
    setBusy(true)
    const title = keptTitle(signal, written.what)
    const involvementOf = new Map(signal.subjects.map(({ id, involvement }) => [id, involvement]))
    try {
      const known = (added: ReadonlySet<string>) =>
        setNote(now => ({ ...now, about: knowing(now.about, added) }))
      const subjects = await addFresh(call, withGroup(written, group), known)
      const tied = subjects.map(id => ({ id, involvement: involvementOf.get(id) ?? '' }))
      const corrected = { ...noteOf(written, [], now()), ...(title ? { title } : {}) }
      const body = { ...corrected, subjects: tied, version, why }
      await call(correctSignal, { params: { id: signal.id }, body })
      await again()
      tell({ said: say('saved') })
      close()
    } catch (problem) {
      await fail(problem)
    } finally {
      setBusy(false)
    }
  }
  const problems = stillWrong(trouble.problems, problemsOf(note, now()))
  const left = { ...trouble, problems }
  return { note, setNote, why, setWhy, theirs, setTheirs, trouble: left, busy, save }
}
