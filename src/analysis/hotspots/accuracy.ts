// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** How well a ranking of places met what happened next. */
export type Accuracy = {
  /** Share of the places taken, and how many that is: rounded up. */
  share: number
  places: number
  /** Incidents in the places taken, in the best places afterwards, and in all. */
  hits: number
  bestHits: number
  incidents: number
  /**
   * Prediction accuracy index: share of the incidents over share of the area. Source: Chainey, Tompson & Uhlig
   * (2008), "The utility of hotspot mapping", Security Journal 21.
   */
  pai: number
  /**
   * Prediction efficiency index: the hits over those of the best choice of as many places afterwards, 0 to 1.
   * Source: Hunt (2016), thesis; White, Hunt & Green (2023) for the same at the operational number of places.
   */
  pei: number
}

/**
 * @param score one per place, higher is expected to see more; equal scores keep the order of the places
 * @param happened incidents per place in the period that was ranked
 * @param share of the places that is taken, above 0 up to 1
 * @param outside incidents of that period outside the study area: they count against PAI, no choice could meet them
 * @returns pai and pei NaN when nothing happened
 */
export function accuracyOf(
  score: ArrayLike<number>,
  happened: Int32Array,
  share: number,
  outside = 0,
): Accuracy {
  if (!(share > 0 && share <= 1))
    throw new RangeError(`A share of the area lies above 0 and up to 1, not ${share}.`)
  if (score.length !== happened.length)
    throw new RangeError(`${score.length} scores for ${happened.length} places.`)
  const places = Math.ceil(share * happened.length)
  let hits = 0
  for (const place of ranked(score).subarray(0, places)) hits += happened[place]!
  const best = Int32Array.from(happened).sort().reverse()
  let bestHits = 0
  let incidents = outside
  for (let rank = 0; rank < best.length; rank++) {
    incidents += best[rank]!
    if (rank < places) bestHits += best[rank]!
  }
  const pai = hits / incidents / (places / happened.length)
  return { share, places, hits, bestHits, incidents, pai, pei: hits / bestHits }
}

/** The places from the highest score to the lowest; equal scores in the order of the places. */
export function ranked(score: ArrayLike<number>): Int32Array {
  return Int32Array.from({ length: score.length }, (_, place) => place).sort(
    (a, b) => score[b]! - score[a]! || a - b,
  )
}

/**
 * The Gini coefficient of counts: 0 when all places have the same, towards 1 when one has everything. With fewer
 * incidents than places it is high whatever the pattern, so compare only like with like.
 * Source: Bernasco & Steenbeek (2017), "More places than crimes", J. Quantitative Criminology 33: `corrected` takes
 * the smaller of incidents and places as the most places that could share.
 * @throws RangeError when a count is negative or nothing happened
 */
export function gini(counts: ArrayLike<number>): { gini: number; corrected: number } {
  const sorted = Float64Array.from(counts).sort()
  let total = 0
  let weighted = 0
  sorted.forEach((count, at) => {
    if (count < 0) throw new RangeError(`A count is 0 or more; there is a ${count} among them.`)
    total += count
    weighted += (at + 1) * count
  })
  if (total === 0) throw new RangeError('Nothing happened anywhere, so nothing is concentrated.')
  const n = sorted.length
  const plain = (2 * weighted) / (n * total) - (n + 1) / n
  return { gini: plain, corrected: total < n ? (n / total) * (plain - 1) + 1 : plain }
}
