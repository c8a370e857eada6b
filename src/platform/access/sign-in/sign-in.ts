// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as oidc from 'openid-client'
import { languageOf } from '../../http/answer.ts'
import { sessionCookie } from '../../http/credential.ts'
import { newSessionToken, sessionHash } from '../session-token.ts'
import { type Attempt, type AttemptSeal, attemptLasts } from './attempt.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { letters, lettersPath } from './letters.ts'
import type { SessionBook } from './session-book.ts'
import { explain, unknownPerson } from './sign-in-pages.ts'

export type SignInParts = {
  publicUrl: string
  provider: IdentityProvider
  seal: AttemptSeal
  book: SessionBook
  /** Hears why a sign-in failed, for the operator's log; the visitor reads only that it did. */
  onFailure?: (why: unknown) => void
}

/** Seconds that one sign-in lasts: a long working day. */
export const sessionLasts = 10 * 3600

const may = { public: 'Signing in: nobody has a session yet.' }
const gently = {
  max: 30,
  timeWindow: '1 minute',
  // By address alone: a made-up cookie must not buy fresh attempts.
  keyGenerator: (request: FastifyRequest) => request.ip,
}

/** The two doors of OpenID Connect: off to the identity provider, and back. */
export function signInDoors(server: FastifyInstance, parts: SignInParts): void {
  server.get<{ Querystring: { return?: string } }>(
    '/v1/session/start',
    { config: { may, rateLimit: gently } },
    (request, reply) => start(parts, request, reply, ownPath(request.query.return, parts.publicUrl)),
  )
  server.get('/v1/session/callback', { config: { may, rateLimit: gently } }, (request, reply) =>
    comeBack(parts, request, reply),
  )
  server.get(lettersPath, { config: { may: { public: 'The letters of the sign-in pages.' } } }, (_, reply) =>
    reply.type('font/woff2').header('cache-control', 'public, max-age=86400').send(letters),
  )
}

/** A path of this very house, or the front door: a sign-in must not end on somebody else's page. */
export function ownPath(asked: unknown, publicUrl: string): string {
  if (typeof asked !== 'string' || !/^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(asked)) return '/'
  const { origin, pathname, search, hash } = new URL(asked, publicUrl)
  const ours = origin === new URL(publicUrl).origin && !/^\/(v1|demo-sign-in)(\/|$)/.test(pathname)
  return ours ? pathname + search + hash : '/'
}

async function start(parts: SignInParts, request: FastifyRequest, reply: FastifyReply, returnTo: string) {
  // Cookies belong to a host name: who came by another name of ours continues by the one we come back to.
  if (request.host !== new URL(parts.publicUrl).host) {
    return reply.redirect(`${parts.publicUrl}/v1/session/start?return=${encodeURIComponent(returnTo)}`)
  }
  const attempt: Attempt = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    returnTo,
    startedAt: Date.now(),
  }
  const redirectUri = `${parts.publicUrl}/v1/session/callback`
  const languages = languageOf(request) === 'nl' ? 'nl en' : 'en nl'
  try {
    const address = await parts.provider.addressFor({ ...attempt, redirectUri, languages })
    reply.setCookie(attemptCookie(parts.publicUrl, attempt.state), parts.seal.seal(attempt), {
      ...attemptScope(parts.publicUrl),
      maxAge: attemptLasts,
    })
    return reply.redirect(address.href)
  } catch (why) {
    parts.onFailure?.(why)
    return explain(request, reply, 503, 'away')
  }
}

async function comeBack(parts: SignInParts, request: FastifyRequest, reply: FastifyReply) {
  const cameBackAt = new URL(request.url, parts.publicUrl)
  const state = cameBackAt.searchParams.get('state') ?? ''
  const cookie = attemptCookie(parts.publicUrl, state)
  const attempt = parts.seal.open(request.cookies[cookie] ?? '', Date.now())
  // One attempt, one answer: whatever comes of it, this cookie is spent.
  reply.clearCookie(cookie, attemptScope(parts.publicUrl))
  if (attempt === undefined) return explain(request, reply, 400, 'gone')
  if (cameBackAt.searchParams.get('error') === 'access_denied' && attempt.state === state) {
    return explain(request, reply, 400, 'stopped')
  }
  try {
    const identity = await parts.provider.identityFrom(cameBackAt, attempt)
    const token = newSessionToken()
    const account = await parts.book.open(identity, sessionHash(token), 'browser', sessionLasts)
    if (account === null) return unknownPerson(request, reply, identity)
    await endFormer(parts, request)
    reply.setCookie(sessionCookie(parts.publicUrl), token, {
      ...sessionScope(parts.publicUrl),
      maxAge: sessionLasts,
    })
    return reply.redirect(attempt.returnTo)
  } catch (why) {
    parts.onFailure?.(why)
    return explain(request, reply, 400, 'failed')
  }
}

/** Who signs in over a running session leaves none behind. */
async function endFormer(parts: SignInParts, request: FastifyRequest): Promise<void> {
  const former = request.cookies[sessionCookie(parts.publicUrl)]
  if (former) await parts.book.end(sessionHash(former))
}

// Lax, not Strict: the browser comes back from another site, and would not bring a Strict cookie along.
const scope = (publicUrl: string) =>
  ({ httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:') }) as const
export const sessionScope = (publicUrl: string) => ({ ...scope(publicUrl), path: '/' })
const attemptScope = (publicUrl: string) => ({ ...scope(publicUrl), path: '/v1/session/callback' })

/** A name of its own for each attempt, so that two tabs signing in do not spend each other's. */
function attemptCookie(publicUrl: string, state: string): string {
  const prefix = publicUrl.startsWith('https:') ? '__Secure-' : ''
  return `${prefix}vlechtwerk-in-${state.slice(0, 12).replace(/[^A-Za-z0-9_-]/g, '')}`
}
