// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { findScreens } from '../../src/app/web-page.ts'
import { serveScreens } from '../../src/platform/http/screens.ts'
import type { Townsman } from '../town/builder.ts'
import { openTown, type Town } from '../town/town.ts'
import * as b from './browser.ts'
import { Pages, tellingMore } from './pages.ts'

/** A town with its doors open: real database, real server on a port, the built screens, and a browser. */
export type OpenHouse = {
  town: Town
  url: string
  /**
   * Opens a screen as this person, signed in, and does the work. Whatever the page throws, and whatever the server
   * did not expect, fails the test; when the work itself fails, they are told with it.
   */
  visit(person: Townsman, path: string, look: b.Look, work: (page: Page) => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** Opens the house for one test file. Fill `town` with people before the first visit; close it `after`. */
export async function openOpenHouse(): Promise<OpenHouse> {
  const screens = await findScreens()
  if (screens === undefined) throw new Error('there are no screens to walk through')
  const faults: unknown[] = []
  const town = await openTown({
    server: {
      onUnexpected: thrown => faults.push(thrown),
      more: async server => serveScreens(server, screens),
    },
  })
  await town.server.listen({ port: 0, host: '127.0.0.1' })
  const { port } = town.server.server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const browser = await b.startBrowser()
  const pages = new Pages(browser, `${url}/healthz`)
  return {
    town,
    url,
    async visit(person, path, look, work) {
      await speak(town, person, look.language)
      const signedIn = {
        name: 'vlechtwerk',
        value: person.token,
        url,
        httpOnly: true,
        sameSite: 'Lax',
      } as const
      const how = { ...look, cookies: [signedIn], timeout: 15_000 }
      try {
        await pages.visit(url + path, how, async opened => {
          await work(opened.page)
          assert.deepEqual([...opened.faults.filter(unexpected), ...faults], [])
        })
      } catch (thrown) {
        throw tellingMore(thrown, faults.map(String))
      } finally {
        faults.length = 0
      }
    },
    async close() {
      await browser.close()
      await town.close()
    },
  }
}

/**
 * The browser itself writes a line for every answer of 400 and up, and for a way that a test cut off on purpose; a
 * refusal is an answer, not a fault.
 */
const unexpected = (fault: string) =>
  !/^Failed to load resource: (.* status of 4\d\d|net::ERR_FAILED)/.test(fault)

/** The language stands with the account, so that letters speak it too; the screens follow. */
async function speak(town: Town, { account }: Townsman, language: 'nl' | 'en' = 'nl'): Promise<void> {
  await town.owner.query('update account set language = $1 where id = $2', [language, account])
}

/** Clean means: nothing scrolls sideways, and two engines find nothing. Keeps a picture when asked to. */
export async function assertClean(page: Page, name: string): Promise<void> {
  await b.screenshot(page, name)
  assert.equal(await b.sidewaysScroll(page), 0, `${name} scrolls sideways`)
  assert.deepEqual(await b.runAxe(page), [], `${name}: axe`)
  assert.deepEqual(await b.runHtmlcs(page), [], `${name}: HTML_CodeSniffer`)
}

/** At the three widths in both themes: a picture and no sideways scroll; the engines look at the widest and the narrowest. */
export async function assertCleanEverywhere(page: Page, name: string): Promise<void> {
  for (const width of b.widths)
    for (const theme of b.themes) {
      await b.look(page, { width, theme })
      const state = `${name}-${width}-${theme}`
      if ((width === 1440) === (theme === 'light') && width !== 768) await assertClean(page, state)
      else {
        await b.screenshot(page, state)
        assert.equal(await b.sidewaysScroll(page), 0, `${state} scrolls sideways`)
      }
    }
  await b.look(page, {})
}
