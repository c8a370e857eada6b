// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { csrfToken, sessionHash } from '../access/session-token.ts'
import { visiting } from '../access/visit.ts'
import { languageOf } from './answer.ts'
import { checkOrigin, contextOf, credentialOf } from './credential.ts'
import type { House, Route } from './house.ts'
import type { May } from './may.ts'
import { readInput } from './read-input.ts'
import { refuse } from './refuse.ts'

/** Puts the house's routes on a server: read the input, come in, do the work, commit, and only then answer. */
export function openDoors(server: FastifyInstance, house: House): void {
  for (const route of house.routes) {
    const { contract } = route
    server.route({
      method: contract.method,
      url: contract.path,
      config: { may: route.may },
      handler: async (request, reply) => {
        const answer =
          'public' in route.may
            ? await passPublic(route, request, reply)
            : await pass(house, route, request, reply)
        return send(reply, route, answer)
      },
    })
  }
}

async function passPublic(route: Route, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  return await route.handle({ header: headerOn(reply), ...inputOf(route, request) } as never)
}

const headerOn = (reply: FastifyReply) => (name: string, value: string) => void reply.header(name, value)

async function pass(
  house: House,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const may = route.may as May
  const credential = credentialOf(request, house.publicUrl)
  checkOrigin(request, credential)
  const asked = { sessionHash: sessionHash(credential.token), ...contextOf(request) }
  return await visiting(house.pool, asked, async (db, visit) => {
    // Nothing of what exists speaks in these two: the answer depends on the visitor's own seat alone.
    if (may.purposes !== 'any' && !(visit.purpose && may.purposes.includes(visit.purpose)))
      refuse('not-in-this-context')
    if (may.roles !== 'any' && !visit.roles.some(role => may.roles.includes(role)))
      refuse('not-in-this-context')
    const csrf = credential.by === 'cookie' ? csrfToken(credential.token) : null
    const asking = {
      db,
      visit,
      newId: house.idsFor(visit.account),
      csrf,
      header: headerOn(reply),
      ...inputOf(route, request),
    }
    const answer = await route.handle(asking as never)
    // Inside the transaction: an answer that does not fit its contract must not leave a change behind.
    return route.contract.response.parse(answer)
  })
}

/** Input is read after the visitor came in: an unknown visitor learns nothing, not even what we would accept. */
function inputOf({ contract }: Route, request: FastifyRequest): Record<'params' | 'query' | 'body', unknown> {
  const language = languageOf(request)
  return {
    params: readInput(contract.params, request.params, language),
    query: readInput(contract.query, request.query, language),
    body: readInput(contract.body, request.body ?? {}, language),
  }
}

function send(reply: FastifyReply, { contract }: Route, answer: unknown): FastifyReply {
  reply.status(contract.status ?? 200)
  if (contract.status === 204) return reply.send()
  if (contract.media) return reply.type(contract.media).send(answer)
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer))
}
