// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// Hot loops over UTF-16 units in dictionary buffers: no strings are made while pairs are compared.

/** Only so many units of a text count. */
export const MAX_LENGTH = 256
const matchedA = new Uint8Array(MAX_LENGTH)
const matchedB = new Uint8Array(MAX_LENGTH)
const previousRow = new Uint16Array(MAX_LENGTH + 1)
const currentRow = new Uint16Array(MAX_LENGTH + 1)

/**
 * Jaro-Winkler similarity of two texts, 0..1 (1 for two equal texts, also empty ones), with prefix weight 0.1
 * over at most 4 units. Only the first 256 units count. Winkler (1990), "String comparator metrics and
 * enhanced decision rules in the Fellegi-Sunter model of record linkage".
 */
export function jaroWinkler(
  a: Uint16Array,
  fromA: number,
  toA: number,
  b: Uint16Array,
  fromB: number,
  toB: number,
): number {
  const lengthA = Math.min(toA - fromA, MAX_LENGTH)
  const lengthB = Math.min(toB - fromB, MAX_LENGTH)
  if (lengthA === 0 || lengthB === 0) return lengthA === lengthB ? 1 : 0
  const common = markCommon(a, fromA, lengthA, b, fromB, lengthB)
  if (common === 0) return 0
  let moved = 0
  let inB = 0
  for (let inA = 0; inA < lengthA; inA++) {
    if (matchedA[inA] === 0) continue
    while (matchedB[inB] === 0) inB++
    if (a[fromA + inA] !== b[fromB + inB]) moved++
    inB++
  }
  const jaro = (common / lengthA + common / lengthB + (common - moved / 2) / common) / 3
  const prefix = commonPrefix(a, fromA, b, fromB, Math.min(4, lengthA, lengthB))
  return jaro + prefix * 0.1 * (1 - jaro)
}

/** Whether {@link jaroWinkler} of two texts is at least `least` (0..1); most pairs of long texts cost one pass. */
export function isJaroWinklerAtLeast(
  least: number,
  a: Uint16Array,
  fromA: number,
  toA: number,
  b: Uint16Array,
  fromB: number,
  toB: number,
): boolean {
  if (!mayJaroWinklerReach(least, a, fromA, toA, b, fromB, toB)) return false
  return jaroWinkler(a, fromA, toA, b, fromB, toB) >= least
}

/**
 * False only when {@link jaroWinkler} of two texts must be under `least` (0..1). Jaro is at most
 * (c / |a| + c / |b| + 1) / 3 when c units can be paired wherever they stand, and the common prefix is known.
 */
export function mayJaroWinklerReach(
  least: number,
  a: Uint16Array,
  fromA: number,
  toA: number,
  b: Uint16Array,
  fromB: number,
  toB: number,
): boolean {
  const lengthA = Math.min(toA - fromA, MAX_LENGTH)
  const lengthB = Math.min(toB - fromB, MAX_LENGTH)
  if (lengthA === 0 || lengthB === 0) return lengthA === lengthB || least <= 0
  const bonus = 0.1 * commonPrefix(a, fromA, b, fromB, Math.min(4, lengthA, lengthB))
  const leastJaro = (least - bonus) / (1 - bonus)
  const leastCommon = ((3 * leastJaro - 1) * lengthA * lengthB) / (lengthA + lengthB)
  // Rounding may never refuse what the full comparison would accept; nothing in common is no similarity at all.
  const mostLacking = least <= 0 ? lengthB : lengthB - leastCommon + 1e-6
  return !lacksUnits(mostLacking, a, fromA, lengthA, b, fromB, lengthB)
}

const unitClasses = new Int16Array(128)

/** Whether more than `most` units of b find no unit of their class left in a, wherever it stands. */
function lacksUnits(
  most: number,
  a: Uint16Array,
  fromA: number,
  lengthA: number,
  b: Uint16Array,
  fromB: number,
  lengthB: number,
): boolean {
  if (lengthB - lengthA > most) return true
  unitClasses.fill(0)
  let lacking = 0
  for (let at = fromA; at < fromA + lengthA; at++) unitClasses[a[at]! & 127]!++
  for (let at = fromB; at < fromB + lengthB && lacking <= most; at++) {
    if (unitClasses[b[at]! & 127]!-- <= 0) lacking++
  }
  return lacking > most
}

/** How many units at the beginning are the same, `most` at most; both texts must have that many. */
export function commonPrefix(
  a: Uint16Array,
  fromA: number,
  b: Uint16Array,
  fromB: number,
  most: number,
): number {
  let prefix = 0
  while (prefix < most && a[fromA + prefix] === b[fromB + prefix]) prefix++
  return prefix
}

function markCommon(
  a: Uint16Array,
  fromA: number,
  lengthA: number,
  b: Uint16Array,
  fromB: number,
  lengthB: number,
): number {
  for (let at = 0; at < lengthA; at++) matchedA[at] = 0
  for (let at = 0; at < lengthB; at++) matchedB[at] = 0
  const reach = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1)
  let common = 0
  for (let inA = 0; inA < lengthA; inA++) {
    const unit = a[fromA + inA]
    const last = Math.min(lengthB - 1, inA + reach)
    for (let inB = Math.max(0, inA - reach); inB <= last; inB++) {
      if (matchedB[inB] === 0 && b[fromB + inB] === unit) {
        matchedA[inA] = 1
        matchedB[inB] = 1
        common++
        break
      }
    }
  }
  return common
}

/**
 * The number of insertions, deletions, substitutions and exchanges of neighbours between two texts (optimal
 * string alignment), or `most + 1` as soon as it must be more than `most`. Only the first 256 units count.
 */
export function editsWithin(
  most: number,
  a: Uint16Array,
  fromA: number,
  toA: number,
  b: Uint16Array,
  fromB: number,
  toB: number,
): number {
  const lengthA = Math.min(toA - fromA, MAX_LENGTH)
  const lengthB = Math.min(toB - fromB, MAX_LENGTH)
  if (Math.abs(lengthA - lengthB) > most) return most + 1
  let start = 0
  while (start < lengthA && start < lengthB && a[fromA + start] === b[fromB + start]) start++
  let endA = lengthA
  let endB = lengthB
  while (endA > start && endB > start && a[fromA + endA - 1] === b[fromB + endB - 1]) {
    endA--
    endB--
  }
  return alignment(most, a, fromA + start, endA - start, b, fromB + start, endB - start)
}

const beforePreviousRow = new Uint16Array(MAX_LENGTH + 1)

/** Only what lies within `most` places of the diagonal can be `most` or less; beside it stands `most + 1`. */
function alignment(
  most: number,
  a: Uint16Array,
  fromA: number,
  lengthA: number,
  b: Uint16Array,
  fromB: number,
  lengthB: number,
): number {
  let beforePrevious = beforePreviousRow
  let previous = previousRow
  let current = currentRow
  for (let inB = 0; inB <= Math.min(lengthB, most + 1); inB++) previous[inB] = inB
  for (let inA = 1; inA <= lengthA; inA++) {
    const first = Math.max(1, inA - most)
    const last = Math.min(lengthB, inA + most)
    const unitA = a[fromA + inA - 1]
    let least = first === 1 ? inA : most + 1
    current[first - 1] = least
    for (let inB = first; inB <= last; inB++) {
      const unitB = b[fromB + inB - 1]
      let edits = previous[inB - 1]! + Number(unitA !== unitB)
      edits = Math.min(edits, previous[inB]! + 1, current[inB - 1]! + 1)
      if (inA > 1 && inB > 1 && unitA === b[fromB + inB - 2] && a[fromA + inA - 2] === unitB)
        edits = Math.min(edits, beforePrevious[inB - 2]! + 1)
      current[inB] = edits
      if (edits < least) least = edits
    }
    if (least > most) return most + 1
    if (last < lengthB) current[last + 1] = most + 1
    const spare = beforePrevious
    beforePrevious = previous
    previous = current
    current = spare
  }
  return Math.min(previous[lengthB]!, most + 1)
}

/** Whether one insertion, deletion, substitution or exchange of neighbours at most parts two texts. */
export function isWithinOneEdit(
  chars: Uint16Array,
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
): boolean {
  const lengthA = toA - fromA
  const lengthB = toB - fromB
  const shortest = Math.min(lengthA, lengthB)
  const longest = lengthA + lengthB - shortest
  if (longest - shortest > 1) return false
  let front = 0
  while (front < shortest && chars[fromA + front] === chars[fromB + front]) front++
  let back = 0
  while (back < shortest - front && chars[toA - 1 - back] === chars[toB - 1 - back]) back++
  if (front + back >= longest - 1) return true
  if (lengthA !== lengthB || front + back !== longest - 2) return false
  return (
    chars[fromA + front] === chars[fromB + front + 1] && chars[fromA + front + 1] === chars[fromB + front]
  )
}

/**
 * The letters of a text as bits, to see without comparing that two texts cannot be alike: a..z, then one bit
 * for digits and a few for all other units.
 */
export function letterMask(chars: Uint16Array, from: number, to: number): number {
  let mask = 0
  for (let at = from; at < to; at++) {
    const unit = chars[at]! - 97
    mask |= 1 << (unit >= 0 && unit < 26 ? unit : 26 + (chars[at]! % 6))
  }
  return mask
}

/**
 * False only when {@link jaroWinkler} of two texts of 1 to 256 units must be under `least` (0..1), from what costs
 * next to nothing: of the `lacking` letters that only one of them has, none can be paired.
 * @param lacking their {@link maskDistance}
 * @param prefix how many of the first four units they share
 */
export function mayMasksReach(
  least: number,
  lacking: number,
  lengthA: number,
  lengthB: number,
  prefix: number,
): boolean {
  const both = lengthA + lengthB
  const common = Math.min(lengthA, lengthB, (both - lacking) >> 1)
  const jaro = ((common * both) / (lengthA * lengthB) + 1) / 3
  // Rounding may never refuse what the full comparison would accept.
  return jaro + prefix * 0.1 * (1 - jaro) >= least - 1e-9
}

/** How many letters one mask has that the other lacks, both ways added. */
export function maskDistance(a: number, b: number): number {
  let bits = a ^ b
  bits -= (bits >>> 1) & 0x55555555
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
