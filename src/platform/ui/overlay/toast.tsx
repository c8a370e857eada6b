// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { Key } from '../keyboard/key.tsx'
import { useShortcut } from '../keyboard/shortcuts.tsx'
import { Button } from '../show/button.tsx'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import './toast.css'

type Done = { said: string; undo?: () => void }
type Tell = (done: Done) => void

const ToastContext = createContext<Tell>(() => {})
const timeToUndo = 12_000

/** Tells what was just done, with a way back: `tell({ said: 'Afgerond: …', undo })`. */
export const useToast = (): Tell => useContext(ToastContext)

export function ToastProvider({ children }: { children: ReactNode }) {
  const [done, setDone] = useState<Done & { at: number }>()
  const tell = useCallback<Tell>(next => setDone({ ...next, at: Date.now() }), [])
  const away = useCallback(() => setDone(undefined), [])
  const value = useMemo(() => tell, [tell])
  return (
    <ToastContext value={value}>
      {children}
      <div className="toast-place" role="status">
        {done ? <UndoToast key={done.at} done={done} away={away} /> : null}
      </div>
    </ToastContext>
  )
}

function UndoToast({ done, away }: { done: Done; away: () => void }) {
  const say = useWords(uiWords)
  const [held, hold] = useState(false)
  const undo = () => {
    done.undo?.()
    away()
  }
  useShortcut('z', say('undo'), undo, done.undo !== undefined)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(away, timeToUndo)
    return () => clearTimeout(timer)
  }, [held, away])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: time stands still while it is looked at (WCAG 2.2.1)
    <div
      className="toast"
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <span>{done.said}</span>
      {done.undo ? (
        <span>
          <Button kind="link" onClick={undo}>
            {say('undo')}
          </Button>
          <Key>z</Key>
        </span>
      ) : null}
    </div>
  )
}

type ProgressProps = {
  title: string
  done: number
  total: number
  minutesLeft?: number
  more?: ReactNode
  stop?: () => void
}

/** Long work: how far, how long still, what went wrong, and a way to stop. Survives leaving the page that began it. */
export function ProgressToast({ title, done, total, minutesLeft, more, stop }: ProgressProps) {
  const say = useWords(uiWords)
  const left = minutesLeft === undefined ? '' : `, ${say('minutes-left', { count: minutesLeft })}`
  return (
    <section className="progress-toast" aria-label={title}>
      <div className="progress-head">
        <strong>{title}</strong>
        {stop ? (
          <Button kind="link" onClick={stop}>
            {say('stop')}
          </Button>
        ) : null}
      </div>
      <progress value={done} max={total} aria-label={title} />
      <p className="meta">
        {say('progress-of', { done: done.toLocaleString('nl'), total: total.toLocaleString('nl') })}
        {left}
      </p>
      {more}
    </section>
  )
}
