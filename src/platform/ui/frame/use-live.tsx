// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useRef, useState } from 'react'
import { keyOf } from './me.ts'
import { useMe } from './router.tsx'

const askEvery = 10_000
const tryAgainAfter = 60_000

/**
 * Hears that something moved at the table one works at (`item`, `agenda`, `room`; `again`: ask for everything), and
 * asks by itself every ten seconds while nothing can be heard. What moved is asked of the ordinary doors.
 * @returns whether one hears it live
 */
export function useLive(heard: (about: string) => void): boolean {
  const current = useMe().data?.current
  const context = current?.table ? keyOf(current) : undefined
  const [live, setLive] = useState(false)
  const [tries, tryAgain] = useState(0)
  const latest = useRef(heard)
  latest.current = heard
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try opens another stream
  useEffect(() => {
    if (context === undefined) return
    const source = new EventSource(`/v1/live?context=${encodeURIComponent(context)}`)
    let later: ReturnType<typeof setTimeout> | undefined
    const told = new Set<string>()
    let telling: ReturnType<typeof setTimeout> | undefined
    // Twenty screens hear the same word at once; they do not all ask in the same millisecond, nor twice.
    const tell = (about: string) => {
      told.add(about)
      telling ??= setTimeout(() => {
        telling = undefined
        for (const one of told) latest.current(one)
        told.clear()
      }, Math.random() * 200)
    }
    source.addEventListener('open', () => {
      setLive(true)
      tell('again')
    })
    source.addEventListener('moved', ({ data }: MessageEvent<string>) => tell(data))
    source.addEventListener('ended', () => tell('again'))
    source.addEventListener('error', () => {
      setLive(false)
      if (source.readyState === EventSource.CLOSED)
        later = setTimeout(() => tryAgain(n => n + 1), tryAgainAfter)
    })
    return () => {
      source.close()
      clearTimeout(later)
      clearTimeout(telling)
      setLive(false)
    }
  }, [context, tries])
  useEffect(() => {
    if (live) return
    const timer = setInterval(() => latest.current('again'), askEvery)
    return () => clearInterval(timer)
  }, [live])
  return live
}
