// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Words that stand before a surname without being its core, as folded by foldText, with the form they are
 * written out to. Dutch practice sorts on the core (Basisregistratie Personen: voorvoegsel geslachtsnaam),
 * and so do registers that drop or abbreviate the rest.
 */
const PARTICLES = new Map<string, string>([
  ['v', 'van'],
  ['vd', 'van d'],
  ['vdr', 'van der'],
  ['vdn', 'van den'],
  ['vde', 'van de'],
  ['vh', 'van het'],
  ['vt', 'van het'],
  ['d', 'd'],
  ['t', 'het'],
  ['vant', 'van het'],
  ['int', 'in het'],
  ['opt', 'op het'],
  ['vander', 'van der'],
  ['vanden', 'van den'],
  ['vande', 'van de'],
])

const AS_THEY_ARE =
  'van von de der den des het ten ter te op in aan bij onder over tot uit uijt uyt voor achter ' +
  'la le les du di da do dos das del della el al ul ait ould bin bint ibn ben zu zum zur af av'
for (const particle of AS_THEY_ARE.split(' ')) PARTICLES.set(particle, particle)

/** A particle written out ('vd' is 'van d': der, den or de), or undefined when the word is none. */
export function particleForm(word: string): string | undefined {
  return PARTICLES.get(word)
}

/** Particles that Flemish and careless registers write to the name: Vandenberghe, Vanderveen. */
const ATTACHED = ['vanden', 'vander', 'vande'] as const

/** The particle a word starts with, as written; '' when too little would remain to be a name. */
export function attachedParticle(word: string): string {
  for (const particle of ATTACHED) {
    if (word.startsWith(particle) && word.length >= particle.length + 3) return particle
  }
  return word.startsWith('van') && word.length >= 7 && !'aeiouydnt'.includes(word[3]!) ? 'van' : ''
}
