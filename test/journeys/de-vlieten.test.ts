// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// Every screen that stands in somebody's menu, as De Vlieten fills it: in both languages, at three widths, in both
// themes, and by Tab alone. What a room's own walk does not think of, an ordinary day does.

import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { findScreens } from '../../src/app/web-page.ts'
import { domains } from '../../src/district/organisations.ts'
import { getPersona, type PersonaId } from '../../src/district/people.ts'
import { serveScreens } from '../../src/platform/http/screens.ts'
import { openVlieten, type Vlieten } from '../town/vlieten.ts'
import {
  look,
  runAxe,
  runHtmlcs,
  screenshot,
  settled,
  sidewaysScroll,
  startBrowser,
  themes,
  widths,
} from './browser.ts'
import { focusTold } from './in-page.ts'
import { Pages } from './pages.ts'

let vlieten: Vlieten
let browser: Browser
let pages: Pages
let url: string
const faults: unknown[] = []

before(async () => {
  const screens = await findScreens()
  assert.ok(screens)
  vlieten = await openVlieten({
    onUnexpected: thrown => faults.push(thrown),
    more: async server => serveScreens(server, screens),
  })
  await vlieten.server.listen({ port: 0, host: '127.0.0.1' })
  url = `http://127.0.0.1:${(vlieten.server.server.address() as AddressInfo).port}`
  browser = await startBrowser()
  pages = new Pages(browser, `${url}/healthz`)
})
after(async () => {
  await browser.close()
  await vlieten.close()
})

type Language = 'nl' | 'en'

/** Does the work as this person, at the first of his seats, in this language. */
async function be(id: PersonaId, language: Language, work: (page: Page) => Promise<void>): Promise<void> {
  const { seats, domain } = getPersona(id)
  const token = await vlieten.enter(id, seats[0]!, 'browser')
  const { number } = domains[domain]
  await vlieten.owner.query('update account set language = $1 where domain = $2', [language, number])
  const signedIn = { name: 'vlechtwerk', value: token, url, httpOnly: true, sameSite: 'Lax' } as const
  await pages.visit(`${url}/mijn-werk`, { language, cookies: [signedIn], timeout: 20_000 }, async opened => {
    await work(opened.page)
    const unexpected = opened.faults.filter(
      fault => !/^Failed to load resource: .* status of 4\d\d/.test(fault),
    )
    assert.deepEqual([...unexpected, ...faults.splice(0)], [])
  })
}

/** The addresses in somebody's menu. */
const menuOf = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('nav .menu-link')].map(link => link.getAttribute('href'))`,
  )

async function open(page: Page, path: string): Promise<void> {
  await page.goto(url + path)
  await page.locator('h1').first().waitFor()
  await settled(page)
}

/** Whatever a template left behind, in any language. */
const leftover = /\{\{|\}\}|\bundefined\b|\[object |\bNaN\b|Invalid Date/

async function assertReads(page: Page, where: string): Promise<void> {
  const text = await page.evaluate<string>('document.body.innerText')
  assert.doesNotMatch(text, leftover, where)
}

async function assertWide(page: Page, name: string): Promise<void> {
  for (const width of widths)
    for (const theme of themes) {
      await look(page, { width, theme })
      await page.evaluate('scrollTo(0, 0)')
      await screenshot(page, `${name}-${width}-${theme}`)
      assert.equal(await sidewaysScroll(page), 0, `${name} scrolls sideways at ${width}`)
    }
}

async function assertClean(page: Page, name: string): Promise<void> {
  assert.deepEqual(await runAxe(page), [], `${name}: axe`)
  assert.deepEqual(await runHtmlcs(page), [], `${name}: HTML_CodeSniffer`)
}

/** From the top with Tab alone: each stop has a name and shows it; the walk ends where it began. */
async function walkByTab(page: Page, where: string): Promise<number> {
  await page.evaluate('document.activeElement?.blur()')
  const seen: string[] = []
  for (let stop = 0; stop < 250; stop++) {
    await page.keyboard.press('Tab')
    const told = await page.evaluate<{ key: string; name: string; shows: boolean } | null>(focusTold)
    if (told === null || told.key === seen[0]) return seen.length
    assert.ok(told.name !== '', `${where}: stop ${stop + 1} (${told.key}) has no name`)
    assert.ok(told.shows, `${where}: stop ${stop + 1} (${told.name}) does not show that it has the focus`)
    assert.notEqual(told.key, seen.at(-1), `${where}: Tab stays at ${told.name}`)
    seen.push(told.key)
  }
  return seen.length
}

const people: PersonaId[] = ['wietske', 'marit', 'bas', 'jamila', 'daan']
const walked = new Set<string>()

for (const id of people)
  test(`every screen in the menu of ${id}, in both languages, at three widths, and by Tab`, async () => {
    await be(id, 'nl', async page => {
      for (const path of await menuOf(page)) {
        const again = walked.has(path)
        walked.add(path)
        await look(page, {})
        await open(page, path)
        await assertReads(page, `${id} ${path}`)
        if (again) continue
        const stops = await walkByTab(page, `${id} ${path}`)
        assert.ok(stops >= 6, `${id} ${path}: only ${stops} stops`)
        await assertClean(page, `${id} ${path}`)
        await assertWide(page, `vlieten-${id}${path.replaceAll('/', '-')}`)
      }
    })
    await be(id, 'en', async page => {
      const [first = '/mijn-werk'] = await menuOf(page)
      await open(page, first)
      assert.equal(await page.locator('html').getAttribute('lang'), 'en')
      for (const path of await menuOf(page)) {
        await look(page, { width: 320, theme: 'dark' })
        await open(page, path)
        await assertReads(page, `${id} ${path} (en)`)
        await screenshot(page, `vlieten-en-${id}${path.replaceAll('/', '-')}`)
        assert.equal(await sidewaysScroll(page), 0, `${id} ${path} (en) scrolls sideways`)
        await look(page, {})
      }
    })
  })
