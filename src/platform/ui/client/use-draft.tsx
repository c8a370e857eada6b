// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useRef, useState } from 'react'
import { createDraftQueue, type DraftState } from './draft-queue.ts'

type Desk<Draft> = {
  /** Where the room keeps this draft: on the server, in the own domain. Nothing is kept on the device. */
  load: () => Promise<Draft | undefined>
  save: (draft: Draft) => Promise<void>
}

type Use<Draft> = {
  /** Still looking; show a skeleton. */
  loading: boolean
  draft: Draft | undefined
  change: (draft: Draft) => void
  state: DraftState
  /** When it was kept last, in ISO 8601. */
  keptAt: string | undefined
  /** The work is done: stop saving. Settles when what was on its way to the server has arrived. */
  done: () => Promise<void>
}

const later = (run: () => void, milliseconds: number) => {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

/**
 * A draft that saves itself. Leaving the screen saves at once; closing the browser with unsaved text asks first.
 * @param key changes when another draft is opened
 */
export function useDraft<Draft>(key: string, desk: Desk<Draft>): Use<Draft> {
  const [draft, setDraft] = useState<Draft>()
  const [loading, setLoading] = useState(true)
  const [state, setState] = useState<DraftState>('kept')
  const [keptAt, setKeptAt] = useState<string>()
  const latest = useRef(desk)
  latest.current = desk
  const queue = useRef(
    createDraftQueue<Draft>({
      save: text => latest.current.save(text),
      later,
      tell: now => {
        setState(now)
        if (now === 'kept') setKeptAt(new Date().toISOString())
      },
    }),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is another draft
  useEffect(() => {
    let here = true
    setLoading(true)
    const settle = (found: Draft | undefined) => {
      if (!here) return
      setDraft(found)
      setLoading(false)
    }
    latest.current.load().then(settle, () => settle(undefined))
    return () => {
      here = false
      void queue.current.flush()
    }
  }, [key])
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (queue.current.unsaved()) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])
  const change = (next: Draft) => {
    setDraft(next)
    queue.current.put(next)
  }
  return { loading, draft, change, state, keptAt, done: queue.current.forget }
}
