// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

const names = (words: string) => words.split(/[\s,]+/).filter(word => /^\p{Lu}/u.test(word))

/**
 * How a domain is called on a screen: by its own name where that tells the organisation already ("Rietmeer, openbare
 * orde"), else with the organisation before it ("Stichting Pit, jeugdwerk").
 */
export function nameOfDomain(organisation: string, name: string): string {
  const known = new Set(names(organisation))
  return names(name).some(word => known.has(word)) ? name : `${organisation}, ${name}`
}
