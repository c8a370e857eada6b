// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { substream } from '../random.ts'
import { distance } from './circles.ts'
import type { CountRecord } from './counts-file.ts'
import { calendarDate, dayNumber } from './dates.ts'
import { drawer } from './draws.ts'
import { overCirclesTogether } from './eight-at-once.ts'
import { type Events, eventsIn, noEvents } from './events.ts'
import type { ScanFrame } from './frame.ts'
import { bernoulliRatio, poissonRatio } from './likelihood.ts'
import { maximumOf } from './maximum.ts'
import { bestWindows } from './observed.ts'
import { type PreparedScan, prepareScan } from './prepare.ts'
import { type ScanKind, type ScanModel, usualSettings } from './settings.ts'
import { sweeper } from './sweep.ts'

// A second opinion: every circle as a set of places, every period, every window counted anew from the events.
function naiveMaximum({ frame, where, study }: PreparedScan, events: Events, maxPercent: number): number {
  const atRisk = Array.from({ length: frame.places }, (_, place) =>
    amountIn(frame, [place], 0, frame.intervals),
  )
  const riskWhole = study.settings.kind === 'prospective' ? undefined : atRisk
  let best = 0
  for (let centre = 0; centre < frame.places; centre++) {
    const radii = [
      ...new Set(Array.from({ length: frame.places }, (_, other) => distance(where, centre, other))),
    ]
    for (const radius of radii) {
      const inside = Array.from({ length: frame.places }, (_, other) => other).filter(
        other => distance(where, centre, other) <= radius * (1 + 1e-9),
      )
      const share = inside.reduce((sum, place) => sum + (riskWhole?.[place] ?? riskOf(frame, place)), 0)
      const whole = Array.from(
        { length: frame.places },
        (_, place) => riskWhole?.[place] ?? riskOf(frame, place),
      )
      if (share > (maxPercent / 100) * whole.reduce((sum, here) => sum + here, 0) * (1 + 1e-9)) continue
      best = Math.max(best, bestPeriod(frame, inside, events))
    }
  }
  return best
}

function riskOf({ measure }: ScanFrame, place: number): number {
  assert.ok(measure.kind === 'separable')
  return measure.weight[place]!
}

function bestPeriod(frame: ScanFrame, inside: number[], events: Events): number {
  const member = new Set(inside)
  let best = 0
  for (let from = 0; from < frame.intervals; from++)
    for (
      let until = from + frame.shortest;
      until <= Math.min(frame.intervals, from + frame.longest);
      until++
    ) {
      if (frame.alive && until !== frame.intervals) continue
      let cases = 0
      for (let event = 0; event < events.count; event++)
        if (
          member.has(events.place[event]!) &&
          events.interval[event]! >= from &&
          events.interval[event]! < until
        )
          cases++
      if (cases < frame.minCases) continue
      const amount = amountIn(frame, inside, from, until)
      const value =
        frame.model === 'bernoulli'
          ? bernoulliRatio(cases, amount, frame.totalCases, frame.totalIndividuals)
          : poissonRatio(cases, amount, frame.totalCases)
      best = Math.max(best, value)
    }
  return best
}

function amountIn({ measure, intervals }: ScanFrame, places: number[], from: number, until: number): number {
  return places.reduce((sum, place) => {
    if (measure.kind === 'separable')
      return sum + (measure.weight[place]! * (measure.time[until]! - measure.time[from]!)) / measure.scale
    const base = place * (intervals + 1)
    return sum + measure.cumulative[base + until]! - measure.cumulative[base + from]!
  }, 0)
}

type World = { model: ScanModel; kind: ScanKind; seed: number; growing: boolean }

// A small grid, so that many distances tie, with a handful of cases over some days.
function prepared({ model, kind, seed, growing }: World, maxPercent: number): PreparedScan {
  const random = substream(seed, 0)
  const start = dayNumber(2024, 2, 26)
  const places = Array.from({ length: 12 }, (_, at) => ({
    location: `p${at}`,
    first: at % 4,
    second: Math.floor(at / 4),
    line: at + 1,
  }))
  const record = (): CountRecord => ({
    location: `p${random.int(12)}`,
    count: 1 + random.int(2),
    date: calendarDate(start + random.int(8)),
    covariates: [],
    line: 1,
  })
  const some = (count: number) => Array.from({ length: count }, record)
  const population = places.flatMap(({ location }, at) =>
    (growing ? [0, 5] : [0]).map(later => ({
      location,
      date: calendarDate(start + later),
      population: 10 + at * 3 + (growing ? later * (at % 3) * 7 : 0),
      covariates: [],
      line: 1,
    })),
  )
  return prepareScan(
    {
      cases: some(25),
      places,
      ...(model === 'poisson' ? { population } : {}),
      ...(model === 'bernoulli' ? { controls: some(30) } : {}),
    },
    {
      ...usualSettings,
      ...{ model, kind, coordinates: 'cartesian', precision: 'day', unit: 'day', start, end: start + 7 },
      maxSpacePercent: maxPercent,
      maxTime: { units: 4 },
    },
  )
}

const worlds = fc
  .record({
    model: fc.constantFrom<ScanModel>('poisson', 'bernoulli', 'space-time-permutation'),
    kind: fc.constantFrom<ScanKind>('spatial', 'space-time', 'prospective'),
    seed: fc.nat(1_000_000),
    growing: fc.boolean(),
  })
  .filter(({ model, kind }) => model !== 'space-time-permutation' || kind !== 'spatial')
  // A prospective frame keeps the last intervals only, so the second opinion cannot see all that is at risk.
  .filter(
    ({ model, kind, growing }) =>
      kind !== 'prospective' || (model !== 'bernoulli' && !(model === 'poisson' && growing)),
  )

test('all ways of finding the largest statistic agree with counting every window anew', () => {
  fc.assert(
    fc.property(worlds, fc.constantFrom(20, 50), (world, maxPercent) => {
      const ready = prepared(world, maxPercent)
      const { frame } = ready
      const events = noEvents(frame.totalCases)
      drawer(frame)(substream(world.seed, 1), events)
      const expected = naiveMaximum(ready, events, maxPercent)
      assert.ok(Math.abs(maximumOf(frame)(events) - expected) <= 1e-9)
      assert.ok(Math.abs(sweeper(frame)(events) - expected) <= 1e-9)
      if (frame.intervals === 1 && frame.measure.kind === 'separable') {
        const sets = [2, 3, 4, 5, 6, 7, 8].map(stream => {
          const other = noEvents(frame.totalCases)
          drawer(frame)(substream(world.seed, stream), other)
          return other
        })
        const together = overCirclesTogether(frame, frame.measure.weight).largest([...sets, events])
        assert.deepEqual(together, [...sets, events].map(maximumOf(frame)))
      }
      const own = eventsIn(frame.cases, frame.intervals)
      const strongest = Math.max(0, ...bestWindows(frame).map(window => window.statistic))
      assert.ok(Math.abs(strongest - naiveMaximum(ready, own, maxPercent)) <= 1e-9)
    }),
    { numRuns: 150 },
  )
})

test('with more cases than fit in half a word, fewer data sets go together and the answers stay', () => {
  const spatial = fc
    .sample(worlds, { numRuns: 200, seed: 7 })
    .map(world => prepared(world, 50).frame)
    .filter(({ intervals, measure }) => intervals === 1 && measure.kind === 'separable')
    .slice(0, 3)
  assert.equal(spatial.length, 3)
  for (const few of spatial) {
    const frame = { ...few, totalCases: 70_000 }
    const sets = [1, 2, 3, 4].map(stream => {
      const events = noEvents(few.totalCases)
      drawer(few)(substream(11, stream), events)
      return events
    })
    if (frame.measure.kind !== 'separable') throw new Error('not a frame of circles alone')
    const { together, largest } = overCirclesTogether(frame, frame.measure.weight)
    assert.equal(together, 4)
    assert.deepEqual(largest(sets), sets.map(maximumOf(frame)))
  }
})

test('simulated data sets keep the totals of the data', () => {
  fc.assert(
    fc.property(worlds, world => {
      const { frame } = prepared(world, 50)
      if (frame.alive) return
      const events = noEvents(frame.totalCases)
      drawer(frame)(substream(world.seed, 2), events)
      assert.equal(events.count, frame.totalCases)
      if (frame.model !== 'space-time-permutation') return
      const perCell = (of: Events, key: (event: number) => number) => {
        const counts = new Map<number, number>()
        for (let event = 0; event < of.count; event++)
          counts.set(key(event), (counts.get(key(event)) ?? 0) + 1)
        return [...counts].sort((one, other) => one[0] - other[0])
      }
      const own = eventsIn(frame.cases, frame.intervals)
      assert.deepEqual(
        perCell(events, at => events.place[at]!),
        perCell(own, at => own.place[at]!),
      )
      assert.deepEqual(
        perCell(events, at => events.interval[at]!),
        perCell(own, at => own.interval[at]!),
      )
    }),
    { numRuns: 100 },
  )
})
