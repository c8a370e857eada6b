// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Informed } from '../share.contract.ts'

/** How somebody the signal is about goes along. */
export type Along = 'not-along' | 'unnamed' | 'named'
export type Part = 'place' | 'period' | 'phenomenon'

export type Wish = {
  kind: 'facts' | 'advice'
  facts: string
  works: string
  avoid: string
  safety: string
  with: Part[]
  along: Record<string, Along>
  until: string | undefined
  necessity: string
  proportionality: string
  quiet: boolean
  quietUntil: string | undefined
  lead: string | null
  informed: 'informed' | 'later' | 'not' | undefined
  informBy: string
  informOn: string | undefined
  informWhy: string
}

export type WishField =
  | 'facts'
  | 'works'
  | 'until'
  | 'necessity'
  | 'proportionality'
  | 'lead'
  | 'quietUntil'
  | InformedField
/** What the fields of a wish are given. */
export type WishProps = {
  wish: Wish
  change: (part: Partial<Wish>) => void
  error: (field: WishField) => string | undefined
}

/** What the bringing starts from: a signal, a request, an item on an agenda. */
export type From = { signal: string | undefined; request: string | undefined; item: string | undefined }

/** The part of it that says whether who is named knows. */
export type InformedWish = Pick<Wish, 'along' | 'informed' | 'informBy' | 'informOn' | 'informWhy'>
export type InformedField = 'informed' | 'informBy' | 'informOn' | 'informWhy'

/** What still has to be filled in, by field. `today` and `latest`: `YYYY-MM-DD`, both days included. */
export function lackingIn(wish: Wish, today: string, latest: string | null): WishField[] {
  const lacking: WishField[] = []
  if (wish.kind === 'facts' && wish.facts.trim().length < 3) lacking.push('facts')
  if (wish.kind === 'advice' && (wish.works + wish.avoid + wish.safety).trim() === '') lacking.push('works')
  if (wish.until === undefined || wish.until < today || (latest !== null && wish.until > latest))
    lacking.push('until')
  if (wish.necessity.trim().length < 3) lacking.push('necessity')
  if (wish.proportionality.trim().length < 3) lacking.push('proportionality')
  if (wish.quiet && wish.lead === null) lacking.push('lead')
  if (wish.quiet && (wish.quietUntil === undefined || wish.quietUntil <= today)) lacking.push('quietUntil')
  return wish.kind === 'advice' ? lacking : [...lacking, ...lackingOnInformed(wish, today)]
}

/** Whether somebody goes along by name. */
export const namesSomebody = (along: Readonly<Record<string, Along>>) =>
  Object.values(along).includes('named')

/** What still has to be said of it, by field. */
export function lackingOnInformed(wish: InformedWish, today: string): InformedField[] {
  if (!namesSomebody(wish.along)) return []
  if (wish.informed === undefined) return ['informed']
  if (wish.informed === 'not') return wish.informWhy.trim().length < 3 ? ['informWhy'] : []
  if (wish.informed === 'informed') return []
  const lacking: InformedField[] = wish.informBy.trim() === '' ? ['informBy'] : []
  return wish.informOn === undefined || wish.informOn < today ? [...lacking, 'informOn'] : lacking
}

/** What is said of it, once it is whole; nothing when nobody's name goes along. */
export function informedOf(wish: InformedWish): Informed | undefined {
  if (!namesSomebody(wish.along) || wish.informed === undefined) return undefined
  if (wish.informed === 'later') return { state: 'later', by: wish.informBy.trim(), on: wish.informOn ?? '' }
  return wish.informed === 'not' ? { state: 'not', why: wish.informWhy.trim() } : { state: 'informed' }
}

/** Who goes along, and of whom the name does. */
export const chosenSubjects = (along: Readonly<Record<string, Along>>) => ({
  subjects: Object.keys(along).filter(id => along[id] !== 'not-along'),
  named: Object.keys(along).filter(id => along[id] === 'named'),
})
