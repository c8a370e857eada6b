// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { History, World } from './move.ts'

/**
 * B files what touches A's signals, and the coordinator speaks with B about it; or there is no B. By the last slot the
 * quarter in which it happened is closed, and A may read its yearly figures. Fewer than five touched: none shows.
 */
const counted = (busy: boolean, look: number): World => [
  {
    hidden: busy
      ? [
          { do: 'know', subject: 0, plate: null },
          { do: 'file', table: 1, signal: 0, place: 0, phenomenon: 0, about: 0, embargoDays: null },
          { do: 'file', table: 1, signal: 1, place: 2, phenomenon: 0, about: null, embargoDays: null },
        ]
      : [],
    own: [{ do: 'file', as: 'A', signal: 1, place: 2, phenomenon: 0, about: null, embargoDays: null }],
    disclosed: [],
    look,
  },
  {
    hidden: busy ? [{ do: 'ask B', signal: 0 }, { do: 'answer' }, { do: 'look' }] : [],
    own: [],
    disclosed: [],
    look,
  },
  { hidden: [], own: [], disclosed: [], look },
  { hidden: [], own: [], disclosed: [], look },
]

export const countedElsewhere: History[] = [0, 1].map(look => [counted(true, look), counted(false, look)])
