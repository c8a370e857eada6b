// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkText, type FindingKind, passesElevenTest } from './text-checks.ts'

const cases: { text: string; expect: [FindingKind, string][] }[] = [
  { text: 'De overlastgevers gingen weg toen de bus kwam.', expect: [['label', 'overlastgevers']] },
  { text: 'Een bekende draaideurcrimineel liep weg.', expect: [['label', 'draaideurcrimineel']] },
  {
    text: 'Hangjongeren en ander tuig op het plein.',
    expect: [
      ['label', 'Hangjongeren'],
      ['label', 'tuig'],
    ],
  },
  { text: 'Er zat een verwarde man op de bank.', expect: [['label', 'verwarde man']] },
  {
    text: 'Hij is schizofreen en heeft ADHD.',
    expect: [
      ['diagnosis', 'schizofreen'],
      ['diagnosis', 'ADHD'],
    ],
  },
  {
    text: 'Volgens de buren heeft ze een persoonlijkheidsstoornis.',
    expect: [['diagnosis', 'persoonlijkheidsstoornis']],
  },
  { text: 'Zijn nummer is 999900006.', expect: [['bsn', '999900006']] },
  { text: 'Zijn nummer is 999 900 006, zei hij.', expect: [['bsn', '999 900 006']] },
  { text: 'Hij dreigde de buurman met een mes.', expect: [['acute', 'dreigde de buurman met een mes']] },
  {
    text: 'De buurvrouw zegt dat hij zijn vrouw slaat.',
    expect: [['acute', 'zijn vrouw slaat']],
  },
  { text: 'Ik hoorde van huiselijk geweld.', expect: [['acute', 'huiselijk geweld']] },
]

for (const { text, expect } of cases)
  test(`finds ${expect.map(([kind]) => kind).join(' and ')} in “${text}”`, () => {
    const found = checkText(text)
    assert.deepEqual(
      found.map(({ kind, found: words }) => [kind, words]),
      expect,
    )
    for (const { start, end, found: words, suggestion } of found) {
      assert.equal(text.slice(start, end), words)
      assert.ok(suggestion.nl && suggestion.en)
    }
  })

const ordinary = [
  'Maandag, dinsdag en woensdag stond tussen acht uur en half elf een groep van zes tot acht jongeren bij de bushalte.',
  'De lampen branden niet langs het fietspad. Drie lampen zijn stuk.',
  'Op de markt verkoopt iemand messen en een bijl.',
  'De autodealer aan de Dijkweg heeft tuigage voor paarden in de etalage.',
  'De winkelier zet zijn reclamebord met een mes erop buiten.',
  'KvK 12345678, kenteken 12-ABC-3, telefoon 0612345678, bedrag € 123 456 789.',
  'Ordernummer 123456789 staat op de doos.',
  'IBAN NL91ABNA0417164300 stond op de factuur.',
  'De brandweer controleerde de loods. Er was geen brand.',
  'De bewoner zegt dat hij moe is en slecht slaapt door de muziek.',
  'Het criminele geld is niet gezien. Er kwam een auto met aanhanger.',
  'De groep liep mee met de optocht en de leden van de kern zongen.',
  'Er zijn 999 meldingen in 900 dagen op 6 plekken.',
  'De gemeente dacht aan een addendum bij het convenant.',
]
for (const text of ordinary)
  test(`stays silent on “${text.slice(0, 60)}”`, () => assert.deepEqual(checkText(text), []))

const numbersOfTheDistrict = ['999900006', '999907918', '999915836', '999923754', '999931672', '999939592']
test('the eleven-test knows the fictional numbers and one that fails', () => {
  for (const number of numbersOfTheDistrict) assert.ok(passesElevenTest(number), number)
  for (const number of ['999012345', '000000000', '99990000', '9999000061', 'abcdefghi', ''])
    assert.ok(!passesElevenTest(number), number)
})

test('one changed digit never passes the eleven-test', () => {
  const digit = fc.integer({ min: 0, max: 9 })
  fc.assert(
    fc.property(
      fc.constantFrom(...numbersOfTheDistrict),
      fc.integer({ min: 0, max: 8 }),
      digit,
      (good, at, to) => {
        const changed = good.slice(0, at) + to + good.slice(at + 1)
        return changed === good || !passesElevenTest(changed)
      },
    ),
  )
})

test('positions stay true in any text, also with emoji and right-to-left names', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const text = `${before} overlastgever ${after}`
      return checkText(text).every(({ start, end, found }) => text.slice(start, end) === found)
    }),
  )
})
