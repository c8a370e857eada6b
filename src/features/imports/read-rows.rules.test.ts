// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mapping } from './mapping.contract.ts'
import { mappingOf, proposeColumns } from './mapping.rules.ts'
import { readMoment } from './moment.rules.ts'
import { rowReader } from './read-rows.rules.ts'

for (const [text, expect] of [
  ['2026-11-18', '2026-11-18T12:00:00+01:00'],
  ['2022-01', '2022-01-01T12:00:00+01:00'],
  ['18-7-2026 20:30', '2026-07-18T20:30:00+02:00'],
  ['2026-11-18T20:30Z', '2026-11-18T20:30:00Z'],
  ['31-02-2026', undefined],
  ['1-1-1900', '1900-01-01T12:00:00+00:19'],
  ['18-11-2026 25:00', undefined],
  ['gisteren', undefined],
] as const) {
  test(`a moment written '${text}'`, () => {
    const read = readMoment(text)
    if (text === '1-1-1900') assert.match(read ?? '', /^1900-01-01T12:00:00/)
    else assert.equal(read, expect)
  })
}

const columns = ['id', 'Melding', 'Datum', 'Straat', 'lon', 'lat', 'Soort']
const proposed = mappingOf({ columns: proposeColumns(columns, []), kinds: {}, place: '', dwelling: false })
const read = rowReader(mapping.parse(proposed), columns)
const row = (...fields: string[]) => read(fields)

test('columns with telling names are proposed and read', () => {
  const found = row('7', 'Ruit stuk', '18-11-2026', 'Kadelaan', '5.3872', '52.1552', 'vernieling')
  assert.ok('row' in found)
  const { place, ...rest } = found.row
  assert.deepEqual(rest, {
    sourceId: '7',
    facts: 'Ruit stuk',
    phenomenon: 'vandalism',
    observedFrom: '2026-11-18T12:00:00+01:00',
  })
  const { rd } = place as { rd: { x: number; y: number } }
  assert.ok(Math.abs(rd.x - 155_000) < 5 && Math.abs(rd.y - 463_000) < 10, JSON.stringify(rd))
})

for (const [why, fields, expect] of [
  ['a date that does not exist', ['1', 'x', '31-02-2026', 'K', '5', '52', 'afval'], /geen geldige datum/],
  ['swapped coordinates', ['1', 'x', '1-2-2026', 'K', '52.1', '5.3', 'vernieling'], /verwisseld/],
  ['a date before any calendar', ['1', 'x', '0-0-0000', 'K', '5', '52', 'afval'], /geen geldige datum/],
  ['fields that run on', ['1', 'x', '1-2-2026', 'K', '5', '52'], /6 velden waar de kop er 7 heeft/],
  ['a NUL', ['1', 'x\0y', '1-2-2026', 'K', '5', '52', 'afval'], /teken dat geen tekst is, in 'Melding'/],
  ['half an emoji', ['1', '\ud83d', '1-2-2026', 'K', '5', '52', 'afval'], /geen tekst is/],
  [
    'a megabyte of text',
    ['1', 'x'.repeat(1_048_576), '1-2-2026', 'K', '5', '52', 'afval'],
    /te lange tekst in 'Melding': 1.048.576 tekens/,
  ],
  ['a kind nobody knows', ['1', 'x', '1-2-2026', 'K', '5', '52', 'feest'], /onbekende soort: 'feest'/],
] as const) {
  test(`refused in words: ${why}`, () => {
    const found = row(...fields)
    assert.ok('problem' in found)
    assert.match(found.problem.nl, expect)
  })
}

test('swapped x and y are seen to be swapped, and left alone when they are not', () => {
  const names = ['Melding', 'Datum', 'Straat', 'x', 'y', 'Soort']
  const guess = mappingOf({ columns: proposeColumns(names, []), kinds: {}, place: '', dwelling: false })
  const readRd = rowReader(mapping.parse(guess), names)
  const at = (x: string, y: string) => readRd(['Ruit stuk', '1-2-2026', 'Kade', x, y, 'vernieling'])
  const swapped = at('463000', '155000')
  assert.ok('problem' in swapped)
  assert.match(swapped.problem.nl, /verwisseld/)
  assert.ok('row' in at('155000', '463000'))
})

test('emoji, right-to-left names and formulas come through as they were written', () => {
  for (const text of ['Vuurwerk 🎆🧨 op het plein', 'محمد عبد الله bij de deur', '=HYPERLINK("http://x")']) {
    const found = row('1', text, '1-2-2026', text, '5', '52', 'vernieling')
    assert.ok('row' in found)
    assert.equal(found.row.facts, text)
    assert.equal((found.row.place as { label: string }).label, text)
  }
})

test('a column that is not there is named, with those that are', () => {
  const wrong = mapping.parse({
    facts: { column: 'Tekst' },
    observedFrom: { column: 'Datum' },
    place: { label: { column: 'Straat' } },
  })
  assert.throws(() => rowReader(wrong, columns), /no column 'Tekst'; there are: id, Melding/)
})

test('without an id, equal rows are two reports and the same file again names them alike', () => {
  const bare = mapping.parse({
    facts: { column: 'Melding' },
    observedFrom: { column: 'Datum' },
    place: { label: { column: 'Straat' } },
  })
  const once = ['', 'Afval', '1-2-2026', 'Kadelaan', '', '', '']
  const ids = () => {
    const fresh = rowReader(bare, columns)
    return [fresh(once), fresh(once)].map(found => ('row' in found ? found.row.sourceId : ''))
  }
  assert.deepEqual(ids(), ids())
  assert.notEqual(ids()[0], ids()[1])
})
