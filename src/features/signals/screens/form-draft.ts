// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Note, Place } from '../signal.contract.ts'

export const kinds = ['group', 'person', 'organisation', 'vehicle'] as const
export type Kind = (typeof kinds)[number]
export type About = { id: string; kind: Kind; name: string; fresh: boolean }
export type LonLat = [longitude: number, latitude: number]

/** A note as its form keeps it: what was typed, also when it is only half right. */
export type FormDraft = {
  signal: string
  what: string
  thinks: string
  place?: Place & { lonLat?: LonLat }
  placeTyped: string
  when: string
  kind?: Kind
  group: string
  about: About[]
  phenomenon: string
  reliability: Note['reliability']
  urgency: Note['urgency']
  asked: Note['asked']
  embargo: string
  /** Words somebody looked at again and let stand. */
  kept: string[]
}

export const emptyDraft = (signal: string): FormDraft => ({
  signal,
  what: '',
  thinks: '',
  placeTyped: '',
  when: '',
  group: '',
  about: [],
  phenomenon: 'not-named',
  reliability: 'own-observation',
  urgency: 'ordinary',
  asked: 'weigh',
  embargo: '',
  kept: [],
})

/** A kept draft as the form knows it; what an older form did not have gets its usual value. */
export const readDraft = (body: Record<string, unknown>): FormDraft => ({
  ...emptyDraft(String(body.signal)),
  ...(body as Partial<FormDraft>),
})

export const isBlank = ({ what, thinks, placeTyped, when, group, about }: FormDraft): boolean =>
  [what, thinks, placeTyped, when, group].every(text => text.trim() === '') && about.length === 0

const categoryOf: Record<Kind, string> = {
  group: 'unnamed-group',
  person: 'person',
  organisation: 'organisation',
  vehicle: 'vehicle',
}
type Flow = { category: string; carriesPersons: boolean }

/** Whether something of this kind may be brought to this table today. */
export function mayBring(kind: Kind, flows: readonly Flow[]): boolean {
  const personal = kind === 'person' || kind === 'vehicle'
  return flows.some(flow => flow.category === categoryOf[kind] && (!personal || flow.carriesPersons))
}

/** Whether anything can be filed here at all: without ground for a place there is no signal. */
export const mayFile = (flows: readonly Flow[]): boolean => flows.some(({ category }) => category === 'place')
