// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { daysAround } from './days.ts'
import { allDomains } from './organisations.ts'
import type { DistrictSignal } from './signal.ts'
import { generatedSignals } from './signals.generated.ts'
import { numberInWords, storySignals } from './signals.story.ts'

const inOrder = (one: DistrictSignal, other: DistrictSignal) =>
  one.filedAt.getTime() - other.filedAt.getTime()

/**
 * Gives a domain's signals their numbers in the order of filing. Numbers that a story fixed stay; those before
 * the first fixed one leave gaps, as withdrawn drafts do.
 */
function number(signals: DistrictSignal[]): DistrictSignal[] {
  const ordered = signals.toSorted(inOrder)
  const firstFixed = ordered.findIndex(signal => signal.number !== '')
  const before = firstFixed < 0 ? ordered.length : firstFixed
  const ceiling = firstFixed < 0 ? before + 1 : Number(ordered[firstFixed]!.number.slice(2))
  let last = 0
  return ordered.map((signal, index) => {
    if (signal.number !== '') last = Number(signal.number.slice(2))
    else last = index < before ? Math.floor(((index + 1) * ceiling) / (before + 1)) : last + 1
    return { ...signal, number: numberInWords(last) }
  })
}

/** Every signal of De Vlieten as it stands at `now`, oldest first. The same `now` gives the same signals. */
export function districtSignals(now: Date): DistrictSignal[] {
  const days = daysAround(now)
  const all = [...storySignals(days), ...generatedSignals(days)]
  return allDomains.flatMap(domain => number(all.filter(signal => signal.domain === domain))).sort(inOrder)
}
