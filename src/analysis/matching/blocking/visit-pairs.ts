// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Candidates, REACH } from './candidates.ts'
import { pairsIn, type Rule } from './rules.ts'

/** A piece of the work: groups of one rule, rows of all pairs, or places among the neighbours. */
export type Task = { readonly rule: number; readonly from: number; readonly to: number }

const NEIGHBOURS = -1
const EVERY = -2
const PAIRS_PER_TASK = 250_000

/** Cuts the work into tasks of about equal size. Their number depends on the records only, not on workers. */
export function tasksOf(candidates: Candidates): Task[] {
  if (candidates.isEveryPair)
    return sliced(EVERY, candidates.rows, Math.ceil(PAIRS_PER_TASK / Math.max(1, candidates.rows / 2)))
  const tasks = candidates.rules.flatMap((rule, at) => groupTasks(rule, at, candidates.firstFile))
  return [...tasks, ...sliced(NEIGHBOURS, candidates.neighbours.length, PAIRS_PER_TASK)]
}

function sliced(rule: number, length: number, size: number): Task[] {
  const tasks: Task[] = []
  for (let from = 0; from < length; from += size)
    tasks.push({ rule, from, to: Math.min(length, from + size) })
  return tasks
}

function groupTasks(rule: Rule, at: number, firstFile: number): Task[] {
  const tasks: Task[] = []
  let from = 0
  let pairs = 0
  for (let group = 0; group < rule.groups.length; group += 2) {
    pairs += pairsIn(rule.members, rule.groups[group]!, rule.groups[group + 1]!, firstFile)
    if (pairs < PAIRS_PER_TASK) continue
    tasks.push({ rule: at, from, to: group + 2 })
    from = group + 2
    pairs = 0
  }
  if (from < rule.groups.length) tasks.push({ rule: at, from, to: rule.groups.length })
  return tasks
}

/**
 * Visits every candidate pair of a task once; over all tasks every pair is visited once, by the first rule
 * that brings it. Of each pair the record with the lower row comes first.
 * @param wanted a filter tried before the costlier question whether an earlier rule has the pair
 */
export function visitPairs(
  candidates: Candidates,
  task: Task,
  visit: (a: number, b: number) => void,
  wanted?: (a: number, b: number) => boolean,
): void {
  if (task.rule === EVERY) visitEvery(candidates, task, visit, wanted)
  else if (task.rule === NEIGHBOURS) visitNeighbours(candidates, task, visit, wanted)
  else
    for (let group = task.from; group < task.to; group += 2)
      visitGroup(candidates, task.rule, group, visit, wanted)
}

function visitEvery(
  { rows, firstFile }: Candidates,
  task: Task,
  visit: (a: number, b: number) => void,
  wanted?: (a: number, b: number) => boolean,
): void {
  for (let a = task.from; a < task.to; a++) {
    if (a >= firstFile) return
    for (let b = firstFile < rows ? firstFile : a + 1; b < rows; b++)
      if (wanted === undefined || wanted(a, b)) visit(a, b)
  }
}

function visitNeighbours(
  candidates: Candidates,
  task: Task,
  visit: (a: number, b: number) => void,
  wanted?: (a: number, b: number) => boolean,
): void {
  const { neighbours, firstFile } = candidates
  for (let at = task.from; at < task.to; at++) {
    const last = Math.min(neighbours.length - 1, at + REACH)
    for (let next = at + 1; next <= last; next++) {
      const [a, b] = [
        Math.min(neighbours[at]!, neighbours[next]!),
        Math.max(neighbours[at]!, neighbours[next]!),
      ]
      if (isWithinOneFile(a, b, firstFile) || (wanted !== undefined && !wanted(a, b))) continue
      if (!isFound(candidates.rules, candidates.rules.length, a, b)) visit(a, b)
    }
  }
}

function isWithinOneFile(a: number, b: number, firstFile: number): boolean {
  return firstFile !== 0xffffffff && a < firstFile === b < firstFile
}

function visitGroup(
  candidates: Candidates,
  ruleAt: number,
  group: number,
  visit: (a: number, b: number) => void,
  wanted?: (a: number, b: number) => boolean,
): void {
  const { rules, firstFile } = candidates
  const rule = rules[ruleAt]!
  const from = rule.groups[group]!
  const to = rule.groups[group + 1]!
  const { members } = rule
  const isMany = rule.keys.length > 1
  const key = rule.groupKeys[group / 2]!
  let second = from
  if (firstFile !== 0xffffffff) while (second < to && members[second]! < firstFile) second++
  const end = firstFile !== 0xffffffff ? second : to
  for (let at = from; at < end; at++) {
    const a = members[at]!
    for (let next = firstFile !== 0xffffffff ? second : at + 1; next < to; next++) {
      const b = members[next]!
      if (wanted !== undefined && !wanted(a, b)) continue
      if (isFound(rules, ruleAt, a, b)) continue
      // Two records may share several keys of one rule: the pair belongs to the group of the lowest.
      if (isMany && lowestCommon(rule.keys, a, b) !== key) continue
      visit(a, b)
    }
  }
}

/** Whether one of the first `until` rules has the pair. */
function isFound(rules: readonly Rule[], until: number, a: number, b: number): boolean {
  for (let at = 0; at < until; at++) {
    const { keys } = rules[at]!
    if (keys.length === 1) {
      const key = keys[0]![a]!
      if (key !== 0 && key === keys[0]![b]) return true
    } else if (lowestCommon(keys, a, b) !== 0) return true
  }
  return false
}

/** The lowest key that both have, 0 when there is none. */
function lowestCommon(keys: readonly Uint32Array[], a: number, b: number): number {
  let lowest = 0
  for (const slotA of keys) {
    const key = slotA[a]!
    if (key === 0 || (lowest !== 0 && key >= lowest)) continue
    for (const slotB of keys) if (slotB[b] === key) lowest = key
  }
  return lowest
}
