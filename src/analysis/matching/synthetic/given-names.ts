// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Draws } from './draws.ts'
import { GIVEN_NAMES } from './given-name-lists.ts'
import type { Origin } from './origins.ts'
import { Ranks } from './ranks.ts'

export type Sex = 'm' | 'v'

/** One given name with the other forms its bearer goes by; the official form first. */
type Forms = readonly string[]

const LISTS = new Map<string, readonly Forms[]>()
const RANKS = new Map<string, Ranks>()
for (const [group, text] of Object.entries(GIVEN_NAMES)) {
  const lines = text.split(',').map(line => line.trim())
  LISTS.set(
    group,
    lines.map(line => line.split(/\s+/)),
  )
  RANKS.set(group, new Ranks(lines.length, 6))
}

const BEGINNINGS: Readonly<Record<Sex, readonly string[]>> = {
  m: 'Ja Ka Le Mi No Ti Da Ra Lu Bo Ce Fa Jo Ni Si Re De Ha Mar Tor Fin Col Bran Quin'.split(' '),
  v: 'A E I Lo Li Ma Mi Na No Sa Ya Ro Fe Ju Ke Di Be Isa Eli Ana Ami Ela Ori Vi'.split(' '),
}
const ENDINGS: Readonly<Record<Sex, readonly string[]>> = {
  m: 'den lan ron vin mar nek del ran son bert vano sper lio mel tan no ric vyn len dor'.split(' '),
  v: 'na lia ra lotte lien mara nova line ya rah bel ssa nne ela ria fleur maya vie ndra lise'.split(' '),
}

/**
 * The forms of one given name, official first. One in eight Dutch and Surinamese names is newly built,
 * as parents do, so that rare names occur.
 * @returns one form or more, with capitals
 */
export function drawGivenName(origin: Origin, sex: Sex, draws: Draws): Forms {
  if ((origin === 'dutch' || origin === 'surinamese') && draws.percent(12)) {
    return [draws.one(BEGINNINGS[sex]) + draws.one(ENDINGS[sex])]
  }
  const group = `${origin}-${sex}`
  return LISTS.get(group)![RANKS.get(group)!.draw(draws)]!
}
