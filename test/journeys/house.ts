// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type BuiltWeb, buildWeb, noncePlace } from '../../src/app/build-web.ts'
import type { Townsman } from '../town/builder.ts'
import { openTown, type Town } from '../town/town.ts'
import * as b from './browser.ts'

type Look = Parameters<typeof b.newVisitor>[1]

/** A town with its doors open: real database, real server on a port, the built screens, and a browser. */
export type OpenHouse = {
  town: Town
  url: string
  /**
   * Opens a screen as this person, signed in, and does the work. Whatever the page throws, and whatever the server
   * did not expect, fails the test.
   */
  visit(person: Townsman, path: string, look: Look, work: (page: Page) => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** Opens the house for one test file. Fill `town` with people before the first visit; close it `after`. */
export async function openOpenHouse(): Promise<OpenHouse> {
  const built = await buildWeb()
  if (built === undefined) throw new Error('there are no screens to walk through')
  const faults: unknown[] = []
  const town = await openTown({
    server: { onUnexpected: thrown => faults.push(thrown), more: async server => serve(server, built) },
  })
  await town.server.listen({ port: 0, host: '127.0.0.1' })
  const { port } = town.server.server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const browser = await b.startBrowser()
  return {
    town,
    url,
    async visit(person, path, look, work) {
      const visitor = await signedIn(browser, url, person, look)
      try {
        const opened = await b.openPage(visitor, url + path)
        await work(opened.page)
        assert.deepEqual([...opened.faults.filter(unexpected), ...faults.splice(0)], [])
      } finally {
        await visitor.close()
      }
    },
    async close() {
      await browser.close()
      await town.close()
    },
  }
}

/** The browser itself writes a line for every answer of 400 and up; a refusal is an answer, not a fault. */
const unexpected = (fault: string) => !/^Failed to load resource: .* status of 4\d\d/.test(fault)

async function signedIn(
  browser: Browser,
  url: string,
  person: Townsman,
  look: Look,
): Promise<BrowserContext> {
  const visitor = await b.newVisitor(browser, look)
  await visitor.addCookies([
    { name: 'vlechtwerk', value: person.token, url, httpOnly: true, sameSite: 'Lax' },
  ])
  return visitor
}

/** Clean means: nothing scrolls sideways, and two engines find nothing. Keeps a picture when asked to. */
export async function assertClean(page: Page, name: string): Promise<void> {
  await b.screenshot(page, name)
  assert.equal(await b.sidewaysScroll(page), 0, `${name} scrolls sideways`)
  assert.deepEqual(await b.runAxe(page), [], `${name}: axe`)
  assert.deepEqual(await b.runHtmlcs(page), [], `${name}: HTML_CodeSniffer`)
}

/** The same, at the three widths and in both themes: six looks at one state. */
export async function assertCleanEverywhere(page: Page, name: string): Promise<void> {
  for (const width of b.widths)
    for (const theme of b.themes) {
      await b.look(page, { width, theme })
      await assertClean(page, `${name}-${width}-${theme}`)
    }
  await b.look(page, {})
}

const may = { public: 'The screens themselves: program and style, no content.' }
const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

function serve(server: FastifyInstance, { folder, page }: BuiltWeb): void {
  server.get<{ Params: { '*': string } }>(
    '/*',
    { config: { may, rateLimit: false } as never },
    async (request, reply) => {
      const file = join(folder, request.params['*'])
      if (extname(file) !== '' && file.startsWith(join(folder, 'assets')) && existsSync(file))
        return reply.type(types[extname(file)] ?? 'application/octet-stream').send(await readFile(file))
      const nonce = randomBytes(16).toString('base64')
      return reply
        .header('content-security-policy', policy(nonce))
        .type('text/html; charset=utf-8')
        .send(page.replaceAll(noncePlace, nonce))
    },
  )
}

const policy = (nonce: string) =>
  `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: ` +
  "blob:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; frame-ancestors 'none'"
