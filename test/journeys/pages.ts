// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type Look, look, newVisitor, type Opened, openPage, unanswered } from './browser.ts'

type Cookie = Parameters<BrowserContext['addCookies']>[0][number]

/** What a test may listen to on a page, and we do. */
const events = [
  'pageerror',
  'console',
  'dialog',
  'request',
  'requestfinished',
  'requestfailed',
  'response',
] as const

/**
 * Pages of one site that serve one visitor after another. A page made anew takes three times as long as opening a
 * screen does: two more processes, and every script compiled again. Who comes in finds what a first visitor finds:
 * no cookie, nothing kept on the device, nothing that listens.
 */
export class Pages {
  readonly #browser: Browser
  readonly #outside: string
  readonly #free: { language: Look['language']; page: Page }[] = []

  /** @param outside an address of the same site where no script runs: there a page waits for its next visitor */
  constructor(browser: Browser, outside: string) {
    this.#browser = browser
    this.#outside = outside
  }

  /** Opens an address and does the work; what it throws also tells what the page did wrong meanwhile. */
  async visit(
    url: string,
    how: Look & { cookies?: Cookie[]; timeout?: number },
    work: (opened: Opened) => Promise<void>,
  ): Promise<void> {
    const { language = 'nl', cookies = [], timeout = 30_000 } = how
    const page = await this.#take(language)
    page.context().setDefaultTimeout(timeout)
    const faults: string[] = []
    try {
      await look(page, how)
      if (cookies.length > 0) await page.context().addCookies(cookies)
      await work(await openPage(page, url, faults))
    } catch (thrown) {
      const told = [`the page was at ${page.url()}`, ...faults, ...unanswered(page)]
      await page.context().close()
      throw tellingMore(thrown, told)
    }
    await this.#leave(language, page)
  }

  async #take(language: 'nl' | 'en'): Promise<Page> {
    const at = this.#free.findIndex(free => free.language === language)
    if (at >= 0) return this.#free.splice(at, 1)[0]!.page
    return await (await newVisitor(this.#browser, { language })).newPage()
  }

  /** A page that cannot be left as one wants is thrown away: the next visitor then gets a new one. */
  async #leave(language: 'nl' | 'en', page: Page): Promise<void> {
    try {
      await forget(page, this.#outside)
      this.#free.push({ language, page })
    } catch {
      await page.context().close()
    }
  }
}

async function forget(page: Page, outside: string): Promise<void> {
  const context = page.context()
  for (const event of events) page.removeAllListeners(event)
  // Whoever leaves text unsaved is asked; the answer is yes.
  page.on('dialog', dialog => void dialog.accept())
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  for (const other of context.pages()) if (other !== page) await other.close()
  await page.goto(outside)
  await page.evaluate('localStorage.clear(); sessionStorage.clear()')
  await context.clearCookies()
  page.removeAllListeners('dialog')
}

/** The same error with more lines: a test that waits in vain seldom says why. */
export function tellingMore(thrown: unknown, lines: string[]): unknown {
  if (!(thrown instanceof Error) || lines.length === 0) return thrown
  const message = [thrown.message, 'Meanwhile:', ...lines.map(line => `- ${line}`)].join('\n')
  thrown.stack = thrown.stack?.replace(thrown.message, () => message)
  thrown.message = message
  return thrown
}
