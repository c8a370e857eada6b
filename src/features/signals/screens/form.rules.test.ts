// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldOfPath, noteOf, problemsOf } from './form.rules.ts'
import { emptyDraft, isBlank, mayBring, mayFile } from './form-draft.ts'

const now = '2026-11-23T09:00:00.000Z'
const place = { kind: 'named-place' as const, label: 'Kadeplein', accuracyMetres: 10 }
const whole = {
  ...emptyDraft('s'),
  what: 'Drie lampen zijn stuk.',
  place,
  placeTyped: 'Kadeplein',
  when: 'gisteravond',
}
const says = (draft: Partial<typeof whole>) =>
  problemsOf({ ...whole, ...draft }, now).map(problem => `${problem.field} ${problem.says}`)

test('a whole note has no problems', () => assert.deepEqual(says({}), []))
test('an empty form says all it needs at once', () =>
  assert.deepEqual(
    problemsOf(emptyDraft('s'), now).map(({ says: what }) => what),
    ['what-needed', 'where-needed', 'when-needed'],
  ))
test('a place that was typed and not picked is another question', () =>
  assert.deepEqual(says({ place: undefined, placeTyped: 'Kadepl' }), ['where where-pick']))
test('31 November is no day', () => assert.deepEqual(says({ when: '31-11 21:00' }), ['when when-unread']))
test('a number like a BSN and a diagnosis are looked at before sending; what was kept passes', () => {
  const what = 'Hij gaf 123456782 op en zei dat hij schizofreen is.'
  assert.deepEqual(says({ what }), ['what check-bsn', 'what check-diagnosis'])
  const kept = problemsOf({ ...whole, what }, now).flatMap(problem =>
    'found' in problem ? [problem.found] : [],
  )
  assert.deepEqual(says({ what, kept }), [])
})
test('the note carries two instants and no map coordinates', () => {
  const note = noteOf({ ...whole, place: { ...place, lonLat: [5, 52] } }, ['a'], now)
  assert.deepEqual(note.place, place)
  assert.equal(note.observedFrom, '2026-11-22T17:00:00.000Z')
  assert.deepEqual(note.subjects, [{ id: 'a', involvement: '' }])
  assert.equal('interpretation' in note, false)
})
test('what the server says of a path stands at the field of the form', () =>
  assert.equal(fieldOfPath('place.rd.x'), 'where'))
test('a person needs a flow that carries persons; a group does not', () => {
  const flows = ['place', 'person', 'unnamed-group'].map(category => ({ category, carriesPersons: false }))
  assert.equal(mayBring('group', flows), true)
  assert.equal(mayBring('person', flows), false)
  assert.equal(mayBring('vehicle', flows), false)
  assert.equal(mayFile(flows), true)
  assert.equal(mayFile([]), false)
})
test('a form in which nothing was typed is no draft', () => {
  assert.equal(isBlank(emptyDraft('s')), true)
  assert.equal(isBlank(whole), false)
})
