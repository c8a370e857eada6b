// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../../../vocabulary/language.ts'
import { type TableKindName, tableKinds } from '../../../vocabulary/tables.ts'

/** All that a calendar knows of a meeting. No title, no item, no count. */
export type CalendarMoment = {
  uid: string
  startsAt: string
  minutes: number
  room: string
  tableKind: string
  /** How often time or place changed. */
  sequence: number
  scheduledAt: string
}

/**
 * A calendar as RFC 5545 writes it: lines end in CRLF and fold at 75 octets, times are in UTC. The zone component
 * keeps a calendar without meetings valid (a calendar holds at least one component, 3.6).
 */
export function calendarText(moments: readonly CalendarMoment[], language: Language): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vlechtwerk//Vlechtwerk//NL',
    'CALSCALE:GREGORIAN',
    'X-WR-CALNAME:Vlechtwerk',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...zone,
    ...moments.flatMap(moment => eventLines(moment, language)),
    'END:VCALENDAR',
  ]
  return `${lines.flatMap(fold).join('\r\n')}\r\n`
}

function eventLines(moment: CalendarMoment, language: Language): string[] {
  const kind = tableKinds[moment.tableKind as TableKindName]?.name[language]
  const ends = new Date(Date.parse(moment.startsAt) + moment.minutes * 60_000).toISOString()
  return [
    'BEGIN:VEVENT',
    `UID:${moment.uid}@vlechtwerk`,
    `DTSTAMP:${inUtc(moment.scheduledAt)}`,
    `DTSTART:${inUtc(moment.startsAt)}`,
    `DTEND:${inUtc(ends)}`,
    `SEQUENCE:${moment.sequence}`,
    `SUMMARY:${escaped(kind ?? (language === 'nl' ? 'overleg' : 'meeting'))}`,
    ...(moment.room === '' ? [] : [`LOCATION:${escaped(moment.room)}`]),
    'CLASS:PRIVATE',
    'END:VEVENT',
  ]
}

const inUtc = (moment: string): string =>
  new Date(moment).toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '')

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, found => `\\${found}`).replace(/\r?\n|\r/g, '\\n')

/** RFC 5545, 3.1: at most 75 octets a line; no character is cut in two. */
function fold(line: string): string[] {
  const folded: string[] = []
  let part = ''
  for (const character of line) {
    const limit = folded.length === 0 ? 75 : 74
    if (Buffer.byteLength(part + character) > limit) {
      folded.push(part)
      part = ''
    }
    part += character
  }
  return [...folded, part].map((text, at) => (at === 0 ? text : ` ${text}`))
}

const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Amsterdam',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19810329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
]
