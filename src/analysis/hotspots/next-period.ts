// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { countsOf, type PeriodCounts } from './period-counts.ts'
import { type Source, sourcesFor } from './sources.ts'
import { type Frame, type Squares, squaresNear } from './squares.ts'
import { traceOf } from './traces.ts'

export type Forecast = {
  squares: Squares
  /** Expected incidents per square in the period to come. */
  score: Float64Array
  /** What was mixed, and how much of the next period each source is held to explain; sums to 1. */
  mixture: { source: Source; share: number }[]
  /** Periods of its own history the mixture was fitted on, and the incidents in them. */
  trainedOn: { periods: number; incidents: number }
}

/**
 * Ranks places for the next period by smoothed decay. Each next incident is held to come from one of a ladder of
 * sources (a square's own recent or long past, its steadiness, its surroundings, the season, anywhere); how much each
 * explains is fitted by expectation maximisation on how well they met earlier periods of the same city.
 * Source: Mohler et al. (2011), "Self-exciting point process modeling of crime", JASA 106, in periods and squares;
 * Dempster, Laird & Rubin (1977) for the fit. Nothing is set by hand per city.
 *
 * Assumes incidents that were brought, not discovered: a ranking that decides where is looked must not learn from
 * where was looked.
 */
export type Forecaster = {
  /**
   * @param index of the period to rank, counted from the first: only earlier periods are looked at
   * @param area the study area; the squares at most two from any earlier incident when left out
   * @throws RangeError when nothing happened before it
   */
  rank(index: number, area?: Squares): Forecast
}

/** Periods of history that the mixture is fitted on: a year of months; longer ago a city was another. */
const TRAINING = 12

/** With fewer earlier periods than this to learn from, the mixture is the untaught one. */
const ENOUGH = 3

/** Incidents' worth of trust in the even mixture: it steadies the fit of a village and vanishes in a city's. */
const PRIOR_INCIDENTS = 60

/**
 * The fit looks at squares that could make the list: this share of them, and not fewer than so many. What tells one
 * quiet square from another would else decide what tells the busiest apart, as nearly all squares are quiet.
 */
const CANDIDATES = { share: 0.05, atLeast: 300 }

/**
 * @param frame see `frameAround`
 * @param counts incidents per place and period
 * @param perYear periods in a year: 12 months, 52 weeks, 365 days
 */
export function forecaster(frame: Frame, counts: PeriodCounts, perYear: number): Forecaster {
  const rehearsals = new Map<string, Rehearsal>()
  const areaBefore = (index: number) => squaresNear(frame, placesBefore(counts, index))
  return {
    rank(index, area) {
      const squares = area ?? areaBefore(index)
      if (squares.at.length === 0 || incidentsBefore(counts, index) === 0)
        throw new RangeError('Nothing happened before this period, so there is nothing to rank places by.')
      const sources = sourcesFor(index > 2 * perYear)
      const past: Rehearsal[] = []
      for (let at = Math.max(1, index - TRAINING); at < index; at++) {
        const key = `${at} of ${sources.length}`
        const known = rehearsals.get(key) ?? rehearse(sources, counts, at, area ?? areaBefore(at), perYear)
        rehearsals.set(key, known)
        past.push(known)
      }
      const shares = past.length < ENOUGH ? untaught(sources) : fit(past, sources.length)
      const { traces, candidate } = tracesAmongCandidates(sources, counts, index, squares, perYear)
      const chances = mixed(traces, shares)
      const among = chances.reduce((sum, chance, square) => sum + candidate[square]! * chance, 0)
      // Shares are of what happens among the candidates, so that part of the level is theirs.
      const level = (expectedTotal(counts, index) * caughtBy(past)) / among
      return {
        squares,
        score: chances.map(chance => chance * level),
        mixture: sources.map((source, at) => ({ source, share: shares[at]! })),
        trainedOn: {
          periods: past.length,
          incidents: past.reduce((sum, { incidents }) => sum + incidents, 0),
        },
      }
    },
  }
}

// What each source had said of the candidates where something then happened: per such square a row of shares.
type Rehearsal = { rows: Float64Array; weights: Int32Array; incidents: number; all: number }

function rehearse(
  sources: Source[],
  counts: PeriodCounts,
  index: number,
  squares: Squares,
  perYear: number,
): Rehearsal {
  const { inside, outside } = countsOf(counts, index, squares)
  const { traces, candidate } = tracesAmongCandidates(sources, counts, index, squares, perYear)
  const happened = [...inside.keys()].filter(square => inside[square]! > 0 && candidate[square] === 1)
  const rows = Float64Array.from(happened.flatMap(square => traces.map(trace => trace[square]!)))
  const weights = Int32Array.from(happened, square => inside[square]!)
  const all = inside.reduce((sum, count) => sum + count, outside)
  return { rows, weights, incidents: weights.reduce((sum, weight) => sum + weight, 0), all }
}

// The part of earlier periods' incidents that fell on candidates; all of it when there is no earlier period to tell.
function caughtBy(past: Rehearsal[]): number {
  const all = past.reduce((sum, rehearsal) => sum + rehearsal.all, 0)
  return all === 0 ? 1 : past.reduce((sum, rehearsal) => sum + rehearsal.incidents, 0) / all
}

// The traces of all sources, each summing to 1 over the candidates.
function tracesAmongCandidates(
  sources: Source[],
  counts: PeriodCounts,
  index: number,
  squares: Squares,
  perYear: number,
): { traces: Float64Array[]; candidate: Uint8Array } {
  const traces = sources.map(source => traceOf(source, counts, index, squares, perYear))
  const candidate = candidatesOf(traces.filter((_, at) => sources[at]!.reach < 2 && !sources[at]!.season))
  for (const trace of traces) {
    let total = 0
    for (let square = 0; square < trace.length; square++) total += candidate[square]! * trace[square]!
    if (total > 0) for (let square = 0; square < trace.length; square++) trace[square]! /= total
  }
  return { traces, candidate }
}

// Those that the even mixture of the local sources puts highest.
function candidatesOf(traces: Float64Array[]): Uint8Array {
  const n = traces[0]!.length
  const sums = traces.map(trace => trace.reduce((sum, value) => sum + value, 0) || 1)
  const even = Float64Array.from({ length: n }, (_, square) =>
    traces.reduce((sum, trace, at) => sum + trace[square]! / sums[at]!, 0),
  )
  const places = Math.min(n, Math.max(CANDIDATES.atLeast, Math.ceil(n * CANDIDATES.share)))
  const lowest = Float64Array.from(even).sort()[n - places]!
  return Uint8Array.from(even, value => (value >= lowest ? 1 : 0))
}

// Close to the decayed count, with a little of the surroundings: what two periods teach would be mostly chance.
function untaught(sources: Source[]): Float64Array {
  const weights = sources.map(({ reach, steady, season }) => {
    if (steady || season || reach > 2) return 0
    return reach === 0 ? 1 : 0.2
  })
  const total = weights.reduce((sum: number, weight) => sum + weight, 0)
  return Float64Array.from(weights, weight => weight / total)
}

// Each round gives an incident to the sources in proportion to how likely each made it, and counts what each got.
function fit(past: Rehearsal[], sources: number): Float64Array {
  let shares = new Float64Array(sources).fill(1 / sources)
  for (let round = 0; round < 300; round++) {
    const got = new Float64Array(sources).fill(PRIOR_INCIDENTS / sources)
    for (const rehearsal of past) attribute(rehearsal, shares, got)
    const all = got.reduce((sum, part) => sum + part, 0)
    const next = got.map(part => part / all)
    const moved = next.reduce((most, share, at) => Math.max(most, Math.abs(share - shares[at]!)), 0)
    shares = next
    if (moved < 1e-5) break
  }
  return shares
}

function attribute({ rows, weights }: Rehearsal, shares: Float64Array, got: Float64Array): void {
  const sources = shares.length
  for (let row = 0, from = 0; row < weights.length; row++, from += sources) {
    let chance = 0
    for (let at = 0; at < sources; at++) chance += shares[at]! * rows[from + at]!
    if (chance === 0) continue
    const each = weights[row]! / chance
    for (let at = 0; at < sources; at++) got[at]! += each * shares[at]! * rows[from + at]!
  }
}

function mixed(traces: Float64Array[], shares: Float64Array): Float64Array {
  const score = new Float64Array(traces[0]!.length)
  for (const [at, trace] of traces.entries())
    for (let square = 0; square < score.length; square++) score[square]! += shares[at]! * trace[square]!
  return score
}

function placesBefore(counts: PeriodCounts, index: number): Int32Array {
  const lists = counts.at.slice(0, index)
  const all = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0))
  let end = 0
  for (const list of lists) {
    all.set(list, end)
    end += list.length
  }
  return all
}

function incidentsBefore(counts: PeriodCounts, index: number): number {
  let total = 0
  for (const list of counts.count.slice(0, index)) for (const count of list) total += count
  return total
}

// The level: the last periods' totals, each older one counting 0.8 of the next. It scales all squares alike.
function expectedTotal(counts: PeriodCounts, index: number): number {
  let total = 0
  let weights = 0
  for (let period = 0; period < index; period++) {
    const weight = 0.8 ** (index - 1 - period)
    weights += weight
    for (const count of counts.count[period]!) total += weight * count
  }
  return total / weights
}
