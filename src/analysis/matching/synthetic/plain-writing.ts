// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Draws } from './draws.ts'

const MARKED = 'şŞçÇğĞıİöÖüÜńłŁśŚżŻźąęóćï'
const PLAIN = 'sScCgGiIoOuUnlLsSzZzaeoci'

/**
 * A word without diacritics, as most registers store names; letters that no table knows stay as they are.
 */
export function plainLetters(word: string): string {
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) > 127)
      return Array.from(word, letter => PLAIN[MARKED.indexOf(letter)] ?? letter).join('')
  return word
}

const ABBREVIATED: Readonly<Record<string, string>> = {
  'van de': 'v.d.',
  'van den': 'v.d.',
  'van der': 'v.d.',
  van: 'v.',
  de: 'd.',
  "van 't": "v. 't",
  El: 'el',
  Ait: 'Aït',
}

/**
 * Particles as clerks shorten them: left out ('') in half of the cases, otherwise abbreviated where that is usual.
 */
export function shortParticles(particles: string, draws: Draws): string {
  return draws.percent(50) ? '' : (ABBREVIATED[particles] ?? particles)
}
