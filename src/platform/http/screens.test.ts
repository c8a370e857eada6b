// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import Fastify, { type FastifyInstance } from 'fastify'
import { serveScreens } from './screens.ts'

const folder = mkdtempSync(join(tmpdir(), 'screens-'))
const program = 'console.log("weaving");\n'.repeat(100)
let server: FastifyInstance

before(() => {
  mkdirSync(join(folder, 'web', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'web', 'assets', 'web-1a2b3c.js'), program)
  writeFileSync(join(folder, 'secret.js'), 'no')
  server = Fastify()
  serveScreens(server, { folder: join(folder, 'web'), page: nonce => `<script nonce="${nonce}"></script>` })
})
after(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

test('every deep link gives the page, each time with a nonce of its own', async () => {
  const nonces = []
  for (const url of ['/', '/signalen?staat=open', '/aanpak/7f/plan']) {
    const answer = await server.inject(url)
    const [, nonce] = /nonce="([^"]+)"/.exec(answer.body)!
    const policy = String(answer.headers['content-security-policy'])
    assert.ok(policy.includes(`script-src 'self' 'nonce-${nonce}';`), policy)
    assert.doesNotMatch(policy, /unsafe|\*/)
    assert.match(policy, /frame-ancestors 'none'/)
    nonces.push(nonce)
  }
  assert.equal(new Set(nonces).size, 3)
})

test('assets are kept for ever, compressed as the browser likes, and not sent twice', async () => {
  const ask = (headers: Record<string, string>) => server.inject({ url: '/assets/web-1a2b3c.js', headers })
  const plain = await ask({})
  assert.equal(plain.body, program)
  assert.match(String(plain.headers['cache-control']), /immutable/)
  assert.match(String(plain.headers['content-type']), /^text\/javascript/)
  assert.equal(
    brotliDecompressSync((await ask({ 'accept-encoding': 'gzip, br' })).rawPayload).toString(),
    program,
  )
  assert.equal(gunzipSync((await ask({ 'accept-encoding': 'gzip;q=1' })).rawPayload).toString(), program)
  assert.equal((await ask({ 'if-none-match': String(plain.headers.etag) })).statusCode, 304)
})

for (const url of [
  '/v1/nothing',
  '/v1',
  '/assets/absent.js',
  '/assets/../../secret.js',
  '/assets/%2e%2e/%2e%2e/secret.js',
  '/assets/..%2f..%2fsecret.js',
  '/assets/%00',
  '/%E0%A4%A',
  '/robots.txt',
])
  test(`${url} is no screen`, async () => {
    const answer = await server.inject(url)
    assert.ok(answer.statusCode === 404 || answer.statusCode === 400, `${answer.statusCode}`)
    assert.doesNotMatch(answer.body, /nonce|^no$/)
    if (url.startsWith('/v1')) assert.match(String(answer.headers['content-type']), /problem\+json/)
  })
