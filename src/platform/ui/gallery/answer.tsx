// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context, Me } from '../frame/me.ts'

const partnership = { id: 'vlieten', name: 'Samenwerking De Vlieten' }
const contexts: Context[] = [
  {
    partnership,
    table: { id: 'signalen', name: 'Signalenoverleg De Vlieten', kind: 'signals' },
    roles: ['professional'],
  },
  { partnership, table: { id: 'casus', name: 'Casusoverleg Rietmeer', kind: 'cases' }, roles: ['member'] },
]

const marit: Me = {
  account: { id: 'marit', name: 'Marit Blom', language: 'nl' },
  domain: { name: 'Rietmeer, openbare orde', organisation: 'Gemeente Rietmeer' },
  region: { name: 'Vlietland' },
  contexts,
  current: contexts[0]!,
  csrf: 'sample',
  demo: true,
}

// The first change is asked with a session that has just ended, and the first move collides with somebody else's.
let session: 'ended' | 'renewed' = 'ended'
let move: 'collides' | 'fits' = 'collides'

/** What the gallery hears instead of a server. With `?signed-out` nobody is known. */
export const answer: typeof fetch = async address => {
  const path = String(address)
  const signedOut = globalThis.location.search.includes('signed-out')
  if (path === '/v1/me' && !signedOut) return Response.json(marit)
  if (path === '/v1/sample') {
    const status = session === 'ended' ? 401 : 200
    session = 'renewed'
    return Response.json(status === 401 ? { code: 'not-signed-in' } : {}, { status })
  }
  if (path === '/v1/move') {
    const collided = move === 'collides'
    move = 'fits'
    return Response.json(collided ? { code: 'changed-meanwhile' } : {}, { status: collided ? 409 : 200 })
  }
  return Response.json({ code: signedOut ? 'not-signed-in' : 'not-found' }, { status: signedOut ? 401 : 404 })
}
