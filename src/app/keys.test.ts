// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openKeyFile } from './keys.ts'

const folder = mkdtempSync(join(tmpdir(), 'keys-'))
after(() => rmSync(folder, { recursive: true }))

test('keys are made once, for the owner alone, and stay what they are', () => {
  const file = join(folder, 'new', 'keys.json')
  const keys = openKeyFile(file)
  assert.equal(statSync(file).mode & 0o777, 0o600)
  assert.deepEqual(openKeyFile(file), keys)
  const secrets = [...Object.values(keys.passwords), keys.cookies, keys.content, keys.log]
  assert.equal(new Set(secrets).size, 7)
})

test('a file that others can read, or that is not whole, is refused and not replaced', () => {
  const file = join(folder, 'keys.json')
  openKeyFile(file)
  chmodSync(file, 0o644)
  assert.throws(() => openKeyFile(file), /chmod 600/)
  chmodSync(file, 0o600)
  writeFileSync(file, '{"cookies": "short"}')
  assert.throws(() => openKeyFile(file), /not a whole file of keys/)
  assert.equal(readFileSync(file, 'utf8'), '{"cookies": "short"}')
})
