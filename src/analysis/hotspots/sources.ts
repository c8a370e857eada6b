// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** One idea of where the next incident comes from: a past of some length, blurred over some distance. */
export type Source = {
  /** After this many periods a past incident counts half; Infinity remembers all alike. */
  halfLife: number
  /** Standard deviation of the blur in squares; 0 looks at the square itself. */
  reach: number
  /** Takes the root of each period's count, so that a steady place outweighs one burst. */
  steady: boolean
  /** Looks only at the same period of earlier years. */
  season: boolean
}

/**
 * The sources a forecast weighs. A ladder, the same for every city: half-lives from half a period to forever, reaches
 * from the square itself to six squares. Which rungs carry weight is fitted on each city's own history.
 * @param withSeason whether at least two years of history lie behind
 */
export function sourcesFor(withSeason: boolean): Source[] {
  const plain = [
    ...[0.5, 1, 2, 4, 8, forever].map(halfLife => ({ halfLife, reach: 0, steady: false, season: false })),
    ...[2, 4, 8, forever].map(halfLife => ({ halfLife, reach: 0, steady: true, season: false })),
    ...[1, 2, 4, forever].map(halfLife => ({ halfLife, reach: 0.75, steady: false, season: false })),
    ...[4, forever].map(halfLife => ({ halfLife, reach: 0.75, steady: true, season: false })),
    ...[1, 4, forever].map(halfLife => ({ halfLife, reach: 1.5, steady: false, season: false })),
    ...[4, forever].map(halfLife => ({ halfLife, reach: 3, steady: false, season: false })),
    { halfLife: forever, reach: 6, steady: false, season: false },
  ]
  const season = [0, 0.75].map(reach => ({ halfLife: forever, reach, steady: false, season: true }))
  return withSeason ? [...plain, ...season] : plain
}

const forever = Number.POSITIVE_INFINITY
