// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** The offset of the clocks in the Netherlands at a wall-clock time, as ISO 8601 wants it: `+01:00` or `+02:00`. */
function offsetAt(day: string, time: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' })
  const name = parts
    .formatToParts(new Date(`${day}T${time}Z`))
    .find(part => part.type === 'timeZoneName')!.value
  return name.replace('GMT', '') || '+00:00'
}

const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ T](\d{1,2})[:.](\d{2})(?::\d{2})?)?$/
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/
const monthOnly = /^(\d{4})-(\d{2})$/

/**
 * A moment as a file writes it: `2026-11-18`, `2026-11`, `2026-11-18T20:30`, `18-11-2026 20:30`. Without a zone it is
 * Dutch wall-clock time; without a time it is noon, so that no zone moves the day.
 * @returns ISO 8601 with offset, or nothing when no such day or time exists (31-02, 25:00)
 */
export function readMoment(text: string): string | undefined {
  const trimmed = text.trim()
  const month = monthOnly.exec(trimmed)
  if (month) return compose(month[1]!, month[2]!, '01', '12', '00')
  const found = iso.exec(trimmed)
  if (found) {
    const [, year, monthOf, day, hour = '12', minute = '00', zone] = found
    return compose(year!, monthOf!, day!, hour, minute, zone)
  }
  const local = dutch.exec(trimmed)
  if (!local) return undefined
  const [, day, monthOf, year, hour = '12', minute = '00'] = local
  return compose(year!, monthOf!.padStart(2, '0'), day!.padStart(2, '0'), hour.padStart(2, '0'), minute)
}

function compose(
  year: string,
  month: string,
  day: string,
  hour: string,
  minute: string,
  zone?: string,
): string | undefined {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
  if (!exists || Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${year}-${month}-${day}T${hour}:${minute}:00${zone ?? offsetAt(`${year}-${month}-${day}`, `${hour}:${minute}`)}`
}
