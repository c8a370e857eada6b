// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { BeforeAfter } from '../../analysis/effect/counts.ts'
import { displacement } from '../../analysis/effect/displacement.ts'
import { exactBeforeAfter, relativeRateRatio } from '../../analysis/effect/ratio.ts'
import { judge, verdictWords } from '../../analysis/effect/verdict.ts'
import { type AreaCounts, areaCounts, areaOptions, differenceOf } from '../places/effect-areas.ts'
import { effectOptions } from '../places/effect-options.ts'

/** `effect wdd`: the weighted displacement difference, with a verdict where the ratio exists. */
export async function wdd(args: string[]): Promise<object> {
  const options = effectOptions(args, areaOptions)
  const counts = await areaCounts(options)
  const around = counts.displacement
  return {
    method: 'weighted displacement difference (Wheeler & Ratcliffe 2018)',
    ...head(counts),
    ...differenceOf(counts, options),
    ...(around === undefined
      ? {}
      : { displacement: displacement(counts.treated, counts.control, around.area) }),
    ...verdict(counts),
  }
}

/** `effect irr`: the ratio of ratios with its interval, and the exact test of the treated area alone. */
export async function irr(args: string[]): Promise<object> {
  const options = effectOptions(args, areaOptions)
  const counts = await areaCounts(options)
  const level = options.number('level') ?? 0.95
  return {
    method: 'relative incident rate ratio (Wilson 2021)',
    ...head(counts),
    ...relativeRateRatio(counts.treated, counts.control, level),
    beforeAfterAlone: {
      method: 'exact conditional test of the treated area, without a control',
      ...exactBeforeAfter(counts.treated, counts.periods, level),
    },
    ...verdict(counts),
  }
}

function head({ treated, control, displacement: around, periods, dataDate }: AreaCounts): object {
  const all = [treated, control, ...(around === undefined ? [] : [around.area, around.control])]
  const n = all.reduce((sum, { before, after }) => sum + before + after, 0)
  return {
    dataDate,
    n,
    seed: null,
    counts: { treated, control, ...(around === undefined ? {} : { displacement: around }) },
    periods,
  }
}

// A gain that only moved around the corner is no gain: with a displacement zone the word is about both together.
// A difference without a ratio (a count of 0) gets no word: the five words are about ratios.
function verdict({ treated, control, displacement: around }: AreaCounts): object {
  const both =
    around === undefined
      ? { treated, control }
      : { treated: plus(treated, around.area), control: plus(control, around.control) }
  if (Object.values(both).some(({ before, after }) => before === 0 || after === 0)) return {}
  const ratio = relativeRateRatio(both.treated, both.control)
  const { verdict: code, better, worse } = judge(ratio.logarithm, ratio.standardError)
  const about = around === undefined ? 'treated area' : 'treated area and displacement zone together'
  const chances = { atLeastTenPercentBetter: better, atLeastTenPercentWorse: worse }
  return { verdict: { code, ...verdictWords[code], about, ...chances, prior: 'log ratio normal(0, 0.3)' } }
}

function plus(one: BeforeAfter, other: BeforeAfter): BeforeAfter {
  return { before: one.before + other.before, after: one.after + other.after }
}
