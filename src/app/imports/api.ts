// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** Hands on a running server, in the name of one token. */
export type Api = {
  get(path: string): Promise<unknown>
  post(path: string, body: unknown): Promise<unknown>
  put(path: string, body: unknown): Promise<unknown>
}

/** The server said no, in its own words. */
export class ApiRefusal extends Error {
  override name = 'ApiRefusal'
}

/** @param url where the server is; @param token from `npx vlechtwerk token` or a partner system's client */
export function apiAt(url: string, token: string): Api {
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(new URL(path, url), {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const said = (await answer.json().catch(() => ({}))) as {
      title?: string
      detail?: string
      errors?: unknown
      objections?: string[]
    }
    if (!answer.ok) {
      const errors = said.errors ? JSON.stringify(said.errors) : (said.objections ?? []).join(', ')
      throw new ApiRefusal(
        `${said.title ?? `The server answered ${answer.status}.`} ${said.detail ?? ''} ${errors}`.trim(),
      )
    }
    return said
  }
  return {
    get: path => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    put: (path, body) => ask('PUT', path, body),
  }
}
