// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** How a report came in: residents and partners brought it, or officers discovered it on a round. */
export type Found = 'brought' | 'discovered'

declare const basis: unique symbol

/**
 * Incidents of one way of being found. Detection takes `Incidents<'brought'>`: what officers discover depends on where
 * they were sent, and a map that sends them where they found things before feeds on itself.
 * Discovered incidents become a picture of the problem only as a rate per visit: see `effort.ts`.
 */
export type Incidents<How extends Found> = {
  readonly [basis]: How
  /** Eastings and northings in metres, one pair per incident. */
  x: Float64Array
  y: Float64Array
  /** Days since 1970-01-01, or undefined when no time was given. */
  day: Int32Array | undefined
  /** How often each incident was reported, 1 or more. */
  reports: Int32Array
}

export type Reports = {
  x: Float64Array
  y: Float64Array
  day?: Int32Array
  /** Which incident a report is about; every report is an incident of its own when left out. */
  incident?: readonly (string | number)[]
  /** How each report came in; all brought when left out. */
  found?: readonly Found[]
}

/**
 * Takes the reports that were brought together into incidents: the map counts incidents, and how many reports an
 * incident drew tells how readily a neighbourhood reports. An incident lies where and when it was first reported.
 */
export function broughtIncidents(reports: Reports): Incidents<'brought'> {
  return incidentsFound(reports, 'brought')
}

/** The incidents that officers discovered. No detection takes them; `foundPerVisit` does. */
export function discoveredIncidents(reports: Reports): Incidents<'discovered'> {
  return incidentsFound(reports, 'discovered')
}

function incidentsFound<How extends Found>(reports: Reports, how: How): Incidents<How> {
  const chosen: number[] = []
  const counts: number[] = []
  const known = new Map<string | number, number>()
  for (let report = 0; report < reports.x.length; report++) {
    if ((reports.found?.[report] ?? 'brought') !== how) continue
    const id = reports.incident?.[report]
    const at = id === undefined || id === '' ? undefined : known.get(id)
    if (at === undefined) {
      if (id !== undefined) known.set(id, chosen.length)
      chosen.push(report)
      counts.push(1)
    } else {
      counts[at]!++
      if (reports.day && reports.day[report]! < reports.day[chosen[at]!]!) chosen[at] = report
    }
  }
  const take = <T extends Float64Array | Int32Array>(list: T): T => chosenOf(list, chosen) as T
  const { day } = reports
  const incidents = {
    x: take(reports.x),
    y: take(reports.y),
    day: day && take(day),
    reports: Int32Array.from(counts),
  }
  return incidents as Incidents<How>
}

function chosenOf(list: Float64Array | Int32Array, chosen: number[]): Float64Array | Int32Array {
  return list instanceof Float64Array
    ? Float64Array.from(chosen, at => list[at]!)
    : Int32Array.from(chosen, at => list[at]!)
}
