// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'

/** The kind of the visitor's own domain (src/vocabulary/domain-kinds.ts): what the law expects of it. */
export async function getOwnKind(db: Db<ContentPurpose>): Promise<string> {
  const row = await db.row(sql<{ kind: string }>`
    select kind from domain where region = (select visit_region()) and domain = (select visit_domain())`)
  return row!.kind
}
