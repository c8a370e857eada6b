// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { newVisitor, runAxe, runHtmlcs, startBrowser } from './browser.ts'

// The judges of every journey are judged here: one that finds nothing on a faulty page would make them all green.
let browser: Browser
before(async () => {
  browser = await startBrowser()
})
after(() => browser.close())

async function show(body: string): Promise<Page> {
  const page = await (await newVisitor(browser)).newPage()
  await page.setContent(
    `<!doctype html><html lang="nl"><title>Proef</title><main><h1>Proef</h1>${body}</main></html>`,
  )
  return page
}

test('the map can be drawn: the browser has WebGL 2', async () => {
  const page = await show('<canvas></canvas>')
  assert.ok(await page.evaluate("document.querySelector('canvas').getContext('webgl2') !== null"))
})

test('both engines pass a sound page and find an unnamed picture', async () => {
  const sound = await show('<p>De dijk aan de Rietlaan.</p>')
  assert.deepEqual([...(await runAxe(sound)), ...(await runHtmlcs(sound))], [])
  const faulty = await show('<img src="data:,">')
  assert.ok((await runAxe(faulty)).some(({ rule }) => rule === 'image-alt'))
  assert.ok((await runHtmlcs(faulty)).some(({ rule }) => /H37/.test(rule)))
})
