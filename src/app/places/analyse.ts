// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { gini } from '../../analysis/hotspots/accuracy.ts'
import { type Alarm, alarms } from '../../analysis/hotspots/alarm.ts'
import { periodName } from '../../analysis/hotspots/calendar.ts'
import { type CountHotspots, countHotspots, type Kind } from '../../analysis/hotspots/count-hotspots.ts'
import { type EmergingClass, emergingClass } from '../../analysis/hotspots/emerging.ts'
import { cbsSquareName } from '../../analysis/hotspots/netherlands.ts'
import { countsOf, inSteps, type PeriodCounts } from '../../analysis/hotspots/period-counts.ts'
import { poissonInterval } from '../../analysis/hotspots/poisson.ts'
import { queenNeighbours, queenSums } from '../../analysis/hotspots/square-neighbours.ts'
import { cornersOf, countPerSquare, type Squares, squaresNear } from '../../analysis/hotspots/squares.ts'
import { BadInput } from './bad-input.ts'
import { POINT_OPTIONS } from './columns.ts'
import { shownNeighbourhoods, shownPropensity } from './neighbourhoods.ts'
import { readOptions } from './options.ts'
import { figure, printWithList } from './output.ts'
import { permutedHotspots } from './permuted-hotspots.ts'
import { type Points, readPoints } from './points.ts'
import { layOut, periodKind, perPeriod, STUDY_OPTIONS } from './study.ts'
import { WORKER_OPTIONS, workersAsked } from './workers.ts'

const KINDS = {
  ...POINT_OPTIONS,
  ...STUDY_OPTIONS,
  ...WORKER_OPTIONS,
  neighbourhood: 'text',
  rate: 'text',
  show: 'text',
  method: 'text',
  permutations: 'text',
  seed: 'text',
} as const

/** `hotspots analyse`: every square with its count, Gi*, exact p, q and class. */
export async function analyse(args: string[]): Promise<number> {
  const options = readOptions('hotspots analyse', args, KINDS)
  const rate = options.number('rate', 0.05, { least: 1e-9, most: 0.5 })
  const show = options.text('show') ?? 'all'
  if (show !== 'all' && show !== 'significant')
    throw new BadInput(`--show is all or significant, not '${show}'.`)
  const points = await readPoints(options, false)
  const study = layOut(points, options)
  const squares = study.area ?? squaresNear(study.frame, study.places)
  const counts = countPerSquare(squares, study.places)
  const { neighbours, sums } = queenSums(squares, counts)
  const wanted = options.text('method') ?? 'exact'
  if (wanted !== 'exact' && wanted !== 'permutation')
    throw new BadInput(`--method is exact or permutation, not '${wanted}'.`)
  const exact = wanted === 'exact' ? countHotspots(counts, neighbours, sums) : undefined
  const seed = exact
    ? null
    : options.number('seed', 1, { least: 0, most: Number.MAX_SAFE_INTEGER, whole: true })
  const permutations = exact
    ? null
    : options.number('permutations', 9999, { least: 99, most: 1e7, whole: true })
  const found =
    exact ??
    (await permutedHotspots(
      counts,
      neighbours,
      sums,
      queenNeighbours(squares),
      { draws: permutations!, seed: seed! },
      workersAsked(options),
    ))
  const { day } = points.incidents
  const kind = periodKind(options)
  const time = day && perPeriod(study, day, kind, period => periodName(period, kind))
  const step = Math.ceil((time?.counts.periods ?? 1) / MOST_STEPS)
  const classes = time && classesOver(inSteps(time.counts, step), squares, rate)
  const tallies = tallyOf(found, rate)
  await printWithList(
    {
      method:
        (exact
          ? 'Gi* (Ord & Getis 1995) on squares with queen neighbours; exact conditional p by convolution of counts'
          : 'Gi* (Ord & Getis 1995) on squares with queen neighbours; conditional permutation') +
        '; q by Benjamini & Hochberg (1995)',
      dataDate: points.data.until,
      n: points.data.incidents,
      seed,
      permutations,
      data: points.data,
      crs: points.crs.name,
      projection: points.crs.proj,
      cellSize: study.frame.size,
      squares: squares.at.length,
      occupied: counts.reduce((some, count) => some + (count > 0 ? 1 : 0), 0),
      mean: figure(found.mean),
      deviation: figure(found.deviation),
      falseDiscoveryRate: rate,
      ...tallies,
      gini: giniOf(counts),
      ...(options.text('incident') !== undefined && { reporting: reportingOf(points) }),
      definitions: DEFINITIONS,
      ...(time && {
        period: kind,
        periods: time.counts.periods,
        overTimeStep: `${step} ${kind}${step > 1 ? 's' : ''}`,
        ...alarmsOf(time.counts, squares, kind, rate),
      }),
      notes: [...points.notes, ...study.notes, ...(time?.notes ?? [])],
    },
    'cells',
    cellsOf(squares, found, { rate, show, classes, named: points.crs.name === 'EPSG:28992' }),
  )
  return 0
}

/** More steps than this leave too few incidents per step to call a square hot, and ten years would show no history. */
const MOST_STEPS = 12

const DEFINITIONS = {
  count: 'incidents in the square, reports of one incident taken together; interval: exact 95 % Poisson',
  giStar: 'standard deviations that the square and its neighbours together lie above their expectation',
  p: 'chance that as many squares, drawn without replacement from all others, sum to at least what lies around this one',
  pLow: 'the same for at most',
  q: 'share of false discoveries if every square with at most this p is called hot; qLow for cold',
  class:
    'hot or cold at the false discovery rate; with --time the history per period: new, consecutive, intensifying, persistent, fading, sporadic, oscillating, former',
}

function tallyOf(found: CountHotspots, rate: number): { hot: number; cold: number } {
  let hot = 0
  let cold = 0
  for (const kind of found.kinds) {
    if (kind.q <= rate) hot += kind.places
    else if (kind.qLow <= rate) cold += kind.places
  }
  return { hot, cold }
}

// What the doubles tell of the incidents nobody reported.
function reportingOf({ incidents, neighbourhoods }: Points): object {
  return {
    method:
      'cut-off Poisson by maximum likelihood, from reports per incident (after Liu, Bhandaram & Garg 2022)',
    ...shownPropensity(incidents.reports),
    ...(neighbourhoods && { neighbourhoods: shownNeighbourhoods(neighbourhoods) }),
  }
}

function giniOf(counts: Int32Array): { value: number | null; corrected: number | null; method: string } {
  const { gini: value, corrected } = gini(counts)
  return {
    value: figure(value),
    corrected: figure(corrected),
    method: 'Gini; corrected for fewer incidents than squares (Bernasco & Steenbeek 2017)',
  }
}

function* cellsOf(
  squares: Squares,
  found: CountHotspots,
  { rate, show, classes, named }: { rate: number; show: string; classes?: EmergingClass[]; named: boolean },
): Generator<object> {
  const texts = found.kinds.map(kind => shownKind(kind, rate))
  for (const square of byChance(found)) {
    const kind = found.kinds[found.kindOf[square]!]!
    const shown = texts[found.kindOf[square]!]!
    const history = classes?.[square]
    if (show === 'significant' && shown.class === 'none' && (history ?? 'none') === 'none') continue
    const corners = cornersOf(squares.frame, squares.at[square]!)
    const code =
      named && squares.frame.size % 100 === 0 ? { square: cbsSquareName(corners.minx, corners.miny) } : {}
    yield {
      ...code,
      ...corners,
      neighbours: kind.neighbours,
      ...shown,
      ...(classes && { overTime: history }),
    }
  }
}

function shownKind(kind: Kind, rate: number) {
  const { low, high } = poissonInterval(kind.count)
  return {
    count: kind.count,
    interval: [Number(low.toPrecision(4)), Number(high.toPrecision(4))],
    giStar: figure(kind.giStar),
    p: figure(kind.p),
    pLow: figure(kind.pLow),
    q: figure(kind.q),
    qLow: figure(kind.qLow),
    class: kind.q <= rate ? 'hot' : kind.qLow <= rate ? 'cold' : 'none',
  }
}

// Most surprising first: squares in the order of their kinds' p, and then of the map.
function byChance({ kinds, kindOf }: CountHotspots): Int32Array {
  const order = kinds
    .map((_, at) => at)
    .sort((a, b) => {
      const [one, other] = [kinds[a]!, kinds[b]!]
      return (
        (Number.isNaN(one.p) ? 2 : one.p) - (Number.isNaN(other.p) ? 2 : other.p) ||
        other.giStar - one.giStar ||
        a - b
      )
    })
  const next = new Int32Array(kinds.length)
  let start = 0
  for (const kind of order) {
    next[kind] = start
    start += kinds[kind]!.places
  }
  const squares = new Int32Array(kindOf.length)
  kindOf.forEach((kind, square) => {
    squares[next[kind]!++] = square
  })
  return squares
}

// Hot or cold per period, each period corrected for its own number of squares.
function classesOver(counts: PeriodCounts, squares: Squares, rate: number): EmergingClass[] {
  const n = squares.at.length
  const { periods } = counts
  const states = new Int8Array(n * periods)
  const scores = new Float32Array(n * periods)
  for (let period = 0; period < periods; period++) {
    const { inside } = countsOf(counts, period, squares)
    if (inside.every(count => count === inside[0])) continue
    const { neighbours, sums } = queenSums(squares, inside)
    const found = countHotspots(inside, neighbours, sums)
    if (found === undefined) continue
    for (let square = 0; square < n; square++) {
      const kind = found.kinds[found.kindOf[square]!]!
      states[square * periods + period] = kind.q <= rate ? 1 : kind.qLow <= rate ? -1 : 0
      scores[square * periods + period] = kind.giStar
    }
  }
  return Array.from({ length: n }, (_, square) => {
    const slice = states.subarray(square * periods, (square + 1) * periods)
    return slice.includes(1)
      ? emergingClass(slice, scores.subarray(square * periods, (square + 1) * periods))
      : 'none'
  })
}

// The alarm of the last period, squares with any incident against their own past.
function alarmsOf(
  counts: PeriodCounts,
  squares: Squares,
  kind: 'month' | 'week' | 'day',
  rate: number,
): object {
  const name = periodName(counts.first + counts.periods - 1, kind)
  if (counts.periods < 8) return { alarm: { period: name, said: 'An alarm needs 8 periods of history.' } }
  const past = Math.min(counts.periods, 55)
  const series = new Map<number, Int32Array>()
  for (let back = 0; back < past; back++) {
    const index = counts.periods - 1 - back
    counts.at[index]!.forEach((place, item) => {
      if (squares.numberAt[place]! < 0) return
      let list = series.get(place)
      if (list === undefined) {
        list = new Int32Array(past)
        series.set(place, list)
      }
      list[past - 1 - back] = counts.count[index]![item]!
    })
  }
  const places = [...series.keys()]
  const found = alarms([...series.values()], rate)
  return {
    alarm: {
      period: name,
      method: ALARM,
      n: places.length,
      squares: found.map(alarm => shownAlarm(alarm, places, squares)),
    },
  }
}

const ALARM =
  'negative binomial chance from own past, drawn to the mean (gamma-Poisson); the two periods before are left out; q by Benjamini & Hochberg'

function shownAlarm({ place, count, expected, p, q }: Alarm, places: number[], squares: Squares): object {
  return {
    ...cornersOf(squares.frame, places[place]!),
    count,
    expected: figure(expected),
    p: figure(p),
    q: figure(q),
  }
}
