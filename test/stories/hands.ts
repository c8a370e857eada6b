// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// What people do at a table, one sentence each, through the same doors as their screens.

import assert from 'node:assert/strict'
import type { z } from 'zod'
import type { seeItem } from '../../src/features/meetings/item.contract.ts'
import type { OverlapLine } from '../../src/features/overlaps/overlap.contract.ts'
import type { BroughtFact, Reader } from '../../src/features/sharing/share.contract.ts'
import type { ChecklistCode } from '../../src/vocabulary/intervention.ts'
import type { InterventionCode } from '../../src/vocabulary/interventions.ts'
import { idOf, type Townsman, type TownTable } from '../town/builder.ts'
import type { Answer, Town } from '../town/town.ts'

export type Item = z.output<typeof seeItem.response>
type Option = { intervention: InterventionCode; hours: number; executor?: number; chosen: boolean }
type Decided = { objections: string[]; feedback: number }

/** The answer, when the house did what was asked. */
export async function done<T = unknown>(asked: Promise<Answer>): Promise<T> {
  const answer = await asked
  assert.ok(answer.status < 300, answer.text)
  return answer.body as T
}

/** Why the house did not do it: the refusal's code. */
export async function refused(asked: Promise<Answer>): Promise<string> {
  const answer = await asked
  assert.ok(answer.status >= 400, 'it was done')
  return (answer.body as { code: string }).code
}

/** Sets the clock at ten in the morning, so many days after a Tuesday in September. */
export const onDay = (town: Town, day: number): Promise<void> => town.at(`${dayOf(day)}T08:00:00Z`)

/** @returns `YYYY-MM-DD` */
export const dayOf = (day: number): string => new Date(Date.UTC(2026, 8, 1 + day)).toISOString().slice(0, 10)

/** Files a signal seen the evening before, and lets the jobs that came of it run. */
export async function file(town: Town, who: Townsman, name: string, note: object): Promise<void> {
  const { rows } = await town.owner.query<{ now: Date }>('select house.now() as now')
  const seen = new Date(rows[0]!.now.getTime() - 12 * 3_600_000).toISOString()
  await done(town.as(who).post('/v1/signals', { id: idOf(name), observedFrom: seen, ...note }))
  await town.work()
}

/** Somebody or something the own domain knows; tied to a signal by its name. */
export const know = (town: Town, who: Townsman, name: string, subject: object): Promise<unknown> =>
  done(town.as(who).post('/v1/subjects', { id: idOf(name), name, ...subject }))

export const signalOf = (town: Town, who: Townsman, name: string) =>
  done<{ state: string; timeline: { kind: string; text: string }[] }>(
    town.as(who).get(`/v1/signals/${idOf(name)}`),
  )

export const overlapsOf = async (town: Town, who: Townsman): Promise<OverlapLine[]> =>
  (await done<{ overlaps: OverlapLine[] }>(town.as(who).get('/v1/overlaps'))).overlaps

/** The open work of somebody, by its title. */
export const workOf = async (town: Town, who: Townsman): Promise<string[]> =>
  (await done<{ open: { title: string }[] }>(town.as(who).get('/v1/my-work'))).open.map(({ title }) => title)

/** Everything that somebody can read of the work at a table, in bytes. */
export async function allThatReaches(town: Town, who: Townsman): Promise<string> {
  const doors = ['my-work', 'signals', 'consultations', 'sharing', 'brought-facts', 'meetings']
  const read = await Promise.all(doors.map(door => town.as(who).get(`/v1/${door}`)))
  return read.map(({ status, text }) => `${status} ${text}`).join('\n')
}

export async function plan(town: Town, coordinator: Townsman, meeting: string, day: number): Promise<void> {
  const startsAt = `${dayOf(day)}T07:30:00Z`
  await done(town.as(coordinator).post('/v1/meetings', { id: idOf(meeting), title: meeting, startsAt }))
}

/** Puts something on the agenda: an overlap, signals, or a matter of its own. */
export const putOn = (town: Town, coordinator: Townsman, meeting: string, item: string, more: object) =>
  done(
    town
      .as(coordinator)
      .post(`/v1/meetings/${idOf(meeting)}/items`, { id: idOf(item), title: item, kind: 'other', ...more }),
  )

/** Opens the meeting with everybody who is expected in the room. */
export async function open(town: Town, coordinator: Townsman, meeting: string): Promise<void> {
  const at = `/v1/meetings/${idOf(meeting)}`
  await done(town.as(coordinator).put(`${at}/attendance`, { everybody: true }))
  await done(town.as(coordinator).put(`${at}/state`, { state: 'running' }))
}

export const close = (town: Town, coordinator: Townsman, meeting: string) =>
  done(town.as(coordinator).put(`/v1/meetings/${idOf(meeting)}/state`, { state: 'closed' }))

export const itemOf = (town: Town, who: Townsman, item: string): Promise<Item> =>
  done<Item>(town.as(who).get(`/v1/agenda-items/${idOf(item)}`))

/** Writes down what is said: picture, judgement, reason. */
export async function write(town: Town, coordinator: Townsman, item: string, texts: object): Promise<void> {
  const { version } = await itemOf(town, coordinator, item)
  await done(town.as(coordinator).put(`/v1/agenda-items/${idOf(item)}`, { ...texts, version }))
}

/** Puts options beside each other. @returns the hours of what is chosen */
export const compare = async (town: Town, coordinator: Townsman, item: string, options: Option[]) =>
  (
    await done<{ hoursChosen: number }>(
      town.as(coordinator).put(`/v1/agenda-items/${idOf(item)}/options`, { options }),
    )
  ).hoursChosen

/** Agrees with somebody at the table on what and when. */
export const agree = (
  town: Town,
  coordinator: Townsman,
  item: string,
  { what, owner, day }: { what: string; owner: Townsman; day: number },
) =>
  done(
    town.as(coordinator).post(`/v1/agenda-items/${idOf(item)}/agreements`, {
      id: idOf(what),
      what,
      owner: { domain: owner.domain, account: owner.account },
      due: dayOf(day),
    }),
  )

/** Decides, or answers every objection. */
export async function decide(
  town: Town,
  coordinator: Townsman,
  item: string,
  decision: { route: string; caseKind?: string; holdUntil?: string },
): Promise<Decided> {
  const { version } = await itemOf(town, coordinator, item)
  const answer = await town
    .as(coordinator)
    .post(`/v1/agenda-items/${idOf(item)}/decision`, { ...decision, version })
  return { objections: [], feedback: 0, ...(answer.body as Partial<Decided>) }
}

/** Reads and sends every draft that waits. @returns whom word was sent to, with the last day it may take */
export async function sendWord(town: Town, coordinator: Townsman): Promise<{ to: string; due: string }[]> {
  type Draft = { id: string; version: number; due: string; to: { organisation: string } }
  const { feedback } = await done<{ feedback: Draft[] }>(town.as(coordinator).get('/v1/feedback'))
  for (const { id, version } of feedback)
    await done(town.as(coordinator).post(`/v1/feedback/${id}/sending`, { version }))
  return feedback
    .map(({ to, due }) => ({ to: to.organisation, due }))
    .toSorted((a, b) => (a.to < b.to ? -1 : 1))
}

const why = {
  necessity: 'Zonder deze feiten kan de tafel niet wegen.',
  proportionality: 'Niet meer dan nodig, aan deze mensen en tot deze dag.',
}

/** Looks who would read it and until when at most. Changes nothing. */
export const preview = (town: Town, who: Townsman, choice: object) =>
  done<{ latest: string | null; readers: Reader[]; kind: string; releaseNeeded: boolean }>(
    town.as(who).post('/v1/bringing-previews', choice),
  )

type Bringing = {
  door?: 'shares' | 'advice'
  choice?: object
  id: string
  until: string
  [what: string]: unknown
}

/** Brings facts (or advice) to exactly those who the preview named. */
export async function bring(
  town: Town,
  who: Townsman,
  { door = 'shares', choice = {}, ...more }: Bringing,
): Promise<Answer> {
  const { readers } = await preview(town, who, choice)
  const knows = 'named' in choice ? { informed: { state: 'informed' } } : {}
  const body = {
    ...why,
    ...knows,
    ...choice,
    ...more,
    id: idOf(more.id),
    readers: readers.map(({ account }) => account),
  }
  return await town.as(who).post(`/v1/${door}`, body)
}

export const broughtTo = async (town: Town, who: Townsman, item?: string): Promise<BroughtFact[]> =>
  (
    await done<{ facts: BroughtFact[] }>(
      town.as(who).get(`/v1/brought-facts${item ? `?item=${idOf(item)}` : ''}`),
    )
  ).facts

/** The same town, with everybody at this table of theirs instead of their first. */
export function sittingAt(town: Town, at: TownTable): Town {
  const headers = { 'vlechtwerk-context': `${at.partnership}/${at.table}` }
  const as: Town['as'] = who => {
    const there = town.as(who)
    return {
      get: path => there.get(path, headers),
      post: (path, body) => there.post(path, body, headers),
      put: (path, body) => there.put(path, body, headers),
      patch: (path, body) => there.patch(path, body, headers),
      delete: path => there.delete(path, headers),
    }
  }
  return { ...town, as }
}

/** The coordinator asks for a challenge question, writes it as it is spoken, and its answer. @returns whose it was */
export async function challenge(
  town: Town,
  coordinator: Townsman,
  item: string,
  said: { question: string; answer: string },
): Promise<string> {
  const path = `/v1/agenda-items/${idOf(item)}/challenge`
  await done(town.as(coordinator).post(path))
  const { challenge } = await done<{ challenge: { whose: string } }>(town.as(coordinator).put(path, said))
  return challenge.whose
}

/** The coordinator ticks what the table checked of the law for an option that is chosen. */
export async function check(
  town: Town,
  coordinator: Townsman,
  item: string,
  intervention: InterventionCode,
  conditions: readonly ChecklistCode[],
): Promise<void> {
  for (const condition of conditions)
    await done(
      town.as(coordinator).put(`/v1/agenda-items/${idOf(item)}/conditions/${intervention}/${condition}`, {}),
    )
}

/** Says on one's own screen how one sees an item. */
export const say = (town: Town, who: Townsman, item: string, text: string, dissents = false) =>
  done(town.as(who).put(`/v1/agenda-items/${idOf(item)}/own-view`, { text, dissents }))

/** All that a coordinator's own doors tell. */
export async function allOnTheDesk(town: Town, coordinator: Townsman): Promise<string> {
  const doors = ['regie', 'intakes', 'overlaps', 'call-requests', 'feedback', 'capacity']
  const read = await Promise.all(doors.map(door => town.as(coordinator).get(`/v1/${door}`)))
  return [
    await allThatReaches(town, coordinator),
    ...read.map(({ status, text }) => `${status} ${text}`),
  ].join('\n')
}
