// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import type { z } from 'zod'
import { whoAmI } from '../features/partnership/partnership.contract.ts'
import { addressOf } from '../platform/ui/client/address.ts'
import { keyOf, type Me } from '../platform/ui/frame/me.ts'
import { screens } from './screens.ts'

type Answer = z.output<typeof whoAmI.response>
const understood = (answer: Answer): Me => answer

test('the frame understands what the server says of who is there', () => {
  const partnership = { id: crypto.randomUUID(), name: 'De Vlieten' }
  const current = { partnership, table: null, roles: ['professional' as const] }
  const me = understood({
    account: { id: crypto.randomUUID(), name: 'Marit Blom', task: 'BOA', language: 'nl' },
    domain: { id: 1, name: 'Openbare orde', kind: 'public-order', organisation: 'Rietmeer' },
    region: { id: 1, name: 'Vlietland' },
    contexts: [current],
    current,
    demo: true,
    csrf: null,
  })
  assert.equal(keyOf(me.current!), `${partnership.id}/-`)
  assert.equal(addressOf(whoAmI.path), '/v1/me')
})

test('every screen has an address and a name of its own', () => {
  const paths = screens.map(({ path }) => path)
  assert.equal(new Set(paths).size, paths.length)
  for (const { path, title } of screens) assert.ok(path.startsWith('/') && title.nl && title.en, path)
})
