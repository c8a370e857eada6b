// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { History, World } from './move.ts'

const aboutHim = { signal: 1, place: 2, phenomenon: 0, about: 0, embargoDays: null }

/** B files about the very man A's first signal is about, and the coordinator calls, or there is no B. */
const meetingHim = (busy: boolean): World => [
  {
    hidden: busy
      ? [
          { do: 'know', subject: 0, plate: null },
          { do: 'file', table: 1, ...aboutHim },
        ]
      : [],
    own: [],
    disclosed: [],
    look: 1,
  },
  { hidden: busy ? [{ do: 'look' }] : [], own: [], disclosed: [], look: 2 },
  { hidden: [], own: [{ do: 'file', as: 'A', ...aboutHim }], disclosed: [], look: 3 },
  { hidden: [], own: [], disclosed: [], look: 4 },
]
export const sameMan: History = [meetingHim(true), meetingHim(false)]
