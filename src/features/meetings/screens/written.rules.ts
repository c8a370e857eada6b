// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { mergeText, type Side, textOf } from './merge-text.rules.ts'

/** What is written about an item. */
export type Written = { picture: string; judgement: string; dissent: string; reason: string }
export const writtenFields = ['picture', 'judgement', 'dissent', 'reason'] as const
export type WrittenField = (typeof writtenFields)[number]

export const writtenOf = ({ picture, judgement, dissent, reason }: Written): Written => ({
  picture,
  judgement,
  dissent,
  reason,
})

/** The fields that differ. */
export const changedFields = (from: Written, to: Written): WrittenField[] =>
  writtenFields.filter(field => from[field] !== to[field])

/** One paragraph that two people changed differently; `key` names it for as long as both texts stay what they are. */
export type Conflict = { key: string; field: WrittenField; mine: string; theirs: string }
export type Chosen = Readonly<Record<string, Side | undefined>>

/**
 * Two people wrote since `base`. What they changed in different paragraphs comes together by itself; a paragraph that
 * both changed differently is for a person to choose, and stays mine until then.
 */
export function bringTogether(
  base: Written,
  mine: Written,
  theirs: Written,
  chosen: Chosen = {},
): { together: Written; conflicts: Conflict[] } {
  const together = { ...mine }
  const conflicts: Conflict[] = []
  for (const field of changedFields(base, theirs)) {
    const pieces = mergeText(base[field], mine[field], theirs[field])
    const apart = pieces.filter(piece => 'mine' in piece)
    const keys = apart.map(
      (piece, nth) => `${field}-${nth}-${piece.mine.join('\n')}-${piece.theirs.join('\n')}`,
    )
    together[field] = textOf(pieces, nth => chosen[keys[nth]!])
    for (const [nth, piece] of apart.entries())
      if (chosen[keys[nth]!] === undefined)
        conflicts.push({
          key: keys[nth]!,
          field,
          mine: piece.mine.join('\n'),
          theirs: piece.theirs.join('\n'),
        })
  }
  return { together, conflicts }
}
