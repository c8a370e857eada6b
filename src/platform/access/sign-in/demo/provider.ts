// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { generateKeyPairSync } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Configuration, default as ProviderClass } from 'oidc-provider'
import type { Language } from '../../../../vocabulary/language.ts'
import { renderPage } from '../page.ts'
import { demoPath, type Persona } from './persona.ts'
import { pickerPage } from './picker.ts'
import { Shelf } from './shelf.ts'

export type DemoWish = {
  /** Its address as browsers see it, for example `http://localhost:3000/demo-sign-in`. */
  issuer: string
  /** Exactly this one place may receive a code. */
  redirectUri: string
  client: { id: string; secret: string }
  cookieKey: string
  personas: Persona[]
  demo: boolean
}

type Provider = InstanceType<typeof ProviderClass>

/**
 * The demo's own identity provider: OpenID Connect as everywhere else, but whoever asks is whoever he says. It keeps
 * its state in memory and serves one process.
 *
 * @throws Error outside demo mode: a door that anybody may open must not exist beside real data
 */
export async function openDemoProvider(server: FastifyInstance, wish: DemoWish): Promise<void> {
  if (!wish.demo) throw new Error('the demo identity provider does not start outside demo mode')
  const { default: OidcProvider } = await import('oidc-provider')
  const provider: Provider = new OidcProvider(wish.issuer, configurationOf(wish))
  // The address stands in the issuer; what a request calls us must not change where we send people.
  provider.proxy = true
  const answer = provider.callback()
  await server.register(async mount => {
    mount.removeAllContentTypeParsers()
    // The body stays in the stream: the provider reads it itself.
    mount.addContentTypeParser('*', (_request, _payload, done) => done(null))
    mount.route({
      method: ['GET', 'POST'],
      url: `${demoPath}/*`,
      config: { may: { public: 'The demo’s own identity provider; it does not exist outside demo mode.' } },
      handler: async (request, reply) => {
        reply.hijack()
        for (const [name, value] of Object.entries(reply.getHeaders()))
          reply.raw.setHeader(name, value as string)
        await receive(wish, provider, answer, request.raw, reply.raw)
      },
    })
  })
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>

async function receive(
  wish: DemoWish,
  provider: Provider,
  answer: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { host, protocol } = new URL(wish.issuer)
  request.headers['x-forwarded-host'] = host
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1)
  const { pathname, searchParams } = new URL(request.url ?? '/', wish.issuer)
  if (pathname.startsWith(`${demoPath}/as/`))
    return await pick(wish, provider, request, response, searchParams)
  request.headers.cookie = withoutSession(request.headers.cookie)
  Object.assign(request, { originalUrl: request.url })
  request.url = request.url!.slice(demoPath.length)
  await answer(request, response)
}

/** The provider remembers nobody: becoming somebody else must not first sign out who one was. */
function withoutSession(cookies = ''): string {
  return cookies
    .split('; ')
    .filter(cookie => !cookie.startsWith('demo_session'))
    .join('; ')
}

/** Shows the people, or becomes the one that was chosen. */
async function pick(
  wish: DemoWish,
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
): Promise<void> {
  const details = await provider.interactionDetails(request, response).catch(() => undefined)
  if (details === undefined)
    return void response.writeHead(303, { Location: new URL('/', wish.redirectUri).href }).end()
  if (request.method === 'POST') {
    const chosen = new URLSearchParams(await textOf(request)).get('persona') ?? ''
    if (wish.personas.some(persona => persona.id === chosen)) {
      return await provider.interactionFinished(request, response, {
        login: { accountId: chosen, remember: false },
      })
    }
  }
  const language = languageAsked(query, String(details.params.ui_locales ?? ''))
  const at = `${demoPath}/as/${details.uid}`
  const { html, headers } = renderPage(pickerPage(wish.personas, language, at), [
    new URL(wish.redirectUri).origin,
  ])
  response.writeHead(200, headers).end(html)
}

function languageAsked(query: URLSearchParams, locales: string): Language {
  const asked = query.get('language') ?? locales
  return asked.startsWith('en') ? 'en' : 'nl'
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const piece of request) {
    text += String(piece)
    if (text.length > 10_000) throw new Error('a choice of a persona is never this long')
  }
  return text
}

function configurationOf(wish: DemoWish): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const known = new Map(wish.personas.map(persona => [persona.id, persona]))
  return {
    adapter: Shelf,
    clients: [
      {
        client_id: wish.client.id,
        client_secret: wish.client.secret,
        redirect_uris: [wish.redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'demo' }] },
    cookies: {
      keys: [wish.cookieKey],
      names: { session: 'demo_session', interaction: 'demo_as', resume: 'demo_resume' },
    },
    features: {
      devInteractions: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    pkce: { required: () => true },
    responseTypes: ['code'],
    scopes: ['openid'],
    interactions: { url: (_context, interaction) => `${demoPath}/as/${interaction.uid}` },
    findAccount: (_context, id) =>
      known.has(id) ? { accountId: id, claims: async () => ({ sub: id }) } : undefined,
    // Nobody is asked for consent to tell us which invented person he is.
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client!.clientId,
        accountId: context.oidc.session!.accountId!,
      })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
    ttl: {
      AccessToken: 60,
      AuthorizationCode: 60,
      Grant: 60,
      IdToken: 300,
      Interaction: 3600,
      Session: 3600,
    },
    renderError(context) {
      context.type = 'text/plain'
      context.body = 'This sign-in cannot go on. Start again from the front page.'
    },
  }
}
