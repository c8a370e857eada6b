// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { RandomStream } from '../analysis/hotspots/random.ts'

/** One of a list, each equally likely. */
export const pick = <T>(random: RandomStream, from: readonly T[]): T => from[random.int(from.length)]!

/**
 * Chooses one of each `{a|b|c}` in texts that belong together. A label ties choices: `{n:Twee|Drie}` in a title
 * and `{n:twee|drie}` in its text take the same turn, so that a note never contradicts its own heading. Choices
 * do not nest; a choice may be empty.
 */
export function spin<Texts extends readonly string[]>(
  random: RandomStream,
  ...texts: Texts
): { [Index in keyof Texts]: string } {
  const tied = new Map<string, number>()
  const turn = (label: string | undefined, choices: number): number => {
    const index = (label && tied.get(label)) ?? random.int(choices)
    if (label) tied.set(label, Number(index))
    return Number(index)
  }
  const spun = texts.map(text =>
    text
      .replace(/\{(?:(\w):)?([^{}]*)\}/g, (_, label: string | undefined, list: string) => {
        const choices = list.split('|')
        return choices[turn(label, choices.length)] ?? ''
      })
      .replace(/ {2,}/g, ' ')
      .trim(),
  )
  return spun as { [Index in keyof Texts]: string }
}
