// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type * as z from 'zod'
import { ScreenLink } from '../../../platform/ui/show/link.tsx'
import type { Column } from '../../../platform/ui/table/columns.ts'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { capital } from '../../../platform/ui/words/capital.ts'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import type { Bilingual } from '../../../vocabulary/language.ts'
import { phenomena, type phenomenonRoots } from '../../../vocabulary/phenomena.ts'
import { urgencies } from '../../../vocabulary/signal-fields.ts'
import { filerStates } from '../../../vocabulary/signal-states.ts'
import type { signalLine } from '../signal.contract.ts'
import { numberInWords } from './list.rules.ts'
import { listWords } from './list.words.ts'
import { StateWord } from './state-word.tsx'
import './signals.css'

export type Line = z.output<typeof signalLine>

/** What the list shows of a signal. Names of persons are not among it: a list is read over a shoulder. */
export function useColumns(): Column<Line>[] {
  const say = useWords(listWords)
  const inWords = useBilingual()
  const kindOf = ({ phenomenon }: Line) => {
    const known = (phenomena as Record<string, Bilingual & { root: keyof typeof phenomenonRoots }>)[
      phenomenon
    ]
    return known ? capital(inWords(known)) : phenomenon
  }
  const stateOf = ({ state }: Line) => capital(inWords(filerStates[state]))
  return [
    {
      id: 'number',
      name: say('number'),
      value: row => row.number,
      show: row => numberInWords(row.number),
      quiet: true,
      width: '84px',
    },
    {
      id: 'what',
      name: say('what'),
      names: true,
      value: row => row.title,
      show: row => (
        <ScreenLink to={`/signalen/${row.id}`} className="quiet">
          {row.title}
        </ScreenLink>
      ),
    },
    { id: 'where', name: say('where'), value: row => row.placeLabel },
    { id: 'kind', name: say('kind'), value: kindOf, quiet: true, wideOnly: true },
    {
      id: 'state',
      name: say('state'),
      value: stateOf,
      show: row => <StateWord state={row.state} />,
    },
    { id: 'filed-by', name: say('filed-by'), value: row => row.filedBy, quiet: true, wideOnly: true },
    { id: 'about', name: say('about'), value: row => row.subjects, number: true, hidden: true },
    {
      id: 'urgency',
      name: say('urgency'),
      value: row => capital(inWords(urgencies[row.urgency])),
      hidden: true,
    },
    {
      id: 'seen',
      name: say('seen'),
      value: row => row.observedFrom,
      show: row => <DateText when={row.observedFrom} />,
      number: true,
      hidden: true,
    },
    {
      id: 'filed',
      name: say('filed'),
      value: row => row.filedAt,
      show: row => <DateText when={row.filedAt.slice(0, 10)} />,
      number: true,
    },
  ]
}
