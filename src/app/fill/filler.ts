// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg'
import type { Keys } from '../../platform/keys/keys.ts'

/** Puts one part of De Vlieten into an empty database. `now`: the day all living data are counted from. */
export type Filler = (owner: pg.Client, now: Date, keys: Keys) => Promise<void>
