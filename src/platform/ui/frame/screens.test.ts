// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import { menuFor, mostMenuEntries, type Screen } from './screens.ts'

const screen = (path: string, order: number | undefined, roles?: Screen['roles']): Screen => ({
  path,
  title: { nl: path, en: path },
  ...(order === undefined ? {} : { menu: { order } }),
  ...(roles ? { roles } : {}),
  load: () => Promise.reject(new Error('not opened here')),
})

test('the menu shows what the role may open, in order, and no more than nine', () => {
  const screens = [
    screen('/regie', 2, ['coordinator']),
    screen('/mijn-werk', 1),
    screen('/signalen/$id', undefined),
    screen('/beheer', 3, ['administrator']),
  ]
  assert.deepEqual(
    menuFor(screens, ['coordinator']).map(({ path }) => path),
    ['/mijn-werk', '/regie'],
  )
  assert.deepEqual(
    menuFor(screens, []).map(({ path }) => path),
    ['/mijn-werk'],
  )
  const many = Array.from({ length: 12 }, (_, at) => screen(`/${at}`, 12 - at))
  assert.equal(menuFor(many, []).length, mostMenuEntries)
  assert.equal(menuFor(many, [])[0]?.path, '/11')
})
