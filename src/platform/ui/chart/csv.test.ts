// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import { csvOf } from './csv.ts'

test('separators, quotes and formulas stay text', () => {
  const rows = [
    { a: 'Kade; "plein"', b: '=1+1' },
    { a: 'é', b: -3 },
  ]
  const columns = [
    { key: 'a', name: 'Plek' },
    { key: 'b', name: 'Aantal' },
  ]
  assert.equal(csvOf(rows, columns), '\uFEFFPlek;Aantal\r\n"Kade; ""plein""";\'=1+1\r\né;-3\r\n')
})
