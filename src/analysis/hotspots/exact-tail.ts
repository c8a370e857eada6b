// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The exact chance of a sum of counts: of k places drawn without replacement from all places but one.
 * It is what ever more conditional permutations of Gi* approach, without their floor at 1 / (permutations + 1).
 */
export type ExactTails = {
  /**
   * Quickest when asked for one `own` after another, all its neighbours and sums together.
   * @param own the count of the place that stays where it is: a count that occurs
   * @param neighbours how many places are drawn, 0 to the `most` given
   * @param sum the sum seen around it
   * @returns the chance that the draw sums to at least (`high`) and at most (`low`) this
   */
  of(own: number, neighbours: number, sum: number): { high: number; low: number }
}

/** Steps of work above which permutations are the better deal; some seconds on one core. */
const WORK_LIMIT = 3e9

/**
 * Convolves the histogram of the counts: Σ over subsets, as the coefficients of ∏ (1 + y·t^count), k up to `most`.
 * Source: the generating function of sampling without replacement (Barton & David 1962, "Combinatorial chance", ch. 9);
 * the place that stays is divided out again.
 * @param counts one whole number ≥ 0 per place
 * @param most the largest number of neighbours a place has
 * @returns undefined when the counts are so large that permutations are the better deal
 * @throws RangeError when a count is negative or not whole
 */
export function exactTails(counts: ArrayLike<number>, most: number): ExactTails | undefined {
  const histogram = histogramOf(counts)
  if (most >= counts.length) return undefined
  const base = subsetSums(histogram, most)
  if (base === undefined) return undefined
  // Only the last place's tables are kept: for counts in the thousands all of them would fill gigabytes.
  let last = { own: -1, rest: [] as Float64Array[], tails: [] as Tails[] }
  return {
    of(own, neighbours, sum) {
      if (last.own !== own) last = { own, rest: withoutOne(base, own), tails: [] }
      last.tails[neighbours] ??= tailsOf(last.rest[neighbours]!)
      const { high, low } = last.tails[neighbours]!
      return { high: sum < high.length ? high[sum]! : 0, low: sum < low.length ? low[sum]! : 1 }
    },
  }
}

type Tails = { high: Float64Array; low: Float64Array }

/** How many places have each count, the counts ascending. @throws RangeError when one is negative or not whole */
export function histogramOf(counts: ArrayLike<number>): { count: number; places: number }[] {
  const places = new Map<number, number>()
  for (let at = 0; at < counts.length; at++) places.set(counts[at]!, (places.get(counts[at]!) ?? 0) + 1)
  for (const count of places.keys())
    if (!Number.isSafeInteger(count) || count < 0)
      throw new RangeError(`A count is a whole number from 0 up; there is a ${count} among them.`)
  return [...places].map(([count, n]) => ({ count, places: n })).sort((a, b) => a.count - b.count)
}

// sums[c][s]: in how many ways c places can be drawn that sum to s.
function subsetSums(
  histogram: { count: number; places: number }[],
  most: number,
): Float64Array[] | undefined {
  const largest = largestSums(histogram, most)
  const total = histogram.reduce((n, { places }) => n + places, 0)
  if (
    (histogram.length * largest[most]! * ((most + 1) * most)) / 2 > WORK_LIMIT ||
    most * Math.log(total) > 600
  )
    return
  const sums = largest.map(size => new Float64Array(size + 1))
  sums[0]![0] = 1
  let reach = new Float64Array(most + 1).fill(-1)
  reach[0] = 0
  for (const { count, places } of histogram) {
    const ways = binomials(places, most)
    for (let drawn = most; drawn >= 1; drawn--)
      for (let here = Math.min(drawn, places); here >= 1; here--)
        addShifted(sums[drawn]!, sums[drawn - here]!, ways[here]!, here * count, reach[drawn - here]!)
    reach = reach.map((_, drawn) => {
      let far = reach[drawn]!
      for (let here = 1; here <= Math.min(drawn, places); here++)
        if (reach[drawn - here]! >= 0) far = Math.max(far, reach[drawn - here]! + here * count)
      return far
    })
  }
  return sums
}

function addShifted(
  into: Float64Array,
  from: Float64Array,
  ways: number,
  shift: number,
  reach: number,
): void {
  for (let sum = 0; sum <= reach; sum++) into[sum + shift]! += ways * from[sum]!
}

function largestSums(histogram: { count: number; places: number }[], most: number): number[] {
  const sums = [0]
  for (const { count, places } of [...histogram].reverse())
    for (let place = 0; place < places && sums.length <= most; place++) sums.push(sums.at(-1)! + count)
  return sums
}

function binomials(n: number, most: number): Float64Array {
  const ways = new Float64Array(most + 1)
  ways[0] = 1
  for (let k = 1; k <= Math.min(n, most); k++) ways[k] = (ways[k - 1]! * (n - k + 1)) / k
  return ways
}

// Divides (1 + y·t^own) out. What rounding leaves below zero are sums that cannot be reached without that place.
function withoutOne(base: Float64Array[], own: number): Float64Array[] {
  const rest: Float64Array[] = [base[0]!]
  for (let drawn = 1; drawn < base.length; drawn++) {
    const with_ = base[drawn]!
    const fewer = rest[drawn - 1]!
    rest.push(
      with_.map((ways, sum) => {
        const taken = sum >= own && sum - own < fewer.length ? fewer[sum - own]! : 0
        return Math.max(0, ways - taken)
      }),
    )
  }
  return rest
}

function tailsOf(ways: Float64Array): Tails {
  const low = new Float64Array(ways.length)
  const high = new Float64Array(ways.length)
  let total = 0
  for (let sum = 0; sum < ways.length; sum++) {
    total += ways[sum]!
    low[sum] = total
  }
  let above = 0
  for (let sum = ways.length - 1; sum >= 0; sum--) {
    above += ways[sum]!
    high[sum] = Math.min(1, above / total)
    low[sum]! /= total
  }
  return { high, low }
}
