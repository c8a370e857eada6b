// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { foldText } from '../../analysis/matching/normalise/text.ts'
import { type Db, sql } from '../../platform/db/db.ts'
import type { KnownPlace } from './gazetteer.contract.ts'

type Row = Omit<KnownPlace, 'rd' | 'lonLat'> & { x: number; y: number; longitude: number; latitude: number }

const shape = ({ x, y, longitude, latitude, ...row }: Row): KnownPlace => ({
  ...row,
  rd: { x, y },
  lonLat: [longitude, latitude],
})
const postcodeAndNumber = /^\s*([1-9]\d{3})\s*([a-z]{2})\s*(\d{1,5}\s*[a-z0-9-]*)?\s*$/i

/** Places whose label has, for every word typed, a word that begins with it; places before addresses, short first. */
export async function findPlaces(db: Db, words: string, limit: number): Promise<KnownPlace[]> {
  const rows = await db.rows(sql<Row>`
    select id, kind, label, area, municipality, dwelling, rd_x as x, rd_y as y, longitude, latitude
      from known_place where region = (select visit_region()) and ${fits(words)}
     order by case kind when 'named-place' then 0 when 'area' then 1 else 2 end, length(search_label), search_label, id
     limit ${limit}`)
  return rows.map(shape)
}

function fits(words: string) {
  const byPostcode = postcodeAndNumber.exec(words)
  if (byPostcode) {
    const [, digits, letters, number] = byPostcode
    const postcode = `${digits}${letters!.toUpperCase()}`
    return number
      ? sql`postcode = ${postcode} and house_number ilike ${`${number.trim()}%`}`
      : sql`postcode = ${postcode}`
  }
  const folded = foldText(words).split(' ').filter(Boolean).slice(0, 6)
  if (folded.length === 0) return sql`false`
  const each = folded.map(
    word => sql`' ' || search_label like ${`% ${word.replace(/[\\%_]/g, found => `\\${found}`)}%`}`,
  )
  return sql.join(each, sql` and `)
}

export async function findMap(db: Db): Promise<Record<string, unknown> | undefined> {
  const row = await db.row(sql<{ layers: Record<string, unknown> }>`
    select layers from region_map where region = (select visit_region())`)
  return row?.layers
}

export async function findAreas(db: Db): Promise<{ name: string; municipality: string }[]> {
  return await db.rows(sql<{ name: string; municipality: string }>`
    select distinct area as name, municipality from known_place
     where region = (select visit_region()) and area <> '' order by municipality, name`)
}
