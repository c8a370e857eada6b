// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactNode } from 'react'
import './agreement-row.css'

export type Agreement = { id: string; what: ReactNode; who: string; date: ReactNode }

/** What was agreed: number, what, who, when. `adding` is the line in which the next one is typed. */
export function AgreementRows({
  agreements,
  adding,
}: {
  agreements: readonly Agreement[]
  adding?: ReactNode
}) {
  return (
    <ol className="agreements">
      {agreements.map(({ id, what, who, date }, at) => (
        <li key={id}>
          <span className="nr">{at + 1}</span>
          <span className="what">{what}</span>
          <strong>{who}</strong>
          <span className="number">{date}</span>
        </li>
      ))}
      {adding === undefined ? null : <li className="adding">{adding}</li>}
    </ol>
  )
}

/** A recognised owner or date inside a typed line. */
export function Recognised({ children }: { children: string }) {
  return <mark className="recognised">{children}</mark>
}
