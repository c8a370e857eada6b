// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import { proxiesIn, readSurroundings } from './surroundings.ts'

test('without a word it is the demo, on this machine only', () => {
  const { port, host, demo, database, dataFolder } = readSurroundings({})
  assert.deepEqual(
    { port, host, demo, database },
    { port: 3000, host: '127.0.0.1', demo: true, database: undefined },
  )
  assert.match(dataFolder, /\.data$/)
})

test("an operator's database is no demo unless told", () => {
  const urls = { DATABASE_URL: 'postgresql://app@db/v', DATABASE_OWNER_URL: 'postgresql://owner@db/v' }
  assert.equal(readSurroundings(urls).demo, false)
  assert.equal(readSurroundings({ ...urls, VLECHTWERK_DEMO: '1' }).demo, true)
  assert.deepEqual(readSurroundings(urls).database, {
    appUrl: urls.DATABASE_URL,
    ownerUrl: urls.DATABASE_OWNER_URL,
  })
})

for (const { name, value } of [
  { name: 'PORT', value: 'http' },
  { name: 'PORT', value: '70000' },
  { name: 'PORT', value: '-1' },
  { name: 'VLECHTWERK_DEMO', value: 'perhaps' },
])
  test(`${name}=${value} is refused by name`, () =>
    assert.throws(() => readSurroundings({ [name]: value }), new RegExp(`^Error: ${name} is '${value}'`)))

test('proxies are named by address or network, and nothing else is believed', () => {
  assert.deepEqual(proxiesIn({}), [])
  assert.deepEqual(proxiesIn({ VLECHTWERK_PROXIES: '10.0.0.5, fd00::/8' }), ['10.0.0.5', 'fd00::/8'])
  for (const wrong of ['true', '*', '10.0.0.0/33', 'proxy.example', '10.0.0.1/x'])
    assert.throws(() => proxiesIn({ VLECHTWERK_PROXIES: wrong }), /^Error: VLECHTWERK_PROXIES holds/)
})
