// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Log likelihood ratio of a window with more cases than expected, given the total (Kulldorff 1997, "A spatial scan
 * statistic", Communications in Statistics 26:1481-1496). The space-time permutation statistic has the same form
 * (Kulldorff et al. 2005, PLoS Medicine 2:e59).
 * @param cases observed in the window, 0 .. total
 * @param expected in the window, over 0; all windows together expect `total`
 * @returns 0 when the window has no more than expected
 */
export function poissonRatio(cases: number, expected: number, total: number): number {
  if (cases <= expected || cases === 0) return 0
  const outside = total - cases
  const inside = cases * Math.log(cases / expected)
  return outside === 0 ? inside : inside + outside * Math.log(outside / (total - expected))
}

/**
 * Log likelihood ratio of a window with a higher share of cases than outside (Kulldorff 1997, Bernoulli model).
 * @param cases in the window, 0 .. individuals
 * @param individuals cases and controls in the window
 * @param totalCases in the whole study
 * @param totalIndividuals in the whole study
 */
export function bernoulliRatio(
  cases: number,
  individuals: number,
  totalCases: number,
  totalIndividuals: number,
): number {
  if (cases * totalIndividuals <= individuals * totalCases) return 0
  const alternative = shared(cases, individuals) + shared(totalCases - cases, totalIndividuals - individuals)
  return alternative - shared(totalCases, totalIndividuals)
}

// Log likelihood of a group whose own share of cases is taken as its chance; 0 log 0 is 0.
function shared(cases: number, individuals: number): number {
  const controls = individuals - cases
  const ofCases = cases === 0 ? 0 : cases * Math.log(cases / individuals)
  return controls === 0 ? ofCases : ofCases + controls * Math.log(controls / individuals)
}
