// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { Keys } from '../../platform/keys/keys.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import type { Reporter } from './reporter.contract.ts'

type Owner = { region: number; domain: number }

/** A key per signal: bytes that were moved to another signal open nothing. */
export const labelOf = ({ region, domain }: Owner, signal: string) => `reporter:${region}:${domain}:${signal}`

/** @returns false when this visitor did not file such a signal */
export async function seal(
  db: Db<ContentPurpose>,
  keys: Keys,
  owner: Owner,
  signal: string,
  { name, phone, anew }: Reporter & { anew: boolean },
): Promise<boolean> {
  const cipher = keys.encrypt(labelOf(owner, signal), JSON.stringify({ name, phone }))
  const row = await db.row(sql<{ sealed: boolean }>`
    select seal_reporter(${signal}, ${cipher}, ${anew}) as sealed`)
  return row!.sealed
}

/** Opens the seal and writes down why. Nothing when this visitor has nothing to open here. */
export async function open(
  db: Db<ContentPurpose>,
  keys: Keys,
  owner: Owner,
  signal: string,
  { reading, reason }: { reading: string; reason: string },
): Promise<Reporter | undefined> {
  const row = await db.row(sql<{ cipher: Buffer | null }>`
    select open_reporter(${signal}, ${reading}, ${reason}) as cipher`)
  if (row!.cipher === null) return undefined
  return JSON.parse(keys.decrypt(labelOf(owner, signal), row!.cipher)) as Reporter
}

export async function forget(db: Db<ContentPurpose>, signal: string): Promise<boolean> {
  return (await db.row(sql<{ gone: boolean }>`select forget_reporter(${signal}) as gone`))!.gone
}

export async function setReaders(
  db: Db<ContentPurpose>,
  signal: string,
  accounts: string[],
): Promise<boolean> {
  const row = await db.row(sql<{ named: boolean }>`
    select name_reporter_readers(${signal}, ${accounts}::uuid[]) as named`)
  return row!.named
}

const own = sql`region = (select visit_region()) and domain = (select visit_domain())`

/** The seal as far as this visitor may know of it: who filed, when. */
export async function findSeal(
  db: Db<ContentPurpose>,
  signal: string,
): Promise<{ mine: boolean } | undefined> {
  return await db.row(sql<{ mine: boolean }>`
    select filer = (select visit_account()) as mine from reporter where ${own} and signal = ${signal}`)
}

type Person = { account: string; name: string }

export async function findReaders(db: Db<ContentPurpose>, signal: string): Promise<Person[]> {
  return await db.rows(sql<Person>`
    select r.account, a.name from reporter_reader r
      join account a on a.region = r.region and a.domain = r.domain and a.id = r.account
     where r.region = (select visit_region()) and r.domain = (select visit_domain()) and r.signal = ${signal}
     order by a.name, r.account`)
}

/** Colleagues of the own domain whom the filer could name. */
export async function findColleagues(db: Db<ContentPurpose>): Promise<Person[]> {
  return await db.rows(sql<Person>`
    select id as account, name from account
     where ${own} and id <> (select visit_account()) and (until is null or until > (select visit_now()))
     order by name, id limit 200`)
}

type Reading = { at: string; byName: string; reason: string }

export async function findReadings(db: Db<ContentPurpose>, signal: string): Promise<Reading[]> {
  return await db.rows(sql<Reading>`
    select r.at, a.name as "byName", r.reason from reporter_reading r
      join account a on a.region = r.region and a.domain = r.domain and a.id = r.account
     where r.region = (select visit_region()) and r.domain = (select visit_domain()) and r.signal = ${signal}
     order by r.at desc, r.id limit 100`)
}
