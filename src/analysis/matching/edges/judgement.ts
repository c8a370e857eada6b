// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** What every line of the log has. Ids and times come from outside: the log has no clock and no chance. */
type Line = {
  /** Unique in the log. */
  readonly id: string
  /** Milliseconds since 1970 UTC; never earlier than the line before. */
  readonly at: number
}

/** Two different subjects, in either order. */
type Pair = { readonly a: string; readonly b: string }

/** Who judged, in which role, and why in a sentence. */
export type Human = {
  readonly by: 'human'
  readonly actor: string
  readonly role: string
  readonly reason: string
  /** Ids of the lines this judgement goes against, named to and accepted by the one who judges. */
  readonly despite?: readonly string[]
}

/** Which version of the model judged, on which level of each comparison, with how much evidence in bits. */
export type Machine = {
  readonly by: 'rule' | 'model'
  /** The rule's name when `by` is 'rule'. */
  readonly rule?: string
  readonly modelVersion: string
  readonly levels: readonly number[]
  readonly weight: number
}

export type HumanJudgement = Line & Pair & Human & { readonly kind: 'match' | 'distinct' | 'unsure' }

/**
 * A machine may find that two records are one, or not know. That they are two is for people to say:
 * machine-made 'distinct' edges did lasting harm elsewhere (opensanctions, pull request 5302).
 */
export type MachineJudgement = Line & Pair & Machine & { readonly kind: 'match' | 'unsure' }

export type Judgement = HumanJudgement | MachineJudgement

/** Takes one earlier line back, as if it had not been written; taking a retraction back restores its target. */
export type Retraction = Line & (Human | Machine) & { readonly kind: 'retract'; readonly retracts: string }

export type Entry = Judgement | Retraction

export type Objection =
  | 'machine-made-distinct'
  | 'unknown-kind'
  | 'same-subject-twice'
  | 'empty-id'
  | 'id-already-used'
  | 'earlier-than-last'
  | 'no-such-line'
  | 'already-retracted'
  | 'machine-retracts-human'
  | 'no-model-version'
  | 'weight-not-finite'
  | 'contradiction-not-named'

/** Thrown by the log instead of writing a line; `objections` says why, all of them. */
export class JudgementRefused extends Error {
  readonly objections: readonly Objection[]

  constructor(objections: readonly Objection[]) {
    super('judgement refused: ' + objections.join(', '))
    this.name = 'JudgementRefused'
    this.objections = objections
  }
}

const HUMAN_KINDS: readonly string[] = ['match', 'distinct', 'unsure', 'retract']

/** What stands in the way of a line, judged by the line alone; stored lines are not trusted to obey types. */
export function objectionsToShape(entry: Entry): Objection[] {
  const objections: Objection[] = []
  const { kind, by } = entry as { kind: string; by: string }
  if (kind === 'distinct' && by !== 'human') objections.push('machine-made-distinct')
  if (!HUMAN_KINDS.includes(kind) || !['human', 'rule', 'model'].includes(by)) objections.push('unknown-kind')
  if (entry.id === '') objections.push('empty-id')
  if (entry.by !== 'human' && !entry.modelVersion) objections.push('no-model-version')
  if (entry.by !== 'human' && !Number.isFinite(entry.weight)) objections.push('weight-not-finite')
  if (entry.kind !== 'retract' && entry.a === entry.b) objections.push('same-subject-twice')
  return objections
}
