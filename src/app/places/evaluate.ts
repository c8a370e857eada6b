// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Attainable, attainablePei } from '../../analysis/hotspots/attainable.ts'
import { meanWithInterval, RANKINGS, type Trial, tryOut } from '../../analysis/hotspots/backtest.ts'
import { periodName } from '../../analysis/hotspots/calendar.ts'
import { type Forecast, forecaster } from '../../analysis/hotspots/next-period.ts'
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
  const trials: Shown[] = []
  for (let index = from; index < counts.periods; index++)
    trials.push({
      ...tryOut(counts, forecast, index, SHARES, study.area),
      attainable: attainableIn(forecast.rank(index, study.area), seed),
    })
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
  attainable:
    'PEI of a ranking by exactly the right expectations, if counts vary around them as wildly as they did around the forecast (negative binomial, 100 draws): luck keeps it under 1; interval: where 95 % of the draws fall',
  interval: '95 %, periods drawn anew (percentile bootstrap); null with fewer than 3 periods',
}

type Shown = Trial & { attainable: Attainable[] | null }

/** Draws per period: they settle the mean to some 0.003. */
const DRAWS = 100

// Without a fit it is unknown how wildly counts vary, and with that what could be attained.
function attainableIn({ score, size }: Forecast, seed: number): Attainable[] | null {
  return Number.isFinite(size) ? attainablePei(score, size, SHARES, { draws: DRAWS, seed }) : null
}

function shownTrial(trial: Shown, period: string): object {
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
    attainable:
      trial.attainable &&
      Object.fromEntries(
        trial.attainable.map(({ share, mean, low, high }) => [
          `${share * 100}%`,
          { pei: figure(mean), interval: [figure(low), figure(high)] },
        ]),
      ),
  }
}

function taken(trial: Trial): object {
  return Object.fromEntries(trial.rankings.forecast.map(({ share, places }) => [`${share * 100}%`, places]))
}

function summaryOf(trials: Shown[], seed: number): object {
  const mean = (pick: (trial: Shown) => number) => {
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
  const attainable = SHARES.map((share, at) => [
    `${share * 100}%`,
    { pei: mean(trial => trial.attainable?.[at]?.mean ?? Number.NaN) },
  ])
  return {
    ...Object.fromEntries(table),
    attainable: Object.fromEntries(attainable),
    periodsBelowDecayed: below,
  }
}
