// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { AttemptSeal } from '../platform/access/sign-in/attempt.ts'
import { clientDoor } from '../platform/access/sign-in/client.ts'
import { demoIssuer, demoPath } from '../platform/access/sign-in/demo/persona.ts'
import { openDemoProvider } from '../platform/access/sign-in/demo/provider.ts'
import { identityProvider, type ProviderWish } from '../platform/access/sign-in/identity-provider.ts'
import { keepAwake } from '../platform/access/sign-in/keep-awake.ts'
import { SessionBook } from '../platform/access/sign-in/session-book.ts'
import { sessionDoors } from '../platform/access/sign-in/session-doors.ts'
import { signInDoors } from '../platform/access/sign-in/sign-in.ts'
import type { House } from '../platform/http/house.ts'
import { demoPersonas } from './fill/fill-people.ts'

export type EntranceWish = {
  cookieKey: string
  /** The server as it can be reached from within, for asking the demo's own provider. */
  innerUrl: string
  /** The demo's provider under another name than the house, as real ones are; tests do this. */
  demoIssuer?: string
  env?: NodeJS.ProcessEnv
}

/** Everything around coming in: the identity provider, signing in and out, partner systems, staying awake. */
export async function openEntrance(server: FastifyInstance, house: House, wish: EntranceWish): Promise<void> {
  const book = new SessionBook(house.pool)
  const configured = configuredProvider(wish.env ?? process.env)
  if (configured === undefined && !house.demo)
    throw new Error('Outside demo mode people sign in at their own provider: set VLECHTWERK_OIDC_ISSUER.')
  const provider = identityProvider(configured ?? (await openDemo(server, house, wish)))
  signInDoors(server, {
    publicUrl: house.publicUrl,
    provider,
    seal: new AttemptSeal(Buffer.from(wish.cookieKey, 'base64url')),
    book,
    // A code, never a token: what the provider sent stays out of the log.
    onFailure: why =>
      server.log.warn({ why: (why as { code?: string }).code ?? 'unknown' }, 'sign-in failed'),
  })
  sessionDoors(server, house, book)
  await clientDoor(server, book)
  keepAwake(server, book, house.publicUrl)
}

function configuredProvider(env: NodeJS.ProcessEnv): ProviderWish | undefined {
  const issuer = env.VLECHTWERK_OIDC_ISSUER
  if (!issuer) return undefined
  if (!env.VLECHTWERK_OIDC_CLIENT_ID)
    throw new Error('VLECHTWERK_OIDC_ISSUER needs VLECHTWERK_OIDC_CLIENT_ID beside it.')
  return {
    issuer,
    clientId: env.VLECHTWERK_OIDC_CLIENT_ID,
    clientSecret: env.VLECHTWERK_OIDC_CLIENT_SECRET || undefined,
  }
}

async function openDemo(server: FastifyInstance, house: House, wish: EntranceWish): Promise<ProviderWish> {
  const issuer = wish.demoIssuer ?? `${house.publicUrl}${demoPath}`
  // The provider lives and dies with this process, and so does what the two know of each other.
  const client = { id: 'vlechtwerk', secret: randomBytes(32).toString('base64url') }
  await openDemoProvider(server, {
    issuer,
    redirectUri: `${house.publicUrl}/v1/session/callback`,
    client,
    cookieKey: wish.cookieKey,
    personas: demoPersonas(),
    demo: house.demo,
  })
  const { origin } = new URL(issuer)
  return {
    issuer,
    clientId: client.id,
    clientSecret: client.secret,
    knownAs: demoIssuer,
    prompt: 'login',
    inProcess: true,
    fetch: (input, init) => fetch(String(input).replace(origin, wish.innerUrl), init),
  }
}
