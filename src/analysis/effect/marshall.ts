// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { checkCount } from './counts.ts'
import type { CountWithExposure } from './gamma-poisson.ts'

/** Moments of the true rates of all areas: their mean, and their variance (0 when chance explains all). */
export type RateMoments = { mean: number; variance: number }

/**
 * Rates per area pulled toward the mean of the map by the method of moments. Marshall (1991), "Mapping disease and
 * mortality rates using empirical Bayes estimators", Applied Statistics 40:283-294; as spdep's EBest.
 * @throws RangeError for fewer than two areas, a bad count, or an area without population
 */
export function ratesTowardMap(areas: CountWithExposure[]): RateMoments & { rates: number[] } {
  check(areas)
  const moments = momentsOf(areas)
  return { ...moments, rates: areas.map(area => pulled(area, moments)) }
}

/**
 * Rates per area pulled toward the mean of the area and its neighbours; as spdep's EBlocal, where each area's deviation
 * is taken from the mean of its own surroundings.
 * @param neighbours per area the indexes of its neighbours, without itself
 * @throws RangeError also when an area has no neighbour
 */
export function ratesTowardNeighbours(areas: CountWithExposure[], neighbours: number[][]): number[] {
  check(areas)
  const around = areas.map((_, at) => surroundings(areas, neighbours[at] ?? [], at))
  const means = around.map(members => meanOf(members.map(member => areas[member]!)))
  const deviations = areas.map(({ count, exposure }, at) => exposure * (count / exposure - means[at]!) ** 2)
  return areas.map((area, at) => {
    const people = around[at]!.reduce((sum, member) => sum + areas[member]!.exposure, 0)
    const spread = around[at]!.reduce((sum, member) => sum + deviations[member]!, 0) / people
    const variance = Math.max(0, spread - (means[at]! * around[at]!.length) / people)
    return pulled(area, { mean: means[at]!, variance })
  })
}

function surroundings(areas: CountWithExposure[], neighbours: number[], at: number): number[] {
  if (neighbours.length === 0) throw new RangeError(`area ${at + 1} has no neighbour to learn from.`)
  if (neighbours.some(other => areas[other] === undefined))
    throw new RangeError(`area ${at + 1} has a neighbour that is not among the areas.`)
  return [at, ...neighbours]
}

function meanOf(areas: CountWithExposure[]): number {
  const people = areas.reduce((sum, area) => sum + area.exposure, 0)
  return areas.reduce((sum, area) => sum + area.count, 0) / people
}

function momentsOf(areas: CountWithExposure[]): RateMoments {
  const people = areas.reduce((sum, area) => sum + area.exposure, 0)
  const mean = meanOf(areas)
  const spread =
    areas.reduce((sum, { count, exposure }) => sum + exposure * (count / exposure - mean) ** 2, 0) / people
  return { mean, variance: Math.max(0, spread - (mean * areas.length) / people) }
}

function pulled({ count, exposure }: CountWithExposure, { mean, variance }: RateMoments): number {
  const own = variance + mean / exposure
  return own === 0 ? mean : mean + ((count / exposure - mean) * variance) / own
}

function check(areas: CountWithExposure[]): void {
  if (areas.length < 2)
    throw new RangeError('Rates can only learn from each other when there are at least two.')
  areas.forEach(({ count, exposure }, at) => {
    checkCount(count, `area ${at + 1}`)
    if (!(exposure > 0)) throw new RangeError(`area ${at + 1} has no population, so no rate.`)
  })
}
