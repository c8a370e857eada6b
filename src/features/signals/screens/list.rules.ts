// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Chosen, Filters } from '../../../platform/ui/table/filters.ts'
import { addDays, type Day } from '../../../platform/ui/time/calendar.ts'
import { capital } from '../../../platform/ui/words/capital.ts'
import type { Bilingual, Language } from '../../../vocabulary/language.ts'
import { phenomena, phenomenonRoots } from '../../../vocabulary/phenomena.ts'
import { urgencies } from '../../../vocabulary/signal-fields.ts'
import { filerStates } from '../../../vocabulary/signal-states.ts'
import { countedTo } from '../signal-list.contract.ts'

const { unnamed, stopped: _, ...roots } = phenomenonRoots
const periodDays = { week: 7, month: 28, 'two-months': 56, year: 365 }
type Period = keyof typeof periodDays
const periods: Record<Period, Bilingual> = {
  week: { nl: 'Laatste week', en: 'Last week' },
  month: { nl: 'Laatste 4 weken', en: 'Last 4 weeks' },
  'two-months': { nl: 'Laatste 8 weken', en: 'Last 8 weeks' },
  year: { nl: 'Laatste jaar', en: 'Last year' },
}
const { draft: __, ...listedStates } = filerStates

/** What the list of signals may be narrowed by; the areas are the region's own. */
export const signalFilters = (areas: readonly string[]) =>
  ({
    state: { name: { nl: 'Status', en: 'State' }, options: capitals(listedStates), several: true },
    kind: { name: { nl: 'Soort', en: 'Kind' }, options: capitals({ ...roots, unnamed }), several: true },
    // A region without a register of places has no neighbourhoods to choose from.
    ...(areas.length > 0 ? { area: areaFilter(areas) } : {}),
    period: { name: { nl: 'Gezien', en: 'Seen' }, options: periods },
    urgency: { name: { nl: 'Spoed', en: 'Urgency' }, options: capitals(urgencies), several: true },
    mine: { name: { nl: 'Melder', en: 'Filed by' }, options: { yes: { nl: 'Van mij', en: 'Me' } } },
  }) satisfies Filters

const areaFilter = (areas: readonly string[]) => ({
  name: { nl: 'Plaats', en: 'Place' },
  options: Object.fromEntries(areas.map(name => [name, { nl: name, en: name }])),
  several: true,
})

export type SignalFilters = ReturnType<typeof signalFilters>
export type ChosenSignals = Chosen<SignalFilters>

function capitals<Key extends string>(words: Record<Key, Bilingual>): Record<Key, Bilingual> {
  const entries = Object.entries<Bilingual>(words).map(([key, { nl, en }]) => [
    key,
    { nl: capital(nl), en: capital(en) },
  ])
  return Object.fromEntries(entries) as Record<Key, Bilingual>
}

/** The filters as `GET /v1/signals` takes them: lists with commas, kinds as the phenomena below them, a period as a day. */
export function queryOf(chosen: ChosenSignals, today: Day): Record<string, string> {
  const { state, kind, area, period, urgency, mine } = chosen as Record<string, string[] | undefined>
  const kinds =
    kind &&
    Object.entries(phenomena)
      .filter(([, { root }]) => kind.includes(root))
      .map(([code]) => code)
  const days = period?.[0] && periodDays[period[0] as Period]
  const query = {
    state: state?.join(','),
    phenomenon: kinds?.join(','),
    area: area?.join(','),
    urgency: urgency?.join(','),
    from: days ? addDays(today, -days) : undefined,
    mine: mine?.[0],
  }
  return Object.fromEntries(Object.entries(query).filter((one): one is [string, string] => Boolean(one[1])))
}

/** The address of the list with these filters: what a saved view is a name for. */
export function addressOfView(chosen: Record<string, readonly string[] | undefined>): string {
  const search = new URLSearchParams()
  for (const name of Object.keys(chosen).sort())
    if (chosen[name]?.length) search.set(name, [...chosen[name]].sort().join(','))
  return search.size > 0 ? `/signalen?${search}` : '/signalen'
}

/** "S-0481": as people of the domain call their signal. */
export const numberInWords = (number: number): string => `S-${String(number).padStart(4, '0')}`

/** The server counts so far and no further; what it did not count is not told as if it had. */
export const countInWords = (count: number, language: Language): number | string =>
  count < countedTo ? count : `${countedTo.toLocaleString(language)}+`

/** Who did it, to read: the coordinator's name is not told to a filer, so the record holds her function's code. */
export const byWhom = (name: string, theCoordinator: string): string =>
  name === 'coordinator' ? theCoordinator : name
