// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type * as z from 'zod'
import { EmptyState } from '../../../platform/ui/show/calm.tsx'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import type { listImports } from '../import.contract.ts'
import { importWords } from './import.words.ts'

type Run = z.output<NonNullable<typeof listImports.response>>['imports'][number]

/** Where reports came from: which file of which system, who brought it, and how that ended. */
export function PastImports({ imports }: { imports: readonly Run[] }) {
  const say = useWords(importWords)
  const language = useLanguage()
  const shown = (number: number) => number.toLocaleString(language)
  return (
    <section className="import-step">
      <h2>{say('past')}</h2>
      {imports.length === 0 ? <p className="muted">{say('past-empty')}</p> : null}
      <ul className="import-past">
        {imports.map(run => (
          <li key={run.id}>
            <strong>{run.source}</strong>
            <DateText when={run.startedAt} />
            <span className="meta">{say('past-line', { file: run.fileName || '—', by: run.by })}</span>
            <span className="meta">
              {say('past-counts', {
                fresh: shown(run.new),
                known: shown(run.known),
                refused: shown(run.refused),
              })}
            </span>
            {run.ending === 'complete' ? null : <span className="broken">{say('past-broken')}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function NoTable() {
  const say = useWords(importWords)
  return <EmptyState fact={say('no-table')} comes={say('no-table-comes')} />
}
