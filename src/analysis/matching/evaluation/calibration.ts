// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { seededDraws } from '../columns/random.ts'
import type { ScoredPairs } from '../scoring/scored-pairs.ts'
import { probabilityOf } from '../scoring/scorer.ts'
import type { Truth } from './truth.ts'

const BINS = 10
const SHOWN = 0.05

/**
 * Expected calibration error of the shown probabilities (those of 0.05 and more): over ten equal bins of
 * probability, the mean distance between what was shown and the share that was right, weighted by pairs.
 * Naeini, Cooper and Hauskrecht (2015).
 * @returns 0..1; 0 when no pair is shown
 */
export function calibrationError(pairs: ScoredPairs, truth: Truth): number {
  const right: number[] = []
  const shown: number[] = []
  for (let at = 0; at < pairs.a.length; at++) {
    const probability = probabilityOf(pairs.bits[at]!)
    const isTrue = probability < SHOWN ? undefined : truth.isTrue(pairs.a[at]!, pairs.b[at]!)
    if (isTrue === undefined) continue
    shown.push(probability)
    right.push(isTrue ? 1 : 0)
  }
  return errorOf(shown, right)
}

function errorOf(shown: readonly number[], right: readonly number[]): number {
  const distances = new Float64Array(BINS)
  shown.forEach((probability, at) => {
    distances[Math.min(BINS - 1, Math.floor(probability * BINS))]! += probability - right[at]!
  })
  const error = distances.reduce((sum, distance) => sum + Math.abs(distance), 0)
  return shown.length === 0 ? 0 : error / shown.length
}

/** The calibration error that chance alone gives, as a mean and as what nineteen in twenty stay under (0..1). */
export type ChanceError = { readonly mean: number; readonly upTo: number }

const MOST_WORLDS = 400
const FEWEST_WORLDS = 40
const MOST_DRAWS = 4_000_000

/**
 * What {@link calibrationError} would be if every shown probability were perfectly right: few pairs never fall in
 * their shares exactly. Drawn up to 400 times (40 when there are very
 * many pairs), each pair true with the probability that was shown for it (a parametric
 * bootstrap: Efron and Tibshirani 1993; the consistency bars of Bröcker and Smith 2007). An error under `upTo` is no
 * evidence that probabilities are off.
 * @param seed whole number; the same seed draws the same worlds
 */
export function chanceCalibrationError(pairs: ScoredPairs, truth: Truth, seed: number): ChanceError {
  const shown: number[] = []
  for (let at = 0; at < pairs.a.length; at++) {
    const probability = probabilityOf(pairs.bits[at]!)
    if (probability >= SHOWN && truth.isTrue(pairs.a[at]!, pairs.b[at]!) !== undefined)
      shown.push(probability)
  }
  // What is as good as certain is true in every world: only the others need a draw.
  const doubtful = shown.filter(probability => probability < 1 - 1e-6)
  const draw = seededDraws(seed)
  const affordable = Math.floor(MOST_DRAWS / Math.max(1, doubtful.length))
  const worlds = Math.min(MOST_WORLDS, Math.max(FEWEST_WORLDS, affordable))
  const errors = Array.from({ length: worlds }, () => {
    const right = doubtful.map(probability => (draw(1 << 30) < probability * (1 << 30) ? 1 : 0))
    return shown.length === 0 ? 0 : (errorOf(doubtful, right) * doubtful.length) / shown.length
  }).sort((one, other) => one - other)
  return {
    mean: errors.reduce((sum, error) => sum + error, 0) / worlds,
    upTo: errors[Math.ceil(worlds * 0.95) - 1]!,
  }
}
