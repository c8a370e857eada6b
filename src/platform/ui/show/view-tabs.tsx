// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactNode } from 'react'
import { ScreenLink } from './link.tsx'
import './view-tabs.css'

type View = { to: string; name: string; current: boolean }

/** Saved views of one list, each with an address of its own; what keeps the view of now stands at the right. */
export function ViewTabs({
  label,
  views,
  aside,
}: {
  label: string
  views: readonly View[]
  aside?: ReactNode
}) {
  return (
    <nav className="view-tabs" aria-label={label}>
      <ul>
        {views.map(({ to, name, current }) => (
          <li key={to}>
            <ScreenLink to={to} current={current}>
              {name}
            </ScreenLink>
          </li>
        ))}
      </ul>
      {aside}
    </nav>
  )
}
