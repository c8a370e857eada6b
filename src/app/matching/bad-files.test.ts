// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const folder = mkdtempSync(join(tmpdir(), 'match-'))
after(() => rmSync(folder, { recursive: true }))
const cli = join(import.meta.dirname, '..', 'cli.ts')
const mapping = JSON.stringify({ id: 'id', fields: [{ column: 'name', kind: 'full_name' }] })
const people = 'id,name\n1,Anna Bos\n2,Kees Dijk\n'

function link(file: string | Buffer, options: string[] = ['--out', 'pairs.csv'], map = mapping) {
  writeFileSync(join(folder, 'a.csv'), file)
  writeFileSync(join(folder, 'm.json'), map)
  const args = [cli, 'match', 'link', 'a.csv', '--mapping', 'm.json', '--workers', '0', ...options]
  return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
}

for (const { when, file = people, options, status, says } of [
  { when: 'the file is UTF-16', file: Buffer.from(`\ufeff${people}`, 'utf16le'), status: 2, says: /UTF-16/ },
  { when: 'there is no row', file: 'id,name\n', status: 2, says: /no row under them/ },
  { when: 'the folder is missing', options: ['--out', 'x/p.csv'], status: 1, says: /no such file or folder/ },
  { when: 'a column is empty', file: 'id,name\n1,\n2,\n', status: 0, says: /"name" is empty in every/ },
  { when: 'all are alike', file: 'id,name\n1,A\n2,A\n', status: 0, says: /same in every record/ },
  {
    when: 'ids repeat',
    file: 'id,name\n1,A B\n1,C D\n',
    status: 0,
    says: /1 records have an id that another/,
  },
]) {
  test(`when ${when}, match says so`, () => {
    const { stderr, status: code } = link(file, options)
    assert.match(stderr, says)
    assert.doesNotMatch(stderr, /^ {4}at /m)
    assert.equal(code, status)
  })
}

test('a file that is read is never written over', () => {
  const { stderr, status } = link(people, ['--out', 'a.csv'])
  assert.match(stderr, /would be lost/)
  assert.equal(status, 2)
  assert.equal(readFileSync(join(folder, 'a.csv'), 'utf8'), people)
})

test('a mapping saved with a byte order mark is read', () => {
  assert.equal(link(people, undefined, `\ufeff${mapping}`).status, 0)
})
