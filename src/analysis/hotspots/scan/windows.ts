// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ScanFrame } from './frame.ts'
import { bernoulliRatio, poissonRatio } from './likelihood.ts'

/** The statistic of a window from its cases and its amount (see `Measure`, in the measure's own scale). */
export type Statistic = (cases: number, amount: number) => number

export function statisticOf(frame: ScanFrame): Statistic {
  const { totalCases, totalIndividuals } = frame
  const scale = scaleOf(frame)
  return frame.model === 'bernoulli'
    ? (cases, amount) => bernoulliRatio(cases, amount / scale, totalCases, totalIndividuals)
    : (cases, amount) => poissonRatio(cases, amount / scale, totalCases)
}

/** The factor by which the frame's amounts exceed expected cases or individuals. */
export function scaleOf({ measure }: Pick<ScanFrame, 'measure'>): number {
  return measure.kind === 'separable' ? measure.scale : 1
}
