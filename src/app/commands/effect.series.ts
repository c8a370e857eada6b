// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { interruptedSeries } from '../../analysis/effect/interrupted-series.ts'
import { judge, verdictWords } from '../../analysis/effect/verdict.ts'
import { firstDay, isoDay, lastDay, precisionOf, type Stamp } from '../../analysis/hotspots/scan/dates.ts'
import { BadInput } from '../places/bad-input.ts'
import { type EffectOptions, effectOptions } from '../places/effect-options.ts'
import { consecutive, readCountRows, readNumberColumns, stampIn } from '../places/effect-table.ts'

/** `effect its FILE`: an interrupted time series of counts. */
export async function its(args: string[]): Promise<object> {
  const names = ['time', 'count', 'start', 'season', 'control', 'covariates', 'level']
  const options = effectOptions(args, names, ['no-slope'])
  const path = options.file
  if (path === undefined) throw new BadInput('effect its needs a file with one row per period.')
  const rows = await readCountRows(path, { time: options.needed('time'), count: options.needed('count') })
  const stamps = rows.map(row => row.stamp)
  const days = consecutive(stamps, path)
  const from = firstDay(stampIn(options.needed('start'), '--start'))
  const start = days.findIndex(day => day >= from)
  if (start < 0)
    throw new BadInput(`${path} holds nothing from ${isoDay(from)} on: the period after is empty.`)
  const counts = rows.map(row => row.count)
  const { fitted, ...result } = interruptedSeries({
    ...{ counts, start, season: options.number('season') ?? 1, slope: !options.flag('no-slope') },
    level: options.number('level') ?? 0.95,
    ...(await others(options, path)),
  })
  const { jump } = result
  const {
    verdict: code,
    better,
    worse,
  } = judge(jump.logarithm, Math.max(jump.standardError, jump.robustError))
  return {
    method: 'interrupted time series, quasi-Poisson, Newey-West errors (Bernal et al. 2017)',
    dataDate: isoDay(lastDay(stamps.at(-1)!)),
    n: counts.reduce((sum, count) => sum + count, 0),
    seed: null,
    ...result,
    verdict: { code, ...verdictWords[code], atLeastTenPercentBetter: better, atLeastTenPercentWorse: worse },
    notes: seasonNotes(stamps[0]!, options),
    fitted,
  }
}

// A season that is taken for chance moves the jump itself, as the months after the start are rarely whole years.
function seasonNotes(first: Stamp, options: EffectOptions): string[] {
  if (precisionOf(first) !== 'month' || options.text('season') !== undefined) return []
  return [
    'No --season was given, so months are taken to be alike. If they differ by season, give --season 12; --season 1 says they do not.',
  ]
}

async function others(options: EffectOptions, path: string) {
  const covariates = options.list('covariates') ?? []
  const control = options.text('control')
  const names = [...covariates, ...(control === undefined ? [] : [control])]
  if (names.length === 0) return {}
  const { rows } = await readNumberColumns(path, names)
  const column = (at: number) => rows.map(row => row[at]!)
  return {
    covariates: Object.fromEntries(covariates.map((name, at) => [name, column(at)])),
    ...(control === undefined ? {} : { control: column(covariates.length) }),
  }
}
