// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Visit } from '../../../platform/access/visit.ts'
import type { Db } from '../../../platform/db/db.ts'
import { insertMatter, placeMatter } from '../steering/steering.store.ts'
import { findStandingItems, insertStandingItem, type Meets } from './rhythm.store.ts'

/** Puts what always stands there on the agenda of a new meeting. At a steering group that is a matter of its own. */
export async function startAgenda(
  db: Db<Meets>,
  { purpose }: Pick<Visit, 'purpose'>,
  meeting: string,
  newId: () => string,
): Promise<void> {
  for (const [before, item] of (await findStandingItems(db)).entries()) {
    if (purpose !== 'steering') {
      await insertStandingItem(db, { ...item, id: newId(), meeting, position: before + 1 })
      continue
    }
    const matter = newId()
    await insertMatter(db, { matter, title: item.title })
    await placeMatter(db, { id: newId(), meeting, matter })
  }
}
