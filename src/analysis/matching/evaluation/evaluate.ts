// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Clusters } from '../clusters/cluster.ts'
import type { ScoredPairs } from '../scoring/scored-pairs.ts'
import { probabilityOf } from '../scoring/scorer.ts'
import type { Truth } from './truth.ts'

/** Shares 0..1; precision is 1 when nothing was called a match, recall 1 when there was nothing to find. */
export type Quality = { readonly precision: number; readonly recall: number; readonly f1: number }

/**
 * Precision, recall and their harmonic mean (F1, 0 when both are 0) from counts of pairs, each 0 and up.
 * @param right called and true
 * @param called called the same
 * @param all true pairs there are
 */
export function qualityOf(right: number, called: number, all: number): Quality {
  const precision = called === 0 ? 1 : right / called
  const recall = all === 0 ? 1 : right / all
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

/** Quality of the pairs at or above the threshold (a probability, 0..1); recall over all true pairs, compared or not. */
export function pairQuality(pairs: ScoredPairs, truth: Truth, threshold: number): Quality {
  let called = 0
  let right = 0
  for (let at = 0; at < pairs.a.length; at++) {
    if (probabilityOf(pairs.bits[at]!) < threshold) continue
    const isTrue = truth.isTrue(pairs.a[at]!, pairs.b[at]!)
    if (isTrue === undefined) continue
    called++
    if (isTrue) right++
  }
  return qualityOf(right, called, truth.pairs)
}

/**
 * Quality of the pairs that clusters imply; between two files only pairs across them count. Pairs of which the truth
 * is not known count neither way.
 * @param clusters per record the lowest row of its cluster
 * @returns shares 0..1, see {@link Quality}
 */
export function clusterQuality(clusters: Clusters, truth: Truth): Quality {
  return qualityOf(truth.pairsWithin(clusters), truth.knownPairsOf(clusters), truth.pairs)
}
