// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { meanWithInterval, RANKINGS, type Trial, tryOut } from '../../analysis/hotspots/backtest.ts'
import { periodName } from '../../analysis/hotspots/calendar.ts'
import { forecaster } from '../../analysis/hotspots/next-period.ts'
import { BadInput } from './bad-input.ts'
import { POINT_OPTIONS } from './columns.ts'
import { readOptions } from './options.ts'
import { figure, printObject } from './output.ts'
import { readPoints } from './points.ts'
import { FORECAST_METHOD, givenPeriod, untilPeriod, upTo } from './rank.ts'
import { layOut, PER_YEAR, periodKind, perPeriod, STUDY_OPTIONS } from './study.ts'

const SHARES = [0.01, 0.03]

/** `hotspots evaluate`: each period ranked from what lay before it, next to three rankings made by hand. */
export async function evaluate(args: string[]): Promise<number> {
  const options = readOptions('hotspots evaluate', args, {
    ...POINT_OPTIONS,
    ...STUDY_OPTIONS,
    from: 'text',
    until: 'text',
    seed: 'text',
  })
  const seed = options.number('seed', 1, { least: 0, most: Number.MAX_SAFE_INTEGER, whole: true })
  const points = await readPoints(options, true)
  const kind = periodKind(options)
  const until = untilPeriod(points, options, kind)
  const { kept, day } = upTo(points, until, kind)
  const study = layOut(kept, options)
  const { counts, notes } = perPeriod(study, day, kind, period => periodName(period, kind))
  const name = (index: number) => periodName(counts.first + index, kind)
  const given = options.text('from')
  const from =
    given === undefined ? Math.max(1, counts.periods - 12) : givenPeriod('from', given, kind) - counts.first
  if (from < 1)
    throw new BadInput(
      `--from ${given} leaves no earlier period to rank by: the file begins in ${name(0)}. The first that can be ranked is ${name(1)}.`,
    )
  if (from >= counts.periods)
    throw new BadInput(`--from ${given} lies after the last period of the file, ${name(counts.periods - 1)}.`)
  const forecast = forecaster(study.frame, counts, PER_YEAR[kind])
  const trials: Trial[] = []
  for (let index = from; index < counts.periods; index++)
    trials.push(tryOut(counts, forecast, index, SHARES, study.area))
  await printObject({
    method: FORECAST_METHOD,
    dataDate: kept.data.until,
    n: kept.data.incidents,
    seed,
    crs: points.crs.name,
    projection: points.crs.proj,
    cellSize: study.frame.size,
    period: kind,
    definitions: DEFINITIONS,
    summary: summaryOf(trials, seed),
    months: trials.map(trial => shownTrial(trial, name(trial.index))),
    data: points.data,
    notes: [...points.notes, ...study.notes, ...notes],
  })
  return 0
}

const DEFINITIONS = {
  pai: 'share of the incidents over share of the area (Chainey, Tompson & Uhlig 2008)',
  pei: 'hits over the hits of the best choice of as many squares afterwards, 0 to 1 (Hunt 2016)',
  squares:
    'the study area when ranking: squares at most two from any earlier incident, or --area; the share taken is rounded up',
  forecast: FORECAST_METHOD,
  'last-period': 'count of the period before',
  'all-history': 'count of all earlier periods',
  decayed: 'count in which each period weighs 0.8 of the next',
  interval: '95 %, periods drawn anew (percentile bootstrap); null with fewer than 3 periods',
}

function shownTrial(trial: Trial, period: string): object {
  const rankings = RANKINGS.map(ranking => [
    ranking,
    Object.fromEntries(
      trial.rankings[ranking].map(({ share, hits, bestHits, pai, pei }) => [
        `${share * 100}%`,
        { pai: figure(pai), pei: figure(pei), hits, bestHits },
      ]),
    ),
  ])
  return {
    period,
    squares: trial.squares,
    incidents: trial.incidents,
    taken: taken(trial),
    ...Object.fromEntries(rankings),
  }
}

function taken(trial: Trial): object {
  return Object.fromEntries(trial.rankings.forecast.map(({ share, places }) => [`${share * 100}%`, places]))
}

function summaryOf(trials: Trial[], seed: number): object {
  const mean = (pick: (trial: Trial) => number) => {
    const { mean: value, low, high, n } = meanWithInterval(trials.map(pick), seed)
    return { mean: figure(value), interval: [figure(low), figure(high)], periods: n }
  }
  const table = RANKINGS.map(ranking => [
    ranking,
    Object.fromEntries(
      SHARES.map((share, at) => [
        `${share * 100}%`,
        {
          pai: mean(trial => trial.rankings[ranking][at]!.pai),
          pei: mean(trial => trial.rankings[ranking][at]!.pei),
        },
      ]),
    ),
  ])
  const below = trials.filter(({ rankings }) => rankings.forecast[0]!.pei < rankings.decayed[0]!.pei).length
  return { ...Object.fromEntries(table), periodsBelowDecayed: below }
}
