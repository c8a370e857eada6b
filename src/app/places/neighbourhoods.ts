// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import {
  correctedIncidents,
  type Propensity,
  reportingPropensity,
} from '../../analysis/hotspots/propensity.ts'
import type { Found } from '../../analysis/hotspots/reports.ts'
import { figure } from './output.ts'

/** With fewer known incidents the interval is wider than any difference between neighbourhoods. */
const ENOUGH = 10

/**
 * Reports per incident for each neighbourhood, brought reports only; an incident belongs where it was first reported.
 * A report without incident number is an incident of its own.
 */
export function reportsPerNeighbourhood(
  incident: readonly string[],
  neighbourhood: readonly string[],
  found: readonly Found[] | undefined,
): Map<string, Int32Array> {
  const counts = new Map<string, Map<string, number>>()
  const home = new Map<string, string>()
  incident.forEach((id, report) => {
    if (found !== undefined && found[report] !== 'brought') return
    const key = id === '' ? `row ${report}` : `incident ${id}`
    const where = home.get(key) ?? neighbourhood[report]!.trim()
    home.set(key, where)
    const own = counts.get(where) ?? new Map<string, number>()
    own.set(key, (own.get(key) ?? 0) + 1)
    counts.set(where, own)
  })
  return new Map([...counts].map(([where, own]) => [where, Int32Array.from(own.values())]))
}

/** What the doubles tell of one file or neighbourhood, in the result's words. */
export function shownPropensity(reports: Int32Array): object {
  const propensity: Propensity = reportingPropensity(reports)
  const { incidents, reports: all, perIncident, interval, unheard } = propensity
  return {
    incidents,
    reports: all,
    perIncident: figure(perIncident),
    interval: [figure(interval.low), figure(interval.high)],
    unheard: figure(unheard),
    estimatedIncidents: figure(correctedIncidents(propensity)),
  }
}

/** Per neighbourhood in the order of the alphabet, for no ranking is meant; those with few incidents only counted. */
export function shownNeighbourhoods(per: Map<string, Int32Array>): object[] {
  return [...per]
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([name, reports]) => {
      const neighbourhood = name === '' ? null : name
      if (reports.length >= ENOUGH) return { neighbourhood, ...shownPropensity(reports) }
      const all = reports.reduce((sum, count) => sum + count, 0)
      const said = `fewer than ${ENOUGH} incidents: too few to tell`
      return { neighbourhood, incidents: reports.length, reports: all, said }
    })
}
