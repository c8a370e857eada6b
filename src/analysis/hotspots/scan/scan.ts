// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { distance, span } from './circles.ts'
import { isoDay } from './dates.ts'
import { recurrenceInterval, type Significance, significance } from './inference.ts'
import { bestWindows, type Window } from './observed.ts'
import { type PreparedScan, prepareScan } from './prepare.ts'
import { replicate } from './replicate.ts'
import type { ScanSettings } from './settings.ts'
import type { ScanRecords } from './study.ts'

/** A cluster with more cases than expected. */
export type Cluster = Significance & {
  /** Location codes, nearest to the centre first. */
  locations: string[]
  centre: { location: string; first: number; second: number }
  /** From the centre to the farthest location, and between the two farthest: km on the globe, else map units. */
  radius: number
  span: number
  /** First and last day, as 1985-01-01. Absent in a purely spatial scan. */
  from?: string
  until?: string
  cases: number
  expected: number
  observedOverExpected: number
  /** Risk inside over risk outside; absent when no case is outside. */
  relativeRisk?: number
  /** Log likelihood ratio, or for the permutation model the statistic of that form. */
  statistic: number
  /** Poisson: mean number of people in the circle during the study. Bernoulli: cases and controls in the window. */
  population?: number
  /** Poisson with dates: cases per 100,000 people a year, adjusted for the covariates. */
  annualPer100000?: number
  /** Prospective: see `recurrenceInterval`; from the Gumbel p-value when fewer than ten simulations reach the cluster. */
  recurrence?: { years: number; days: number; from: 'monte-carlo' | 'gumbel' }
}

/** The outcome of a scan. */
export type ScanOutcome = {
  locations: number
  cases: number
  /** Mean population (Poisson), or cases and controls together (Bernoulli). */
  population?: number
  from: string
  until: string
  replications: number
  /** Strongest first; no two share a location. */
  clusters: Cluster[]
}

/** The whole scan in one go. For workers: `prepareScan`, `replicate` in parts, `concludeScan`. */
export function scan(records: ScanRecords, settings: ScanSettings, seed: number): ScanOutcome {
  const prepared = prepareScan(records, settings)
  return concludeScan(prepared, replicate(prepared.frame, seed, 0, settings.replications))
}

/**
 * The clusters as SaTScan reports them by default: the best window of each centre, strongest first, those that share a
 * location with a stronger one left out, and those that every simulation surpassed (p = 1) left out.
 * @param simulated the largest statistic of each replication
 */
export function concludeScan(prepared: PreparedScan, simulated: Float64Array): ScanOutcome {
  const { study, frame } = prepared
  const clusters = withoutOverlap(prepared, bestWindows(frame))
    .map(window => describe(prepared, window, simulated))
    .filter(({ p }) => p === undefined || p < 1)
  const people = totalPopulation(prepared)
  return {
    locations: study.locations.length,
    cases: study.totalCases,
    ...(people === undefined ? {} : { population: people }),
    from: isoDay(study.days[0]!),
    until: isoDay(study.days.at(-1)! - 1),
    replications: simulated.length,
    clusters,
  }
}

function withoutOverlap({ frame }: PreparedScan, windows: Window[]): Window[] {
  const taken = new Uint8Array(frame.places)
  // A sum in another order may move the last digits: such windows are equal, and the first location code goes first.
  const strongest = windows.sort((one, other) =>
    Math.abs(other.statistic - one.statistic) <= 1e-9
      ? one.centre - other.centre
      : other.statistic - one.statistic,
  )
  return strongest.filter(window => {
    const members = placesIn(frame, window)
    if (members.some(place => taken[place] === 1)) return false
    for (const place of members) taken[place] = 1
    return true
  })
}

function placesIn({ circles }: PreparedScan['frame'], { centre, members }: Window): Int32Array {
  return circles.members.subarray(circles.starts[centre]!, circles.starts[centre]! + members)
}

function describe(prepared: PreparedScan, window: Window, simulated: Float64Array): Cluster {
  const { study, frame, where } = prepared
  const places = [...placesIn(frame, window)]
  const { statistic, cases, centre } = window
  const chance = significance(statistic, simulated)
  return {
    locations: places.map(place => study.locations[place]!),
    centre: {
      location: study.locations[centre]!,
      first: study.first[centre]!,
      second: study.second[centre]!,
    },
    radius: distance(where, centre, places.at(-1)!),
    span: span(where, places),
    ...period(prepared, window),
    cases,
    ...comparison(prepared, window, places),
    statistic,
    ...chance,
    ...recurrence(prepared, chance, simulated.length),
  }
}

function period({ study, frame }: PreparedScan, { from, until }: Window): { from?: string; until?: string } {
  if (study.settings.kind === 'spatial') return {}
  const skipped = study.intervals - frame.intervals
  return { from: isoDay(study.days[skipped + from]!), until: isoDay(study.days[skipped + until]! - 1) }
}

type Comparison = Pick<
  Cluster,
  'expected' | 'observedOverExpected' | 'relativeRisk' | 'population' | 'annualPer100000'
>

function comparison(prepared: PreparedScan, window: Window, places: number[]): Comparison {
  const { study, frame } = prepared
  const { cases } = window
  const scale = frame.measure.kind === 'separable' ? frame.measure.scale : 1
  const amount = window.amount / scale
  const expected = frame.model === 'bernoulli' ? (amount * study.totalCases) / frame.totalIndividuals : amount
  const [outside, expectedOutside] = [study.totalCases - cases, study.totalCases - expected]
  return {
    expected,
    observedOverExpected: cases / expected,
    ...(outside === 0 ? {} : { relativeRisk: cases / expected / (outside / expectedOutside) }),
    ...(frame.model === 'bernoulli' ? { population: amount } : {}),
    ...people(prepared, cases / expected, places),
  }
}

function people(prepared: PreparedScan, ratio: number, places: number[]): Partial<Cluster> {
  const { study, expectation } = prepared
  if (expectation === undefined) return {}
  const { intervals } = study
  const population = places.reduce((sum, place) => {
    const own = expectation.people.subarray(place * intervals, (place + 1) * intervals)
    return own.reduce((total, here) => total + here, sum)
  }, 0)
  if (study.settings.precision === 'none') return { population }
  const years = (study.days.at(-1)! - study.days[0]!) / 365.25
  return {
    population,
    annualPer100000: (ratio * study.totalCases * 1e5) / totalPopulation(prepared)! / years,
  }
}

function totalPopulation({ frame, expectation }: PreparedScan): number | undefined {
  if (frame.model === 'bernoulli') return frame.totalIndividuals
  return expectation?.people.reduce((sum, here) => sum + here, 0)
}

function recurrence(
  { study, frame }: PreparedScan,
  chance: Significance,
  simulations: number,
): Partial<Cluster> {
  if (!frame.alive || chance.p === undefined) return {}
  // Under ten simulations the Monte Carlo p-value is coarse; SaTScan goes over to the Gumbel fit there.
  const rare = chance.p * (simulations + 1) < 10 && chance.pGumbel !== undefined
  const p = rare ? Math.max(chance.pGumbel!, 1e-17) : chance.p
  return { recurrence: { ...recurrenceInterval(p, study.settings), from: rare ? 'gumbel' : 'monte-carlo' } }
}
