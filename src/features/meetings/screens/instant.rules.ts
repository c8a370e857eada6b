// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type ClockTime, type Day, onDutchClock } from '../../../platform/ui/time/calendar.ts'

/**
 * The instant at which the Dutch clock shows this day and time, in ISO 8601. In the hour that does not exist in
 * March it is the hour after; in the hour that comes twice in October, the first of the two.
 */
export function instantOf(day: Day, time: ClockTime): string {
  for (const hours of [2, 1]) {
    const instant = new Date(`${day}T${time}:00+0${hours}:00`)
    const shown = onDutchClock(instant)
    if (shown.day === day && shown.time === time) return instant.toISOString()
  }
  return new Date(`${day}T${time}:00+01:00`).toISOString()
}
