// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normaliseFullName, normaliseGivenName, normaliseSurname } from './person-name.ts'

for (const [raw, core, particles = '', partner = ''] of [
  ['Jansen', 'jansen'],
  ['van den Berg', 'berg', 'van den'],
  ['Berg, van den', 'berg', 'van den'],
  ['v.d. Berg', 'berg', 'van d'],
  ['v/d Berg', 'berg', 'van d'],
  ['Vandenberghe', 'berghe', 'van den'],
  ["van 't Hof", 'hof', 'van het'],
  ["in't Veld", 'veld', 'in het'],
  ["'t Hart", 'hart', 'het'],
  ['El Amrani', 'amrani', 'el'],
  ['Vanessa', 'vanessa'],
  ['Vandegeb', 'vandegeb'],
  ['de Le', 'le', 'de'],
  ['Jansen-de Vries', 'vries', 'de', 'jansen'],
  ['Jansen - de Vries', 'vries', 'de', 'jansen'],
  ['Jansen e/v de Vries', 'jansen', '', 'vries'],
  ['de Vries e.v. Jansen', 'vries', 'de', 'jansen'],
  ['Jansen geb. de Vries', 'vries', 'de', 'jansen'],
  ['de Jong weduwe Bakker', 'jong', 'de', 'bakker'],
  ['Vd. Meer jr.', 'meer', 'van d'],
  ['Öztürk', 'ozturk'],
  ['Wiśniewska', 'wisniewska'],
  ['-', ''],
  ['', ''],
] as [string, string, string?, string?][]) {
  test(`surname ${raw}`, () => {
    const full = particles === '' ? core : `${particles} ${core}`
    assert.deepEqual(normaliseSurname(raw), { core, particles, partner, full })
  })
}

for (const [raw, official, calling, initials] of [
  ['Johannes Petrus (Jan)', 'johannes petrus', 'jan', 'jp'],
  ['Johannes roepnaam Jan', 'johannes', 'jan', 'j'],
  ['Johannes "Hans" Petrus', 'johannes petrus', 'hans', 'jp'],
  ['J.P.', '', '', 'jp'],
  ['J P', '', '', 'jp'],
  ['JP', '', '', 'jp'],
  ['AJ', '', '', 'aj'],
  ['JAN', 'jan', '', 'j'],
  ['Jo', 'jo', '', 'j'],
  ['J.P. (Jan)', '', 'jan', 'jp'],
  ['(Jan)', 'jan', '', 'j'],
  ['Th. M.', '', '', 'tm'],
  ['IJ.', '', '', 'i'],
  ['Anna M.', 'anna', '', 'am'],
  ['Jan-Willem', 'jan willem', '', 'jw'],
  ['محمد', 'mhmd', '', 'm'],
  ['Łukasz', 'lukasz', '', 'l'],
  ['', '', '', ''],
] as const) {
  test(`given name ${raw}`, () => assert.deepEqual(normaliseGivenName(raw), { official, calling, initials }))
}

for (const [raw, official, initials, full, partner] of [
  ['Jan van den Berg', 'jan', 'j', 'van den berg', ''],
  ['Berg, Jan van den', 'jan', 'j', 'van den berg', ''],
  ['Jansen, J.', '', 'j', 'jansen', ''],
  ['Dhr. J.P. Jansen-de Vries', '', 'jp', 'de vries', 'jansen'],
  ['De heer Jansen', '', '', 'jansen', ''],
  ['J. v. d. Berg', '', 'j', 'van d berg', ''],
  ['M. Jansen - de Vries', '', 'm', 'de vries', 'jansen'],
  ['Fatima El Amrani', 'fatima', 'f', 'el amrani', ''],
  ['A. D. Smit', '', 'ad', 'smit', ''],
  ['Jansen', '', '', 'jansen', ''],
  ['Mohammed Ben Ali', 'mohammed', 'm', 'ben ali', ''],
  ['', '', '', '', ''],
] as const) {
  test(`whole name ${raw}`, () => {
    const name = normaliseFullName(raw)
    const found = [name.given.official, name.initials, name.surname.full, name.surname.partner]
    assert.deepEqual(found, [official, initials, full, partner])
  })
}
