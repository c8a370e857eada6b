// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { AttemptSeal } from '../../src/platform/access/sign-in/attempt.ts'
import { clientDoor } from '../../src/platform/access/sign-in/client.ts'
import { identityProvider } from '../../src/platform/access/sign-in/identity-provider.ts'
import { keepAwake } from '../../src/platform/access/sign-in/keep-awake.ts'
import { SessionBook } from '../../src/platform/access/sign-in/session-book.ts'
import { sessionDoors } from '../../src/platform/access/sign-in/session-doors.ts'
import { signInDoors } from '../../src/platform/access/sign-in/sign-in.ts'
import type { House } from '../../src/platform/http/house.ts'
import { buildServer } from '../../src/platform/http/server.ts'
import type { HostileProvider } from './hostile-provider.ts'

export type Answer = LightMyRequestResponse

/** The real server of a house with its entrance, before the given provider. */
export async function openEntranceFor(house: House, provider: HostileProvider): Promise<FastifyInstance> {
  const book = new SessionBook(house.pool)
  return await buildServer(house, {
    logLevel: 'silent',
    perMinute: 1_000_000,
    async more(server) {
      const { issuer, clientId, clientSecret } = provider
      const trusted = identityProvider({ issuer, clientId, clientSecret, knownAs: 'test' })
      signInDoors(server, {
        publicUrl: house.publicUrl,
        provider: trusted,
        seal: new AttemptSeal(Buffer.alloc(32, 1)),
        book,
      })
      sessionDoors(server, house, book)
      await clientDoor(server, book)
      keepAwake(server, book, house.publicUrl)
    },
  })
}

let browsers = 0

/** A browser, as far as signing in needs one: it keeps cookies per path and has an address of its own. */
export class Browser {
  readonly #server: FastifyInstance
  readonly #address = `10.0.${Math.floor(++browsers / 250)}.${browsers % 250}`
  readonly cookies = new Map<string, { value: string; path: string }>()

  constructor(server: FastifyInstance) {
    this.#server = server
  }

  async ask(url: string, wish: InjectOptions = {}): Promise<Answer> {
    const sent = [...this.cookies].filter(([, { path }]) => url.startsWith(path))
    const answer = await this.#server.inject({
      method: 'GET',
      url,
      remoteAddress: this.#address,
      ...wish,
      headers: {
        host: 'localhost',
        cookie: sent.map(([name, { value }]) => `${name}=${value}`).join('; '),
        ...wish.headers,
      },
    })
    for (const { name, value, path } of answer.cookies) {
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, { value, path: path ?? '/' })
    }
    return answer
  }

  /** Starts a sign-in and answers where it is sent. */
  async start(returnTo = '/'): Promise<URL> {
    const answer = await this.ask(`/v1/session/start?return=${encodeURIComponent(returnTo)}`)
    return new URL(String(answer.headers.location))
  }

  /** Comes back with what the provider gave. */
  async comeBack(brought: URLSearchParams): Promise<Answer> {
    return await this.ask(`/v1/session/callback?${brought}`)
  }

  async signIn(provider: HostileProvider, subject: string): Promise<Answer> {
    provider.subject = subject
    return await this.comeBack(provider.visit(await this.start()))
  }

  get session(): string | undefined {
    return this.cookies.get('vlechtwerk')?.value
  }

  /** What the screen learned from /v1/me and sends with each change. */
  async csrf(): Promise<string> {
    return ((await this.ask('/v1/me')).json() as { csrf: string }).csrf
  }
}
