// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from '../../db/db.ts'
import { languageOf } from '../../http/answer.ts'
import { checkOrigin, credentialOf, sessionCookie } from '../../http/credential.ts'
import type { House } from '../../http/house.ts'
import type { May } from '../../http/may.ts'
import type { ShownDoor } from '../../http/openapi.ts'
import { readInput } from '../../http/read-input.ts'
import { route } from '../../http/route.ts'
import { sessionHash } from '../session-token.ts'
import { chooseContext, chooseLanguage, endSession } from './session.contract.ts'
import type { SessionBook } from './session-book.ts'
import { sessionScope } from './sign-in.ts'

const may: May = {
  purposes: 'any',
  roles: 'any',
  reads: ['session', 'seat'],
  writes: ['session'],
  ground: 'account',
}

/** What the API page and the access overview tell of these doors, which are no routes of the house. */
export const sessionDoorsShown: ShownDoor[] = [endSession, chooseContext].map(contract => ({ contract, may }))

/**
 * The doors that turn on the session itself. They begin no visit: who lost the seat he last worked at must still
 * be able to choose another, or to leave.
 */
export function sessionDoors(server: FastifyInstance, house: House, book: SessionBook): void {
  const hashOf = (request: FastifyRequest) => {
    const credential = credentialOf(request, house.publicUrl)
    checkOrigin(request, credential)
    return sessionHash(credential.token)
  }
  server.post(endSession.path, { config: { may } }, async (request, reply) => {
    await book.end(hashOf(request))
    return reply
      .clearCookie(sessionCookie(house.publicUrl), sessionScope(house.publicUrl))
      .header('Clear-Site-Data', '"cache", "storage"')
      .status(204)
      .send()
  })
  server.put(chooseContext.path, { config: { may } }, async (request, reply) => {
    const hash = hashOf(request)
    const to = readInput(chooseContext.body, request.body ?? {}, languageOf(request))!
    await book.choose(hash, to.partnership, to.table)
    return reply.status(204).send()
  })
}

/** The language is a person's own, wherever one works. */
export function languageRoute(house: House): void {
  route(house, chooseLanguage, {
    may: { purposes: 'any', roles: 'any', reads: ['account'], writes: ['account'], ground: 'account' },
    async handle({ db, body }) {
      await db.run(sql`select choose_language(${body.language})`)
      return undefined
    },
  })
}
