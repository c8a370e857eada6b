// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { gzipSync } from 'node:zlib'
import { prepareScan } from '../../analysis/hotspots/scan/prepare.ts'
import { scanOptions } from './scan-options.ts'
import { questionFrom } from './scan-question.ts'
import { replicateInWorkers } from './scan-workers.ts'

const folder = mkdtempSync(join(tmpdir(), 'scan-'))
function written(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const places = Array.from(
  { length: 36 },
  (_, at) => `p${at} ${(at % 6) * 100} ${Math.floor(at / 6) * 100}`,
).join('\n')
const events = Array.from(
  { length: 300 },
  (_, at) => `p${(at * at) % 36} 1 2024/01/${String(((at * 5) % 30) + 1).padStart(2, '0')}`,
)
const geo = written('city.geo', places)
const cases = written('city.cas.gz', gzipSync(events.join('\n')))
const asked = ['--cases', cases, '--geo', geo, '--model', 'space-time-permutation']

test('the same seed gives the same bits on 1, 2 and 4 workers', async () => {
  const { records, settings } = questionFrom(scanOptions(asked))
  const { frame } = prepareScan(records, settings)
  const alone = await replicateInWorkers(frame, 7, 90, 1)
  for (const workers of [2, 4]) assert.deepEqual(await replicateInWorkers(frame, 7, 90, workers), alone)
  assert.notDeepEqual(await replicateInWorkers(frame, 8, 90, 1), alone)
})

test('what was not said is taken from the files and told', () => {
  const { settings, assumed } = questionFrom(scanOptions(asked))
  assert.equal(settings.coordinates, 'cartesian')
  assert.equal(settings.precision, 'day')
  assert.equal(assumed.length, 3)
  assert.match(assumed[2]!, /2024-01-01 to 2024-01-26/)
})

test('a radius in kilometres becomes metres on a flat map and stays kilometres on the globe', () => {
  assert.equal(questionFrom(scanOptions([...asked, '--max-space', '0.5km'])).settings.maxSpaceDistance, 500)
  const globe = written(
    'globe.geo',
    Array.from({ length: 36 }, (_, at) => `p${at} ${52 + at / 100} 4.5`).join('\n'),
  )
  const { settings } = questionFrom(
    scanOptions([
      '--cases',
      cases,
      '--geo',
      globe,
      '--model',
      'space-time-permutation',
      '--max-space',
      '800m',
    ]),
  )
  assert.equal(settings.maxSpaceDistance, 0.8)
})

for (const { what, args, message } of [
  { what: 'no files', args: ['--model', 'poisson'], message: /needs --cases, --geo and --model/ },
  {
    what: 'an unknown model',
    args: [...asked.slice(0, 4), '--model', 'poison'],
    message: /one of poisson, bernoulli/,
  },
  { what: 'an unknown option', args: [...asked, '--fast'], message: /--fast/ },
  {
    what: 'a missing file',
    args: ['--cases', 'nowhere.cas', ...asked.slice(2)],
    message: /no readable file nowhere.cas/,
  },
  {
    what: 'contradicting kinds',
    args: [...asked, '--spatial', '--prospective'],
    message: /exclude each other/,
  },
  { what: 'half a period', args: [...asked, '--from', '2024'], message: /both --from and --until/ },
  {
    what: 'a limit beside a parameter file',
    args: ['--prm', 'a.prm', '--max-space', '10'],
    message: /--max-space cannot stand beside --prm/,
  },
  { what: 'a fractional seed', args: [...asked, '--seed', '1.5'], message: /--seed is a whole number/ },
])
  test(`${what} is refused in a sentence`, () => {
    assert.throws(() => questionFrom(scanOptions(args)), { name: 'BadInput', message })
  })
