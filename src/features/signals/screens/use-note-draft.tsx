// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useRef, useState } from 'react'
import { Refusal } from '../../../platform/ui/client/refusal.ts'
import { useClient } from '../../../platform/ui/client/session.tsx'
import { useDraft } from '../../../platform/ui/client/use-draft.tsx'
import { listDrafts, saveDraft } from '../draft.contract.ts'
import { emptyDraft, type FormDraft, isBlank, readDraft } from './form-draft.ts'

/** The note somebody is writing: kept on the server as it is typed, never overwritten from a second window. */
export function useNoteDraft() {
  const { call } = useClient()
  const kept = useRef({ id: crypto.randomUUID() as string, version: 0 })
  const page = useRef<string>(crypto.randomUUID())
  const [elsewhere, setElsewhere] = useState(false)
  const [round, setRound] = useState(0)
  const draft = useDraft<FormDraft>(`signal ${round}`, {
    async load() {
      const { drafts } = await call(listDrafts, {})
      const mine = drafts.find(({ body }) => typeof body.signal === 'string')
      if (mine === undefined) return undefined
      kept.current = { id: mine.id, version: mine.version }
      return readDraft(mine.body)
    },
    async save(text) {
      if (isBlank(text) && kept.current.version === 0) return
      const body = { body: { ...text }, version: kept.current.version, page: page.current }
      const saved = await call(saveDraft, { params: { id: kept.current.id }, body }).catch(problem => {
        if (!(problem instanceof Refusal && problem.status === 409)) throw problem
        setElsewhere(true)
        return undefined
      })
      if (saved) kept.current.version = saved.version
    },
  })
  const again = () => {
    setElsewhere(false)
    kept.current = { id: crypto.randomUUID(), version: 0 }
    setRound(round + 1)
  }
  // Made once per round, so that a note filed twice is one signal.
  const blank = useRef({ round: -1, draft: emptyDraft('') })
  if (blank.current.round !== round) blank.current = { round, draft: emptyDraft(crypto.randomUUID()) }
  const note = draft.draft ?? blank.current.draft
  // Fields answer in their own time (a place is still being looked for while the next field is typed in): each change
  // goes on top of the latest note, not of the one its field was drawn with.
  const newest = useRef(note)
  newest.current = note
  const change = (part: Partial<FormDraft>) => {
    newest.current = { ...newest.current, ...part }
    draft.change(newest.current)
  }
  return {
    ...draft,
    note,
    change,
    round,
    /** The id of what the server keeps, to be forgotten on filing. */
    keptId: () => (kept.current.version > 0 ? kept.current.id : undefined),
    elsewhere,
    again,
  }
}
