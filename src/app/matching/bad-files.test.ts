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
  { when: 'there is no row', file: 'id,name\n', status: 2, says: /no row under its first line/ },
  {
    when: 'a spreadsheet is called CSV',
    file: Buffer.from('PK\u0003\u0004,\n,,,\n'),
    status: 2,
    says: /a spreadsheet. Save the sheet/,
  },
  {
    when: 'an option is misspelt',
    options: ['--outt', 'p.csv'],
    status: 2,
    says: /^Unknown option '--outt'. See:/,
  },
  {
    when: 'the model is missing',
    options: ['--out', 'p.csv', '--model', 'no.json'],
    status: 2,
    says: /no.json cannot be used: there is no such file/,
  },
  {
    when: 'the folder is missing',
    options: ['--out', 'p.csv', '--clusters', 'x/c.csv'],
    status: 2,
    says: /--clusters x\/c.csv cannot be written: there is no folder x\./,
  },
  {
    when: 'a folder is named to write to',
    options: ['--out', '.'],
    status: 2,
    says: /--out \. cannot be written: this is a folder, give a file in it/,
  },
  {
    when: 'both results go to one file',
    options: ['--out', 'p.csv', '--clusters', './p.csv'],
    status: 2,
    says: /--clusters .\/p.csv cannot be written: --out goes there too/,
  },
  {
    when: 'the model would be written over the mapping',
    options: ['--out', 'p.csv', '--save-model', './m.json'],
    status: 2,
    says: /--save-model .\/m.json cannot be written: a file that is read/,
  },
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

const dated = JSON.stringify({
  fields: [
    { column: 'name', kind: 'full_name' },
    { column: 'born', kind: 'date_of_birth', format: 'MM/DD/YYYY' },
  ],
})

test('dates that are not written as the mapping says are told with an example', () => {
  const { stderr, status } = link('name,born\nAnna Bos,31/12/1980\nKees Dijk,24/11/1975\n', undefined, dated)
  assert.match(stderr, /"born": 2 of 2 different values.*MM\/DD\/YYYY.*"31\/12\/1980"/)
  assert.equal(status, 0)
})

test('a format that is none is answered with those there are, and separators are free', () => {
  const asked = (format: string) =>
    link('name,born\nA B,1.2.1980\n', undefined, dated.replace('MM/DD/YYYY', format))
  assert.match(asked('YYYY-QQ').stderr, /unknown format "YYYY-QQ". Formats: .*DD-MM-YYYY/)
  assert.equal(asked('dd.mm.yyyy').status, 0)
})

test('a file in Windows-1252 is read, and told', () => {
  const { stderr, status } = link(Buffer.from('id,name\n1,Zo\xeb B\xf6s\n2,Zo\xeb B\xf6s\n', 'latin1'))
  assert.match(stderr, /"name" is UTF-8: read as Windows-1252/)
  assert.equal(status, 0)
})

test('lines that end in a carriage return alone are lines', () => {
  assert.match(link(people.replaceAll('\n', '\r')).stderr, /^2 records/m)
})

test('pairs written have a probability of 0.05 and more', () => {
  const rows = Array.from({ length: 60 }, (_, at) => `${at},Anna ${at % 2 === 0 ? 'Bos' : 'Bosch'}${at % 7}`)
  assert.equal(link(`id,name\n${rows.join('\n')}\n`).status, 0)
  const written = readFileSync(join(folder, 'pairs.csv'), 'utf8').trim().split('\n').slice(1)
  for (const line of written) assert.ok(Number(line.split(',')[2]) >= 0.05, line)
})

test('truth that names unknown records is told, and left out', () => {
  writeFileSync(join(folder, 'truth.csv'), 'a,b\n1,2\n1,9\n')
  writeFileSync(join(folder, 'a.csv'), people)
  const args = [
    cli,
    'match',
    'evaluate',
    'a.csv',
    '--mapping',
    'm.json',
    '--workers',
    '0',
    '--truth-pairs',
    'truth.csv',
  ]
  writeFileSync(join(folder, 'm.json'), mapping)
  const { stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  assert.match(stderr, /1 of the 2 pairs in truth.csv name a record that is not there.*such as 1, 9/)
})

test('a kind that is missing or unknown is answered with those there are', () => {
  const asked = (kind: string) =>
    link(people, undefined, `{"fields": [{"column": "name"${kind}}, {"column": "id", "kind": "other"}]}`)
  assert.match(asked('').stderr, /Column "name" has no "kind": say what it holds. Kinds: given_name, surname/)
  assert.match(asked(', "kind": "surnam"').stderr, /"name" has the unknown kind "surnam". Kinds: given_name/)
  assert.equal(asked('').status, 2)
})

test('a column that stands in the mapping twice is told, with what it is listed as', () => {
  const fields = [
    { column: 'name', kind: 'given_name' },
    { column: 'name', kind: 'surname' },
  ]
  const { stderr, status } = link(people, undefined, JSON.stringify({ fields }))
  assert.match(stderr, /Column "name" stands 2 times in the mapping, as given_name and as surname/)
  assert.equal(status, 0)
})

test('where something stands in the way of writing, nothing is read first', () => {
  const { stderr } = link('not,a "table', ['--out', 'x/p.csv'])
  assert.match(stderr, /^--out x\/p.csv cannot be written: there is no folder x\.\n$/)
})

test('a file that is read is never written over', () => {
  const { stderr, status } = link(people, ['--out', 'a.csv'])
  assert.match(stderr, /would be lost/)
  assert.equal(status, 2)
  assert.equal(readFileSync(join(folder, 'a.csv'), 'utf8'), people)
})

test('a mapping saved with a byte order mark is read', () => {
  assert.equal(link(people, undefined, `\ufeff${mapping}`).status, 0)
})
