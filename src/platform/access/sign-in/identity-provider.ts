// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as oidc from 'openid-client'

/** The one identity provider this house trusts. Nothing in a request can name another. */
export type ProviderWish = {
  issuer: string
  clientId: string
  /** Without a secret the client is public and PKCE alone binds the code. */
  clientSecret?: string
  /** The issuer as accounts know it, when that is not its address: the demo's address follows its port. */
  knownAs?: string
  /** What to ask of the provider besides: the demo asks `login`, so that one can become somebody else. */
  prompt?: 'login'
  /** True for the demo's provider in this very process: what we ask it never crosses a network. */
  inProcess?: boolean
  /** How to reach the provider, when that is not plainly by its address. */
  fetch?: typeof globalThis.fetch
}

/** Who came back. `subject` means something only together with `issuer`. */
export type Identity = { issuer: string; subject: string }

export type IdentityProvider = {
  /** Where the browser goes to sign in. @throws when the provider cannot be reached */
  addressFor(asked: {
    redirectUri: string
    state: string
    nonce: string
    verifier: string
    languages: string
  }): Promise<URL>
  /** Exchanges the code. @throws when anything about the answer or the id token is not as it must be */
  identityFrom(
    cameBackAt: URL,
    expected: { state: string; nonce: string; verifier: string },
  ): Promise<Identity>
}

/** OpenID Connect, authorization code with PKCE (S256), against one issuer. */
export function identityProvider(wish: ProviderWish): IdentityProvider {
  let known: Promise<oidc.Configuration> | undefined
  // Asked for at the first sign-in and again after a failure: the provider may start later than we do.
  const configuration = () => {
    known ??= discover(wish).catch(problem => {
      known = undefined
      throw problem
    })
    return known
  }
  return {
    async addressFor({ redirectUri, state, nonce, verifier, languages }) {
      return oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ui_locales: languages,
        ...(wish.prompt && { prompt: wish.prompt }),
      })
    },
    async identityFrom(cameBackAt, { state, nonce, verifier }) {
      const tokens = await oidc.authorizationCodeGrant(await configuration(), cameBackAt, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const { sub, iss } = tokens.claims()!
      return { issuer: wish.knownAs ?? iss, subject: sub }
    },
  }
}

async function discover(wish: ProviderWish): Promise<oidc.Configuration> {
  const execute = [oidc.enableNonRepudiationChecks]
  // Plain HTTP never leaves this machine: only a provider on the loopback address may do without TLS.
  if (wish.inProcess || isLoopback(new URL(wish.issuer))) execute.push(oidc.allowInsecureRequests)
  return await oidc.discovery(
    new URL(wish.issuer),
    wish.clientId,
    undefined,
    wish.clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(wish.clientSecret),
    { execute, timeout: 10, ...(wish.fetch && { [oidc.customFetch]: wish.fetch as oidc.CustomFetch }) },
  )
}

/** Whether an address stays on this machine. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}
