// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import Fastify from 'fastify'
import { z } from 'zod'
import { root } from '../../src/app/checks/house.ts'
import { openPool } from '../../src/platform/db/pool.ts'
import { contract } from '../../src/platform/http/contract.ts'
import { type House, openHouse } from '../../src/platform/http/house.ts'
import { route } from '../../src/platform/http/route.ts'
import { buildServer } from '../../src/platform/http/server.ts'
import { keysFrom } from '../../src/platform/keys/keys.ts'

const head = `
import { z } from 'zod'
import { type Db, sql } from '../../src/platform/db/db.ts'
import { contract } from '../../src/platform/http/contract.ts'
import type { House } from '../../src/platform/http/house.ts'
import { route } from '../../src/platform/http/route.ts'
declare const house: House
const things = contract('GET /v1/things', { summary: 'x', response: z.object({ n: z.number() }) })
const care = { purposes: ['care'], roles: ['member'], reads: [], writes: [], ground: 'table' } as const
async function forYouth(db: Db<'youth'>) { return await db.rows(sql\`select 1\`) }
async function forCare(db: Db<'care'>) { return await db.rows(sql\`select 1\`) }
`

/** Small sources, each with the code of the one error it must give; \`right\` must give none. */
const sources: Record<string, { code: number | null; text: string }> = {
  right: {
    code: null,
    text: `route(house, things, { may: care, async handle({ db }) { await forCare(db); return { n: 1 } } })`,
  },
  'a route without may': {
    code: 2769,
    text: `route(house, things, { async handle() { return { n: 1 } } })`,
  },
  'a route whose may names no roles': {
    code: 2769,
    text: `route(house, things, { may: { purposes: ['care'], reads: [], writes: [], ground: 'table' }, async handle() { return { n: 1 } } })`,
  },
  'a purpose that does not exist': {
    code: 2769,
    text: `route(house, things, { may: { ...care, purposes: ['curiosity'] }, async handle() { return { n: 1 } } })`,
  },
  'a query for youth in a visit for care': {
    code: 2345,
    text: `route(house, things, { may: care, async handle({ db }) { await forYouth(db); return { n: 1 } } })`,
  },
  'a query for youth in a visit for care or youth': {
    code: 2345,
    text: `route(house, things, { may: { ...care, purposes: ['care', 'youth'] }, async handle({ db }) { await forYouth(db); return { n: 1 } } })`,
  },
  'an answer that is not in the contract': {
    code: 2769,
    text: `route(house, things, { may: care, async handle() { return { n: 'many' } } })`,
  },
  'a store without a visit': { code: 2554, text: `await forCare()` },
  'a public door that reaches for the database': {
    code: 2339,
    text: `route(house, things, { may: { public: 'why' }, async handle({ db }) { return { n: 1 } } })`,
  },
}

let folder: string
let found: Map<string, number[]>

before(async () => {
  mkdirSync(join(root, '.cache'), { recursive: true })
  folder = mkdtempSync(join(root, '.cache', 'compile-'))
  const names = Object.keys(sources)
  for (const [index, name] of names.entries())
    writeFileSync(join(folder, `case${index}.ts`), `${head}${sources[name]!.text}\n`)
  const config = {
    extends: '../../tsconfig.json',
    compilerOptions: { noEmit: true, rootDir: '../..' },
    include: ['*.ts'],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const said = await compile(join(folder, 'tsconfig.json'))
  found = new Map(names.map((name, index) => [name, codesIn(said, `case${index}.ts`)]))
  const elsewhere = said.split('\n').filter(line => /error TS/.test(line) && !/case\d+\.ts/.test(line))
  assert.deepEqual(elsewhere, [], 'errors outside the small sources')
})
after(() => folder && rmSync(folder, { recursive: true }))

async function compile(config: string): Promise<string> {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  return await new Promise(resolve => {
    execFile(process.execPath, [tsc, '-p', config, '--pretty', 'false'], (_error, stdout) => resolve(stdout))
  })
}

/** The codes of the errors in one source, below its head: in the head nothing may be wrong. */
function codesIn(said: string, file: string): number[] {
  const lines = [...said.matchAll(/([\w.]+)\((\d+),\d+\): error TS(\d+)/g)].filter(
    ([, name]) => name === file,
  )
  for (const [, , line] of lines)
    assert.ok(Number(line) >= head.split('\n').length, `an error in the head of ${file}`)
  return [...new Set(lines.map(([, , , code]) => Number(code)))]
}

for (const [name, { code }] of Object.entries(sources)) {
  test(code === null ? 'a right route compiles' : `does not compile: ${name}`, () => {
    assert.deepEqual(found.get(name), code === null ? [] : [code])
  })
}

const things = contract('GET /v1/things', { summary: 'x', response: z.object({}) })
const newHouse = (): House =>
  openHouse({
    pool: openPool('postgres://nobody@localhost/nothing'),
    keys: keysFrom(Buffer.alloc(32)),
    demo: false,
    publicUrl: 'http://localhost',
  })

test('does not start: a route that came past the compiler without may, or with nobody in it', () => {
  const handle = async () => ({})
  const may = { purposes: ['care'], roles: ['member'], reads: [], writes: [], ground: 'table' }
  for (const door of [
    { handle },
    { may: null, handle },
    { may: { public: ' ' }, handle },
    { may: { ...may, purposes: [] }, handle },
    { may: { ...may, purposes: ['curiosity'] }, handle },
    { may: { ...may, roles: [] }, handle },
  ])
    assert.throws(() => route(newHouse(), things, door as never), /GET \/v1\/things: /)
})

test('does not start: a raw route of the server without may', async () => {
  await assert.rejects(
    buildServer(newHouse(), {
      logLevel: 'silent',
      more: async server => void server.get('/back-door', async () => 'hello'),
    }),
    /back-door names nobody who may pass/,
  )
})

test('the planted back door would work on a server of which nobody asks who may pass', async () => {
  const bare = Fastify()
  bare.get('/back-door', async () => 'hello')
  assert.equal((await bare.inject('/back-door')).body, 'hello')
})
