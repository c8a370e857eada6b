// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Candidates, REACH, type Task } from './candidate-set.ts'
import { pairsIn, type Rule, SINGLE_FILE } from './rules.ts'

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

/** Something to do with, or ask about, a pair of rows a < b. */
export type OfPair<Answer> = (a: number, b: number) => Answer

/**
 * Walks over the candidate pairs of tasks. A pair that several rules bring is visited by each: comparing it
 * again costs less than asking every pair whether it was compared before; {@link isFirst} tells which visit
 * counts. One for each worker.
 */
export class PairWalk {
  readonly #candidates: Candidates
  #firstSlot = 0
  #endSlot = 0
  #key = 0

  constructor(candidates: Candidates) {
    this.#candidates = candidates
  }

  /** Visits every pair of a task; of each pair the record with the lower row comes first. */
  visit(task: Task, visit: OfPair<void>): void {
    if (task.rule === EVERY) this.#every(task, visit)
    else if (task.rule === NEIGHBOURS) this.#neighbours(task, visit)
    else for (let group = task.from; group < task.to; group += 2) this.#group(task.rule, group, visit)
  }

  /** The key of the group whose pairs are visited; what {@link isFirst} takes when it is asked later. */
  get key(): number {
    return this.#key
  }

  /**
   * Whether a pair of the task being visited is brought by no earlier rule or key: true for one of its visits.
   * @param key under which it was visited
   */
  isFirst(a: number, b: number, key = this.#key): boolean {
    const { rules, keys, width } = this.#candidates
    if (isFound(rules, this.#firstSlot, keys, a * width, b * width)) return false
    if (this.#endSlot - this.#firstSlot < 2) return true
    // Two records may share several keys of one rule: the pair belongs to the group of the lowest.
    return lowestCommon(keys, a * width, b * width, this.#firstSlot, this.#endSlot) === key
  }

  #every(task: Task, visit: OfPair<void>): void {
    const { rows, firstFile } = this.#candidates
    this.#at(0, 0, 0)
    for (let a = task.from; a < Math.min(task.to, firstFile); a++)
      for (let b = firstFile < rows ? firstFile : a + 1; b < rows; b++) visit(a, b)
  }

  #neighbours(task: Task, visit: OfPair<void>): void {
    const { neighbours, firstFile, width } = this.#candidates
    this.#at(width, width, 0)
    for (let at = task.from; at < task.to; at++) {
      const last = Math.min(neighbours.length - 1, at + REACH)
      for (let next = at + 1; next <= last; next++) {
        const a = Math.min(neighbours[at]!, neighbours[next]!)
        const b = Math.max(neighbours[at]!, neighbours[next]!)
        if (firstFile === SINGLE_FILE || a < firstFile !== b < firstFile) visit(a, b)
      }
    }
  }

  #group(rule: number, group: number, visit: OfPair<void>): void {
    const { rules, firstFile } = this.#candidates
    const { members, groups, groupKeys, firstSlot, endSlot } = rules[rule]!
    const from = groups[group]!
    const to = groups[group + 1]!
    this.#at(firstSlot, endSlot, groupKeys[group / 2]!)
    const isTwoFiles = firstFile !== SINGLE_FILE
    let second = from
    if (isTwoFiles) while (second < to && members[second]! < firstFile) second++
    const end = isTwoFiles ? second : to
    for (let at = from; at < end; at++) {
      const a = members[at]!
      for (let next = isTwoFiles ? second : at + 1; next < to; next++) visit(a, members[next]!)
    }
  }

  #at(firstSlot: number, endSlot: number, key: number): void {
    this.#firstSlot = firstSlot
    this.#endSlot = endSlot
    this.#key = key
  }
}

/** Whether a rule with its keys before the slot `until` has the pair. */
function isFound(
  rules: readonly Rule[],
  until: number,
  keys: Uint32Array,
  ofA: number,
  ofB: number,
): boolean {
  for (let at = 0, slot = 0; slot < until; at++) {
    const end = rules[at]!.endSlot
    if (end - slot === 1) {
      const key = keys[ofA + slot]!
      if (key === keys[ofB + slot] && key !== 0) return true
    } else if (lowestCommon(keys, ofA, ofB, slot, end) !== 0) return true
    slot = end
  }
  return false
}

/** The lowest key within these slots that both have, 0 when there is none. */
function lowestCommon(
  keys: Uint32Array,
  ofA: number,
  ofB: number,
  firstSlot: number,
  endSlot: number,
): number {
  let lowest = 0
  for (let slotA = firstSlot; slotA < endSlot; slotA++) {
    const key = keys[ofA + slotA]!
    if (key === 0 || (lowest !== 0 && key >= lowest)) continue
    for (let slotB = firstSlot; slotB < endSlot; slotB++) if (keys[ofB + slotB] === key) lowest = key
  }
  return lowest
}
