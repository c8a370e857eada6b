// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'

type Change = { signal: string; number: number; title: string; at: string; kind: string; text: string }

/** What others did with the signals of this visitor; own deeds are no news. */
export async function findChanges(db: Db<ContentPurpose>): Promise<Change[]> {
  return await db.rows(sql<Change>`
    select e.signal, s.number, s.title, e.at, e.kind, e.text
      from signal_event e
      join signal s on s.region = e.region and s.domain = e.domain and s.id = e.signal
      join account a on a.region = s.region and a.domain = s.domain and a.id = s.filed_by
     where e.region = (select visit_region()) and e.domain = (select visit_domain())
       and s.filed_by = (select visit_account()) and s.ends_at > (select visit_now())
       and e.at > (select visit_now()) - interval '14 days' and e.kind <> 'filed' and e.by_name <> a.name
     order by e.at desc, e.id limit 20`)
}
