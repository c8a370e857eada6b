// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CalendarMoment, calendarText } from './calendar.rules.ts'

const tuesday: CalendarMoment = {
  uid: 'a1',
  startsAt: '2026-11-24T08:30:00.000Z',
  minutes: 120,
  room: 'Raadhuis Rietmeer, zaal Wilg; links\nachter de balie',
  tableKind: 'signal-meeting',
  sequence: 1,
  scheduledAt: '2026-11-20T10:00:00.123Z',
}
const unfold = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

test('a meeting is a moment, a room and a kind of table, in UTC and escaped', () => {
  const lines = unfold(calendarText([tuesday], 'nl'))
  const event = lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT') + 1)
  assert.deepEqual(event, [
    'BEGIN:VEVENT',
    'UID:a1@vlechtwerk',
    'DTSTAMP:20261120T100000Z',
    'DTSTART:20261124T083000Z',
    'DTEND:20261124T103000Z',
    'SEQUENCE:1',
    'SUMMARY:signalenoverleg',
    'LOCATION:Raadhuis Rietmeer\\, zaal Wilg\\; links\\nachter de balie',
    'CLASS:PRIVATE',
    'END:VEVENT',
  ])
  assert.match(calendarText([tuesday], 'en'), /SUMMARY:signal meeting/)
})

test('a calendar without meetings still holds a component, and ends its last line', () => {
  const text = calendarText([], 'nl')
  assert.match(text, /^BEGIN:VCALENDAR\r\n/)
  assert.match(text, /BEGIN:VTIMEZONE/)
  assert.match(text, /END:VCALENDAR\r\n$/)
})

test('whatever the room is called: no line is longer than 75 octets, and unfolding gives it back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), room => {
      const text = calendarText([{ ...tuesday, room }], 'nl')
      for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
      assert.doesNotMatch(text, /[^\r]\n|\r[^\n]/)
      const kept = unfold(text)
        .find(line => line.startsWith('LOCATION:'))!
        .slice(9)
      const read = kept.replace(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one))
      assert.equal(read, room.replace(/\r\n?/g, '\n'))
    }),
    { seed: 20_261_122 },
  )
})
