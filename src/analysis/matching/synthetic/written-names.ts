// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Draws } from './draws.ts'
import { drawSurname, type Person } from './persons.ts'
import { plainLetters, shortParticles } from './plain-writing.ts'
import { respelt } from './respelling.ts'
import { withTypo } from './slips.ts'

/**
 * Given names as a register wrote them: in full (in 40 % with a second name, where there is one); of noisy registers
 * 10 % with a slip, 10 % initials only, 6 % any form of the name, 3 % spelt otherwise.
 */
export function writtenGivenName(person: Person, isNoisy: boolean, draws: Draws): string {
  const official = person.givenName[0]!
  const full = person.secondName !== '' && draws.percent(40) ? official + ' ' + person.secondName : official
  const plain = draws.percent(85) ? plainLetters(full) : full
  if (!isNoisy) return plain
  const luck = draws.below(100)
  if (luck < 10) return withTypo(plain, draws)
  if (luck < 20) return initialsOf(person)
  if (luck < 26) return person.givenName[draws.below(person.givenName.length)]!
  return luck < 29 ? respelt(plain, draws) : plain
}

function initialsOf(person: Person): string {
  const first = plainLetters(person.givenName[0]!).charAt(0) + '.'
  return person.secondName === '' ? first : first + plainLetters(person.secondName).charAt(0) + '.'
}

/**
 * The surname as a register wrote it, with the partner's name in front for 8 % (noisy registers: 30 %) of those who
 * have one; of noisy registers 12 % with a slip, 8 % spelt otherwise, 2 % another name altogether.
 */
export function writtenSurname(person: Person, isNoisy: boolean, draws: Draws): string {
  const plain = draws.percent(85)
  if (isNoisy && draws.percent(2)) return joined(drawSurname(person.origin, person.sex, draws))
  let { particles, core } = person.surname
  if (plain) core = plainLetters(core)
  if (isNoisy) {
    const luck = draws.below(100)
    if (luck < 12) core = withTypo(core, draws)
    else if (luck < 20) core = respelt(core, draws)
    if (draws.percent(10)) particles = shortParticles(particles, draws)
  }
  const own = joined({ particles, core })
  const isDouble = person.partner !== undefined && draws.percent(isNoisy ? 30 : 8)
  return isDouble ? joined(person.partner!) + '-' + own : own
}

function joined(name: { particles: string; core: string }): string {
  return name.particles === '' ? name.core : name.particles + ' ' + name.core
}
