// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactNode } from 'react'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import './agenda.css'

export type AgendaItem = {
  id: string
  title: string
  minutes: number
  state: 'done' | 'now' | 'to-come'
  /** What was decided, once it is done. */
  decision?: string
}

type Props = {
  items: readonly AgendaItem[]
  open: (id: string) => void
  progress?: string
  /** Before and after the meeting nothing is on: the item looked at is marked, and says no more than the others. */
  running?: boolean
  children?: ReactNode
}

/** The agenda of a meeting: what is done is muted and shows its decision, what is on has a bar and says so. */
export function Agenda({ items, open, progress, running = true, children }: Props) {
  const say = useWords(uiWords)
  return (
    <nav className="agenda-list" aria-label={say('agenda')}>
      <div className="agenda-head">
        <h2>{say('agenda')}</h2>
        {progress ? <span className="meta">{progress}</span> : null}
      </div>
      <ol>
        {items.map(({ id, title, minutes, state, decision }, at) => (
          <li key={id} className={state}>
            <button
              type="button"
              onClick={() => open(id)}
              aria-current={state === 'now' ? 'step' : undefined}
            >
              <span className="nr">{at + 1}</span>
              <span className="title">
                {title}
                {decision ? <span className="meta">{decision}</span> : null}
              </span>
              <span className="minutes">
                {state === 'done' || (state === 'now' && decision)
                  ? say('done')
                  : state === 'now' && running
                    ? say('on-now')
                    : say('minutes', { count: minutes })}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {children}
    </nav>
  )
}
