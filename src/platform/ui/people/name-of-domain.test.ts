// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameOfDomain } from './name-of-domain.ts'

for (const [organisation, name, expected] of [
  ['Gemeente Rietmeer', 'Rietmeer, openbare orde', 'Rietmeer, openbare orde'],
  ['Woningcorporatie WoonVliet', 'WoonVliet', 'WoonVliet'],
  ['Stichting Pit', 'jeugdwerk', 'Stichting Pit, jeugdwerk'],
  ['Gemeente Zandhove', 'Wijkteam Lindeveen', 'Gemeente Zandhove, Wijkteam Lindeveen'],
] as const)
  test(`${name} of ${organisation} is called ${expected}`, () => {
    assert.equal(nameOfDomain(organisation, name), expected)
  })
