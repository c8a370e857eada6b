// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '../../vocabulary/language.ts'
import type { RefusalCode } from '../../vocabulary/refusals.ts'
import { problemOf, refusalOf } from './problem.ts'
import type { RefusalDetails } from './refuse.ts'

/** The reader's language: what the browser asks first among the two we have; Dutch when it asks neither. */
export function languageOf(request: FastifyRequest): Language {
  const asked = String(request.headers['accept-language'] ?? '').toLowerCase()
  const nl = asked.indexOf('nl')
  const en = asked.indexOf('en')
  return en !== -1 && (nl === -1 || en < nl) ? 'en' : 'nl'
}

/** Answers a considered no as problem+json. */
export function answerRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  code: RefusalCode,
  details: RefusalDetails = {},
  reference?: string,
): FastifyReply {
  const problem = problemOf(code, details, languageOf(request), reference)
  if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer')
  return reply
    .status(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}

/**
 * Answers whatever was thrown. What nobody thought of is logged under a reference number; the visitor gets the
 * number and nothing else, since an error text may hold what a wall hides.
 */
export function answerThrown(
  request: FastifyRequest,
  reply: FastifyReply,
  thrown: unknown,
  onUnexpected?: (thrown: unknown) => void,
): FastifyReply {
  const refused = refusalOf(thrown)
  if (refused) return answerRefusal(request, reply, refused.code, refused.details)
  const { statusCode, code } = thrown as { statusCode?: number; code?: string }
  if (statusCode === 413) return answerRefusal(request, reply, 'too-large')
  if (statusCode === 429) return answerRefusal(request, reply, 'too-many-requests')
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return answerRefusal(request, reply, 'invalid-input')
  }
  const reference = request.id
  onUnexpected?.(thrown)
  request.log.error(
    { reference, kind: (thrown as Error)?.name, code, stack: stackOnly(thrown) },
    'unexpected',
  )
  return answerRefusal(request, reply, 'unexpected', {}, reference)
}

/** Where it happened, without the message: a database message quotes the values it choked on. */
function stackOnly(thrown: unknown): string[] {
  const stack = String((thrown as Error)?.stack ?? '')
  return stack
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, 8)
}
