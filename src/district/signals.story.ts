// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { getAddress } from './addresses.ts'
import type { Days } from './days.ts'
import { idOf } from './identity.ts'
import { getPersona } from './people.ts'
import { getPlace } from './places.ts'
import type { DistrictSignal, SignalPlace, SignalSubject, Story } from './signal.ts'
import { oosterwaardeStories } from './signals.story.oosterwaarde.ts'
import { peopleStories } from './signals.story.people.ts'
import { riecStories } from './signals.story.riec.ts'
import { rietmeerStories } from './signals.story.rietmeer.ts'

/** The id of a signal in a story, so that meetings and tests can point at it by name. */
export const storySignalId = (key: string): string => idOf(`signal ${key}`)

function placeOf(where: Story['where']): SignalPlace {
  if ('place' in where)
    return { kind: 'place', place: where.place, neighbourhood: getPlace(where.place).neighbourhood }
  if ('area' in where) return { kind: 'area', neighbourhood: where.area }
  if ('address' in where) {
    const { id, neighbourhood } = getAddress(where.address)
    return { kind: 'address', address: id, neighbourhood }
  }
  const { spot, accuracy, near, neighbourhood } = where
  return { kind: 'point', x: spot[0], y: spot[1], accuracy, near, neighbourhood }
}

// Stories write addresses in words; the rest of the product knows them by id.
const withAddressId = (subject: SignalSubject): SignalSubject =>
  'address' in subject && subject.address ? { ...subject, address: getAddress(subject.address).id } : subject

function tell(days: Days, story: Story): DistrictSignal {
  const { by, where, seen, until, filed, embargoUntil, subjects = [] } = story
  return {
    id: storySignalId(story.key),
    number: story.number === undefined ? '' : numberInWords(story.number),
    domain: getPersona(by).domain,
    filedBy: by,
    table: story.table ?? 'vlieten-signals',
    title: story.title,
    facts: story.facts,
    interpretation: story.thinks,
    place: placeOf(where),
    observedFrom: days.at(...seen),
    observedTo: until && days.at(...until),
    filedAt: days.at(...filed),
    phenomenon: story.phenomenon,
    subjects: subjects.map(withAddressId),
    reliability: story.reliability ?? 'own-observation',
    urgency: story.urgency ?? 'ordinary',
    asked: story.asked ?? 'weigh',
    embargoUntil: embargoUntil && days.at(...embargoUntil),
    state: story.state,
    requestOpen: story.requestOpen ?? false,
  }
}

/** `S-0481` for 481. */
export const numberInWords = (number: number): string => `S-${String(number).padStart(4, '0')}`

/** The signals that carry the stories SC1 to SC6. */
export const storySignals = (days: Days): DistrictSignal[] =>
  [...rietmeerStories(days), ...oosterwaardeStories(), ...riecStories(), ...peopleStories()].map(story =>
    tell(days, story),
  )
