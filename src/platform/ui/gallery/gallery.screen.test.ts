// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import * as b from '../../../../test/journeys/browser.ts'
import { Pages } from '../../../../test/journeys/pages.ts'
import { buildGallery, serveFolder } from './build-gallery.ts'

const folder = mkdtempSync(join(tmpdir(), 'gallery-'))
let browser: Browser
let pages: Pages
let site: Awaited<ReturnType<typeof serveFolder>>

before(async () => {
  await buildGallery(folder)
  writeFileSync(join(folder, 'outside.html'), '<!doctype html><title>Outside</title>')
  site = await serveFolder(folder)
  browser = await b.startBrowser()
  pages = new Pages(browser, `${site.url}/outside.html`)
})
after(async () => {
  await browser?.close()
  site?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const address = (screen: string) => `${site.url}/gallery.html#/${screen}`
const screens = ['mijn-werk', 'signaal-melden', 'signalen', 'overleg', 'aanpak', 'kaart', 'staten']

const visit = (screen: string, look: b.Look, work: (page: Page) => Promise<void>) =>
  pages.visit(address(screen), look, async ({ page, faults }) => {
    await work(page)
    assert.deepEqual(faults, [])
  })

async function assertClean(page: Page, name: string) {
  await b.screenshot(page, name)
  assert.equal(await b.sidewaysScroll(page), 0, `${name} scrolls sideways`)
  assert.deepEqual(await b.runAxe(page), [], `${name}: axe`)
  assert.deepEqual(await b.runHtmlcs(page), [], `${name}: HTML_CodeSniffer`)
}

for (const screen of screens)
  test(`${screen} is clean at every width, light and dark`, () =>
    visit(screen, {}, async page => {
      for (const width of b.widths)
        for (const theme of b.themes) {
          await b.look(page, { width, theme })
          if (screen === 'kaart') await page.locator(`.map-canvas[data-drawn="${theme}"]`).waitFor()
          await assertClean(page, `${screen}-${width}-${theme}`)
        }
    }))

// What a first visit loads, compressed as a server sends it; rooms add their own part to this.
test('the first screen loads at most 250 kB of JavaScript', async () => {
  const visitor = await b.newVisitor(browser, {})
  const page = await visitor.newPage()
  const scripts: Promise<number>[] = []
  page.on('response', answer => {
    if (answer.url().endsWith('.js')) scripts.push(answer.body().then(body => gzipSync(body).length))
  })
  await page.goto(address('mijn-werk'))
  await page.locator('h1').waitFor()
  const total = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0)
  await visitor.close()
  console.log(`first screen: ${Math.round(total / 1000)} kB of JavaScript, compressed`)
  assert.ok(total > 50_000 && total <= 250_000, `${total} bytes`)
})

const opened: [name: string, screen: string, open: (page: Page) => Promise<unknown>][] = [
  ['dialog', 'staten', page => page.getByRole('button', { name: 'Delen' }).click()],
  ['keys', 'signalen', page => page.keyboard.press('?')],
  ['context', 'mijn-werk', page => page.keyboard.press('c')],
  ['me', 'mijn-werk', page => page.getByRole('button', { name: /Jouw instellingen/ }).click()],
  ['errors', 'signaal-melden', page => page.getByRole('button', { name: 'Signaal melden' }).click()],
  ['undo', 'mijn-werk', page => page.keyboard.press('n')],
]
for (const [name, screen, open] of opened)
  for (const [width, theme] of [
    [1440, 'light'],
    [320, 'dark'],
  ] as const)
    test(`${name} is clean at ${width} in ${theme}`, () =>
      visit(screen, { width, theme }, async page => {
        await open(page)
        await b.settled(page)
        await assertClean(page, `open-${name}-${width}-${theme}`)
      }))

test('every stop of the tab key can be seen, and the first leads to the content', () =>
  visit('signaal-melden', {}, async page => {
    await page.keyboard.press('Tab')
    assert.equal(await b.focused(page), 'a Naar de inhoud')
    const stops = new Set<string>()
    for (let stop = 0; stop < 32; stop++) {
      await page.keyboard.press('Tab')
      const name = await b.focused(page)
      if (name.startsWith('body')) break
      assert.ok(await b.focusIsVisible(page), `the focus on "${name}" cannot be seen`)
      stops.add(name)
    }
    assert.ok(stops.size > 15, `only ${stops.size} stops`)
  }))

test('a list is walked, chosen from and let go of by keyboard', () =>
  visit('signalen', {}, async page => {
    for (const key of ['j', 'j', 'x', 'j', 'x', 'k']) await page.keyboard.press(key)
    assert.match(await b.focused(page), /S-0479/)
    assert.equal(await page.locator('.bulk strong').textContent(), '2 gekozen')
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('.bulk strong').textContent(), '')
  }))

test('sorting by keyboard says its direction', () =>
  visit('signalen', {}, async page => {
    await page.getByRole('button', { name: 'Waar' }).focus()
    await page.keyboard.press('Enter')
    assert.equal(
      await page.getByRole('columnheader', { name: 'Waar' }).getAttribute('aria-sort'),
      'ascending',
    )
    assert.match((await page.locator('tbody tr').first().textContent()) ?? '', /Dijkweg/)
  }))

test('a filter stands in the address, back takes it away', () =>
  visit('signalen', {}, async page => {
    await page.locator('.filter-button').first().click()
    await page.getByRole('menuitemcheckbox', { name: 'Afgerond' }).click()
    await page.keyboard.press('Escape')
    assert.match(page.url(), /status=done/)
    assert.equal(await page.locator('tbody tr').count(), 2)
    await page.goBack()
    await page.locator('tbody tr').nth(9).waitFor()
    assert.doesNotMatch(page.url(), /status/)
  }))

test('of a thousand rows only those in view exist, and the end is reached by key', () =>
  visit('veel', {}, async page => {
    assert.ok((await page.locator('tbody tr[data-row]').count()) < 80)
    await page.keyboard.press('j')
    await page.keyboard.press('End')
    await page.locator('tr[data-row="M-999"]').waitFor()
    await page.locator('[data-row="M-999"]:focus').waitFor()
  }))

test('undo is offered in words and by z, and letters stay letters in a field', () =>
  visit('mijn-werk', {}, async page => {
    await page.keyboard.press('n')
    await page.getByRole('button', { name: 'Ongedaan maken' }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('jxnz?')
    assert.equal(await page.getByRole('combobox').inputValue(), 'jxnz?')
    await page.keyboard.press('Escape')
    await page.locator('h1').click()
    await page.keyboard.press('z')
    await page.locator('.toast').waitFor({ state: 'detached' })
  }))

test('? lists the keys of the page, gives the focus back, and can switch single letters off', () =>
  visit('signalen', {}, async page => {
    await page.keyboard.press('j')
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog')
    assert.match((await dialog.textContent()) ?? '', /omlaag.*omhoog.*kiezen/s)
    await dialog.getByRole('checkbox').click()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    assert.match(await b.focused(page), /S-0481/)
    await page.keyboard.press('j')
    assert.match(await b.focused(page), /S-0481/)
  }))

test('errors take the focus and lead to their field', () =>
  visit('signaal-melden', {}, async page => {
    await page.getByRole('button', { name: 'Signaal melden' }).click()
    assert.match(await b.focused(page), /Je signaal is nog niet gemeld/)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    assert.equal(await page.evaluate('document.activeElement.id'), 'when')
    await page.getByRole('button', { name: 'ma 30 nov, 21:00' }).click()
    assert.equal(await page.locator('#when').getAttribute('aria-invalid'), null)
    assert.match(await page.locator('#when').inputValue(), /^maandag 30 november/)
  }))

test('a form in a dialog: what lacks takes the focus, and nothing typed is lost to a refusal or a stray press', () =>
  visit('staten', {}, async page => {
    await page.getByRole('button', { name: 'Afspraak verzetten' }).click()
    const dialog = page.getByRole('dialog', { name: 'Afspraak verzetten' })
    const day = dialog.getByLabel('Nieuwe dag')
    await dialog.getByRole('button', { name: 'Verzetten' }).focus()
    assert.equal(await dialog.getByText('Typ de nieuwe dag.').count(), 0)
    await page.keyboard.press('Control+Enter')
    await dialog.getByText('Typ de nieuwe dag.').waitFor()
    await dialog.locator('input:focus').waitFor()
    await page.keyboard.type('24-11-2030')
    await dialog.getByText('Typ de nieuwe dag.').waitFor({ state: 'detached' })
    await page.mouse.click(5, 5)
    await dialog.locator(':focus').waitFor()
    await page.keyboard.press('Control+Enter')
    await dialog.locator('.refusal:focus').waitFor()
    assert.equal(await day.inputValue(), '24-11-2030')
    await assertClean(page, 'open-dialog-form-refused-1440-light')
    await day.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('Afspraak verzet.').waitFor()
    await page.getByRole('button', { name: 'Afspraak verzetten' }).click()
    await dialog.getByRole('button', { name: 'Niet doen' }).click()
    await dialog.waitFor({ state: 'detached' })
  }))

test('a new screen takes the focus to its heading and its name to the tab', () =>
  visit('mijn-werk', {}, async page => {
    await page.getByRole('link', { name: 'Signalen' }).first().click()
    await page.getByRole('heading', { name: 'Signalen', level: 1 }).waitFor()
    await page.locator('h1:focus').waitFor()
    assert.equal(await page.title(), 'Signalen · Vlechtwerk')
  }))

test('colours and language are chosen by hand and remembered', () =>
  visit('mijn-werk', {}, async page => {
    await page.getByRole('button', { name: /Jouw instellingen/ }).click()
    await page.getByText('Donker').click()
    await page.getByText('English').click()
    await page.keyboard.press('Escape')
    await page.getByText('Keys on this screen:').waitFor()
    await page.reload()
    await page.getByText('Keys on this screen:').waitFor()
    assert.equal(await page.evaluate('document.documentElement.dataset.theme'), 'dark')
    assert.equal(await page.evaluate('document.documentElement.lang'), 'en')
  }))

test('on a phone the menu opens from a button', () =>
  visit('mijn-werk', { width: 320 }, async page => {
    const link = page.getByRole('link', { name: /^Signalen/ })
    assert.equal(await link.isVisible(), false)
    await page.getByRole('button', { name: 'Menu' }).click()
    await link.click()
    await page.getByRole('heading', { name: 'Signalen', level: 1 }).waitFor()
    assert.equal(await link.isVisible(), false)
  }))

test('who is not signed in finds one way in', async () => {
  const visitor = await b.newVisitor(browser, { width: 320 })
  const { page } = await b.openPage(await visitor.newPage(), `${site.url}/gallery.html?signed-out#/mijn-werk`)
  const way = await page.getByRole('link', { name: 'Aanmelden' }).getAttribute('href')
  assert.match(way ?? '', /^\/v1\/session\/start\?return=/)
  await assertClean(page, 'sign-in-320-light')
  await visitor.close()
})

test('a session that ended keeps the text, and after signing in the same change goes through', async () => {
  const visitor = await b.newVisitor(browser, {})
  const { page } = await b.openPage(await visitor.newPage(), address('staten'))
  await page.getByLabel('Een zin').fill('Woensdag ging er vuurwerk af.')
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Je aanmelding is verlopen' })
  await dialog.waitFor()
  assert.equal(await dialog.getByRole('link', { name: 'Aanmelden' }).getAttribute('target'), '_blank')
  await assertClean(page, 'session-ended-1440-light')
  await dialog.getByRole('button', { name: 'Ik ben aangemeld' }).click()
  await page.getByText('Bewaard: Woensdag ging er vuurwerk af.').waitFor()
  assert.equal(await page.getByLabel('Een zin').inputValue(), 'Woensdag ging er vuurwerk af.')
  await visitor.close()
})

test('what is not there is told in the frame', () =>
  visit('bestaat-niet', {}, async page => {
    await page.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor()
    await assertClean(page, 'not-found-1440-light')
  }))
