// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

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

/**
 * Two people wrote since `base`. Fields that one of them changed come together by themselves; a field that both
 * changed differently is for a person to choose, and stays mine until then.
 */
export function bringTogether(
  base: Written,
  mine: Written,
  theirs: Written,
): { together: Written; conflicts: WrittenField[] } {
  const together = { ...mine }
  for (const field of changedFields(base, theirs))
    if (mine[field] === base[field]) together[field] = theirs[field]
  const conflicts = changedFields(base, mine).filter(
    field => theirs[field] !== base[field] && theirs[field] !== mine[field],
  )
  return { together, conflicts }
}
