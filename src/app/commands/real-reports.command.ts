// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { mapping } from '../../features/imports/mapping.contract.ts'
import { BadTable } from '../../features/imports/reading/bad-table.ts'
import { migrate } from '../../platform/db/migrate.ts'
import { startEmbeddedPostgres } from '../embedded-postgres.ts'
import { type Api, ApiRefusal, apiAt } from '../imports/api.ts'
import { bringFile, openFile } from '../imports/bring-file.ts'
import { makeTrialRegion } from '../imports/trial-region.ts'
import { BadInput } from '../places/bad-input.ts'
import { serve } from '../serve.ts'
import type { Command } from './command.ts'

export const command: Command = {
  summary: 'the main job on a file of real reports: import, overlap, decision, word back',
  help: `
Usage: npx vlechtwerk real-reports FILE

Takes a file of real, open reports about public places (columns month, longitude, latitude, location, as police.uk
publishes them; CSV or TSV, plain or gzipped), splits it over two domains of a region made for the occasion in a
database of its own, and goes the whole way through the ordinary API: import, overlaps on the coordinator's desk, an
agenda, a decision, word back to the senders; then imports the same file again, which must add nothing. Every figure it
prints was counted in this run. The database is thrown away afterwards.
`,
  async run([file]) {
    if (!file) {
      process.stderr.write('Name a file of reports (see --help).\n')
      return 2
    }
    const folder = mkdtempSync(join(tmpdir(), 'vlechtwerk-trial-'))
    const database = await startEmbeddedPostgres({ dataFolder: folder, test: true })
    try {
      return await onDatabase(database.ownerUrl, folder, file)
    } catch (problem) {
      if (![BadInput, BadTable, RangeError, ApiRefusal].some(kind => problem instanceof kind)) throw problem
      process.stderr.write(`${(problem as Error).message}\n`)
      return 2
    } finally {
      await database.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const columns = mapping.parse({
  facts: { column: 'location' },
  phenomenon: { value: 'street-noise' },
  observedFrom: { column: 'month' },
  place: {
    label: { column: 'location' },
    longitude: { column: 'longitude' },
    latitude: { column: 'latitude' },
  },
})

async function onDatabase(ownerUrl: string, folder: string, file: string): Promise<number> {
  await migrate(ownerUrl)
  const { tokens } = await makeTrialRegion(ownerUrl)
  const server = await serve({
    ownerUrl,
    port: 0,
    host: '127.0.0.1',
    demo: true,
    dataFolder: folder,
    test: { forgetful: true },
  })
  try {
    const halves = { first: apiAt(server.url, tokens.first), second: apiAt(server.url, tokens.second) }
    const desk = apiAt(server.url, tokens.coordinator)
    await importHalves(halves, file, 'import')
    await decideOne(desk, await waitForDesk(desk), halves)
    await importHalves(halves, file, 'again')
    return 0
  } finally {
    await server.close()
  }
}

/** Every other row belongs to the other domain: two desks that each see half of the same streets. */
async function importHalves(
  halves: Record<'first' | 'second', Api>,
  file: string,
  when: string,
): Promise<void> {
  const table = await openFile(file)
  for (const [half, api] of Object.entries(halves)) {
    const started = performance.now()
    const keep = (_: readonly string[], line: number) => (line % 2 === 0) === (half === 'first')
    const outcome = await bringFile(api, { table, source: 'open reports', mapping: columns, keep })
    const seconds = (performance.now() - started) / 1000
    say(
      `${when}: ${half} domain read ${outcome.read}, new ${outcome.new}, known ${outcome.known}, ` +
        `not right ${outcome.refused}, ${seconds.toFixed(1)} s (${Math.round(outcome.read / seconds)} rows/s)`,
    )
  }
}

type Desk = {
  overlaps: { id: string; placeLabel: string; parts: number; domains: number }[]
  counts: { overlaps: number }
}

/** Waits until the comparing has come to rest. */
async function waitForDesk(desk: Api): Promise<Desk> {
  const started = performance.now()
  let last = -1
  for (let still = 0; still < 3; ) {
    await sleep(1000)
    const { counts } = (await desk.get('/v1/regie')) as Desk
    still = counts.overlaps === last && last > 0 ? still + 1 : 0
    last = counts.overlaps
    if (performance.now() - started > 300_000) throw new Error('no overlaps after five minutes')
  }
  const seen = (await desk.get('/v1/regie')) as Desk
  say(
    `desk: ${seen.counts.overlaps} overlaps of places, seen ${((performance.now() - started) / 1000).toFixed(0)} s after the import`,
  )
  for (const { placeLabel, parts, domains } of seen.overlaps.slice(0, 3)) {
    say(`  ${placeLabel}: ${parts} signals from ${domains} domains`)
  }
  return seen
}

async function decideOne(
  desk: Api,
  { overlaps }: Desk,
  halves: Record<'first' | 'second', Api>,
): Promise<void> {
  const [found] = overlaps
  const meeting = randomUUID()
  const item = randomUUID()
  const title = found!.placeLabel.slice(0, 100)
  await desk.post('/v1/meetings', {
    id: meeting,
    title: 'Signalenoverleg',
    startsAt: new Date().toISOString(),
  })
  await desk.post(`/v1/meetings/${meeting}/items`, { id: item, title, kind: 'overlap', overlap: found!.id })
  // Nobody decides for two partners on the word of one: the meeting begins with who is there.
  await desk.put(`/v1/meetings/${meeting}/attendance`, { everybody: true })
  await desk.put(`/v1/agenda-items/${item}/options`, {
    options: [{ intervention: 'extra-patrol', hours: 8, chosen: true }],
  })
  const texts = {
    picture: 'Meldingen van twee kanten over dezelfde straat.',
    judgement: 'Licht beginnen en kijken of het helpt.',
  }
  const written = (await desk.put(`/v1/agenda-items/${item}`, { ...texts, version: 1 })) as {
    version: number
  }
  const decided = { route: 'short-intervention', version: written.version }
  const { feedback } = (await desk.post(`/v1/agenda-items/${item}/decision`, decided)) as { feedback: number }
  const drafts = (await desk.get('/v1/feedback')) as { feedback: { id: string; version: number }[] }
  for (const draft of drafts.feedback)
    await desk.post(`/v1/feedback/${draft.id}/sending`, { version: draft.version })
  say(
    `decision: '${title}' gets a short intervention; ${feedback} drafts of word back, ${drafts.feedback.length} sent`,
  )
  for (const [half, api] of Object.entries(halves)) {
    const { total } = (await api.get('/v1/signals?state=settled')) as { total: number }
    say(`  the ${half} domain reads an answer at ${total} of its signals`)
  }
}
