// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { root } from '../../src/app/checks/house.ts'
import {
  gapsInLockfile,
  hostsInLockfile,
  type Lockfile,
  machinePaths,
  notesToSelf,
  tooLong,
  tooLongOnTheWhole,
  unlicensed,
  vagueNames,
} from './manners.ts'
import { documents, type Source, sources } from './sources.ts'

const everything = [...sources, ...documents]
const lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile

for (const [rule, faults] of Object.entries({
  'no file passes the wall': () => tooLong(sources),
  'files fit two screens on the whole': () => tooLongOnTheWhole(sources),
  'names say what is inside': () => vagueNames(sources),
  'nobody leaves notes to self': () => notesToSelf(sources),
  'every file names its licence': () => unlicensed(everything),
  'no path of one machine': () => machinePaths(everything),
  'the lockfile names no host': () => hostsInLockfile(lockfile),
  'the lockfile is whole for every platform': () => gapsInLockfile(lockfile),
}))
  test(rule, () => assert.deepEqual(faults(), []))

test('the lockfile was seen', () => assert.ok(Object.keys(lockfile.packages).length > 300))

// Put together here, so that this file does not trip over its own faults.
const note = ['TO', 'DO'].join('')
const licence =
  '// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors\n// SPDX-License-Identifier: EUPL-1.2\n'
const planted = (path: string, text: string): Source[] => [{ path, text }]
for (const { fault, faults } of [
  { fault: 'a file past the wall', faults: tooLong(planted('test/a.ts', 'a\n'.repeat(401))) },
  { fault: 'a house of long files', faults: tooLongOnTheWhole(planted('src/app/a.ts', 'a\n'.repeat(71))) },
  ...['src/app/utils.ts', 'src/platform/http/index.ts', 'src/app/helpers/a.ts', 'src/app/date.util.ts'].map(
    path => ({
      fault: `the vague name ${path}`,
      faults: vagueNames(planted(path, '')),
    }),
  ),
  {
    fault: 'a note to self in a policy',
    faults: notesToSelf(planted('src/features/a/0001_a.sql', `-- ${note}: also x`)),
  },
  { fault: 'a missing licence', faults: unlicensed(planted('src/a.ts', "import 'x'\n")) },
  { fault: 'half a licence', faults: unlicensed(planted('src/a.ts', licence.split('\n')[0]!)) },
  {
    fault: "a person's folder",
    faults: machinePaths(planted('src/a.ts', `open('${['/home', 'marit', 'x'].join('/')}')`)),
  },
  {
    fault: 'a temporary folder',
    faults: machinePaths(planted('docs/a.md', `see ${['', 'tmp', 'x'].join('/')}`)),
  },
  {
    fault: 'a host in the lockfile',
    faults: hostsInLockfile({ packages: { a: { version: '1', resolved: 'https://x.test/a' } } }),
  },
  {
    fault: 'a gap in the lockfile',
    faults: gapsInLockfile({ packages: { '': { optionalDependencies: { a: '1' } } } }),
  },
  { fault: 'a package without version', faults: gapsInLockfile({ packages: { 'node_modules/a': {} } }) },
])
  test(`it is found: ${fault}`, () => assert.equal(faults.length, 1))

test('what is allowed is left alone', () => {
  assert.deepEqual(unlicensed(planted('scripts/a.mjs', `#!/usr/bin/env node\n${licence}`)), [])
  assert.deepEqual(tooLong(planted('src/a.ts', 'a\n'.repeat(400))), [])
  assert.deepEqual(vagueNames(planted('src/features/homes/home.rules.ts', '')), [])
  assert.deepEqual(machinePaths(planted('src/a.ts', "fetch('https://x.test/root/a')")), [])
})
