// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactNode } from 'react'
import './timeline.css'

export type Moment = {
  id: string
  when: 'future' | 'today' | 'past'
  date: ReactNode
  what: string
  more?: ReactNode
}

/** What will happen, what happens now and what happened, the future on top. Setbacks have the tone of progress. */
export function Timeline({ moments, label }: { moments: readonly Moment[]; label: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {moments.map(({ id, when, date, what, more }) => (
        <li key={id} className={when}>
          <div className="meta">{date}</div>
          <div className="dense">{what}</div>
          {more === undefined ? null : <div className="meta">{more}</div>}
        </li>
      ))}
    </ol>
  )
}
