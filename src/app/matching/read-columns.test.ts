// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Table } from '../../analysis/matching/columns/table.ts'
import { generatePersons } from '../../analysis/matching/synthetic/generate-persons.ts'
import { personHeader, personRow } from '../../analysis/matching/synthetic/person-csv.ts'
import { readTable } from './read-table.ts'
import { TableError } from './table-parser.ts'
import { WorkerCrew } from './worker-crew.ts'

const folder = mkdtempSync(join(tmpdir(), 'columns-'))
after(() => rmSync(folder, { recursive: true }))
const persons = [...generatePersons({ count: 500, seed: 3 })].map(personRow)
const text = [personHeader(), ...persons, '501,"a ""quoted"", value"', ' , ,x', '"two\nlines",7'].join('\n')
const wanted = ['phone', 'surname', 'id', 'truth', 'city', 'not there']

const plain = ({ rows, headers, legacyColumns, columns }: Table) => ({
  rows,
  headers,
  legacyColumns,
  columns: columns.map(({ name, codes, size, texts }) => ({ name, codes, size, texts })),
})

for (const { what, bytes } of [
  { what: 'as it is', bytes: Buffer.from(text) },
  { what: 'in Windows-1252', bytes: Buffer.from(text.replaceAll('a', 'ë'), 'latin1') },
  { what: 'zipped', bytes: gzipSync(text) },
]) {
  test(`a file ${what} that three workers read in parts is the file that one reads`, async () => {
    const path = join(folder, 'persons.csv')
    writeFileSync(path, bytes)
    const crew = new WorkerCrew(3, () => {})
    try {
      const together = await crew.read(path, wanted, () => {})
      const alone = await readTable(
        path,
        () => {},
        name => wanted.includes(name),
      )
      assert.deepEqual(plain(together), plain(alone))
      assert.equal(together.rows, 503)
      const all = await readTable(path)
      for (const column of together.columns) {
        const same = all.columns.find(({ name }) => name === column.name)!
        assert.deepEqual(column.codes, same.codes)
      }
    } finally {
      await crew.dismiss()
    }
  })
}

test('what is wrong with a file is said as by one reader', async () => {
  const path = join(folder, 'broken.csv')
  writeFileSync(path, 'id,name\n1,A,too many\n')
  const crew = new WorkerCrew(2, () => {})
  try {
    await assert.rejects(
      crew.read(path, ['id'], () => {}),
      error => error instanceof TableError && /broken.csv: Row 1 has more fields/.test(error.message),
    )
  } finally {
    await crew.dismiss()
  }
})
