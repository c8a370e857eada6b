// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { normaliseHouseNumber, normalisePostcode, normaliseStreet, splitAddressLine } from './address.ts'
import { parseBirthDate } from './date.ts'
import { DATE_FORMATS } from './date-formats.ts'
import { normaliseEmail } from './email.ts'
import { nameFamily } from './name-family.ts'
import { normaliseNationalId } from './national-id.ts'
import { normaliseRegistrationNumber, normaliseTradeName } from './organisation.ts'
import { normaliseFullName, normaliseGivenName, normaliseSurname } from './person-name.ts'
import { normalisePhone } from './phone.ts'
import { phoneticKey } from './phonetic-key.ts'
import { foldText } from './text.ts'
import { normalisePlate } from './vehicle.ts'

/** What people type and machines break: other scripts, marks, NUL, emoji, lone surrogates, right to left. */
const fragment = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 20 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }).map(units => String.fromCharCode(...units)),
  fc.constantFrom(
    'van',
    'de',
    'der',
    "'t",
    'v.d.',
    'geb.',
    'e/v',
    '-',
    ',',
    '/',
    '(',
    ')',
    '"',
    ' ',
    'Jansen',
    'J.P.',
    'Vandenberg',
    'vande',
    'محمد',
    'Щербаков',
    'ﷺ',
    '‮',
    '\0',
    '👩‍👩‍👧',
    'ß',
    'İ',
    'ĳ',
    '12',
    '1e',
    '3hg',
    'str',
    'st',
    'n',
    '1234 AB',
    '+31',
    '06',
    '@',
    '.nl',
    'B.V.',
    'stichting',
    'NL',
    '0',
    'O',
    'I',
    'ck',
    'uy',
    'sche',
    'aae',
  ),
)
const anything = fc.oneof(
  fc.array(fragment, { maxLength: 6 }).map(parts => parts.join('')),
  fc.array(fragment, { maxLength: 6 }).map(parts => parts.join(' ')),
  fc.tuple(fragment, fc.integer({ min: 1, max: 400 })).map(([part, times]) => part.repeat(times)),
)

const asItself: readonly (readonly [name: string, normalise: (raw: string) => string, longest: number])[] = [
  ['foldText', foldText, 256],
  ['nameFamily', nameFamily, 256],
  ['normaliseStreet', normaliseStreet, 256],
  ['normalisePostcode', normalisePostcode, 10],
  ['normalisePhone', normalisePhone, 16],
  ['normaliseEmail', normaliseEmail, 320],
  ['normaliseNationalId', normaliseNationalId, 64],
  ['normaliseTradeName', raw => normaliseTradeName(raw).core, 256],
  ['normaliseRegistrationNumber', raw => normaliseRegistrationNumber(raw).value, 32],
  ['normalisePlate', raw => normalisePlate(raw).plate, 12],
  ['normaliseSurname, full', raw => normaliseSurname(raw).full, 600],
]
for (const [name, normalise, longest] of asItself) {
  test(`${name} answers every string, within its length, and changes nothing the second time`, () => {
    fc.assert(
      fc.property(anything, raw => {
        const once = normalise(raw)
        assert.ok(once.length <= longest, `${once.length} units`)
        assert.equal(normalise(once), once)
      }),
      { numRuns: 2000 },
    )
  })
}

test('phonetic keys are short for every string, and the same for a text and its folded form', () => {
  fc.assert(
    fc.property(anything, raw => {
      assert.ok(phoneticKey(raw).length <= 24)
      assert.equal(phoneticKey(raw), phoneticKey(foldText(raw)))
    }),
    { numRuns: 2000 },
  )
})

test('names in parts answer every string, folded and bounded', () => {
  fc.assert(
    fc.property(anything, raw => {
      const name = normaliseFullName(raw)
      const parts = [...Object.values(name.given), ...Object.values(name.surname), name.initials]
      for (const part of [...parts, ...Object.values(normaliseGivenName(raw))]) {
        assert.ok(part.length <= 600)
        assert.equal(part, foldText(part).slice(0, part.length))
      }
      assert.equal(name.surname.full === '', name.surname.core === '')
    }),
    { numRuns: 2000 },
  )
})

test('dates answer every string with components in range, or with null', () => {
  fc.assert(
    fc.property(anything, fc.option(fc.constantFrom(...DATE_FORMATS), { nil: undefined }), (raw, format) => {
      const date = parseBirthDate(raw, format)
      if (date === null) return
      assert.ok(date.year === 0 || (date.year >= 1850 && date.year <= 2100))
      assert.ok(date.month >= 0 && date.month <= 12 && date.day >= 0 && date.day <= 31)
      assert.ok(date.year + date.month + date.day > 0)
    }),
    { numRuns: 2000 },
  )
})

test('addresses answer every string; house numbers are read the same again', () => {
  fc.assert(
    fc.property(anything, raw => {
      assert.ok(splitAddressLine(raw).street.length <= 256)
      const { number, addition } = normaliseHouseNumber(raw)
      assert.ok(Number.isInteger(number) && number >= 0 && number <= 99999 && addition.length <= 16)
      if (number > 0) assert.deepEqual(normaliseHouseNumber(`${number} ${addition}`), { number, addition })
    }),
    { numRuns: 2000 },
  )
})
