// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Status } from '../show/status.tsx'
import type { Column } from '../table/columns.ts'
import { DateText } from '../time/date.tsx'
import type { Sample } from './sample-signals.ts'

const states = {
  agenda: (
    <Status shape="full" tone="primary">
      Op agenda 24 nov
    </Status>
  ),
  complete: (
    <Status shape="open" tone="accent">
      Aanvullen
    </Status>
  ),
  filed: <Status shape="open">Gemeld</Status>,
  asked: (
    <Status shape="running" tone="accent">
      Verzoek loopt
    </Status>
  ),
  done: (
    <Status shape="full" tone="success">
      Afgerond
    </Status>
  ),
}

export const columns: Column<Sample>[] = [
  { id: 'number', name: 'Nummer', value: row => row.number, quiet: true, width: '80px' },
  { id: 'what', name: 'Wat', value: row => row.what, names: true },
  { id: 'where', name: 'Waar', value: row => row.where },
  { id: 'kind', name: 'Soort', value: row => row.kind, quiet: true, wideOnly: true },
  { id: 'state', name: 'Status', value: row => row.state, show: row => states[row.state] },
  { id: 'who', name: 'Melder', value: row => row.who, quiet: true, wideOnly: true },
  {
    id: 'day',
    name: 'Gemeld',
    value: row => row.day,
    show: row => <DateText when={row.day} />,
    number: true,
  },
]
