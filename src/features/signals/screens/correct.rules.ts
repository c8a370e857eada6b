// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type * as z from 'zod'
import { momentOf } from '../../../platform/ui/time/show-date.ts'
import type { seeSignal } from '../signal.contract.ts'
import { emptyDraft, type FormDraft } from './form-draft.ts'

export type SeenSignal = z.output<typeof seeSignal.response>

/** A period as the form reads it: "16-11-2026 20:00 t/m 18-11-2026 22:30". */
export function typedPeriod(from: string, to: string | null): string {
  const start = typedMoment(from)
  if (to === null) return start
  const end = typedMoment(to)
  return start.slice(0, 10) === end.slice(0, 10) ? `${start} tot ${end.slice(11)}` : `${start} t/m ${end}`
}

function typedMoment(moment: string): string {
  const { day, time } = momentOf(moment)
  return `${day.split('-').reverse().join('-')} ${time}`
}

/** A filed signal as the form has it, to be corrected. */
export const draftOf = (signal: SeenSignal): FormDraft => ({
  ...emptyDraft(signal.id),
  what: signal.facts,
  thinks: signal.interpretation ?? '',
  place: signal.place,
  placeTyped: signal.place.label,
  when: typedPeriod(signal.observedFrom, signal.observedTo),
  phenomenon: signal.phenomenon,
  reliability: signal.reliability,
  urgency: signal.urgency,
  asked: signal.asked,
  embargo: signal.embargoUntil ? typedMoment(signal.embargoUntil) : '',
  about: signal.subjects.map(({ id, kind, name }) => ({ id, kind, name, fresh: false })),
})

/**
 * The title to send with corrected facts: one that somebody gave stays; one that was taken from the first words of
 * the facts is taken anew.
 */
export function keptTitle(
  { title, facts }: Pick<SeenSignal, 'title' | 'facts'>,
  corrected: string,
): string | undefined {
  const derived = facts.startsWith(title.replace(/…$/, ''))
  return derived && corrected.trim() !== facts ? undefined : title
}

export const comparedFields = ['what', 'thinks', 'placeTyped', 'when', 'about', 'phenomenon'] as const
export type ComparedField = (typeof comparedFields)[number]

/** What a field says, as one text: whom or what it is about by name, in the order of the alphabet. */
export const textOf = (draft: FormDraft, field: ComparedField): string =>
  field === 'about'
    ? draft.about
        .map(({ name }) => name)
        .sort()
        .join(', ')
    : draft[field].trim()

/** Where two people wrote something else since both began from the same version. */
export const differencesBetween = (mine: FormDraft, theirs: FormDraft): ComparedField[] =>
  comparedFields.filter(field => textOf(mine, field) !== textOf(theirs, field))

/** My note with, per field, what was chosen; a place is chosen whole. */
export function merged(
  mine: FormDraft,
  theirs: FormDraft,
  chosen: Record<string, 'mine' | 'theirs'>,
): FormDraft {
  const from = (field: ComparedField) => (chosen[field] === 'theirs' ? theirs : mine)
  return {
    ...mine,
    what: from('what').what,
    thinks: from('thinks').thinks,
    place: from('placeTyped').place,
    placeTyped: from('placeTyped').placeTyped,
    when: from('when').when,
    about: from('about').about,
    phenomenon: from('phenomenon').phenomenon,
  }
}
