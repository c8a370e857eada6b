// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { normalBelow } from './distributions.ts'

/** The only five words an outcome may be given. */
export type Verdict =
  | 'surely-better'
  | 'probably-better'
  | 'too-early-to-say'
  | 'probably-worse'
  | 'surely-worse'

/** How the words are said. */
export const verdictWords: Record<Verdict, { nl: string; en: string }> = {
  'surely-better': { nl: 'aantoonbaar beter', en: 'demonstrably better' },
  'probably-better': { nl: 'waarschijnlijk beter', en: 'probably better' },
  'too-early-to-say': { nl: 'nog niet te zeggen', en: 'too early to say' },
  'probably-worse': { nl: 'waarschijnlijk slechter', en: 'probably worse' },
  'surely-worse': { nl: 'aantoonbaar slechter', en: 'demonstrably worse' },
}

export type Judgement = {
  verdict: Verdict
  /** Posterior probability of at least 10 % fewer incidents, and of at least 10 % more. */
  better: number
  worse: number
}

/**
 * What was known before: of true effects nine in ten lie between 39 % fewer and 64 % more, the middle at none. Reviews
 * of place-based work find small effects (Braga et al. 2019, Journal of Experimental Criminology 15:289-311); without
 * this one in eight places where nothing changed would be called better.
 */
export const priorDeviation = 0.3

/**
 * Puts the evidence of a ratio into one of five words, from the posterior probability of a change of at least 10 %:
 * from 0.975 on "demonstrably", from 0.80 on "probably", else too early to say.
 * @param logarithm natural logarithm of the ratio (under 0: fewer) @param standardError of that logarithm
 * @throws RangeError when either is no number or the error is not over 0
 */
export function judge(logarithm: number, standardError: number): Judgement {
  if (!Number.isFinite(logarithm) || !(standardError > 0))
    throw new RangeError('A verdict needs a ratio with a standard error over 0.')
  const trust = priorDeviation ** 2 / (priorDeviation ** 2 + standardError ** 2)
  const [middle, deviation] = [logarithm * trust, standardError * Math.sqrt(trust)]
  const better = normalBelow((Math.log(0.9) - middle) / deviation)
  const worse = normalBelow((middle - Math.log(1.1)) / deviation)
  return { verdict: verdictFor(better, worse), better, worse }
}

function verdictFor(better: number, worse: number): Verdict {
  if (better >= 0.975) return 'surely-better'
  if (worse >= 0.975) return 'surely-worse'
  if (better >= 0.8) return 'probably-better'
  return worse >= 0.8 ? 'probably-worse' : 'too-early-to-say'
}
