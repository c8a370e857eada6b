// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

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
}

export type WishField = 'facts' | 'works' | 'until' | 'necessity' | 'proportionality' | 'lead' | 'quietUntil'

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
  return lacking
}

/** Who goes along, and of whom the name does. */
export const chosenSubjects = (along: Readonly<Record<string, Along>>) => ({
  subjects: Object.keys(along).filter(id => along[id] !== 'not-along'),
  named: Object.keys(along).filter(id => along[id] === 'named'),
})
