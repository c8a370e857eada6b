// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type ReactNode, useEffect, useRef } from 'react'
import { ScreenLink } from '../show/link.tsx'
import { productName } from '../show/logo.tsx'

type Props = {
  title: string
  /** One line of what this page is for. */
  purpose?: ReactNode
  /** The one primary button, and at most one secondary before it. */
  actions?: ReactNode
  /** Only who to call, the deadline and history. */
  rail?: ReactNode
  /** The list this page was opened from. */
  back?: { to: string; name: string }
  children: ReactNode
}

/**
 * The content of one screen. Sets the tab title, moves the focus to the heading after navigation
 * (so that a screen reader announces where one is), and gives the work its place.
 */
export function Page({ title, purpose, actions, rail, back, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${productName}`
  }, [title])
  useEffect(() => {
    const first = document.documentElement.dataset.arrived === undefined
    document.documentElement.dataset.arrived = ''
    if (!first) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className="page">
      <div className="page-head">
        <div>
          {back ? (
            <p className="small">
              <ScreenLink to={back.to}>{back.name}</ScreenLink>
            </p>
          ) : null}
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {purpose ? <p className="muted">{purpose}</p> : null}
        </div>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </div>
      <div className={rail ? 'with-rail' : ''}>
        <div className="work">{children}</div>
        {rail ? <aside className="rail">{rail}</aside> : null}
      </div>
    </div>
  )
}

/** One block in the rail; lines between blocks, no boxes. */
export function RailBlock({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rail-block">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** The three columns of a meeting: agenda, item, attendance. Use with layout `meeting`. */
export function MeetingLayout({
  agenda,
  item,
  attendance,
}: {
  agenda: ReactNode
  item: ReactNode
  attendance: ReactNode
}) {
  return (
    <div className="meeting-layout">
      <div className="agenda">{agenda}</div>
      <div className="item">{item}</div>
      <aside className="attendance">{attendance}</aside>
    </div>
  )
}
