// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../../src/app/embedded-postgres.ts'
import { findScreens } from '../../src/app/web-page.ts'
import { serveScreens } from '../../src/platform/http/screens.ts'
import { newVisitor, openPage, startBrowser } from '../journeys/browser.ts'
import { idOf, type Townsman } from '../town/builder.ts'
import { openTown, type Town } from '../town/town.ts'

type Print = (row: { work: string; measured: string; reach: string; ratio?: string; ok: boolean }) => void

const p95 = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!
const ms = (value: number): string => `p95 ${value.toFixed(1)} ms`

/**
 * The meeting with twenty people in it: each has a live stream open and asks again for the item whenever something
 * moves, as a screen does. Times are of whole requests over a port; the switch is of keys and pixels in a browser.
 */
export async function bench(print: Print): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vlechtwerk-bench-'))
  const database = await startEmbeddedPostgres({ dataFolder: folder, test: true })
  process.env.VLECHTWERK_TEST_OWNER_URL = database.ownerUrl
  const screens = await findScreens()
  if (screens === undefined) throw new Error('there are no screens to measure')
  const town = await openTown({ server: { more: async server => serveScreens(server, screens) } })
  try {
    await town.server.listen({ port: 0, host: '127.0.0.1' })
    const url = `http://127.0.0.1:${(town.server.server.address() as AddressInfo).port}`
    const hall = await settle(town, url)
    const people = await Promise.all(hall.members.map(one => readAlong(hall, one)))
    await measureAutosave(hall, print)
    await measureDecisionList(hall, print)
    await measureSwitch(hall, print)
    await Promise.all(people.map(leave => leave()))
  } finally {
    await town.close()
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Hall = {
  town: Town
  url: string
  wietske: Townsman
  members: Townsman[]
  meeting: string
  items: string[]
}

/** Twenty people at a table with fifteen items, written out. */
async function settle(town: Town, url: string): Promise<Hall> {
  const domains: number[] = []
  for (const kind of ['public-order', 'housing-corporation', 'youth-work', 'city-maintenance'] as const)
    domains.push(await town.builder.domain(kind))
  const at = await town.builder.table('Overleg', { parties: domains })
  const wietske = await town.builder.person('wietske', at.bureau, [{ at, roles: ['coordinator'] }])
  const members: Townsman[] = []
  for (let nth = 0; nth < 19; nth++)
    members.push(await town.builder.person(`member ${nth}`, domains[nth % 4]!, [{ at, roles: ['member'] }]))
  const [meeting, items] = [idOf('meeting'), Array.from({ length: 15 }, (_, nth) => idOf(`item ${nth}`))]
  const keep = town.as(wietske)
  await keep.post('/v1/meetings', { id: meeting, title: 'Dinsdag', startsAt: '2030-01-01T09:00:00Z' })
  for (const [nth, id] of items.entries()) {
    await keep.post(`/v1/meetings/${meeting}/items`, { id, title: `Punt ${nth + 1}`, kind: 'other' })
    await keep.put(`/v1/agenda-items/${id}`, { picture: 'Gezien. '.repeat(100), version: 1 })
    for (let one = 0; one < 3; one++)
      await keep.post(`/v1/agenda-items/${id}/agreements`, {
        id: idOf(`agreement ${nth} ${one}`),
        what: 'Bewoners bellen',
        owner: { domain: members[one]!.domain, account: members[one]!.account },
        due: '2030-01-08',
      })
  }
  await keep.put(`/v1/meetings/${meeting}/attendance`, { everybody: true })
  await keep.put(`/v1/meetings/${meeting}/state`, { state: 'running', currentItem: items[0] })
  return { town, url, wietske, members, meeting, items }
}

/** A member's screen: hears what moves, and asks for item and meeting within a fifth of a second. */
async function readAlong({ url, meeting, items }: Hall, { token }: Townsman): Promise<() => Promise<void>> {
  const headers = { authorization: `Bearer ${token}` }
  const stop = new AbortController()
  const stream = await fetch(`${url}/v1/live`, { headers, signal: stop.signal })
  let asking = false
  const ask = async () => {
    if (asking) return
    asking = true
    await new Promise(later => setTimeout(later, Math.random() * 200))
    asking = false
    for (const path of [`agenda-items/${items[0]}`, `meetings/${meeting}/beamer`])
      await fetch(`${url}/v1/${path}`, { headers }).then(answer => answer.text())
  }
  const over = (async () => {
    for await (const piece of stream.body!)
      if (Buffer.from(piece).includes('moved')) void ask().catch(() => {})
  })().catch(() => {})
  return async () => {
    stop.abort()
    await over
  }
}

async function timed(times: number[], work: () => Promise<unknown>): Promise<void> {
  const started = performance.now()
  await work()
  times.push(performance.now() - started)
}

async function measureAutosave({ url, wietske, items }: Hall, print: Print): Promise<void> {
  const times: number[] = []
  const headers = { authorization: `Bearer ${wietske.token}`, 'content-type': 'application/json' }
  let version = 2
  for (let nth = 0; nth < 60; nth++) {
    const body = JSON.stringify({ picture: `Gezien, ${nth}. ${'Een zin. '.repeat(80)}`, version })
    await timed(times, async () => {
      const answer = await fetch(`${url}/v1/agenda-items/${items[0]}`, { method: 'PUT', headers, body })
      version = ((await answer.json()) as { version: number }).version
    })
    // One pauses between sentences; the screen saves 0.8 s after the last key.
    await new Promise(later => setTimeout(later, 400))
  }
  print({
    work: 'autosave with 20 people in the meeting',
    measured: ms(p95(times)),
    reach: '<= 50 ms',
    ok: p95(times) <= 50,
  })
}

async function measureDecisionList({ url, wietske, meeting }: Hall, print: Print): Promise<void> {
  const times: number[] = []
  const headers = { authorization: `Bearer ${wietske.token}` }
  for (let nth = 0; nth < 20; nth++)
    await timed(times, () =>
      fetch(`${url}/v1/meetings/${meeting}/decisions`, { headers }).then(answer => answer.text()),
    )
  print({
    work: 'decision list of 15 items',
    measured: ms(p95(times)),
    reach: '<= 1 s',
    ok: p95(times) <= 1000,
  })
}

/** From the press on an item of the agenda to the moment its heading is painted. */
const switchTo = (nth: number) => `new Promise(done => {
  const wanted = 'Punt ${nth}'
  const started = performance.now()
  const look = () => document.querySelector('h1')?.textContent === wanted
    ? requestAnimationFrame(() => done(performance.now() - started)) : requestAnimationFrame(look)
  const rows = [...document.querySelectorAll('.agenda-list button, .agenda-list a')]
  rows.find(row => row.textContent.includes(wanted)).click()
  look()
})`

async function measureSwitch({ url, wietske, meeting }: Hall, print: Print): Promise<void> {
  const browser = await startBrowser()
  try {
    const visitor = await newVisitor(browser)
    await visitor.addCookies([
      { name: 'vlechtwerk', value: wietske.token, url, httpOnly: true, sameSite: 'Lax' },
    ])
    const { page } = await openPage(await visitor.newPage(), `${url}/overleg/${meeting}`)
    const times: number[] = []
    for (let nth = 2; nth <= 15; nth++) times.push(await page.evaluate<number>(switchTo(nth)))
    print({
      work: 'switch to another item, first time, in a browser',
      measured: ms(p95(times)),
      reach: '<= 100 ms',
      ok: p95(times) <= 100,
    })
  } finally {
    await browser.close()
  }
}
