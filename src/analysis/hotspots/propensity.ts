// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** How readily an area reports: what its doubles tell of the incidents nobody reported. */
export type Propensity = {
  /** Incidents known, and reports about them. */
  incidents: number
  reports: number
  /** Reports an incident draws on average, the unreported ones counted as 0. */
  perIncident: number
  /** 95 % interval of that. */
  interval: { low: number; high: number }
  /** The share of incidents that is estimated to draw no report at all. */
  unheard: number
}

/**
 * The reporting propensity of one area, from how often each known incident was reported. Incidents nobody reported
 * are missing from the file, so the number of reports per incident is a Poisson count cut off below 1; its mean is
 * found by maximum likelihood. Source: the idea of Liu, Bhandaram & Garg (2022), arXiv 2204.08620, that doubles
 * identify the rate without knowing the truth; Cohen (1960), Biometrika 47, for the truncated Poisson.
 *
 * Assumes that incidents of an area draw reports alike and independently. Where one loud incident draws a hundred
 * calls it overstates; compare areas within one kind of incident.
 * @param reports per incident, each 1 or more
 * @throws RangeError when there is no incident or one has fewer than 1 report
 */
export function reportingPropensity(reports: ArrayLike<number>): Propensity {
  const incidents = reports.length
  if (incidents === 0) throw new RangeError('There is no incident to judge the reporting by.')
  let total = 0
  for (let at = 0; at < incidents; at++) {
    if (!(Number.isInteger(reports[at]) && reports[at]! >= 1))
      throw new RangeError(`A known incident has 1 report or more; incident ${at + 1} has ${reports[at]}.`)
    total += reports[at]!
  }
  const perIncident = meanBeforeCut(total / incidents)
  const interval = intervalOf(total, incidents)
  return { incidents, reports: total, perIncident, interval, unheard: Math.exp(-perIncident) }
}

/** The incidents there must have been, unheard ones included. */
export function correctedIncidents({ incidents, unheard }: Propensity): number {
  return incidents / (1 - unheard)
}

// Solves m / (1 - e^-m) = mean seen, which rises with m; a mean of 1 has no doubles and leaves m at 0.
function meanBeforeCut(seen: number): number {
  let low = 0
  let high = seen
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2
    if (middle / -Math.expm1(-middle) < seen) low = middle
    else high = middle
  }
  return (low + high) / 2
}

// All means whose log likelihood lies within 1.92 of the best: half the 95 % point of chi-square on one degree.
function intervalOf(total: number, incidents: number): { low: number; high: number } {
  const likelihood = (mean: number) =>
    total * Math.log(mean) - incidents * (mean + Math.log(-Math.expm1(-mean)))
  const best = Math.max(meanBeforeCut(total / incidents), 1e-9)
  const floor = likelihood(best) - 1.920729410347062
  const edge = (inside: number, outside: number) => {
    for (let step = 0; step < 100; step++) {
      const middle = (inside + outside) / 2
      if (likelihood(middle) > floor) inside = middle
      else outside = middle
    }
    return inside
  }
  return { low: total === incidents ? 0 : edge(best, 1e-12), high: edge(best, best * 20 + 20) }
}
