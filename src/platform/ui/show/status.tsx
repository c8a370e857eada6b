// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import './status.css'

export type StatusShape = 'open' | 'running' | 'full'
export type StatusTone = 'muted' | 'accent' | 'primary' | 'success' | 'danger'

type Props = { shape: StatusShape; tone?: StatusTone; late?: boolean; quiet?: boolean; children: string }

/** A shape and a word: ring is open, half is running, full is settled. The word turns red only when late. */
export function Status({ shape, tone = 'muted', late = false, quiet = false, children }: Props) {
  return (
    <span className={`status ${late ? 'late' : ''} ${quiet ? 'muted' : ''}`}>
      <svg className={late ? 'danger' : tone} width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
        {shape === 'full' ? <circle cx="4.5" cy="4.5" r="4.5" fill="currentColor" /> : null}
        {shape === 'full' ? null : (
          <circle cx="4.5" cy="4.5" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.8" />
        )}
        {shape === 'running' ? <path d="M4.5 1v7a3.500 3.500 0 0 1 0-7Z" fill="currentColor" /> : null}
      </svg>
      {children}
    </span>
  )
}
