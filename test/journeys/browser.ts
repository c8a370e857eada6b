// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core'
import { drawn, focusShows, overflow, sniff, violations, whatHasFocus } from './in-page.ts'

export type Theme = 'light' | 'dark'
/** The three widths every screen is looked at: a desk, a tablet, the narrowest phone (and 400 % zoom). */
export const widths = [1440, 768, 320] as const
export const themes: readonly Theme[] = ['light', 'dark']

const heights: Record<number, number> = { 1440: 1000, 768: 1024, 320: 720 }
const quiet = [
  'disable-quic',
  'no-first-run',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
]

/** Debian's Chromium, or the one `VLECHTWERK_CHROMIUM` names; started without a sandbox, for tests of our own pages only. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.VLECHTWERK_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox', ...quiet.map(flag => `--${flag}`)],
  })
}

export type Look = { width?: number; theme?: Theme; language?: 'nl' | 'en' }

/** A fresh visitor: own cookies, own theme, own width. Close the context when done. */
export function newVisitor(
  browser: Browser,
  { width = 1440, theme = 'light', language = 'nl' }: Look = {},
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width, height: heights[width] ?? 1000 },
    colorScheme: theme,
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  })
}

/** A screen that stands, and what it said to the console in anger so far. */
export type Opened = { page: Page; faults: string[] }

/** Goes to an address and waits until its heading stands. Whatever the page throws from now on is kept in `faults`. */
export async function openPage(page: Page, url: string, faults: string[] = []): Promise<Opened> {
  page.on('pageerror', error => faults.push(error.message))
  page.on(
    'console',
    message => message.type() === 'error' && faults.push(`${message.text()} ${message.location().url}`),
  )
  watch(page)
  await page.goto(url)
  await page.locator('h1').first().waitFor()
  await page.evaluate('document.fonts.ready.then(() => true)')
  return { page, faults }
}

const asked = new WeakMap<Page, Set<Request>>()

/** Keeps what a page has asked the server and not yet heard; live news is never answered to the end. */
function watch(page: Page): void {
  const open = new Set<Request>()
  asked.set(page, open)
  page.on('request', request => request.resourceType() !== 'eventsource' && open.add(request))
  page.on('requestfinished', request => open.delete(request))
  page.on('requestfailed', request => open.delete(request))
}

/** What a page asked and has not heard, a line each. */
export const unanswered = (page: Page): string[] =>
  [...(asked.get(page) ?? [])].map(request => `not answered: ${request.method()} ${request.url()}`)

/** Waits until the page has heard all it asked, has drawn it, and asks nothing more. */
export async function settled(page: Page): Promise<void> {
  for (let quiet = 0; quiet < 2; quiet = asked.get(page)?.size ? 0 : quiet + 1) await page.evaluate(drawn)
}

/** The same page at another width or in another theme, without opening it again. */
export async function look(page: Page, { width = 1440, theme = 'light' }: Look): Promise<void> {
  await page.setViewportSize({ width, height: heights[width] ?? 1000 })
  await page.emulateMedia({ colorScheme: theme })
}

export type Finding = { rule: string; where: string; says: string }

// The engine itself: Playwright's own way to it opens a second page for every look, which costs five times the look.
const axe = createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js')
const sniffer = createRequire(import.meta.url).resolve('html_codesniffer/build/HTMLCS.js')

/** Brings an engine into the page, once for as long as the page is not opened anew. */
async function bring(page: Page, name: 'axe' | 'HTMLCS', file: string): Promise<void> {
  if (await page.evaluate(`typeof ${name} === 'undefined'`)) await page.evaluate(readFileSync(file, 'utf8'))
}

/** axe-core over the whole page: WCAG 2.0 to 2.2, levels A and AA, and its best practices. */
export async function runAxe(page: Page): Promise<Finding[]> {
  await bring(page, 'axe', axe)
  return page.evaluate<Finding[]>(violations)
}

/** HTML_CodeSniffer, WCAG2AA: errors only; its warnings and notices ask for a human eye. */
export async function runHtmlcs(page: Page): Promise<Finding[]> {
  await bring(page, 'HTMLCS', sniffer)
  return page.evaluate<Finding[]>(sniff)
}

/** How many pixels the page is wider than its window: 0 when nothing scrolls sideways (WCAG 2.2, 1.4.10). */
export const sidewaysScroll = (page: Page): Promise<number> => page.evaluate<number>(overflow)

/** Keeps a picture of the whole page under this name in `VLECHTWERK_SCREENSHOTS`; without that folder, nothing. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env.VLECHTWERK_SCREENSHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

/** What has the focus, in words: its role or tag, and its name as far as text tells. */
export const focused = (page: Page): Promise<string> => page.evaluate<string>(whatHasFocus)

/** Whether the focus can be seen: the element, its label or what follows it looks different without the focus. */
export const focusIsVisible = (page: Page): Promise<boolean> => page.evaluate<boolean>(focusShows)
