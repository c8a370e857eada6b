// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Draws } from './draws.ts'

/** Every letter with those beside it on the keyboard. */
const NEIGHBOURS = new Map(
  'asqz bvn cxv dsf ewr fdg gfh hgj iuo jhk kjl lk mn nbm oip po qw ret sad try uyi vcb wqe xzc ytu zx'
    .split(' ')
    .map(keys => [keys.charAt(0), keys.slice(1)]),
)

/**
 * One slip of the fingers behind the first letter: a letter left out, doubled, exchanged with the next, or hit beside.
 * Words of fewer than three letters stay as they are.
 */
export function withTypo(word: string, draws: Draws): string {
  if (word.length < 3) return word
  const at = 1 + draws.below(word.length - 1)
  const kind = draws.below(4)
  const before = word.slice(0, at)
  if (kind === 0) return before + word.slice(at + 1)
  if (kind === 1) return before + word.charAt(at) + word.slice(at)
  if (kind === 2) return before + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
  const near = NEIGHBOURS.get(word.charAt(at).toLowerCase()) ?? 'e'
  return before + near.charAt(draws.below(near.length)) + word.slice(at + 1)
}
