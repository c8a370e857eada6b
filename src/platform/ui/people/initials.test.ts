// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import { initialsOf } from './initials.ts'

for (const [name, initials] of [
  ['Wietske Halma', 'WH'],
  ['Yara de Wit', 'YW'],
  ['Noor el Idrissi', 'NI'],
  ['Élodie', 'É'],
  ['  ', ''],
] as const)
  test(`"${name}" is ${initials || 'nothing'}`, () => assert.equal(initialsOf(name), initials))
