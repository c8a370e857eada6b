// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactNode } from 'react'
import { Key } from '../keyboard/key.tsx'
import { Button } from './button.tsx'
import { ScreenLink } from './link.tsx'

export type RowAction = { key: string; does: string; run: (id: string) => void }
/** What one row of a list shows. */
export type Row = {
  id: string
  /** The kind in words: "Afspraak", "Verzoek". */
  kind?: string
  title: string
  to?: string
  meta?: ReactNode
  date?: ReactNode
  reason?: ReactNode
  late?: boolean
  actions?: readonly RowAction[]
}

/** One thing that waits: what kind, what, when and why then. With the focus it opens its actions and their keys. */
export function ListRow(row: Row & { tabStop?: 0 | -1 }) {
  const { id, actions = [] } = row
  return (
    <li className="list-row" data-row={id} tabIndex={row.tabStop ?? 0} aria-labelledby={`row-${id}`}>
      {row.kind === undefined ? null : <span className="kind">{row.kind}</span>}
      <div className="what">
        <span className="title" id={`row-${id}`}>
          {row.to === undefined ? (
            row.title
          ) : (
            <ScreenLink to={row.to} className="quiet">
              {row.title}
            </ScreenLink>
          )}
        </span>
        {row.meta === undefined ? null : <div className="meta">{row.meta}</div>}
        {actions.length > 0 ? <RowActions id={id} actions={actions} /> : null}
      </div>
      <div className="when">
        <div>{row.date}</div>
        {row.reason === undefined ? null : (
          <div className={row.late ? 'meta late' : 'meta'}>{row.reason}</div>
        )}
      </div>
    </li>
  )
}

function RowActions({ id, actions }: { id: string; actions: readonly RowAction[] }) {
  return (
    <div className="row-actions">
      {actions.map(({ key, does, run }) => (
        <span key={key}>
          <Button kind="link" onClick={() => run(id)}>
            {does}
          </Button>
          <Key>{key}</Key>
        </span>
      ))}
    </div>
  )
}
