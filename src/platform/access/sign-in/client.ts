// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { newSessionToken, sessionHash } from '../session-token.ts'
import type { SessionBook } from './session-book.ts'

/** Seconds that the token of a partner's system lasts. */
export const clientTokenLasts = 900

type Shown = { id: string; secret: string }
type Fault = 'invalid_request' | 'invalid_client' | 'unsupported_grant_type'

/**
 * `POST /v1/oauth/token`: client credentials (RFC 6749 section 4.4) for systems of partners, so that nobody types
 * twice. A system works for the domain and the table its account was given, and nowhere else.
 */
export async function clientDoor(server: FastifyInstance, book: SessionBook): Promise<void> {
  await server.register(async door => {
    door.removeAllContentTypeParsers()
    door.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 10_000 },
      async (_request: FastifyRequest, body: string | Buffer) => new URLSearchParams(String(body)),
    )
    door.post(
      '/v1/oauth/token',
      {
        config: {
          may: { public: 'A system of a partner signs in here with its own secret.' },
          rateLimit: { max: 30, timeWindow: '1 minute', keyGenerator: request => request.ip },
        },
      },
      (request, reply) => issue(book, request, reply),
    )
  })
}

async function issue(book: SessionBook, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const asked = request.body instanceof URLSearchParams ? request.body : new URLSearchParams()
  if (!asked.has('grant_type')) return refuseClient(reply, 400, 'invalid_request')
  if (asked.get('grant_type') !== 'client_credentials')
    return refuseClient(reply, 400, 'unsupported_grant_type')
  const shown = credentialsOf(request.headers.authorization, asked)
  if (shown === undefined || !z.uuid().safeParse(shown.id).success)
    return refuseClient(reply, 401, 'invalid_client')
  const token = newSessionToken()
  const account = await book.openForClient(
    shown.id,
    sessionHash(shown.secret),
    sessionHash(token),
    clientTokenLasts,
  )
  if (account === null) return refuseClient(reply, 401, 'invalid_client')
  return reply.send({ access_token: token, token_type: 'Bearer', expires_in: clientTokenLasts })
}

/** By HTTP Basic (RFC 6749 section 2.3.1: both parts form-encoded first) or in the form. */
function credentialsOf(authorization: string | undefined, asked: URLSearchParams): Shown | undefined {
  const basic = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(authorization ?? '')
  if (basic) {
    const [id, secret] = Buffer.from(basic[1]!, 'base64').toString('utf8').split(':', 2)
    return id && secret ? { id: formDecoded(id), secret: formDecoded(secret) } : undefined
  }
  const [id, secret] = [asked.get('client_id'), asked.get('client_secret')]
  return id && secret ? { id, secret } : undefined
}

function formDecoded(text: string): string {
  return new URLSearchParams(`x=${text}`).get('x') ?? ''
}

function refuseClient(reply: FastifyReply, status: 400 | 401, error: Fault): FastifyReply {
  if (status === 401) reply.header('WWW-Authenticate', 'Basic realm="vlechtwerk"')
  return reply.status(status).send({ error })
}
