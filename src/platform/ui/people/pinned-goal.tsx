// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactNode } from 'react'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import './pinned-goal.css'

/** The end goal in the person's own words, with the next step beside it. Stays on top of everything below. */
export function PinnedGoal({ whose, goal, next }: { whose: string; goal: string; next?: ReactNode }) {
  const say = useWords(uiWords)
  return (
    <section className="goal">
      <div>
        <p className="meta">{whose}</p>
        <blockquote>“{goal}”</blockquote>
      </div>
      {next === undefined ? null : (
        <div className="next">
          <p className="meta">{say('next-step')}</p>
          {next}
        </div>
      )}
    </section>
  )
}
