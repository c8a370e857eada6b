// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

type Claims = Record<string, unknown>
/** How the next token endpoint answer lies. Nothing set: it is honest. */
export type Lies = {
  claims?: Claims
  header?: Record<string, unknown>
  /** Signs with a key that is not published. */
  foreignKey?: boolean
  /** Signs nothing, or with the client's secret, as the header then says. */
  unsigned?: 'none' | 'HS256'
  /** What the discovery document calls the issuer. */
  issuer?: string
}

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
const otherKeys = generateKeyPairSync('rsa', { modulusLength: 2048 })
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/**
 * An identity provider that can be told to lie, on another host name than the house. It gives each code once and
 * remembers what came with the request for it, as a real one would.
 */
export class HostileProvider {
  readonly clientId = 'house'
  readonly clientSecret = 'a-secret-between-the-two-of-them-only'
  lies: Lies = {}
  subject = 'somebody'
  /** What the token endpoint was sent last. */
  lastForm = new URLSearchParams()
  readonly #codes = new Map<string, { nonce: string }>()
  readonly #server: Server = createServer((request, response) => void this.#answer(request, response))
  issuer = ''

  async open(): Promise<this> {
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve))
    this.issuer = `http://127.0.0.1:${(this.#server.address() as { port: number }).port}`
    return this
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise(resolve => this.#server.close(resolve))
  }

  /** What a browser brings back after signing in there: code, state and issuer. */
  visit(address: URL): URLSearchParams {
    const code = `code-${this.#codes.size}-${address.searchParams.get('state')}`
    this.#codes.set(code, { nonce: address.searchParams.get('nonce') ?? '' })
    return new URLSearchParams({ code, state: address.searchParams.get('state') ?? '', iss: this.issuer })
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const json = (value: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (request.url === '/.well-known/openid-configuration') return void json(this.#metadata())
    if (request.url === '/jwks')
      return void json({
        keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
      })
    let text = ''
    for await (const piece of request) text += String(piece)
    this.lastForm = new URLSearchParams(text)
    const known = this.#codes.get(this.lastForm.get('code') ?? '')
    this.#codes.delete(this.lastForm.get('code') ?? '')
    if (known === undefined) return void json({ error: 'invalid_grant' }, 400)
    json({ access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token: this.#idToken(known.nonce) })
  }

  #metadata(): Claims {
    return {
      issuer: this.lies.issuer ?? this.issuer,
      authorization_endpoint: `${this.issuer}/auth`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      authorization_response_iss_parameter_supported: true,
    }
  }

  #idToken(nonce: string): string {
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: this.issuer,
      aud: this.clientId,
      sub: this.subject,
      iat: now,
      exp: now + 300,
      nonce,
    }
    const alg = this.lies.unsigned ?? 'RS256'
    const head = base64({ alg, kid: 'one', ...this.lies.header })
    const body = `${head}.${base64({ ...claims, ...this.lies.claims })}`
    return `${body}.${this.#signature(body, this.lies.foreignKey ? otherKeys.privateKey : keys.privateKey)}`
  }

  #signature(body: string, key: KeyObject): string {
    if (this.lies.unsigned === 'none') return ''
    if (this.lies.unsigned === 'HS256')
      return createHmac('sha256', this.clientSecret).update(body).digest('base64url')
    return sign('sha256', Buffer.from(body), key).toString('base64url')
  }
}
