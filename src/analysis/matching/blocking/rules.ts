// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { GrowingUint32 } from '../columns/growing.ts'
import { sharedUint32 } from '../columns/shared-arrays.ts'
import { sortedByKey } from './radix-sort.ts'

/** Records that share a key become candidates; groups of records by key, the very large ones left out. */
export type Rule = {
  readonly name: string
  /** Places of its keys among the keys of a record: more than one when there are alternatives. */
  readonly firstSlot: number
  readonly endSlot: number
  /** Records in order of key. */
  readonly members: Uint32Array
  /** Group g is `members[groups[2 * g] .. groups[2 * g + 1])`, of two records or more. */
  readonly groups: Uint32Array
  /** The key of each group. */
  readonly groupKeys: Uint32Array
  /** Pairs within the groups. */
  readonly pairs: number
  /** Largest group taken in, in records; Infinity when none was left out. */
  readonly cap: number
  /** Keys and pairs left out because of the cap. */
  readonly left: { readonly keys: number; readonly pairs: number }
}

/** A rule, and the keys whose group was left out. */
export type KeyedRule = { readonly rule: Rule; readonly dropped: Uint32Array }

/** Groups with the name of what their records share. */
export type Grouping = Groups & { readonly name: string }

/** Groups before a cap is chosen. */
export type Groups = {
  /** How many alternative keys a record may have. */
  readonly slots: number
  /** Records that share a key with another, in order of key. */
  readonly members: Uint32Array
  /** Start and end of every group of two or more. */
  readonly groups: Uint32Array
  readonly groupKeys: Uint32Array
  /** Pairs within all groups. */
  readonly pairs: number
}

/**
 * Groups records by key.
 * @param slots per alternative one key per record, 0 when missing
 * @param firstFile rows of the first file when only pairs across two files count; else {@link SINGLE_FILE}
 */
export function grouped(slots: readonly Uint32Array[], firstFile: number): Groups {
  const posted = postings(slots)
  const { keys, values: members } = sortedByKey(posted.keys, posted.records)
  let kept = 0
  const groups = new GrowingUint32()
  const groupKeys = new GrowingUint32()
  let pairs = 0
  for (let from = 0; from < keys.length; ) {
    const key = keys[from]!
    let to = from + 1
    while (to < keys.length && keys[to] === key) to++
    const here = to - from > 1 ? pairsIn(members, from, to, firstFile) : 0
    if (here > 0) {
      members.copyWithin(kept, from, to)
      groups.push(kept)
      kept += to - from
      groups.push(kept)
      groupKeys.push(key)
      pairs += here
    }
    from = to
  }
  return {
    slots: slots.length,
    members: members.slice(0, kept),
    groups: groups.taken(),
    groupKeys: groupKeys.taken(),
    pairs,
  }
}

function postings(slots: readonly Uint32Array[]): { keys: Uint32Array; records: Uint32Array } {
  let size = 0
  for (const keys of slots) for (let row = 0; row < keys.length; row++) if (keys[row] !== 0) size++
  const keys = new Uint32Array(size)
  const records = new Uint32Array(size)
  const rows = slots[0]!.length
  let at = 0
  for (let row = 0; row < rows; row++) {
    for (let slot = 0; slot < slots.length; slot++) {
      const key = slots[slot]![row]!
      if (key === 0 || isInEarlierSlot(slots, slot, row, key)) continue
      keys[at] = key
      records[at++] = row
    }
  }
  return { keys: keys.subarray(0, at), records: records.subarray(0, at) }
}

function isInEarlierSlot(slots: readonly Uint32Array[], slot: number, row: number, key: number): boolean {
  for (let earlier = 0; earlier < slot; earlier++) if (slots[earlier]![row] === key) return true
  return false
}

/** Pairs within one group: all of them, or those across the two files. */
export function pairsIn(members: Uint32Array, from: number, to: number, firstFile: number): number {
  const size = to - from
  if (firstFile >= SINGLE_FILE) return (size * (size - 1)) / 2
  let first = 0
  for (let at = from; at < to && members[at]! < firstFile; at++) first++
  return first * (size - first)
}

/** Stands for 'there is one file': all pairs count. */
export const SINGLE_FILE = 0xffffffff

/**
 * The rule of a grouping that takes in at most so many pairs: the largest groups are left out.
 * @param firstSlot place of its first key among the keys of a record
 */
export function cappedRule(
  grouping: Grouping,
  mostPairs: number,
  firstFile: number,
  firstSlot: number,
): KeyedRule {
  const { name, members, groups, groupKeys } = grouping
  const cap = grouping.pairs <= mostPairs ? Infinity : capFor(grouping, mostPairs, firstFile)
  const isKept = (group: number) => groups[2 * group + 1]! - groups[2 * group]! <= cap
  let count = 0
  for (let group = 0; group < groupKeys.length; group++) if (isKept(group)) count++
  const kept = { groups: sharedUint32(2 * count), groupKeys: sharedUint32(count) }
  const dropped = new GrowingUint32()
  let pairs = 0
  let at = 0
  for (let group = 0; group < groupKeys.length; group++) {
    const [from, to] = [groups[2 * group]!, groups[2 * group + 1]!]
    if (!isKept(group)) {
      dropped.push(groupKeys[group]!)
      continue
    }
    kept.groups[2 * at] = from
    kept.groups[2 * at + 1] = to
    kept.groupKeys[at++] = groupKeys[group]!
    pairs += pairsIn(members, from, to, firstFile)
  }
  const left = { keys: dropped.length, pairs: grouping.pairs - pairs }
  const slots = { firstSlot, endSlot: firstSlot + grouping.slots }
  const rule: Rule = { name, ...slots, members: shared(members), ...kept, pairs, cap, left }
  return { rule, dropped: dropped.taken() }
}

/** The largest group size that keeps the pairs within bounds. */
function capFor({ members, groups }: Grouping, mostPairs: number, firstFile: number): number {
  const bySize = new Map<number, number>()
  for (let at = 0; at < groups.length; at += 2) {
    const size = groups[at + 1]! - groups[at]!
    bySize.set(size, (bySize.get(size) ?? 0) + pairsIn(members, groups[at]!, groups[at + 1]!, firstFile))
  }
  let cap = 0
  let pairs = 0
  for (const size of [...bySize.keys()].sort((a, b) => a - b)) {
    pairs += bySize.get(size)!
    if (pairs > mostPairs) break
    cap = size
  }
  return cap
}

function shared(array: Uint32Array): Uint32Array {
  const copy = sharedUint32(array.length)
  copy.set(array)
  return copy
}
