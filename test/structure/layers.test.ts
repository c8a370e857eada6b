// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import { circles } from './circles.ts'
import {
  feudsOfFeatures,
  heavyLinks,
  homeless,
  impureAnalysis,
  linksOf,
  orderOfFeatures,
  unlistedFeatures,
  upwardLinks,
  vocabularyLinks,
} from './layers.ts'
import { type Source, sources } from './sources.ts'

const features = sources.find(({ path }) => path === 'src/app/features.ts')
const order = orderOfFeatures(features?.text ?? '')

test('the checker sees the house', () => {
  // A resolver that stops understanding imports is green and worthless: raise these as the house grows.
  assert.ok(sources.length >= 30, `${sources.length} files`)
  assert.ok(linksOf(sources).length >= 60, `${linksOf(sources).length} imports`)
  if (features) assert.ok(order.length > 0, 'src/app/features.ts lists no feature')
})

const rules: Record<string, (sources: Source[]) => string[]> = {
  'dependencies point one way': upwardLinks,
  'the vocabulary imports nothing': vocabularyLinks,
  'analysis is pure': impureAnalysis,
  'features know each other by contract, later ones the earlier': all => feudsOfFeatures(all, order),
  'every room is on the list': all => unlistedFeatures(all, order),
  'screens, rules and contracts stay light': heavyLinks,
  'every module has a layer': homeless,
  'no files import each other in a circle': circles,
}
for (const [rule, faults] of Object.entries(rules)) test(rule, () => assert.deepEqual(faults(sources), []))

const ordered = (all: Source[]) => feudsOfFeatures(all, ['signals', 'overlaps'])
const unlisted = (all: Source[]) => unlistedFeatures(all, ['signals'])
for (const { fault, in: path, text, finds } of [
  {
    fault: 'platform knows a feature',
    finds: upwardLinks,
    in: 'src/platform/db/pool.ts',
    text: "import { a } from '../../features/signals/signal.contract.ts'",
  },
  {
    fault: 'a feature knows the app, later',
    finds: upwardLinks,
    in: 'src/features/a/a.routes.ts',
    text: "const b = await import('../../app/server.ts')",
  },
  {
    fault: 'a feature knows the district',
    finds: upwardLinks,
    in: 'src/features/a/a.store.ts',
    text: "export { people } from '../../../district/people.ts'",
  },
  {
    fault: 'the app knows the tests',
    finds: upwardLinks,
    in: 'src/app/server.ts',
    text: "import '../../test/structure/layers.ts'",
  },
  {
    fault: 'the vocabulary knows a package',
    finds: vocabularyLinks,
    in: 'src/vocabulary/words.ts',
    text: "import { z } from 'zod'",
  },
  {
    fault: 'analysis reads files',
    finds: impureAnalysis,
    in: 'src/analysis/matching/a.ts',
    text: "import { readFileSync } from 'node:fs'",
  },
  {
    fault: 'analysis throws dice',
    finds: impureAnalysis,
    in: 'src/analysis/matching/a.ts',
    text: 'export const die = () => Math.random()',
  },
  {
    fault: 'analysis looks at the clock',
    finds: impureAnalysis,
    in: 'src/analysis/matching/a.ts',
    text: 'const now = Date.now()',
  },
  {
    fault: 'a feature knows a later one',
    finds: ordered,
    in: 'src/features/signals/a.rules.ts',
    text: "import type { O } from '../overlaps/overlap.contract.ts'",
  },
  {
    fault: "a feature knows another's store",
    finds: ordered,
    in: 'src/features/overlaps/a.store.ts',
    text: "import {\n  a,\n  b,\n} from '../signals/signal.store.ts'",
  },
  {
    fault: 'another screen than the desk shows a panel of the desk',
    finds: ordered,
    in: 'src/features/overlaps/a.screen.tsx',
    text: "import { A } from '../signals/screens/desk-a.tsx'",
  },
  {
    fault: 'a room is not on the list',
    finds: unlisted,
    in: 'src/features/attic/README.ts',
    text: '',
  },
  {
    fault: 'a screen knows a store',
    finds: heavyLinks,
    in: 'src/features/a/a.screen.tsx',
    text: "import { find } from './a.store.ts'",
  },
  {
    fault: 'a screen knows the database',
    finds: heavyLinks,
    in: 'src/features/a/a.screen.tsx',
    text: "import { pool } from '../../platform/db/pool.ts'",
  },
  {
    fault: 'rules know the database',
    finds: heavyLinks,
    in: 'src/features/a/a.rules.ts',
    text: "import pg from 'pg'",
  },
  { fault: 'a module stands in the hall', finds: homeless, in: 'src/stray.ts', text: '' },
])
  test(`it is found that ${fault}`, () => assert.equal(finds([{ path, text }]).length, 1))

test('what is allowed is left alone', () => {
  const fine: Source[] = [
    {
      path: 'src/features/overlaps/a.rules.ts',
      text: "import type { S } from '../signals/signal.contract.ts'",
    },
    {
      path: 'src/features/overlaps/desk/a.screen.tsx',
      text: "import { A } from '../../signals/screens/desk-a.tsx'",
    },
    {
      path: 'src/features/a/a.screen.tsx',
      text: "import { Page } from '../../platform/ui/page.tsx'\nimport './a.css'",
    },
    { path: 'src/analysis/a/a.ts', text: '// Math.random() would not repeat\nexport const a = 1' },
    { path: 'src/app/cli.ts', text: "import { people } from '../../district/people.ts'" },
  ]
  assert.deepEqual(
    [...Object.values({ ...rules, 'every room is on the list': ordered })].flatMap(faults => faults(fine)),
    [],
  )
})

test('it is found that a screen knows the files at second hand', () => {
  const chain: Source[] = [
    { path: 'src/platform/ui/page.tsx', text: "import { read } from './read.ts'" },
    { path: 'src/platform/ui/read.ts', text: "import { readFileSync } from 'node:fs'" },
  ]
  assert.equal(heavyLinks(chain).length, 1)
  assert.equal(heavyLinks(chain.slice(1)).length, 0)
})

test('it is found that files import each other in a circle', () => {
  const inRoom = (name: string, text: string) => ({ path: `src/features/a/${name}`, text })
  const ring = [
    inRoom('a.screen.tsx', "import { Row } from './row.tsx'"),
    inRoom('row.tsx', "import type { Line } from './line.ts'"),
    inRoom('line.ts', "import type { Shown } from './a.screen.tsx'\nimport { b } from './b.ts'"),
    inRoom('b.ts', 'export const b = 1'),
  ]
  assert.deepEqual(circles(ring), [
    'import each other in a circle: src/features/a/a.screen.tsx, src/features/a/line.ts, src/features/a/row.tsx',
  ])
})

test('the order of the features is that of the list', () => {
  const text =
    "import { signals } from './s.ts'\nconst features = [\n  { name: 'overlaps' },\n  { name: 'signals' },\n]"
  assert.deepEqual(orderOfFeatures(text), ['overlaps', 'signals'])
})
