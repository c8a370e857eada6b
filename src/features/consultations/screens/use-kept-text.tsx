// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useRef, useState } from 'react'
import { Refusal } from '../../../platform/ui/client/refusal.ts'
import { useClient } from '../../../platform/ui/client/session.tsx'
import { useDraft } from '../../../platform/ui/client/use-draft.tsx'
import { dropDraft, listDrafts, saveDraft } from '../../signals/draft.contract.ts'

/** What somebody is writing here: to whom, the text, and the words they looked at and let stand. */
export type KeptText = { to: string | null; text: string; kept: string[] }
const empty: KeptText = { to: null, text: '', kept: [] }

const read = (body: Record<string, unknown>): KeptText => ({ ...empty, ...(body as Partial<KeptText>) })

/** A text that saves itself on the server as it is typed. @param about what it is for: 'ask', or the id of a thread */
export function useKeptText(about: string) {
  const { call } = useClient()
  const kept = useRef({ id: crypto.randomUUID() as string, version: 0 })
  const page = useRef<string>(crypto.randomUUID())
  const [round, setRound] = useState(0)
  const draft = useDraft<KeptText>(`consultation ${about} ${round}`, {
    async load() {
      const { drafts } = await call(listDrafts, {})
      const mine = drafts.find(({ body }) => body.consultation === about)
      if (mine === undefined) return undefined
      kept.current = { id: mine.id, version: mine.version }
      return read(mine.body)
    },
    async save(text) {
      if (text.text.trim() === '' && kept.current.version === 0) return
      const save = () => {
        const { id, version } = kept.current
        const body = { body: { consultation: about, ...text }, version, page: page.current }
        return call(saveDraft, { params: { id }, body })
      }
      const saved = await save().catch(problem => {
        if (!(problem instanceof Refusal && problem.status === 409)) throw problem
        // Changed in another window: what stands there is not overwritten, and this text goes on as its own draft.
        kept.current = { id: crypto.randomUUID(), version: 0 }
        return save()
      })
      kept.current.version = saved.version
    },
  })
  const now = draft.draft ?? empty
  return {
    ...draft,
    now,
    write: (part: Partial<KeptText>) => draft.change({ ...now, ...part }),
    /** It was sent: the draft goes, and the next text starts empty. */
    async sent() {
      await draft.done()
      if (kept.current.version > 0) await call(dropDraft, { params: { id: kept.current.id } })
      kept.current = { id: crypto.randomUUID(), version: 0 }
      setRound(round + 1)
    },
  }
}
