// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'

type Behind = {
  id: string
  facts: string
  organisation: string
  fromDomain: number
  placeLabel: string
  observedFrom: string
}

/** The signals behind an item, as the coordinator's copies tell them; a withdrawn one is no longer there. */
export async function findIntakesBehind(db: Db<ContentPurpose>, item: string): Promise<Behind[]> {
  return await db.rows(sql<Behind>`
    select i.id, i.facts, o.name as organisation, i.from_domain as "fromDomain", i.place_label as "placeLabel",
           i.observed_from as "observedFrom"
      from item_intake ii
      join intake i on i.region = ii.region and i.domain = ii.domain and i.id = ii.intake
      join domain d on d.region = i.region and d.domain = i.from_domain
      join organisation o on o.region = d.region and o.id = d.organisation
     where ii.region = (select visit_region()) and ii.domain = (select visit_bureau())
       and ii.at_table = (select visit_table()) and ii.item = ${item} and i.state <> 'withdrawn'
     order by i.observed_from, i.id`)
}
