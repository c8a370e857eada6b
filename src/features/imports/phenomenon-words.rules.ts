// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { phenomena } from '../../vocabulary/phenomena.ts'

/** The code of a phenomenon from its Dutch or English name, as a column of words gives it. */
export function phenomenonFor(words: string): string | undefined {
  const folded = words.trim().toLowerCase()
  if (Object.hasOwn(phenomena, folded)) return folded
  return Object.entries(phenomena).find(([, { nl, en }]) => nl === folded || en === folded)?.[0]
}
