// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { workingRoles } from '../../vocabulary/roles.ts'
import { sessionHash } from '../access/session-token.ts'
import { type Asked, type Visit, visiting } from '../access/visit.ts'
import { contract } from './contract.ts'
import { contextOf, credentialOf } from './credential.ts'
import type { House } from './house.ts'
import { Live } from './live.ts'
import type { May } from './may.ts'
import type { ShownDoor } from './openapi.ts'
import { refuse } from './refuse.ts'

export const hearLive = contract('GET /v1/live', {
  summary: 'Hears that something moved at the table one works at: server-sent events that carry no content',
  query: z.object({ context: z.string().max(100).optional() }),
  response: z.string(),
  media: 'text/event-stream',
})
const may: May = {
  purposes: contentPurposes,
  roles: workingRoles,
  reads: ['seat'],
  writes: [],
  ground: 'table',
}
export const liveDoorShown: ShownDoor = { contract: hearLive, may }

/** Streams one account may have open; a browser keeps six connections to one house at most. */
const mostPerAccount = 8
const mostWaiting = 64_000

type Wish = {
  /** Connection string of the role that listens. */
  url: string
  /** Milliseconds between two signs of life; at each the visitor is asked for session and seat anew. */
  heartbeat?: number
}

/**
 * The door to live news. Coming in is the same as everywhere; what is heard afterwards are words such as `item`,
 * about which one asks the ordinary doors. Ends at once when the session, the seat or the house ends.
 */
export function liveDoor(server: FastifyInstance, house: House, wish: Wish): void {
  const live = new Live(wish.url)
  const open = new Map<string, Set<Stream>>()
  server.addHook('preClose', async () => {
    for (const streams of open.values()) for (const stream of streams) stream.end()
    await live.close()
  })
  server.get(hearLive.path, { config: { may } }, async (request, reply) => {
    const asked = askedBy(request, house)
    const visit = await comeIn(house, asked)
    const mine = open.get(visit.account) ?? new Set()
    if (mine.size >= mostPerAccount) refuse('too-many-requests')
    const stream = new Stream(reply)
    mine.add(stream)
    open.set(visit.account, mine)
    const check = () => void comeIn(house, asked).catch(() => stream.end())
    const post = { region: visit.region, bureau: visit.bureau!, table: visit.table!, account: visit.account }
    const stop = live.listen(post, about => stream.tell(about), check)
    const beat = setInterval(() => {
      stream.beat()
      check()
    }, wish.heartbeat ?? 15_000)
    stream.whenOver(() => {
      stop()
      clearInterval(beat)
      mine.delete(stream)
      if (mine.size === 0) open.delete(visit.account)
    })
  })
}

/** An event stream cannot send a header of its own: the context may stand in the address. */
function askedBy(request: FastifyRequest, house: House): Asked {
  const { context } = request.query as { context?: string }
  if (context !== undefined) request.headers['vlechtwerk-context'] = String(context)
  return { sessionHash: sessionHash(credentialOf(request, house.publicUrl).token), ...contextOf(request) }
}

async function comeIn(house: House, asked: Asked): Promise<Visit> {
  const visit = await visiting(house.pool, asked, async (_db, entered) => entered)
  const fits = contentPurposes.some(purpose => purpose === visit.purpose)
  if (!fits || !visit.roles.some(role => may.roles.includes(role as never))) refuse('not-in-this-context')
  return visit
}

/** One open answer. What cannot be sent fast enough is not kept: the stream ends, and the screen asks by itself. */
class Stream {
  readonly #raw: FastifyReply['raw']

  constructor(reply: FastifyReply) {
    const headers = reply.getHeaders()
    reply.hijack()
    this.#raw = reply.raw
    this.#raw.writeHead(200, {
      ...(headers as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
    })
    this.#raw.on('error', () => this.end())
    this.#send('retry: 3000\n\n')
  }

  tell(about: string): void {
    this.#send(`event: moved\ndata: ${about}\n\n`)
  }
  beat(): void {
    this.#send(': here\n\n')
  }
  end(): void {
    if (!this.#raw.writableEnded) this.#raw.end('event: ended\ndata: ended\n\n')
  }
  whenOver(clean: () => void): void {
    // Whoever left while still coming in closes no more: what was begun for them would go on for ever.
    if (this.#raw.destroyed || this.#raw.closed) clean()
    else this.#raw.on('close', clean)
  }
  #send(text: string): void {
    if (this.#raw.writableEnded || this.#raw.destroyed) return
    if (this.#raw.writableLength > mostWaiting) return void this.#raw.destroy()
    this.#raw.write(text)
  }
}
