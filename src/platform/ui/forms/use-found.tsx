// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useRef, useState } from 'react'

/** One answer of a search as it is typed: what it is called, and what tells it from others of that name. */
export type Found = { id: string; name: string; detail?: string }

type Finder = (text: string, signal: AbortSignal) => Promise<readonly Found[]>
const pause = 180

/** The answers to what is typed now. An answer to an older question is never shown. */
export function useFound(
  find: Finder,
  typed: string,
): { found: readonly Found[]; state: 'searching' | 'search-nothing' } {
  const [found, setFound] = useState<readonly Found[]>([])
  const [state, setState] = useState<'searching' | 'search-nothing'>('searching')
  const finder = useRef(find)
  finder.current = find
  useEffect(() => {
    const text = typed.trim()
    if (text === '') return setFound([])
    const question = new AbortController()
    setState('searching')
    const timer = setTimeout(async () => {
      const answer = await finder.current(text, question.signal).catch(() => [])
      if (question.signal.aborted) return
      setFound(answer)
      setState('search-nothing')
    }, pause)
    return () => {
      clearTimeout(timer)
      question.abort()
    }
  }, [typed])
  return { found, state }
}
