// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { poissonInterval } from './poisson.ts'
import type { Incidents } from './reports.ts'

/** What rounds found, corrected for how often was looked. */
export type FoundPerVisit = {
  visits: number
  found: number
  /** Incidents found per visit, drawn towards the mean of all places as far as few visits leave doubt. */
  rate: number
  /** Exact 95 % Poisson interval of found / visits, without the drawing. */
  interval: { low: number; high: number }
}

/**
 * The only picture of a problem that discovered incidents can give: found per visit, never found. A place that was
 * visited ten times as often is no worse for having ten times the finds.
 * Source: Ensign et al. (2017), "Runaway feedback loops in predictive policing", arXiv 1706.09847: a rate needs the
 * chance of looking in its denominator.
 * @param incidents discovered on rounds; brought ones need no visit and do not belong here
 * @param placeOf the number of the place each incident was found in, from 0
 * @param visits per place how often was looked, 0 or more
 * @throws RangeError when something was found where nobody looked, or there was no visit at all
 */
export function foundPerVisit(
  incidents: Incidents<'discovered'>,
  placeOf: ArrayLike<number>,
  visits: ArrayLike<number>,
): FoundPerVisit[] {
  const found = new Int32Array(visits.length)
  for (let incident = 0; incident < incidents.x.length; incident++) {
    const place = placeOf[incident]!
    if (!(place >= 0 && place < visits.length))
      throw new RangeError(`Incident ${incident + 1} lies in no place that has visits.`)
    found[place]!++
  }
  return ratesPerVisit(found, visits)
}

/** As {@link foundPerVisit}, from counts. */
export function ratesPerVisit(found: ArrayLike<number>, visits: ArrayLike<number>): FoundPerVisit[] {
  let allFound = 0
  let allVisits = 0
  for (let place = 0; place < visits.length; place++) {
    if (!(visits[place]! >= 0))
      throw new RangeError(`Place ${place + 1} has ${visits[place]} visits; visits are 0 or more.`)
    if (visits[place] === 0 && found[place]! > 0)
      throw new RangeError(
        `Place ${place + 1} has ${found[place]} finds and no visit: the log of visits is not complete.`,
      )
    allFound += found[place]!
    allVisits += visits[place]!
  }
  if (allVisits === 0) throw new RangeError('Nobody looked anywhere, so nothing can be said per visit.')
  const mean = meanRate(allFound, allVisits)
  return Array.from({ length: visits.length }, (_, place) => {
    const [n, seen] = [visits[place]!, found[place]!]
    const { low, high } = poissonInterval(seen)
    const interval = n > 0 ? { low: low / n, high: high / n } : { low: 0, high: Number.POSITIVE_INFINITY }
    return { visits: n, found: seen, rate: drawnRate(seen, n, mean), interval }
  })
}

/** Finds per visit of all places together; defined before anybody looked. */
export function meanRate(found: number, visits: number): number {
  return (found + 0.5) / (visits + 1)
}

/**
 * Finds per visit of one place, with two visits' worth of the mean added: it decides where nobody looked, and is
 * forgotten after some twenty visits.
 */
export function drawnRate(found: number, visits: number, mean: number): number {
  return (found + 2 * mean) / (visits + 2)
}
