// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { foldText } from '../../analysis/matching/normalise/text.ts'
import { type Db, sql } from '../../platform/db/db.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import type { NewSubject } from './subject.contract.ts'

export type SealedBsn = { token: Buffer; cipher: Buffer }
type Kind = NewSubject['kind']

/** @returns false when this id exists already: adding twice is adding once */
export async function insertSubject(
  db: Db<ContentPurpose>,
  subject: Omit<NewSubject, 'bsn'>,
  bsn: SealedBsn | undefined,
): Promise<boolean> {
  const done = await db.run(sql`
    insert into subject (region, domain, id, kind, name, search_name, given_name, surname, birth_date,
      registration_number, plate, phone, postcode, house_number, description, bsn_token, bsn_cipher, made_by, made_at)
    values ((select visit_region()), (select visit_domain()), ${subject.id}, ${subject.kind}, ${subject.name},
      ${foldText(subject.name)}, ${subject.givenName ?? null}, ${subject.surname ?? null},
      ${subject.birthDate ?? null}, ${subject.registrationNumber ?? null}, ${subject.plate ?? null},
      ${subject.phone ?? null}, ${subject.postcode ?? null}, ${subject.houseNumber ?? null},
      ${subject.description ?? null}, ${bsn?.token ?? null}, ${bsn?.cipher ?? null},
      (select visit_account()), (select visit_now()))
    on conflict (region, domain, id) do nothing`)
  return done > 0
}

type Wish = {
  words?: string
  kind?: Kind
  bsnToken?: Buffer
  registrationNumber?: string
  plate?: string
  limit: number
}
type Found = { id: string; kind: Kind; name: string; hint: string; signals: number }

/** Those of the own domain that fit: each word must begin a word of the name; an own number must be equal. */
export async function findSubjects(db: Db<ContentPurpose>, wish: Wish): Promise<Found[]> {
  const also = [sql`u.region = (select visit_region()) and u.domain = (select visit_domain())`]
  if (wish.kind) also.push(sql`u.kind = ${wish.kind}`)
  if (wish.bsnToken) also.push(sql`u.bsn_token = ${wish.bsnToken}`)
  if (wish.registrationNumber) also.push(sql`u.registration_number = ${wish.registrationNumber}`)
  if (wish.plate) also.push(sql`u.plate = ${wish.plate}`)
  for (const word of foldText(wish.words ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 6)) {
    also.push(sql`' ' || u.search_name like ${`% ${word.replace(/[\\%_]/g, found => `\\${found}`)}%`}`)
  }
  return await db.rows(sql<Found>`
    select u.id, u.kind, u.name,
           coalesce(left(u.birth_date, 4), u.registration_number, u.plate, u.postcode, left(u.description, 80), '') as hint,
           (select count(*)::int from signal_subject ss
             where ss.region = u.region and ss.domain = u.domain and ss.subject = u.id) as signals
      from subject u where ${sql.join(also, sql` and `)}
     order by u.search_name, u.id limit ${wish.limit}`)
}

type SubjectRow = {
  id: string
  kind: Kind
  name: string
  givenName: string | null
  surname: string | null
  birthDate: string | null
  bsnCipher: Buffer | null
  registrationNumber: string | null
  plate: string | null
  phone: string | null
  postcode: string | null
  houseNumber: string | null
  description: string | null
  madeAt: string
}

export async function findSubject(db: Db<ContentPurpose>, id: string): Promise<SubjectRow | undefined> {
  return await db.row(sql<SubjectRow>`
    select id, kind, name, given_name as "givenName", surname, birth_date as "birthDate", bsn_cipher as "bsnCipher",
           registration_number as "registrationNumber", plate, phone, postcode, house_number as "houseNumber",
           description, made_at as "madeAt"
      from subject
     where region = (select visit_region()) and domain = (select visit_domain()) and id = ${id}`)
}
