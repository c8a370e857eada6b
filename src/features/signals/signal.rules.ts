// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { DataCategory } from '../../vocabulary/legal-ground.ts'
import { personalCategories } from '../../vocabulary/legal-ground.ts'
import { findPhenomenon } from '../../vocabulary/phenomena.ts'
import type { Note, Place } from './signal.contract.ts'

export type Objection =
  | 'no-live-ground'
  | 'unverified-ground'
  | 'in-the-future'
  | 'too-long-ago'
  | 'ends-before-it-starts'
  | 'embargo-in-the-past'
  | 'unknown-phenomenon'
  | 'belongs-elsewhere'

/** What may flow from this domain to this table today, per category (view live_ground). */
export type Flow = { category: string; retentionDays: number; carriesPersons: boolean }
export type SubjectKind = 'person' | 'organisation' | 'vehicle' | 'group'

/** The categories of data a note carries: each must rest on a live row of its own. */
export function categoriesOf(
  place: Pick<Place, 'kind' | 'dwelling'>,
  about: readonly SubjectKind[],
): DataCategory[] {
  const home = place.kind === 'address' && place.dwelling !== false
  const named = about.map(kind => (kind === 'group' ? 'unnamed-group' : kind))
  return [...new Set<DataCategory>([home ? 'dwelling' : 'place', ...named])]
}

const day = 86_400_000
/** About somebody, a signal is about now: old data are wrong data (AVG 5(1)(d)). Reports about places do not age so. */
const oldestDays = 2 * 365

/** What stands in the way of filing this note. Every objection, not the first. */
export function objectionsToFiling(
  note: Pick<Note, 'observedFrom' | 'observedTo' | 'embargoUntil' | 'phenomenon'>,
  categories: readonly DataCategory[],
  flows: readonly Flow[],
  now: string,
): Objection[] {
  return [
    ...objectionsToGround(categories, flows),
    ...objectionsToTime(note, now, categories.some(isPersonal)),
    ...objectionsToTheme(note.phenomenon),
  ]
}

const isPersonal = (category: DataCategory): boolean =>
  (personalCategories as readonly string[]).includes(category)

function objectionsToGround(categories: readonly DataCategory[], flows: readonly Flow[]): Objection[] {
  const rowsFor = (category: string) => flows.filter(flow => flow.category === category)
  if (categories.some(category => rowsFor(category).length === 0)) return ['no-live-ground']
  const personal = categories.filter(isPersonal)
  return personal.some(category => !rowsFor(category).some(flow => flow.carriesPersons))
    ? ['unverified-ground']
    : []
}

function objectionsToTime(
  note: Pick<Note, 'observedFrom' | 'observedTo' | 'embargoUntil'>,
  now: string,
  personal: boolean,
): Objection[] {
  const objections: Objection[] = []
  const from = Date.parse(note.observedFrom)
  if (from > Date.parse(now) + 5 * 60_000) objections.push('in-the-future')
  if (personal && from < Date.parse(now) - oldestDays * day) objections.push('too-long-ago')
  if (note.observedTo && Date.parse(note.observedTo) < from) objections.push('ends-before-it-starts')
  if (note.embargoUntil && Date.parse(note.embargoUntil) <= Date.parse(now))
    objections.push('embargo-in-the-past')
  return objections
}

function objectionsToTheme(phenomenon: string): Objection[] {
  const known = findPhenomenon(phenomenon)
  if (known === undefined) return ['unknown-phenomenon']
  // Radicalisation has an act and a table of its own (Stb. 2025, 78); the form says where to go.
  return known.stopped ? ['belongs-elsewhere'] : []
}

/**
 * Until when the signal may be kept: the shortest term of the grounds it rests on.
 * @returns ISO moment
 */
export function endOfKeeping(
  categories: readonly DataCategory[],
  flows: readonly Flow[],
  now: string,
): string {
  const resting = flows.filter(flow => (categories as readonly string[]).includes(flow.category))
  const days = Math.min(...resting.map(flow => flow.retentionDays))
  return new Date(Date.parse(now) + days * day).toISOString()
}

type Standing = {
  state: string
  releaseOfficer: boolean
  /** It was released once, and this visitor is not the release point: others read what is corrected at once. */
  guarded?: boolean
}

/** What this visitor may do with a signal of the own domain. Weighed and closed matters are history. */
export function doableWith({
  state,
  releaseOfficer,
  guarded = false,
}: Standing): ('correct' | 'withdraw' | 'restore' | 'release')[] {
  if (state === 'withdrawn') return ['restore']
  if (['closed', 'rejected', 'expired', 'feedback-given'].includes(state)) return []
  const open = guarded ? (['withdraw'] as const) : (['correct', 'withdraw'] as const)
  return state === 'awaiting-release' && releaseOfficer ? [...open, 'release'] : [...open]
}

/** A name for the list: what the filer called it, else the first sentence of the facts, cut at a word. */
export function titleOf(note: Pick<Note, 'title' | 'facts'>): string {
  if (note.title) return note.title
  const [sentence = note.facts] = note.facts.split(/(?<=[.!?])\s|\n/)
  if (sentence.length <= 80) return sentence.replace(/[.]$/, '')
  return `${sentence.slice(0, 80).replace(/\s\S*$/, '')}…`
}
