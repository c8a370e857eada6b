// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { History, World } from './move.ts'

const spot = { signal: 0, place: 0, phenomenon: 0, about: null, embargoDays: null }

/**
 * A is invited, hears who is in the room, and is asked for a sealed view, while B is invited elsewhere too, is needed
 * there and has spoken under seal; or there is no B. The two looks together try every door at the end.
 */
const invited = (busy: boolean, look: number): World => [
  {
    hidden: busy ? [{ do: 'file', table: 2, ...spot }] : [],
    own: [{ do: 'file', as: 'A', ...spot }],
    disclosed: [{ do: 'invite', room: 0 }],
    look,
  },
  {
    hidden: busy
      ? [
          { do: 'schedule elsewhere', signal: 0 },
          { do: 'name elsewhere' },
          { do: 'invite elsewhere', room: 1 },
        ]
      : [],
    own: [],
    disclosed: [{ do: 'schedule', signal: 0 }, { do: 'attend', running: true }, { do: 'ask views' }],
    look,
  },
  {
    hidden: busy
      ? [
          { do: 'say sealed', dissents: true },
          { do: 'attend elsewhere', running: true },
        ]
      : [],
    own: [],
    disclosed: [{ do: 'invite', room: 1 }],
    look,
  },
  { hidden: [], own: [], disclosed: [], look },
]

export const invitedElsewhere: History[] = [0, 1].map(look => [invited(true, look), invited(false, look)])
