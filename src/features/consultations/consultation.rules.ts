// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ConsultationLine } from './consultation.contract.ts'

/** Working days within which somebody answers, before the coordinator calls. */
export const answerWorkingDays = 5

type Standing = { answeredAt: string | null; endedAt: string | null }

/** Where a consultation stands: who has the next word. */
export function stateOf({ answeredAt, endedAt }: Standing): ConsultationLine['state'] {
  if (endedAt !== null) return 'ended'
  return answeredAt === null ? 'waiting' : 'answered'
}

export type HeldBy = 'asker' | 'asked' | 'coordinator'
type Copy = Standing & { heldBy: HeldBy; signal: string | null; item: string | null; here: boolean }

/**
 * What this side may do with its copy. Words pass only at the table it was asked at, because there both still work
 * together; the asker's own copy stays the asker's to use anywhere.
 */
export function doableWith(copy: Copy): ('write' | 'end' | 'make-signal' | 'plan')[] {
  const open = copy.endedAt === null
  const asker = copy.heldBy === 'asker'
  const doable: [deed: 'write' | 'end' | 'make-signal' | 'plan', may: boolean][] = [
    ['write', open && copy.here],
    ['end', open && asker],
    ['make-signal', asker && copy.here && copy.signal === null],
    ['plan', open && copy.heldBy === 'coordinator' && copy.item === null],
  ]
  return doable.filter(([, may]) => may).map(([deed]) => deed)
}

const weight = { waiting: 0, answered: 1, ended: 2 } as const

/** What waits for us first, by date; what we wait for next; what is over last, the latest first. */
export function inOrder<Line extends Pick<ConsultationLine, 'state' | 'due' | 'askedAt' | 'id'>>(
  lines: readonly Line[],
): Line[] {
  return lines.toSorted((one, other) => {
    const byState = weight[one.state] - weight[other.state]
    if (byState !== 0) return byState
    if (one.state === 'ended') return other.askedAt.localeCompare(one.askedAt)
    return one.due.localeCompare(other.due) || one.id.localeCompare(other.id)
  })
}

/** The first line of a question, as a title: cut at a word. */
export function titleOf(question: string, longest = 120): string {
  const line = question.trim().replace(/\s+/g, ' ')
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/\s\S*$/, '')}…`
}
