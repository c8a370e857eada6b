// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Person, readAgreement } from './agreement-line.rules.ts'

const today = '2026-11-24'
const people: Person[] = [
  'Marit Blom',
  'Idris Vos',
  'Yara de Wit',
  'Bas Oudewal',
  'Henk Sluis',
  'Henk Vink',
].map((name, at) => ({ account: `a${at}`, domain: at, name }))

for (const [typed, what, who, due] of [
  [
    'Bewoners van de Kadelaan bellen Marit vr 27',
    'Bewoners van de Kadelaan bellen',
    'Marit Blom',
    '2026-11-27',
  ],
  ['Lampen laten maken, Yara de Wit, vr 4 dec', 'Lampen laten maken', 'Yara de Wit', '2026-12-04'],
  ['Ouders spreken Idris morgen', 'Ouders spreken', 'Idris Vos', '2026-11-25'],
  ['Ouders spreken over twee weken Idris', 'Ouders spreken', 'Idris Vos', '2026-12-08'],
  ['Fietsen tellen door Vos voor 4-12', 'Fietsen tellen', 'Idris Vos', '2026-12-04'],
  ['Marit belt de bewoners vrijdag', 'Marit belt de bewoners', 'Marit Blom', '2026-11-27'],
  ['Marit: bewoners bellen uiterlijk 4 december 2026', 'bewoners bellen', 'Marit Blom', '2026-12-04'],
  ['Idris belt met Marit di', 'Idris belt met', 'Marit Blom', '2026-11-24'],
  ['Ophalen de Wit volgende week donderdag', 'Ophalen', 'Yara de Wit', '2026-12-03'],
  ['Call the residents Marit in two weeks', 'Call the residents', 'Marit Blom', '2026-12-08'],
  ['Zet de bas zachter', 'Zet de bas zachter', undefined, undefined],
  ['Doe het zo', 'Doe het zo', undefined, undefined],
  ['Henk belt vr 27', 'Henk belt', undefined, '2026-11-27'],
  ['henk sluis belt', 'henk sluis belt', 'Henk Sluis', undefined],
  ['Kom om 9 uur met 12 fietsen', 'Kom om 9 uur met 12 fietsen', undefined, undefined],
  ['Bellen Marit vr 28', 'Bellen vr 28', 'Marit Blom', undefined],
  ['Bellen Marit ma 7 dec', 'Bellen', 'Marit Blom', '2026-12-07'],
  ['Bellen Marit di 7 dec', 'Bellen di 7 dec', 'Marit Blom', undefined],
  ['', '', undefined, undefined],
] as const)
  test(`reads "${typed}"`, () => {
    const read = readAgreement(typed, people, today)
    assert.deepEqual([read.what, read.owner?.name, read.due], [what, who, due])
  })

test('whatever is typed, the pieces are the line itself and the day is not past', () => {
  const words = fc.constantFrom(
    'Marit',
    'vr',
    '27',
    'over',
    'twee',
    'weken',
    'bellen',
    'morgen',
    '4-12',
    ',',
    'Wit',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 8 }), said => {
      const typed = said.join(' ')
      const { pieces, due } = readAgreement(typed, people, today)
      assert.equal(pieces.map(({ text }) => text).join(''), typed)
      assert.ok(due === undefined || due >= today)
    }),
  )
})

for (const [saidOn, typed, due] of [
  ['2026-11-21', 'Bellen Marit over twee weken', '2026-12-07'],
  ['2026-11-22', 'Call Marit in one week', '2026-11-30'],
  ['2026-12-11', 'Bellen Marit over twee weken', '2026-12-28'],
  ['2026-11-20', 'Bellen Marit over 2 dagen', '2026-11-22'],
] as const)
  test(`"${typed}" said on ${saidOn} is a day on which people work, unless the days were counted`, () => {
    assert.equal(readAgreement(typed, people, saidOn).due, due)
  })
