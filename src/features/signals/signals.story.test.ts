// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman, type TownTable } from '../../../test/town/builder.ts'
import { openTown, type Town } from '../../../test/town/town.ts'

let town: Town
let table: TownTable
let marit: Townsman
let maritsColleague: Townsman
let bas: Townsman
let basReleases: Townsman
let wietske: Townsman
let petra: Townsman

before(async () => {
  town = await openTown()
  const order = await town.builder.domain('public-order', 'Rietmeer')
  const police = await town.builder.domain('police', 'Politie')
  const housing = await town.builder.domain('housing-corporation', 'WoonVliet')
  const neutral = await town.builder.domain('oversight', 'Bureau')
  table = await town.builder.table('Signalenoverleg', { parties: [order, police, housing, neutral] })
  const seated = (name: string, domain: number, roles: Parameters<typeof town.builder.person>[2]) =>
    town.builder.person(name, domain, roles)
  marit = await seated('marit', order, [{ at: table, roles: ['professional', 'member'] }])
  maritsColleague = await seated('joris', order, [{ at: table, roles: ['professional'] }])
  bas = await seated('constable', police, [{ at: table, roles: ['professional'] }])
  basReleases = await seated('bas', police, [{ at: table, roles: ['release-officer'] }])
  petra = await seated('petra', housing, [{ at: table, roles: ['professional'] }])
  wietske = await seated('wietske', neutral, [{ at: table, roles: ['coordinator'] }])
  await town.at('2026-11-20T10:00:00Z')
})
after(() => town.close())

const windows = (id: string, more: object = {}) => ({
  id: idOf(id),
  facts: 'Twee ruiten van de abri zijn stuk. Zes tot acht jongeren liepen weg richting het park.',
  place: { kind: 'named-place', label: 'Kadeplein', ref: 'kadeplein', rd: { x: 148210, y: 509430 } },
  observedFrom: '2026-11-18T20:30:00Z',
  ...more,
})
const intake = async () =>
  (
    await town.owner.query(
      'select facts, state, from_domain, subject_kinds from intake order by received_at, id',
    )
  ).rows

test('Marit files what she saw; the same click twice is one signal', async () => {
  const first = await town.as(marit).post('/v1/signals', windows('broken windows'))
  assert.equal(first.status, 201, first.text)
  const again = await town.as(marit).post('/v1/signals', windows('broken windows'))
  assert.equal(again.text, first.text)
  assert.equal((await intake()).length, 1)
  const lines = await town.owner.query(
    'select action, activity, length(leaf) as leaf, subject from access_line',
  )
  assert.deepEqual(lines.rows[0], { action: 'file', activity: 'liveability', leaf: 32, subject: null })
})

test('her own domain reads it; the corporation next to her gets the same answer as for what never was', async () => {
  const path = `/v1/signals/${idOf('broken windows')}`
  const seen = await town.as(maritsColleague).get(path)
  assert.equal(seen.status, 200, seen.text)
  assert.equal((seen.body as { filedByMe: boolean }).filedByMe, false)
  const hidden = await town.as(petra).get(path)
  const absent = await town.as(petra).get(`/v1/signals/${idOf('never was')}`)
  assert.equal(hidden.status, 404)
  assert.equal(hidden.text, absent.text)
  assert.equal(((await town.as(petra).get('/v1/signals')).body as { total: number }).total, 0)
})

test('a correction keeps what stood there, and two tabs do not overwrite each other', async () => {
  const path = `/v1/signals/${idOf('broken windows')}`
  const { id: _, ...note } = windows('broken windows', { facts: 'Drie ruiten van de abri zijn stuk.' })
  const corrected = await town.as(marit).put(path, { ...note, version: 1, why: 'nageteld' })
  assert.equal(corrected.status, 200, corrected.text)
  const late = await town.as(marit).put(path, { ...note, version: 1 })
  assert.equal(late.status, 409)
  const { timeline } = (await town.as(marit).get(path)).body as {
    timeline: { kind: string; before: { facts: string } | null }[]
  }
  assert.match(timeline.find(event => event.kind === 'corrected')!.before!.facts, /^Twee ruiten/)
  assert.match((await intake())[0].facts, /^Drie ruiten/)
})

test('withdrawing empties the copy at once, and undo brings it back', async () => {
  const path = `/v1/signals/${idOf('broken windows')}/withdrawal`
  assert.equal((await town.as(marit).post(path, { why: 'verkeerde datum' })).status, 200)
  assert.deepEqual(
    (await intake()).map(copy => [copy.state, copy.facts]),
    [['withdrawn', '']],
  )
  assert.equal((await town.as(marit).delete(path)).status, 200)
  const [copy] = await intake()
  assert.match(copy.facts, /^Drie ruiten/)
  assert.equal(copy.state, 'submitted')
})

test('what a constable writes reaches the table only when the release point lets it go', async () => {
  const filed = await town.as(bas).post('/v1/signals', windows('two vans'))
  assert.equal((filed.body as { state: string }).state, 'release', filed.text)
  assert.equal((await intake()).length, 1)
  const path = `/v1/signals/${idOf('two vans')}/release`
  assert.equal((await town.as(bas).post(path)).status, 403)
  assert.equal((await town.as(basReleases).post(path)).status, 200)
  assert.equal((await intake()).length, 2)
})

test('without a live ground nothing is filed, and the refusal says who can mend it', async () => {
  await town.owner.query(`update legal_basis set valid_to = '2026-11-19' where category = 'place'`)
  const refused = await town.as(marit).post('/v1/signals', windows('too late'))
  assert.equal(refused.status, 403)
  assert.equal((refused.body as { code: string }).code, 'no-live-ground')
  await town.owner.query('update legal_basis set valid_to = null')
})

test('every problem at once, in the reader’s words; text that is no text is refused', async () => {
  const broken = await town.as(marit).post('/v1/signals', {
    id: 'x',
    facts: '',
    place: { kind: 'point', label: 'hier', rd: { x: 509430, y: 148210 } },
  })
  const { errors } = broken.body as { errors: { path: string; message: string }[] }
  assert.equal(broken.status, 400)
  assert.deepEqual(errors.map(error => error.path).sort(), [
    'facts',
    'id',
    'observedFrom',
    'place.rd.x',
    'place.rd.y',
  ])
  assert.equal((await town.as(marit).post('/v1/signals', windows('nul', { facts: 'ab\0cd' }))).status, 400)
})

test('the coordinator works from the copy: she has no list of anybody’s own signals', async () => {
  assert.equal(((await town.as(wietske).get('/v1/signals')).body as { total: number }).total, 0)
})

test('a list page by page is the whole list, and filters stand in the URL', async () => {
  for (const day of ['01', '02', '03', '04', '05']) {
    const filed = await town
      .as(petra)
      .post(
        '/v1/signals',
        windows(`noise ${day}`, { observedFrom: `2026-11-${day}T22:00:00Z`, phenomenon: 'street-noise' }),
      )
    assert.equal(filed.status, 201, filed.text)
  }
  type Page = { signals: { id: string }[]; total: number; next?: string }
  const seen: string[] = []
  let next: string | undefined = ''
  while (next !== undefined) {
    const page: Page = (
      await town.as(petra).get(`/v1/signals?phenomenon=street-noise&limit=2${next && `&after=${next}`}`)
    ).body as Page
    assert.equal(page.total, 5)
    seen.push(...page.signals.map(signal => signal.id))
    next = page.next
  }
  assert.deepEqual(
    seen,
    ['05', '04', '03', '02', '01'].map(day => idOf(`noise ${day}`)),
  )
})
