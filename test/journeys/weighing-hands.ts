// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// What a coordinator does at a table with the keyboard alone, for the journeys that propose a case.

import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { runAxe, screenshot } from './browser.ts'

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Nothing that anybody can see here stands in the way of who cannot see it. */
export async function seen(page: Page, name: string): Promise<void> {
  await page.locator('h1').first().waitFor()
  await screenshot(page, name)
  assert.deepEqual(await runAxe(page), [], name)
}

/** Marks that everybody is there and opens the meeting at its only item. */
export async function openMeeting(page: Page, people: number): Promise<void> {
  await page.getByRole('button', { name: 'Overleg beginnen' }).waitFor()
  await press(page, 'p')
  await page.getByText(`${people} van ${people}`).waitFor()
  await press(page, 'n')
  await page.getByRole('button', { name: 'Vastleggen en afsluiten' }).waitFor()
}

/** Types picture and judgement. */
export async function write(page: Page, picture: string, judgement: string): Promise<void> {
  await press(page, 'b')
  await page.keyboard.type(picture)
  await press(page, 'Escape', 'o')
  await page.keyboard.type(judgement)
  await press(page, 'Escape')
}

/** Chooses something from the options that are compared, and waits until it is kept. */
export async function choose(page: Page, option: string): Promise<void> {
  const row = page.locator('.options tr', { hasText: option })
  const kept = page.waitForResponse(answer => answer.url().endsWith('/options') && answer.ok())
  await row.locator('input').press('Space')
  await kept
  await page.locator('.options tr.chosen', { hasText: option }).waitFor()
}

/** Asks who puts the challenge question, and writes down question and answer as they are spoken. */
export async function challenge(page: Page, question: string, answer: string): Promise<void> {
  await page.getByRole('button', { name: 'Wie is aan de beurt?' }).press('Enter')
  for (const [label, text] of [
    ['Vraag', question],
    ['Antwoord', answer],
  ] as const) {
    await page.getByLabel(label, { exact: true }).focus()
    const kept = page.waitForResponse(told => told.url().endsWith('/challenge') && told.ok())
    await page.keyboard.type(text)
    await press(page, 'Tab')
    await kept
  }
}

/** Writes why nothing lighter is enough, and waits until it is kept. */
export async function giveReason(page: Page, reason: string): Promise<void> {
  await page.getByLabel('Reden voor de zwaardere stap').focus()
  await page.keyboard.type(reason)
  await press(page, 'Escape')
}
