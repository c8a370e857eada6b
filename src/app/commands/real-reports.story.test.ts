// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { command } from './real-reports.command.ts'

const folder = mkdtempSync(join(tmpdir(), 'vlechtwerk-reports-'))
after(() => rmSync(folder, { recursive: true }))

/** Two spots, some 500 metres apart, twelve reports at each, as street-level files have them; one row is not right. */
function writeReports(): string {
  const month = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 7)
  const spots = ['5.3870\t52.1550\tVeerstraat', '5.3950\t52.1560\tHavenstraat']
  const rows = Array.from({ length: 24 }, (_, nth) => `${month}-01\t${spots[Math.floor(nth / 2) % 2]}`)
  const file = join(folder, 'reports.tab.gz')
  const table = ['month\tlongitude\tlatitude\tlocation', ...rows, `${month}-01\t52.1550\t5.3870\tOmgewisseld`]
  writeFileSync(file, gzipSync(`${table.join('\n')}\n`))
  return file
}

async function lines(args: string[]): Promise<{ code: number; said: string[] }> {
  const write = process.stdout.write.bind(process.stdout)
  let said = ''
  process.stdout.write = ((text: string | Uint8Array) => {
    if (typeof text !== 'string') return write(text)
    said += text
    return true
  }) as typeof write
  try {
    return { code: await command.run(args), said: said.trim().split('\n') }
  } finally {
    process.stdout.write = write
  }
}

test('real reports go in, touch, are decided on and answered; the same file again adds nothing', async () => {
  const { code, said } = await lines([writeReports()])
  assert.equal(code, 0, said.join('\n'))
  const told = said.map(line => line.replace(/, [\d.]+ s \(\d+ rows\/s\)$/, '').replace(/seen \d+ s/, 'seen'))
  const desk = told.splice(3, 2).toSorted()
  assert.deepEqual(desk, [
    '  Havenstraat: 12 signals from 2 domains',
    '  Veerstraat: 12 signals from 2 domains',
  ])
  const decision = told.splice(3, 1)[0]!
  assert.match(decision, /straat' gets a short intervention; 12 drafts of word back, 12 sent$/)
  assert.deepEqual(told, [
    'import: first domain read 13, new 12, known 0, not right 1',
    'import: second domain read 12, new 12, known 0, not right 0',
    'desk: 2 overlaps of places, seen after the import',
    '  the first domain reads an answer at 6 of its signals',
    '  the second domain reads an answer at 6 of its signals',
    'again: first domain read 13, new 0, known 12, not right 1',
    'again: second domain read 12, new 0, known 12, not right 0',
  ])
})
