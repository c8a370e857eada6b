// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { growCircles, type Positions, positions } from './circles.ts'
import { type Expectation, expectedCases } from './expected.ts'
import type { Measure, NullDraw, ScanFrame } from './frame.ts'
import { cylinderLengths } from './intervals.ts'
import { ScanInputError } from './lines.ts'
import type { ScanSettings } from './settings.ts'
import { layOut, type ScanRecords, type Study } from './study.ts'

/** A scan that is ready to run: the frame is what replications need, the rest is for telling the outcome. */
export type PreparedScan = { study: Study; frame: ScanFrame; where: Positions; expectation?: Expectation }

/** @throws ScanInputError when the files or settings do not allow the scan (see `layOut`, `expectedCases`) */
export function prepareScan(records: ScanRecords, settings: ScanSettings): PreparedScan {
  refuseSettings(settings)
  const study = layOut(records, settings)
  const expectation = settings.model === 'poisson' ? expectedCases(study) : undefined
  const parts = partsOf(study, expectation)
  const where = positions(study.first, study.second, settings.coordinates)
  const circles = growCircles(where, {
    atRisk: parts.atRisk,
    maxAtRisk: (settings.maxSpacePercent / 100) * parts.atRisk.reduce((sum, here) => sum + here, 0),
    maxRadius: settings.maxSpaceDistance ?? Infinity,
  })
  const frame: ScanFrame = {
    model: settings.model,
    places: study.locations.length,
    intervals: parts.kept,
    circles,
    measure: parts.measure,
    alive: settings.kind === 'prospective',
    ...parts.lengths,
    minCases: settings.minCases,
    totalCases: study.totalCases,
    totalIndividuals: parts.totalIndividuals,
    cases: lastIntervals(study.cases, study.intervals, parts.kept),
    draw: parts.draw,
  }
  return { study, frame, where, ...(expectation === undefined ? {} : { expectation }) }
}

function refuseSettings(settings: ScanSettings): void {
  const { maxSpacePercent, maxSpaceDistance, maxTime, replications } = settings
  if (!(maxSpacePercent > 0 && maxSpacePercent <= 50))
    throw new ScanInputError(
      `a circle of ${maxSpacePercent} % of the population at risk: more than 0 and at most 50 is possible.`,
    )
  if (maxSpaceDistance !== undefined && !(maxSpaceDistance > 0))
    throw new ScanInputError('the largest radius must be over 0.')
  if ('percent' in maxTime && !(maxTime.percent > 0 && maxTime.percent <= 90))
    throw new ScanInputError(
      `a cylinder of ${maxTime.percent} % of the study: more than 0 and at most 90 is possible.`,
    )
  if (!Number.isInteger(replications) || replications < 0)
    throw new ScanInputError(`${replications} replications: a whole number of at least 0 is needed.`)
}

type Parts = {
  lengths: { shortest: number; longest: number }
  /** How many of the last intervals a window can reach. */
  kept: number
  atRisk: Float64Array
  measure: Measure
  draw: NullDraw
  totalIndividuals: number
}

function partsOf(study: Study, expectation: Expectation | undefined): Parts {
  const lengths = cylinderLengths(study.settings)
  const longest = Math.min(lengths.longest, study.intervals)
  const kept = study.settings.kind === 'prospective' ? longest : study.intervals
  const base = { lengths: { ...lengths, longest }, kept, totalIndividuals: 0 }
  if (expectation !== undefined) return { ...base, ...poissonParts(study, expectation.expected, kept) }
  return study.settings.model === 'bernoulli'
    ? { ...base, ...bernoulliParts(study, kept) }
    : { ...base, ...permutationParts(study, kept) }
}

function poissonParts(
  study: Study,
  expected: Float64Array,
  kept: number,
): Pick<Parts, 'atRisk' | 'measure' | 'draw'> {
  const { intervals, totalCases } = study
  const atRisk = perPlace(expected, intervals)
  const shares = sharedCourse(expected, atRisk, intervals)
  if (shares !== undefined) {
    const moments = shares.slice(intervals - kept)
    return {
      atRisk,
      measure: { kind: 'separable', weight: atRisk, time: cumulated(moments), scale: 1 },
      draw: { kind: 'places-and-moments', places: atRisk, moments: withOutside(moments, 1) },
    }
  }
  const cells = lastIntervals(expected, intervals, kept)
  return {
    atRisk,
    measure: { kind: 'general', cumulative: cumulatedPerPlace(cells, kept) },
    draw: { kind: 'cells', chances: withOutside(cells, totalCases) },
  }
}

// Where every place's expectation runs alike through time, place and moment can be handled apart: much less work.
function sharedCourse(
  expected: Float64Array,
  atRisk: Float64Array,
  intervals: number,
): Float64Array | undefined {
  const total = atRisk.reduce((sum, here) => sum + here, 0)
  const shares = new Float64Array(intervals)
  expected.forEach((here, cell) => {
    shares[cell % intervals]! += here / total
  })
  const alike = expected.every((here, cell) => {
    const predicted = atRisk[Math.floor(cell / intervals)]! * shares[cell % intervals]!
    return Math.abs(here - predicted) <= 1e-12 * predicted
  })
  return alike ? shares : undefined
}

function bernoulliParts(
  study: Study,
  kept: number,
): Pick<Parts, 'atRisk' | 'measure' | 'draw' | 'totalIndividuals'> {
  const { intervals } = study
  const individuals = Float64Array.from(study.cases, (cases, cell) => cases + study.controls[cell]!)
  const atRisk = perPlace(individuals, intervals)
  const totalIndividuals = atRisk.reduce((sum, here) => sum + here, 0)
  if (totalIndividuals === study.totalCases)
    throw new ScanInputError('there is not one control in the study.', 'control file')
  if (totalIndividuals > 5e7)
    throw new ScanInputError(`${totalIndividuals} cases and controls are too many; at most 50 million.`)
  const measure: Measure =
    intervals === 1
      ? { kind: 'separable', weight: atRisk, time: Float64Array.of(0, 1), scale: 1 }
      : { kind: 'general', cumulative: cumulatedPerPlace(lastIntervals(individuals, intervals, kept), kept) }
  return {
    atRisk,
    measure,
    totalIndividuals,
    draw: { kind: 'individuals', cells: cellOfEach(individuals, intervals, kept) },
  }
}

function permutationParts(study: Study, kept: number): Pick<Parts, 'atRisk' | 'measure' | 'draw'> {
  const { cases, intervals, totalCases } = study
  const atRisk = perPlace(cases, intervals)
  const perInterval = new Float64Array(intervals)
  cases.forEach((here, cell) => {
    perInterval[cell % intervals]! += here
  })
  const recent = perInterval.slice(intervals - kept)
  return {
    atRisk,
    measure: { kind: 'separable', weight: atRisk, time: cumulated(recent), scale: totalCases },
    draw: { kind: 'deal', places: repeated(atRisk), moments: repeated(recent) },
  }
}

function perPlace(cells: Float64Array | Int32Array, intervals: number): Float64Array {
  const sums = new Float64Array(cells.length / intervals)
  cells.forEach((here, cell) => {
    sums[Math.floor(cell / intervals)]! += here
  })
  return sums
}

function lastIntervals<T extends Float64Array | Int32Array>(cells: T, intervals: number, kept: number): T {
  return cells.filter((_, cell) => cell % intervals >= intervals - kept) as T
}

function cumulated(amounts: Float64Array): Float64Array {
  const sums = new Float64Array(amounts.length + 1)
  amounts.forEach((amount, index) => {
    sums[index + 1] = sums[index]! + amount
  })
  return sums
}

function cumulatedPerPlace(cells: Float64Array, intervals: number): Float64Array {
  const sums = new Float64Array((cells.length / intervals) * (intervals + 1))
  cells.forEach((here, cell) => {
    const at = Math.floor(cell / intervals) * (intervals + 1) + (cell % intervals)
    sums[at + 1] = sums[at]! + here
  })
  return sums
}

function withOutside(chances: Float64Array, total: number): Float64Array {
  const inside = chances.reduce((sum, chance) => sum + chance, 0)
  // Rounding must not leave a breath of chance outside a frame that holds everything.
  const outside = total - inside > 1e-9 * total ? total - inside : 0
  const all = new Float64Array(chances.length + 1)
  all.set(chances)
  all[chances.length] = outside
  return all
}

function repeated(counts: Float64Array): Int32Array {
  const each = new Int32Array(counts.reduce((sum, count) => sum + count, 0))
  let at = 0
  counts.forEach((count, index) => {
    each.fill(index, at, at + count)
    at += count
  })
  return each
}

function cellOfEach(individuals: Float64Array, intervals: number, kept: number): Int32Array {
  return repeated(individuals).map(cell => {
    const interval = (cell % intervals) - (intervals - kept)
    return interval < 0 ? -1 : Math.floor(cell / intervals) * kept + interval
  })
}
