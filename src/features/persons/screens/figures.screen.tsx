// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type ReactNode, useState } from 'react'
import type * as z from 'zod'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { Select } from '../../../platform/ui/forms/select.tsx'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { EmptyState, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import type { Column } from '../../../platform/ui/table/columns.ts'
import { DataTable } from '../../../platform/ui/table/data-table.tsx'
import { showFullDate } from '../../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { type Figures, seeYearlyFigures } from '../figures.contract.ts'
import { figuresWords } from './figures.words.ts'
import './persons.css'

type Year = z.output<typeof seeYearlyFigures.response>

/** What the partnership is for, in a year's numbers, with how they were counted and up to which day. */
export default function FiguresScreen() {
  const say = useWords(figuresWords)
  const [chosen, setChosen] = useState<number>()
  const { data, error, refetch } = useAsk(seeYearlyFigures, { query: chosen ? { year: chosen } : {} })
  return (
    <Page title={say('title')} purpose={say('purpose')}>
      {error ? <RefusalNote refusal={error} retry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton /> : null}
      {data && data.years.length > 1 ? (
        <div className="form">
          <Select
            label={say('year')}
            choices={data.years.map(year => ({ value: String(year), label: String(year) }))}
            value={String(data.year)}
            onChange={year => setChosen(Number(year))}
          />
        </div>
      ) : null}
      {data ? <Counts year={data} /> : null}
      <Method />
    </Page>
  )
}

function Counts({ year }: { year: Year }) {
  const say = useWords(figuresWords)
  const language = useLanguage()
  if (year.countedTo < `${year.year}-01-01`)
    return <EmptyState fact={say('not-yet', { year: year.year })} comes={say('not-exact')} />
  return (
    <section className="yearly-figures">
      <h2>{say('caption', { year: year.year })}</h2>
      <FiguresTable year={year} />
      <p>{say('counted-to', { day: showFullDate(year.countedTo, language) })}</p>
      <p className="muted">{say(year.exact ? 'exact' : 'not-exact')}</p>
    </section>
  )
}

// On a narrow screen a row is a card without a head: there each figure says what it is.
const named = (name: string, figure: ReactNode) => (
  <>
    <span className="figure-name">{name}: </span>
    {figure}
  </>
)

function FiguresTable({ year }: { year: Year }) {
  const say = useWords(figuresWords)
  const language = useLanguage()
  const count = (id: 'touched' | 'contact' | 'help' | 'outcome'): Column<Figures> => ({
    id,
    name: say(id),
    number: true,
    value: one => one[id],
    show: one => named(say(id), one[id] ?? say('few')),
  })
  const daysOf = ({ days, contact }: Figures) =>
    days === null || contact === null
      ? say('days-few')
      : say('days-of', { days: days.toLocaleString(language), count: contact })
  const columns: Column<Figures>[] = [
    { id: 'kind', name: say('kind'), names: true, value: one => say(one.kind) },
    count('touched'),
    count('contact'),
    count('help'),
    count('outcome'),
    {
      id: 'days',
      name: say('days'),
      number: true,
      value: one => one.days,
      show: one => named(say('days'), daysOf(one)),
    },
  ]
  const label = say('caption', { year: year.year })
  return <DataTable label={label} columns={columns} rows={year.figures} idOf={one => one.kind} />
}

const method = ['touched', 'contact', 'help', 'outcome', 'days', 'year', 'erased'] as const

function Method() {
  const say = useWords(figuresWords)
  return (
    <section>
      <h2>{say('method')}</h2>
      <ul>
        {method.map(part => (
          <li key={part}>{say(`method-${part}`)}</li>
        ))}
      </ul>
    </section>
  )
}
