// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type RandomStream, substream } from '../analysis/hotspots/random.ts'
import type { SignalState } from '../vocabulary/signal-states.ts'
import { circumstances } from './circumstances.ts'
import type { Days } from './days.ts'
import { idOf } from './identity.ts'
import type { Municipality, NeighbourhoodName } from './municipalities.ts'
import { businessNotes } from './notes.business.ts'
import { homesNotes } from './notes.homes.ts'
import { outsideNotes } from './notes.outside.ts'
import { streetNotes } from './notes.street.ts'
import { getPersona, type PersonaId } from './people.ts'
import type { DistrictSignal, SignalSubject } from './signal.ts'
import { notesThatFit, placeFor } from './signals.places.ts'
import { pick, spin } from './spin.ts'

/** What one domain filed over a year: who, how many, where, and which kinds of note. */
type Quota = {
  by: readonly PersonaId[]
  /** Days from today on which each was filed. */
  days: (random: RandomStream) => number
  count: number
  municipality: Municipality
  neighbourhood?: NeighbourhoodName
  notBeside?: NeighbourhoodName
  about: readonly (readonly (typeof streetNotes)[number][])[]
}

const daysBetween = (first: number, last: number) => (random: RandomStream) =>
  first + random.int(last - first + 1)
const allNotes = [streetNotes, homesNotes, businessNotes, outsideNotes]
const publicOrder = ['marit', 'tom', 'elif'] as const

// Rietmeer's public order is the domain of the first screens: 412 signals, 48 in the centre in eight weeks.
const quotas: readonly Quota[] = [
  { by: publicOrder, count: 349, days: daysBetween(-358, -58), municipality: 'Rietmeer', about: allNotes },
  {
    by: publicOrder,
    count: 40,
    days: daysBetween(-55, -27),
    municipality: 'Rietmeer',
    neighbourhood: 'Rietmeer-Centrum',
    about: [streetNotes, homesNotes, businessNotes],
  },
  ...[-25, -25, -25, -23, -20, -18, -16, -15, -12, -12, -9, -8].map(
    (day): Quota => ({
      by: publicOrder,
      count: 1,
      days: () => day,
      municipality: 'Rietmeer',
      notBeside: 'Rietmeer-Centrum',
      about: allNotes,
    }),
  ),
  { by: ['thijs'], count: 36, days: daysBetween(-340, -2), municipality: 'Rietmeer', about: [streetNotes] },
  { by: ['henk'], count: 24, days: daysBetween(-300, -2), municipality: 'Rietmeer', about: [streetNotes] },
  {
    by: ['roos', 'fatima'],
    count: 44,
    days: daysBetween(-340, -2),
    municipality: 'Oosterwaarde',
    about: allNotes,
  },
  {
    by: ['carla'],
    count: 12,
    days: daysBetween(-300, -3),
    municipality: 'Oosterwaarde',
    about: [businessNotes],
  },
  { by: ['joris'], count: 28, days: daysBetween(-340, -2), municipality: 'Lindeveen', about: allNotes },
  { by: ['dirk'], count: 26, days: daysBetween(-340, -2), municipality: 'Zandhove', about: allNotes },
  {
    by: ['petra'],
    count: 18,
    days: daysBetween(-320, -3),
    municipality: 'Rietmeer',
    about: [homesNotes, streetNotes],
  },
  {
    by: ['petra'],
    count: 12,
    days: daysBetween(-320, -3),
    municipality: 'Oosterwaarde',
    about: [homesNotes],
  },
  { by: ['karim'], count: 26, days: daysBetween(-330, -2), municipality: 'Rietmeer', about: allNotes },
  {
    by: ['yara'],
    count: 10,
    days: daysBetween(-250, -20),
    municipality: 'Rietmeer',
    about: [streetNotes.slice(-1)],
  },
]

const thoughts = [
  'Het lijkt vooral bij droog weer te spelen.',
  'Ik denk dat het helpt als er meer licht komt.',
  'Of dit vaker gebeurt, is nog niet te zeggen.',
  'Misschien hangt dit samen met de sluiting van de inloop.',
  'Een praatje vooraf lijkt beter te werken dan een waarschuwing.',
  'Dit kan ook eenmalig zijn.',
  'De buurt wil zelf ook iets doen.',
]

const sizes: Readonly<Record<string, number>> = { zes: 6, acht: 8, tien: 10 }

/** A group without names, when the note counts one. */
function subjectsIn(phenomenon: string, facts: string): SignalSubject[] {
  const size = sizes[/stonden (\w+) jongeren/.exec(facts)?.[1] ?? '']
  if (phenomenon !== 'group-outside' || !size) return []
  return [{ kind: 'group', what: `ongeveer ${size} jongeren`, size: { from: size - 1, to: size + 1 } }]
}

/** Where a signal of this age usually stands by now. */
function stateAfter(random: RandomStream, daysAgo: number): SignalState {
  const chance = random.next()
  if (daysAgo > 70) return chance < 0.9 ? 'closed' : chance < 0.95 ? 'withdrawn' : 'feedback-given'
  if (daysAgo > 21)
    return chance < 0.55 ? 'closed' : chance < 0.8 ? 'registered' : chance < 0.9 ? 'on-hold' : 'weighed'
  return chance < 0.5 ? 'submitted' : chance < 0.95 ? 'registered' : 'returned'
}

function note(days: Days, quota: Quota, index: number): DistrictSignal {
  const random = substream(19530201, index)
  const filed = quota.days(random)
  const by = pick(random, quota.by)
  const kind = pick(random, notesThatFit(quota.about.flat(), quota.municipality, quota.neighbourhood))
  const aside = random.next() < 0.8 ? pick(random, circumstances) : ''
  const [title, facts] = spin(random, kind.title, `${kind.facts} ${aside}`)
  const seen = filed - 1 - random.int(3)
  const hour = kind.hours[0] + random.int(kind.hours[1] - kind.hours[0])
  const from = days.at(
    seen,
    `${String(hour).padStart(2, '0')}:${pick(random, ['00', '10', '15', '30', '40', '45'])}`,
  )
  return {
    id: idOf(`generated signal ${index}`),
    number: '',
    domain: getPersona(by).domain,
    filedBy: by,
    table: 'vlieten-signals',
    title,
    facts,
    interpretation: random.next() < 0.15 ? pick(random, thoughts) : undefined,
    place: placeFor(random, kind.where, quota.municipality, { ...quota, recent: filed > -90 }),
    observedFrom: from,
    observedTo: random.next() < 0.3 ? new Date(from.getTime() + (20 + random.int(70)) * 60_000) : undefined,
    filedAt: days.at(filed, `${String(8 + random.int(9)).padStart(2, '0')}:${String(10 + random.int(50))}`),
    phenomenon: kind.phenomenon,
    subjects: subjectsIn(kind.phenomenon, facts),
    reliability: pick(random, ['own-observation', 'own-observation', 'own-observation', 'third-party']),
    urgency: random.next() < 0.08 ? 'soon' : 'ordinary',
    asked: pick(random, ['weigh', 'weigh', 'weigh', 'inform', 'advice']),
    state: stateAfter(random, -filed),
    requestOpen: false,
  }
}

/** A year of ordinary notes: the same on every machine, because each draws from its own numbered stream. */
export const generatedSignals = (days: Days): DistrictSignal[] =>
  quotas
    .flatMap(quota => Array.from({ length: quota.count }, () => quota))
    .map((quota, index) => note(days, quota, index))
