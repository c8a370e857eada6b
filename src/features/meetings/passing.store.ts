// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'

// What the earlier rooms publish for those that decide: functions of the database, behind their own walls.

type Move = { id: string; to: string; event: string; kind: string; said: string }

/** Moves the signal behind a copy, with a line in its owner's timeline. False: no such copy at this table. */
export async function moveSignal(db: Db<ContentPurpose>, move: Move): Promise<boolean> {
  const row = await db.row(sql<{ moved: boolean }>`
    select move_signal(${move.id}, ${move.to}, ${move.event}, ${move.kind}, ${move.said}) as moved`)
  return row!.moved
}

/** Brings an overlap from one of these states to another. False: not here, or in none of these states. */
export async function passOverlap(
  db: Db<ContentPurpose>,
  id: string,
  from: readonly string[],
  to: string,
): Promise<boolean> {
  const row = await db.row(sql<{ version: number | null }>`
    select pass_overlap(${id}, ${[...from]}::text[], ${to}) as version`)
  return row!.version !== null
}
