// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { stdnum } from 'stdnum'
import { normaliseEmail } from './email.ts'
import { isBsn, normaliseNationalId } from './national-id.ts'
import { normaliseRegistrationNumber, normaliseTradeName } from './organisation.ts'
import { normalisePhone } from './phone.ts'
import { normalisePlate } from './vehicle.ts'

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map(all => all.join(''))

test('the eleven test agrees with another author on every nine digits', () => {
  fc.assert(
    fc.property(digits(9), number => {
      assert.equal(isBsn(number), number !== '000000000' && stdnum.NL!.bsn!.validate(number).isValid)
    }),
    { numRuns: 20_000, examples: [['111222333'], ['111222334'], ['000000000'], ['012345672']] },
  )
})

for (const [raw, number] of [
  ['111222333', '111222333'],
  ['1112.22.333', '111222333'],
  ['12345672', '012345672'],
  ['1234567', '001234567'],
  ['111222334', '111222334'],
  ['000000000', ''],
  ['999999999', ''],
  ['123456782', '123456782'],
  ['123', ''],
  ['', ''],
  ['ab-12 345', 'AB12345'],
] as const) {
  test(`national id '${raw}'`, () => assert.equal(normaliseNationalId(raw), number))
}

const SPELLINGS: readonly ((subscriber: string) => string)[] = [
  n => '0' + n,
  n => '+31' + n,
  n => '0031' + n,
  n => `+31 (0)${n}`,
  n => `(0${n.slice(0, 2)}) ${n.slice(2, 5)} ${n.slice(5)}`,
  n => `0${n.slice(0, 1)}-${n.slice(1)}`,
  n => `+31 ${n.slice(0, 1)} ${n.slice(1, 5)} ${n.slice(5)}`,
]

test('Dutch numbers in every spelling become what libphonenumber makes of them', () => {
  let compared = 0
  fc.assert(
    fc.property(digits(9), fc.constantFrom(...SPELLINGS), (subscriber, spelling) => {
      const theirs = parsePhoneNumberFromString(spelling(subscriber), 'NL')
      const isPersonal = /^(?!800|90)(?!(\d)\1{8})\d{9}$/.test(theirs?.nationalNumber ?? '')
      if (!theirs?.isValid() || !isPersonal || theirs.country !== 'NL' || theirs.ext) return
      compared++
      assert.equal(normalisePhone(spelling(subscriber)), theirs.number)
    }),
    { numRuns: 20_000 },
  )
  assert.ok(compared > 1000, `${compared} compared`)
})

for (const [raw, number] of [
  ['612345678', '+31612345678'],
  ['31612345678', '+31612345678'],
  ['06 1234 5678 tst 12', '+31612345678'],
  ['0612345678 / 0201234567', '+31612345678'],
  ['+49 30 123456', '+4930123456'],
  ['0049 30 123456', '+4930123456'],
  ['088-1234567', '+31881234567'],
  ['0800-1234', ''],
  ['0900 1234567', ''],
  ['112', ''],
  ['0666666666', ''],
  ['06-1234567', ''],
  ['06-123456789', ''],
  ['geen', ''],
  ['', ''],
] as const) {
  test(`phone '${raw}'`, () => assert.equal(normalisePhone(raw), number))
}

for (const [raw, address] of [
  ['Jan@Post.Example', 'jan@post.example'],
  [' mailto:jan@post.example ', 'jan@post.example'],
  ['Jan <jan@post.example>', 'jan@post.example'],
  ['jan+club@post.example', 'jan@post.example'],
  ['j.a.n@gmail.com', 'jan@gmail.com'],
  ['jan@googlemail.com', 'jan@gmail.com'],
  ['jan@post', ''],
  ['jan', ''],
  ['a@b@c.example', ''],
  ['jan de@post.example', ''],
  ['jan@.example', ''],
  ['@post.example', ''],
  ['', ''],
] as const) {
  test(`e-mail '${raw}'`, () => assert.equal(normaliseEmail(raw), address))
}

for (const [raw, core, legalForm] of [
  ['Bakkerij Jansen B.V.', 'bakkerij jansen', 'bv'],
  ['Stichting De Vliet', 'vliet', 'stichting'],
  ['Gebr. Smit & Zn. V.O.F.', 'gebroeders smit zonen', 'vof'],
  ['Jansen BV i.o.', 'jansen', 'bv io'],
  ['Besloten vennootschap Jansen', 'jansen', 'bv'],
  ['De Vereniging', 'de vereniging', ''],
  ['', '', ''],
] as const) {
  test(`trade name '${raw}'`, () => assert.deepEqual(normaliseTradeName(raw), { core, legalForm }))
}

for (const [raw, kind, value] of [
  ['12345678', 'kvk', '12345678'],
  ['KvK-nr. 12345678', 'kvk', '12345678'],
  ['1234567', 'kvk', '01234567'],
  ['000012345678', 'establishment', '000012345678'],
  ['111222333', 'rsin', '111222333'],
  ['NL111222333B01', 'rsin', '111222333'],
  ['111222334', 'other', '111222334'],
  ['HRB 4711', 'other', 'HRB4711'],
  ['00000000', '', ''],
  ['', '', ''],
] as const) {
  test(`registration number '${raw}'`, () =>
    assert.deepEqual(normaliseRegistrationNumber(raw), { kind, value }))
}

for (const [raw, plate, sidecode] of [
  ['AB-12-34', 'AB1234', 1],
  ['12-34-ab', '1234AB', 2],
  ['12-AB-34', '12AB34', 3],
  ['AB-12-CD', 'AB12CD', 4],
  ['AB-CD-12', 'ABCD12', 5],
  ['12-AB-CD', '12ABCD', 6],
  ['12-ABC-3', '12ABC3', 7],
  ['1-ABC-23', '1ABC23', 8],
  ['AB-123-C', 'AB123C', 9],
  ['A-123-BC', 'A123BC', 10],
  ['ABC-12-D', 'ABC12D', 11],
  ['A-12-BCD', 'A12BCD', 12],
  ['1-AB-234', '1AB234', 13],
  ['123-AB-4', '123AB4', 14],
  ['NL 12-AB-34', '12AB34', 3],
  ['AB-O1-CD', 'AB01CD', 4],
  ['W-1234 AB', 'W1234AB', 0],
  ['XX', '', 0],
  ['------', '', 0],
  ['', '', 0],
] as const) {
  test(`plate '${raw}'`, () => assert.deepEqual(normalisePlate(raw), { plate, sidecode }))
}
