// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type CountModel, type CountRows, fitCounts } from './count-regression.ts'
import { countsOf, type PeriodCounts } from './period-counts.ts'
import { type Source, sourcesFor } from './sources.ts'
import { type Frame, type Squares, squaresNear } from './squares.ts'
import { traceOf } from './traces.ts'

export type Forecast = {
  squares: Squares
  /** Expected incidents per square in the period to come. */
  score: Float64Array
  /**
   * What the ranking leans on, beyond the decayed count it starts from: per source the change of ln(expected) when the
   * source rises by one standard deviation. Negative: it saw too much. Empty when nothing could be learnt yet.
   */
  corrections: { source: Source; pull: number }[]
  /** How wildly counts vary around `score`: variance m + m²/size. Infinity (Poisson) when nothing could be learnt yet. */
  size: number
  /** Periods of its own history the ranking was fitted on, and the incidents in them. */
  trainedOn: { periods: number; incidents: number }
}

/**
 * Ranks places for the next period. It starts from a count with decay and a little of the surroundings, and corrects
 * that by a ladder of sources (a square's own recent or long past, its steadiness, its surroundings, the season). How
 * much each corrects is fitted by negative binomial regression on how well they met earlier periods of the same city,
 * drawn to no correction at all. Only periods before the one that is ranked take part.
 * Source: the ladder after Mohler et al. (2011), "Self-exciting point process modeling of crime", JASA 106, in periods
 * and squares; the fit: `fitCounts`. Nothing is set by hand per city.
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

/** Periods of history that the corrections are fitted on: a year of months; longer ago a city was another. */
const TRAINING = 12

/** With fewer earlier periods than this to learn from, nothing is corrected: what they teach would be mostly chance. */
const ENOUGH = 3

/**
 * Strength of the prior on each correction. 100, 300 and 1,000 were tried on Chicago and Cincinnati and made no
 * difference beyond chance; the middle was kept.
 */
const STRENGTH = 300

/** Half an incident: keeps the logarithm of an empty past finite, and a single incident from doubling it over and over. */
const HALF = 0.5

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
      const incidents = past.reduce((sum, { rows }) => sum + total(rows.counts), 0)
      const model =
        past.length < ENOUGH || incidents === 0
          ? undefined
          : fitCounts(joined(past.map(({ rows }) => rows)), STRENGTH)
      const view = lookBack(sources, counts, index, squares, perYear)
      return {
        squares,
        score: levelled(view, expectations(view, model), expectedTotal(counts, index), caughtBy(past)),
        size: model?.size ?? Number.POSITIVE_INFINITY,
        corrections: sources.flatMap((source, at) => (model ? { source, pull: model.pull[at]! } : [])),
        trainedOn: { periods: past.length, incidents },
      }
    },
  }
}

// What the sources saw before a period: their rates, what is held without learning, and who could make the list.
type View = { traces: Float64Array[]; held: Float64Array; candidate: Uint8Array }

// What had been said of the candidates of an earlier period, and what then happened there; `all` also elsewhere.
type Rehearsal = { rows: CountRows; all: number }

function rehearse(
  sources: Source[],
  counts: PeriodCounts,
  index: number,
  squares: Squares,
  perYear: number,
): Rehearsal {
  const { inside, outside } = countsOf(counts, index, squares)
  const view = lookBack(sources, counts, index, squares, perYear)
  const chosen = Int32Array.from(inside.keys()).filter(square => view.candidate[square] === 1)
  const features = new Float64Array(chosen.length * sources.length)
  chosen.forEach((square, row) => {
    featuresOf(view, square, features, row * sources.length)
  })
  const rows = {
    width: sources.length,
    features,
    counts: Int32Array.from(chosen, square => inside[square]!),
    held: Float64Array.from(chosen, square => HALF + view.held[square]!),
  }
  return { rows, all: total(inside) + outside }
}

function lookBack(
  sources: Source[],
  counts: PeriodCounts,
  index: number,
  squares: Squares,
  perYear: number,
): View {
  const traces = sources.map(source => traceOf(source, counts, index, squares, perYear))
  const candidate = candidatesOf(traces.filter((_, at) => sources[at]!.reach < 2 && !sources[at]!.season))
  return { traces, candidate, held: untaught(sources, traces) }
}

// Those that the sources nearby, each weighing the same, put highest.
function candidatesOf(traces: Float64Array[]): Uint8Array {
  const n = traces[0]!.length
  const sums = traces.map(trace => total(trace) || 1)
  const even = Float64Array.from({ length: n }, (_, square) =>
    traces.reduce((sum, trace, at) => sum + trace[square]! / sums[at]!, 0),
  )
  const places = Math.min(n, Math.max(CANDIDATES.atLeast, Math.ceil(n * CANDIDATES.share)))
  const lowest = Float64Array.from(even).sort()[n - places]!
  return Uint8Array.from(even, value => (value >= lowest ? 1 : 0))
}

// Close to the decayed count, with a little of the surroundings.
function untaught(sources: Source[], traces: Float64Array[]): Float64Array {
  const weights = sources.map(({ halfLife, reach, steady, season }) => {
    if (steady || season || reach > 1 || !(halfLife === 2 || halfLife === 4)) return 0
    return reach === 0 ? 1 : 0.2
  })
  const weight = weights.reduce((sum: number, each) => sum + each, 0)
  return Float64Array.from({ length: traces[0]!.length }, (_, square) =>
    weights.reduce(
      (sum: number, each, at) => (each === 0 ? sum : sum + (each / weight) * traces[at]![square]!),
      0,
    ),
  )
}

function featuresOf({ traces }: View, square: number, into: Float64Array, from: number): void {
  for (let at = 0; at < traces.length; at++) into[from + at] = Math.log(HALF + traces[at]![square]!)
}

function expectations(view: View, model: CountModel | undefined): Float64Array {
  if (model === undefined) return view.held
  const features = new Float64Array(view.traces.length)
  return view.held.map((held, square) => {
    featuresOf(view, square, features, 0)
    return (HALF + held) * Math.exp(model.correction(features, 0))
  })
}

// The candidates share the incidents that candidates caught before, the others the rest: no quiet square is lifted
// above a candidate by a model that never saw quiet squares.
function levelled(view: View, expected: Float64Array, incidents: number, caught: number): Float64Array {
  const { candidate } = view
  let [among, others, lowest] = [0, 0, Number.POSITIVE_INFINITY]
  expected.forEach((value, square) => {
    if (candidate[square] === 1) {
      among += value
      lowest = Math.min(lowest, value)
    } else others += view.held[square]!
  })
  const [inside, outside] = [(incidents * caught) / among, (incidents * (1 - caught)) / (others || 1)]
  return expected.map((value, square) =>
    candidate[square] === 1 ? value * inside : Math.min(view.held[square]! * outside, lowest * inside),
  )
}

// The part of earlier periods' incidents that fell on candidates; all of it when there is no earlier period to tell.
function caughtBy(past: Rehearsal[]): number {
  const all = past.reduce((sum, rehearsal) => sum + rehearsal.all, 0)
  return all === 0 ? 1 : past.reduce((sum, { rows }) => sum + total(rows.counts), 0) / all
}

function joined(parts: CountRows[]): CountRows {
  const float = (of: (rows: CountRows) => Float64Array) =>
    Float64Array.from(parts.flatMap(part => Array.from(of(part))))
  return {
    width: parts[0]!.width,
    features: float(({ features }) => features),
    counts: Int32Array.from(parts.flatMap(({ counts }) => Array.from(counts))),
    held: float(({ held }) => held),
  }
}

function total(numbers: Float64Array | Int32Array): number {
  let sum = 0
  for (const number of numbers) sum += number
  return sum
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
  return counts.count.slice(0, index).reduce((sum, list) => sum + total(list), 0)
}

// The level: the last periods' totals, each older one counting 0.8 of the next. It scales all squares alike.
function expectedTotal(counts: PeriodCounts, index: number): number {
  let [incidents, weights] = [0, 0]
  for (let period = 0; period < index; period++) {
    const weight = 0.8 ** (index - 1 - period)
    weights += weight
    incidents += weight * total(counts.count[period]!)
  }
  return incidents / weights
}
