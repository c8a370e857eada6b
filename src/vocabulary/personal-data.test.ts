// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findPersonalData, type PersonalKind, refusedIn } from './personal-data.ts'

for (const [text, kind, found] of [
  ['Zijn nummer is 111222333 zegt hij.', 'bsn', '111222333'],
  ['BSN 123 456 782.', 'bsn', '123 456 782'],
  ['Een zwarte auto, 12-ABC-3, stond er.', 'plate', '12-ABC-3'],
  ['kenteken g-123-bb', 'plate', 'g-123-bb'],
  ['De bus AB123C rijdt weg.', 'plate', 'AB123C'],
  ['Bel 06-12345678 even.', 'phone', '06-12345678'],
  ['Bel +31 6 12 34 56 78.', 'phone', '+31 6 12 34 56 78'],
  ['Te bereiken op 0343 123456.', 'phone', '0343 123456'],
  ['Mail jesse.k@voorbeeld.nl maar.', 'email', 'jesse.k@voorbeeld.nl'],
  ['Ik maak me zorgen over Jesse K. en zijn zus.', 'name', 'Jesse K.'],
  ['Een gesprek met meneer van der Duin leverde niets op.', 'name', 'meneer van der Duin'],
  ['Hij heet Samir en is vijftien.', 'name', 'heet Samir'],
  ['Ik sprak met Wouter de Groot over werk.', 'name', 'Wouter de Groot'],
  ['Een brief van J. de Vries.', 'name', 'J. de Vries'],
  ['Zij woont op Kastanjelaan 14b.', 'dwelling', 'Kastanjelaan 14b'],
  ['Postcode 1234 AB 12 is het.', 'dwelling', '1234 AB 12'],
  ['Geboren op 3-4-2009 in Rietmeer.', 'birth-date', 'Geboren op 3-4-2009'],
] satisfies [string, PersonalKind, string][])
  test(`found as ${kind}: ${found}`, () => {
    const [finding] = findPersonalData(text).filter(one => one.kind === kind)
    assert.equal(finding?.found, found, JSON.stringify(findPersonalData(text)))
    assert.equal(text.slice(finding.start, finding.end), found)
  })

for (const text of [
  'Een jongen van vijftien is drie avonden gezien bij het plein. Hij wil werk met fietsen.',
  'Bel 112 of Veilig Thuis, 0800-2000. Dat staat ook op de kaart.',
  'Op 12-11-2026 om 20:30 uur waren er acht jongeren.',
  'Het project kost 12.500,00 euro in 2026.',
  'De Gemeente Rietmeer en Stichting Pit werken samen in Rietmeer.',
  'Verzuim van 18 % op school. Wat helpt bij zo’n jongen?',
  'Zaak 123456789 is geen burgerservicenummer.',
])
  test(`left alone: ${text}`, () => assert.deepEqual(findPersonalData(text), []))

test('what is certain is refused, what is a guess is not', () => {
  assert.deepEqual(refusedIn('Jesse K. van Kastanjelaan 14, geboren op 3-4-2009'), [])
  assert.deepEqual(refusedIn('111222333, 12-ABC-3, 0612345678 en a@b.nl'), ['bsn', 'plate', 'phone', 'email'])
})

test('findings lie apart and in order in whatever somebody types', () => {
  const bits = fc.constantFrom(
    'Jesse K.',
    ' ',
    '12-AB-34',
    '0612345678',
    'Laan 3',
    'a@b.nl',
    'é',
    '-',
    '111222333',
  )
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 12 }), parts => {
      const text = parts.join('')
      const findings = findPersonalData(text)
      findings.forEach((one, at) => {
        assert.equal(text.slice(one.start, one.end), one.found)
        assert.ok(at === 0 || findings[at - 1]!.end <= one.start)
      })
    }),
  )
})
