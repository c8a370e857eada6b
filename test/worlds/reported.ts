// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { History, World } from './move.ts'

/**
 * The police report to the mayor of B too, who lays it beside a signal of B's; or to A's alone. The two looks together
 * try every door at the end.
 */
const reported = (busy: boolean, look: number): World => [
  {
    hidden: busy
      ? [
          { do: 'report to B', report: 0, as_far_as: 'released' },
          { do: 'report to B', report: 1, as_far_as: 'offered' },
        ]
      : [],
    own: [],
    disclosed: [],
    look,
  },
  {
    hidden: busy
      ? [
          { do: 'file', table: 1, signal: 0, place: 2, phenomenon: 0, about: null, embargoDays: null },
          { do: 'lay beside at B', signal: 0 },
          { do: 'report to B', report: 0, as_far_as: 'taken back' },
        ]
      : [],
    own: [],
    disclosed: [{ do: 'report', report: 0 }],
    look,
  },
  {
    hidden: [],
    own: [
      { do: 'lay beside', as: 'A', signal: 0 },
      { do: 'lay beside', as: 'B', signal: 0 },
    ],
    disclosed: [],
    look,
  },
  { hidden: [], own: [], disclosed: [], look },
]

export const reportedElsewhere: History[] = [0, 1].map(look => [reported(true, look), reported(false, look)])
