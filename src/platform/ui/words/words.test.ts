// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import test from 'node:test'
import { pathToFileURL } from 'node:url'
import { differencesBetweenLanguages, type RoomWords, roomWords } from './words.ts'

const house = new URL('../../../../', import.meta.url)
const files = globSync('{src,district}/**/*.words.ts', { cwd: house })

test('at least the frame speaks', () => assert.ok(files.length > 0))

for (const file of files)
  test(`${file} says the same in both languages`, async () => {
    const exported = Object.values(await import(pathToFileURL(house.pathname + file).href)) as RoomWords[]
    const rooms = exported.filter(value => typeof value === 'object' && 'texts' in value)
    assert.ok(rooms.length > 0, 'a words file exports roomWords(…)')
    assert.deepEqual(rooms.flatMap(differencesBetweenLanguages), [])
  })

test('a missing text and a forgotten blank are found', () => {
  const words = roomWords('test', {
    nl: { hello: 'Dag {{name}}', bye: 'Tot ziens' },
    en: { hello: 'Hello', bye: ' ' },
  })
  assert.deepEqual(differencesBetweenLanguages(words), [
    'test.hello fills in other blanks per language',
    'test.bye is missing in one language',
  ])
})
