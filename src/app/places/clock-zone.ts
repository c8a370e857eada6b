// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { dayOf } from '../../analysis/hotspots/calendar.ts'
import { BadInput } from './bad-input.ts'

/**
 * The calendar day on which an instant falls in a time zone: 2022-08-31T23:30Z is 1 September in Amsterdam.
 * @throws BadInput when there is no such zone
 */
export function dayInZone(zone: string): (text: string) => number {
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
  } catch {
    throw new BadInput(`'${zone}' is no time zone. Give one as Europe/Amsterdam.`)
  }
  return text => {
    const instant = Date.parse(
      text
        .replace(' ', 'T')
        .replace(/\s*UTC$/, 'Z')
        .replace(/([+-]\d{2})(\d{2})$/, '$1:$2'),
    )
    const parts = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    )
    return dayOf(parts.year!, parts.month!, parts.day!)
  }
}
