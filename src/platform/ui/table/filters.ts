// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from '../../../vocabulary/language.ts'

/** One filter with its enumerated values. Persons and free text never stand in an address: they are no filter here. */
export type Filter = { name: Bilingual; options: Readonly<Record<string, Bilingual>>; several?: boolean }
export type Filters = Readonly<Record<string, Filter>>
export type Chosen<Known extends Filters> = {
  [Name in keyof Known]?: (keyof Known[Name]['options'] & string)[]
}

const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap(one => String(one ?? '').split(','))

/** The filters as an address has them. What this list does not know is left out: an old link still opens. */
export function readFilters<Known extends Filters>(
  known: Known,
  search: Record<string, unknown>,
): Chosen<Known> {
  const chosen = Object.entries(known).map(([name, { options, several }]) => {
    const values = listOf(search[name]).filter(value => Object.hasOwn(options, value))
    return [name, several ? [...new Set(values)] : values.slice(0, 1)] as const
  })
  return Object.fromEntries(chosen.filter(([, values]) => values.length > 0)) as Chosen<Known>
}

/** The address's search with these filters in it; everything else in it (sorting, a view) stays. */
export function writeFilters<Known extends Filters>(
  known: Known,
  search: Record<string, unknown>,
  chosen: Chosen<Known>,
): Record<string, unknown> {
  const others = Object.entries(search).filter(([name]) => !Object.hasOwn(known, name))
  const written = Object.keys(known)
    .map(name => [name, chosen[name]?.join(',')] as const)
    .filter(([, value]) => value)
  return Object.fromEntries([...others, ...written])
}
