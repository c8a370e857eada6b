// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomStream } from '../analysis/hotspots/random.ts'
import { businessNotes } from './notes.business.ts'
import { homesNotes } from './notes.homes.ts'
import { outsideNotes } from './notes.outside.ts'
import { streetNotes } from './notes.street.ts'
import { spin } from './spin.ts'

test('tied choices take the same turn in every text, free ones do not', () => {
  for (let seed = 0; seed < 50; seed++) {
    const [title, facts] = spin(
      randomStream(seed),
      '{n:Twee|Drie} fietsen',
      'Er zijn {n:twee|drie} {oude|nieuwe} fietsen weg.',
    )
    assert.equal(title.startsWith('Twee'), facts.includes('twee'))
    assert.doesNotMatch(facts, /[{}|]/)
  }
})

test('the same seed spins the same text', () => {
  const text = '{a|b|c} {d|e|f}'
  assert.deepEqual(spin(randomStream(7), text), spin(randomStream(7), text))
})

test('tied choices offer as many turns everywhere in a note', () => {
  for (const { title, facts } of [...streetNotes, ...homesNotes, ...businessNotes, ...outsideNotes]) {
    const turns = new Map<string, number>()
    for (const [, label, list] of `${title} ${facts}`.matchAll(/\{(\w):([^{}]*)\}/g)) {
      const count = list!.split('|').length
      assert.equal(turns.get(label!) ?? count, count, `${title}: ${label}`)
      turns.set(label!, count)
    }
  }
})
