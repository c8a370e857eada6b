// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { calibrationError, chanceCalibrationError } from '../../analysis/matching/evaluation/calibration.ts'
import { clusterQuality, pairQuality, type Quality } from '../../analysis/matching/evaluation/evaluate.ts'
import { fairnessTable, type GroupQuality, recallGap } from '../../analysis/matching/evaluation/fairness.ts'
import type { Truth } from '../../analysis/matching/evaluation/truth.ts'
import { THRESHOLD } from '../../analysis/matching/linkage/link.ts'
import type { Input } from './input.ts'
import type { Outcome } from './linkage.ts'
import type { Options } from './options.ts'
import { labelsOf } from './truth-input.ts'

/** What `match evaluate` prints. */
export type Report = {
  records: number
  pairs_scored: number
  threshold: number
  pairs: Quality
  clusters: Quality
  ece: number
  /** What `ece` stays under in nineteen of twenty cases when every shown probability is exactly right. */
  ece_by_chance: number
  seconds: number
  peak_rss_mb: number
  seed: number
  /** With --group: per group recall and wrong pairs, and the largest difference in recall. */
  groups?: GroupQuality[]
  recall_gap?: number
}

/** Measures an outcome against the truth; seconds and memory are those of the whole process so far. */
export function evaluated(options: Options, input: Input, outcome: Outcome, truth: Truth): Report {
  return {
    records: input.rows,
    pairs_scored: outcome.scored,
    threshold: THRESHOLD,
    pairs: rounded(pairQuality(outcome.pairs, truth, THRESHOLD)),
    clusters: rounded(clusterQuality(outcome.clusters, truth)),
    ece: round(calibrationError(outcome.pairs, truth)),
    ece_by_chance: round(chanceCalibrationError(outcome.pairs, truth, options.seed).upTo),
    seconds: Math.round(process.uptime() * 100) / 100,
    peak_rss_mb: Math.round(process.resourceUsage().maxRSS / 1024),
    seed: options.seed,
    ...fairness(options, input, outcome, truth),
  }
}

function fairness(options: Options, input: Input, outcome: Outcome, truth: Truth): Partial<Report> {
  const { group } = options.values
  if (group === undefined) return {}
  const { codes, names } = labelsOf(input, group)
  const table = fairnessTable(outcome.pairs, truth, codes, names, THRESHOLD)
  return { groups: table, recall_gap: round(recallGap(table)) }
}

function rounded({ precision, recall, f1 }: Quality): Quality {
  return { precision: round(precision), recall: round(recall), f1: round(f1) }
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
