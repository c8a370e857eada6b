// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import type { z } from 'zod'
import { comingMeetings, putOnAgenda } from '../features/consultations/later-doors.ts'
import { seePeople } from '../features/meetings/item.contract.ts'
import { addItem, listMeetings } from '../features/meetings/meeting.contract.ts'
import { whoAmI } from '../features/partnership/partnership.contract.ts'
import { tablePeople } from '../features/sharing/later-doors.ts'
import { seeChanges } from '../features/signals/signal-export.contract.ts'
import { listSignals, searchSignals } from '../features/signals/signal-list.contract.ts'
import { signalsAbout } from '../features/subjects/later-doors.ts'
import { searchSubjects } from '../features/subjects/subject.contract.ts'
import { latestChanges, nextMeetings } from '../features/tasks/later-doors.ts'
import { seeMyWork } from '../features/tasks/task.contract.ts'
import { addressOf } from '../platform/ui/client/address.ts'
import { keyOf, type Me } from '../platform/ui/frame/me.ts'
import type { Screen } from '../platform/ui/frame/screens.ts'

import * as around from './around-doors.ts'

type Answer = z.output<typeof whoAmI.response>
const understood = (answer: Answer): Me => answer
const meetingsUnderstood = (
  answer: z.output<typeof listMeetings.response>,
): z.output<typeof nextMeetings.response> => answer
const comingUnderstood = (
  answer: z.output<typeof listMeetings.response>,
): z.output<typeof comingMeetings.response> => answer
const itemUnderstood = (item: z.input<typeof putOnAgenda.body>): z.input<typeof addItem.body> => item
const linesUnderstood = (
  answer: z.output<typeof searchSignals.response>,
): z.output<typeof signalsAbout.response> => answer
const changesUnderstood = (
  answer: z.output<typeof seeChanges.response>,
): z.output<typeof latestChanges.response> => answer
const peopleUnderstood = (
  answer: z.output<typeof seePeople.response>,
): z.output<typeof tablePeople.response> => answer

test('the frame understands what the server says of who is there', () => {
  const partnership = { id: crypto.randomUUID(), name: 'De Vlieten' }
  const current = { partnership, table: null, roles: ['professional' as const] }
  const me = understood({
    account: { id: crypto.randomUUID(), name: 'Marit Blom', task: 'BOA', language: 'nl' },
    domain: { id: 1, name: 'Openbare orde', kind: 'public-order', organisation: 'Rietmeer' },
    region: { id: 1, name: 'Vlietland' },
    contexts: [current],
    current,
    demo: true,
    csrf: null,
  })
  assert.equal(keyOf(me.current!), `${partnership.id}/-`)
  assert.equal(addressOf(whoAmI.path), '/v1/me')
})

test('the work of today understands the rooms that come after it', () => {
  assert.deepEqual(meetingsUnderstood({ meetings: [] }), { meetings: [] })
  assert.deepEqual(changesUnderstood({ changes: [] }), { changes: [] })
  assert.deepEqual(linesUnderstood({ signals: [], total: 0 }), { signals: [], total: 0 })
  assert.deepEqual(peopleUnderstood({ people: [] }), { people: [] })
  assert.equal(tablePeople.path, seePeople.path)
  assert.equal(signalsAbout.path, searchSignals.path)
  assert.deepEqual(comingUnderstood({ meetings: [] }), { meetings: [] })
  assert.ok(itemUnderstood)
  assert.deepEqual(
    [comingMeetings.path, putOnAgenda.path, putOnAgenda.method],
    [listMeetings.path, addItem.path, addItem.method],
  )
  assert.equal(nextMeetings.path, listMeetings.path)
  assert.equal(latestChanges.path, seeChanges.path)
})

test('every screen has an address and a name of its own', async () => {
  // Known by its address alone: the screens it names are checked with the browser's types, not with the server's.
  const { screens } = (await import(new URL('./screens.ts', import.meta.url).href)) as {
    screens: readonly Screen[]
  }
  const paths = screens.map(({ path }) => path)
  assert.equal(new Set(paths).size, paths.length)
  for (const { path, title } of screens) assert.ok(path.startsWith('/') && title.nl && title.en, path)
})

test('the frame asks at the doors that the contracts name', () => {
  const doors = [
    [around.listSignals, listSignals],
    [around.searchSignals, searchSignals],
    [around.searchSubjects, searchSubjects],
    [around.seeMyWork, seeMyWork],
  ]
  for (const [asked, door] of doors)
    assert.deepEqual([asked?.method, asked?.path], [door?.method, door?.path])
})
