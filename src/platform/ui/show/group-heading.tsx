// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactNode } from 'react'
import './list.css'

type Props = { children: string; count?: number; note?: ReactNode; late?: boolean; level?: 2 | 3 }

/** A group's name over an ink rule, its count at the right. `late` is the only red heading there is. */
export function GroupHeading({ children, count, note, late = false, level = 2 }: Props) {
  const Heading = `h${level}` as const
  return (
    <div className={`group-heading ${late ? 'late' : ''}`}>
      <Heading>{children}</Heading>
      {note ?? (count === undefined ? null : <span className="count">{count}</span>)}
    </div>
  )
}
