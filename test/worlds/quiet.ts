// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { History, World } from './move.ts'

/**
 * B brings to A's own table for one person alone, and at another table, and takes one back; or there is no B. The two
 * looks together try every door at the end: chance seldom tells this story and listens too.
 */
const quietly = (busy: boolean, look: number): World => [
  {
    hidden: busy
      ? [
          { do: 'file', table: 1, signal: 0, place: 0, phenomenon: 0, about: null, embargoDays: null },
          { do: 'bring quietly', share: 0, signal: 0 },
          { do: 'bring quietly', share: 1, signal: null },
        ]
      : [],
    own: [{ do: 'bring', as: 'A', share: 0, signal: 0 }],
    disclosed: [],
    look,
  },
  {
    hidden: busy
      ? [
          { do: 'ask B', signal: 0 },
          { do: 'answer' },
          { do: 'stand aside', signal: 0 },
          { do: 'bring elsewhere', share: 1, signal: 0 },
        ]
      : [],
    own: [],
    // The coordinator asks A because of B, or for A's signal alone: A must not be able to tell which.
    disclosed: [{ do: 'ask', signal: 0 }],
    look,
  },
  { hidden: busy ? [{ do: 'stop', share: 0 }] : [], own: [{ do: 'answer' }], disclosed: [], look },
  { hidden: [], own: [{ do: 'bring', as: 'A', share: 1, signal: 0 }], disclosed: [], look },
]

export const broughtQuietly: History[] = [0, 1].map(look => [quietly(true, look), quietly(false, look)])
