// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactNode } from 'react'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import { Button } from './button.tsx'
import { Mark } from './logo.tsx'
import './calm.css'

/** Nothing here yet: the mark, one fact, one line on what will come, and what to do if there is something to do. */
export function EmptyState({ fact, comes, action }: { fact: string; comes: string; action?: ReactNode }) {
  return (
    <div className="empty">
      <Mark size={40} />
      <div>
        <p>{fact}</p>
        <p className="meta">{comes}</p>
        {action}
      </div>
    </div>
  )
}

/** The shape of what is coming, so that nothing jumps when it arrives. */
export function Skeleton({ rows = 4 }: { rows?: number }) {
  const say = useWords(uiWords)
  return (
    <div className="skeleton" role="status">
      <span className="only-heard">{say('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
        <div key={row}>
          <i />
          <i />
        </div>
      ))}
    </div>
  )
}

/** The next part of a long list. The count says where you are. */
export function LoadMore({
  shown,
  total,
  totalSaid = total,
  busy,
  more,
}: {
  shown: number
  total: number
  /** The total in words, where the exact number is not known. */
  totalSaid?: number | string
  busy?: boolean
  more: () => void
}) {
  const say = useWords(uiWords)
  return (
    <div className="load-more">
      {shown < total ? (
        <Button small onClick={more} busy={busy ?? false}>
          {say(busy ? 'loading' : 'load-more')}
        </Button>
      ) : null}
      <span className="meta">{say('found-of', { shown, total: totalSaid })}</span>
    </div>
  )
}

/** A note in ochre: what stands in the way, or what a map does not show. */
export function Note({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="note">
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  )
}
