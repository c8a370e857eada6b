// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keysFrom } from './keys.ts'

const keys = keysFrom(Buffer.alloc(32, 7))

test('the same number in two domains gives two tokens, and in one domain always the same', () => {
  const police = keys.token('bsn:1:4', '999900006')
  assert.deepEqual(police, keys.token('bsn:1:4', '999900006'))
  assert.notDeepEqual(police, keys.token('bsn:1:5', '999900006'))
  assert.notDeepEqual(police, keysFrom(Buffer.alloc(32, 8)).token('bsn:1:4', '999900006'))
})

test('what was encrypted for one domain opens there only, and not after a byte was changed', () => {
  const cipher = keys.encrypt('bsn:1:4', '999900006')
  assert.equal(keys.decrypt('bsn:1:4', cipher), '999900006')
  assert.throws(() => keys.decrypt('bsn:1:5', cipher))
  cipher[cipher.length - 1]! ^= 1
  assert.throws(() => keys.decrypt('bsn:1:4', cipher))
})

test('a short secret is refused', () => {
  assert.throws(() => keysFrom(Buffer.alloc(16)), /at least 32 bytes/)
})
