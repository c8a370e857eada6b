// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import Excel from 'exceljs'
import type { Townsman } from '../../../test/town/builder.ts'
import { openTown, type Town } from '../../../test/town/town.ts'
import { TooManyPersons } from '../../features/imports/import-outcome.ts'
import { mapping } from '../../features/imports/mapping.contract.ts'
import { mappingOf, proposeColumns } from '../../features/imports/mapping.rules.ts'
import { refusalsAsCsv } from '../../features/imports/refusals-csv.rules.ts'
import { command } from '../commands/import.command.ts'
import { type Api, apiAt } from './api.ts'
import { bringFile, openFile } from './bring-file.ts'

let town: Town
let carla: Townsman
let api: Api
let url: string
const folder = mkdtempSync(join(tmpdir(), 'vlechtwerk-import-'))

before(async () => {
  town = await openTown()
  const permits = await town.builder.domain('permits', 'Oosterwaarde')
  const table = await town.builder.table('Overleg', { parties: [permits], categories: ['place', 'person'] })
  carla = await town.builder.person('carla', permits, [{ at: table, roles: ['professional'] }])
  await town.at('2026-11-20T10:00:00Z')
  await town.server.listen({ port: 0, host: '127.0.0.1' })
  url = `http://127.0.0.1:${(town.server.server.address() as AddressInfo).port}`
  api = apiAt(url, carla.token)
})
after(async () => {
  await town.close()
  rmSync(folder, { recursive: true })
})

const fileWith = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const filed = async (source: string): Promise<number> =>
  (await town.owner.query('select 1 from signal where source = $1', [source])).rowCount ?? 0

async function bring(path: string, source: string, more: { person?: string; signal?: AbortSignal } = {}) {
  const table = await openFile(path)
  const { person, signal } = more
  const columns = { ...proposeColumns(table.columns, []), ...(person && { person }) }
  const wanted = mapping.parse(mappingOf({ columns, kinds: {}, place: '', dwelling: false }))
  return await bringFile(api, { table, source, mapping: wanted, ...(signal && { signal }) })
}

const header = 'Nummer;Melding;Datum;Straat;Soort'
const lines = ['1;Café dicht, €;18-11-2026;Kade;vernieling', '2;=1+1;18-11-2026;Kade;litter']

test('a file of an older Windows program and the same in Excel are one and the same', async () => {
  const old = Buffer.from(`${header}\r\n${lines.join('\r\n')}\r\n`.replace('€', '\x80'), 'latin1')
  const first = await bring(fileWith('oud.csv', old), 'MOR')
  assert.deepEqual([first.new, first.known, first.refused], [2, 0, 0], JSON.stringify(first.refusals))
  const facts = await town.owner.query(`select facts from signal where source_id = '1'`)
  assert.equal(facts.rows[0].facts, 'Café dicht, €')
  const book = new Excel.Workbook()
  const sheet = book.addWorksheet('Blad1')
  for (const line of [header, ...lines]) sheet.addRow(line.split(';'))
  const again = await bring(fileWith('mor.xlsx', Buffer.from(await book.xlsx.writeBuffer())), 'MOR')
  assert.deepEqual([again.new, again.known, again.refused], [0, 2, 0], JSON.stringify(again.refusals))
})

test('rows that are not right come back as a file that no spreadsheet will run', async () => {
  const bad = ['=cmd|calc;x;18-11-2026;Kade;vernieling', '@SUM(A1);Ruit stuk;31-02-2026;Kade;vernieling']
  const outcome = await bring(fileWith('fout.csv', [header, ...bad, '9;te;kort'].join('\n')), 'MOR')
  assert.deepEqual([outcome.new, outcome.refused], [0, 3])
  const csv = refusalsAsCsv(outcome.refusals, 'nl').split('\r\n')
  assert.match(csv[0]!, /Regel;Nummer;Wat er niet klopt/)
  assert.ok(
    csv.some(line => line.startsWith("2;'=cmd|calc;")),
    csv.join('\n'),
  )
  assert.ok(
    csv.every(line => !/(^|;)[=+@-]/.test(line)),
    csv.join('\n'),
  )
})

test('a register of people does not come in, and none of it stays behind', async () => {
  const people = Array.from(
    { length: 10_000 },
    (_, n) => `${n};Is gezien;18-11-2026;Kade;vernieling;Iemand ${n}`,
  )
  const path = fileWith('register.csv', [`${header};Wie`, ...people].join('\n'))
  await assert.rejects(bring(path, 'register', { person: 'Wie' }), TooManyPersons)
  assert.equal(await filed('register'), 0)
})

test('stopped half-way, what was brought stays; again, nothing is doubled', async () => {
  const many = Array.from({ length: 5000 }, (_, n) => `${n};Afval bij de brug;18-11-2026;Kade;litter`)
  const path = fileWith('veel.csv', [header, ...many].join('\n'))
  const stop = new AbortController()
  const table = await openFile(path)
  const wanted = mapping.parse(
    mappingOf({ columns: proposeColumns(table.columns, []), kinds: {}, place: '', dwelling: false }),
  )
  const halfway = {
    table,
    source: 'veel',
    mapping: wanted,
    signal: stop.signal,
    progress: () => stop.abort(),
  }
  await assert.rejects(bringFile(api, halfway), { name: 'AbortError' })
  const before = await filed('veel')
  assert.ok(before > 0 && before < 5000, `${before}`)
  const again = await bring(path, 'veel')
  assert.deepEqual([again.new, again.known], [5000 - before, before])
  const { imports } = (await api.get('/v1/imports')) as { imports: { source: string; ending: string }[] }
  assert.deepEqual(
    imports
      .filter(({ source }) => source === 'veel')
      .map(({ ending }) => ending)
      .sort(),
    ['complete', 'stopped'],
  )
})

test('texts at their longest fit a call, however many stand together', async () => {
  const long = Array.from({ length: 120 }, (_, n) => `${n};${'é'.repeat(19_000)};18-11-2026;Kade;litter`)
  const outcome = await bring(fileWith('lang.csv', [header, ...long].join('\n')), 'lang')
  assert.deepEqual([outcome.new, outcome.refused], [120, 0], JSON.stringify(outcome.refusals.slice(0, 2)))
})

for (const { what, args, says } of [
  {
    what: 'a file that is not there',
    args: ['weg.csv', '--source', 'x', '--token', 'y'],
    says: /There is no file/,
  },
  { what: 'no source', args: ['weg.csv', '--token', 'y'], says: /needs --source and --token/ },
  {
    what: 'an encoding nobody knows',
    args: ['weg.csv', '--source', 'x', '--token', 'y', '--encoding', 'ebcdic'],
    says: /it must be one of utf-8/,
  },
])
  test(`the command says what is wrong: ${what}`, async t => {
    let said = ''
    t.mock.method(process.stderr, 'write', (text: string) => {
      said += text
      return true
    })
    assert.equal(await command.run(args), 2)
    assert.match(said, says)
  })
