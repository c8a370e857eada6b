// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

type Seen = { url: string; status: number; text: string; policy: string }

/** Follows redirects over real HTTP as a browser does, with a jar of cookies per host name. */
export class Wanderer {
  readonly #jars = new Map<string, Map<string, string>>()

  async ask(url: string, form?: Record<string, string>): Promise<Seen> {
    const jar = this.#jarOf(new URL(url).hostname)
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    const next = answer.headers.get('location')
    if (next !== null) return await this.ask(new URL(next, url).href)
    const policy = answer.headers.get('content-security-policy') ?? ''
    return { url, status: answer.status, text: await answer.text(), policy }
  }

  #jarOf(host: string): Map<string, string> {
    const jar = this.#jars.get(host) ?? new Map<string, string>()
    this.#jars.set(host, jar)
    return jar
  }
}
