// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { irr, wdd } from './effect.areas.ts'
import { freezePlan, powerBefore, shrink } from './effect.learning.ts'
import { its } from './effect.series.ts'

const folder = mkdtempSync(join(tmpdir(), 'effect-'))
function written(name: string, lines: string[]): string {
  writeFileSync(join(folder, name), lines.join('\n'))
  return join(folder, name)
}

test('typed counts give the published difference, ratio and word', async () => {
  const counts = ['--treated', '50,30', '--control', '60,55', '--data-date', '2026-12-31']
  const difference = (await wdd(counts)) as {
    value: number
    n: number
    dataDate: string
    verdict: { nl: string }
  }
  assert.equal(difference.value, -15)
  assert.equal(difference.n, 195)
  assert.equal(difference.dataDate, '2026-12-31')
  assert.equal(difference.verdict.nl, 'nog niet te zeggen')
  assert.ok(Math.abs(((await irr(counts)) as { value: number }).value - 0.6545454545454545) < 1e-12)
})

const months = Array.from(
  { length: 36 },
  (_, at) => `${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
)
const areas = months.flatMap(month => [`Haven,${month},10`, `Noord,${month},20`])
const counted = written('areas.csv', ['area,month,reports', ...areas])
const decimal = [written('decimal.csv', ['a,t,n', 'H,2024-01,"97,5"']), '--start', '2024-02']
const ask = [counted, '--area', 'area', '--time', 'month', '--count', 'reports', '--start', '2025-01']

test('counts are taken from a file, per unit of time when the periods differ', async () => {
  const result = (await wdd([...ask, '--treated', 'Haven', '--control', 'Noord'])) as {
    value: number
    counts: { treated: object }
    dataDate: string
  }
  assert.deepEqual(result.counts.treated, { before: 240, after: 120 })
  assert.equal(result.dataDate, '2025-12-31')
  // 2025 has 365 days, the two years before 731: equal monthly counts are no effect, apart from the leap day.
  assert.ok(Math.abs(result.value) < 1)
})

for (const { what, run, message } of [
  {
    what: 'an overlapping control',
    run: () => wdd([...ask, '--treated', 'Haven', '--control', 'Noord,Haven']),
    message: /'Haven' lies in the treated/,
  },
  {
    what: 'an unknown area',
    run: () => wdd([...ask, '--treated', 'Haven', '--control', 'Oost']),
    message: /no row for 'Oost' of the control area/,
  },
  {
    what: 'an empty period after',
    run: () => wdd([...ask, '--treated', 'Haven', '--control', 'Noord', '--start', '2027']),
    message: /the period after is empty/,
  },
  {
    what: 'a ring without its control',
    run: () => wdd(['--treated', '5,3', '--control', '5,5', '--displacement', '1,1']),
    message: /go together/,
  },
  {
    what: 'three counts',
    run: () => irr(['--treated', '5,3,1', '--control', '5,5']),
    message: /two numbers, before and after/,
  },
  {
    what: 'a missing month',
    run: () =>
      its([
        written('gap.csv', [
          'm,n',
          ...months.filter(month => month !== '2024-02').map(month => `${month},5`),
        ]),
        '--time',
        'm',
        '--count',
        'n',
        '--start',
        '2025-01',
      ]),
    message: /begins 2024-02-01 is missing. Write 0/,
  },
  {
    what: 'a negative count',
    run: () =>
      its([
        written('negative.csv', ['m,n', '2024-01,5', '2024-02,-5']),
        '--time',
        'm',
        '--count',
        'n',
        '--start',
        '2024-02',
      ]),
    message: /line 3: the count -5 is negative/,
  },
  {
    what: 'a time of day',
    run: () =>
      its([
        written('clock.csv', ['m,n', '2024-03-31 02:30,5']),
        '--time',
        'm',
        '--count',
        'n',
        '--start',
        '2024-02',
      ]),
    message: /has a time of day/,
  },
  {
    what: 'lists of other lengths',
    run: () => shrink(['--successes', '1,2', '--trials', '3']),
    message: /has 2 numbers, --trials 1/,
  },
  {
    what: 'a count with a decimal comma',
    run: () =>
      wdd(['--area', 'a', '--time', 't', '--count', 'n', '--treated', 'H', '--control', 'N', ...decimal]),
    message: /line 2: '97,5' is no count/,
  },
  {
    what: 'a percentage',
    run: () => powerBefore(['--baseline', '50', '--drop', '12,5%']),
    message: /'5%' is not a number. Write 12.5/,
  },
  {
    what: 'a plan that is not there',
    run: () => freezePlan(['no.json']),
    message: /There is no file no.json/,
  },
  {
    what: 'a plan with a misspelt name',
    run: () => freezePlan([written('typo.json', ['{"indicater":"meldingen","method":"wdd"}'])]),
    message: /lacks indicator, before.from/,
  },
  {
    what: 'a plan that is null',
    run: () => freezePlan([written('null.json', ['null'])]),
    message: /holds no plan/,
  },
  { what: 'an unsaid baseline', run: () => powerBefore([]), message: /--baseline is missing/ },
])
  test(`${what} is refused in a sentence`, async () => {
    await assert.rejects(run, message)
  })

test('an interrupted series with a drop of a third finds it', async () => {
  const rows = months.map((month, at) => `${month},${(at < 24 ? 60 : 40) + (at % 4)}`)
  const result = (await its([
    written('drop.csv', ['m,n', ...rows]),
    '--time',
    'm',
    '--count',
    'n',
    '--start',
    '2025-01',
    '--no-slope',
  ])) as {
    jump: { low: number; high: number }
    verdict: { nl: string }
    notes: string[]
  }
  assert.ok(result.jump.low < 2 / 3 && result.jump.high > 0.6)
  assert.equal(result.verdict.nl, 'aantoonbaar beter')
  assert.match(result.notes[0]!, /No --season was given/)
})

test('power tells before the start what cannot be seen', async () => {
  const result = (await powerBefore(['--baseline', '5'])) as {
    nl: string
    smallestVisibleDropPercent: number | null
  }
  assert.equal(result.smallestVisibleDropPercent, null)
  assert.match(result.nl, /geen enkele daling/)
})

test('a plan is frozen, and a later change is named', async () => {
  const plan = {
    indicator: 'meldingen',
    method: 'wdd',
    treated: ['Haven'],
    control: ['Noord'],
    before: { from: '2025-01-01', until: '2025-12-31' },
    after: { from: '2026-01-01', until: '2026-12-31' },
  }
  const path = written('plan.json', [JSON.stringify(plan)])
  const frozen = written('frozen.json', [JSON.stringify(await freezePlan([path]))])
  const other = written('other.json', [JSON.stringify({ ...plan, control: ['Zuid'] })])
  assert.deepEqual(((await freezePlan([path, '--since', frozen])) as { changed: string[] }).changed, [])
  assert.deepEqual(((await freezePlan([other, '--since', frozen])) as { changed: string[] }).changed, [
    'control',
  ])
})
