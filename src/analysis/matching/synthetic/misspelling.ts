// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Draws } from './draws.ts'

const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 'sqz',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'w',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tu',
  z: 'x',
}

/** One slip of the fingers: a letter left out, doubled, exchanged with the next, or hit beside. */
export function withTypo(word: string, draws: Draws): string {
  if (word.length < 3) return word
  const at = 1 + draws.below(word.length - 1)
  const kind = draws.below(4)
  const before = word.slice(0, at)
  if (kind === 0) return before + word.slice(at + 1)
  if (kind === 1) return before + word.charAt(at) + word.slice(at)
  if (kind === 2) return before + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
  const near = NEIGHBOURS[word.charAt(at).toLowerCase()] ?? 'e'
  return before + near.charAt(draws.below(near.length)) + word.slice(at + 1)
}

/** Spellings that sound alike to a Dutch ear; with $ at the end of a word only. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['ij', 'y'],
  ['ij', 'ei'],
  ['y', 'ij'],
  ['ei', 'ij'],
  ['ck', 'k'],
  ['k', 'ck'],
  ['z', 's'],
  ['s', 'z'],
  ['v', 'f'],
  ['f', 'v'],
  ['th', 't'],
  ['t', 'th'],
  ['dt$', 't'],
  ['d$', 'dt'],
  ['sch', 's'],
  ['s$', 'sch'],
  ['aa', 'ae'],
  ['ui', 'uy'],
  ['uu', 'u'],
  ['oo', 'o'],
  ['ee', 'e'],
  ['ou', 'oe'],
  ['ou', 'au'],
  ['ch', 'g'],
  ['g', 'gh'],
  ['ph', 'f'],
  ['kh', 'ch'],
  ['sh', 'sj'],
  ['sj', 'ch'],
  ['dj', 'j'],
  ['aj', 'adj'],
  ['ss', 's'],
  ['nn', 'n'],
  ['ll', 'l'],
  ['ş', 's'],
  ['ş', 'sh'],
  ['ç', 'c'],
  ['ğ', 'g'],
  ['ı', 'i'],
  ['ö', 'o'],
  ['ö', 'oe'],
  ['ü', 'u'],
  ['ü', 'ue'],
  ['ń', 'n'],
  ['ł', 'l'],
  ['ś', 's'],
  ['ż', 'z'],
  ['ź', 'z'],
  ['ą', 'a'],
  ['ó', 'o'],
  ['sz', 's'],
  ['cz', 'ts'],
]

/** The word spelt as it sounds, at one place; the word itself when nothing in it can be spelt otherwise. */
export function respelt(word: string, draws: Draws): string {
  const from = draws.below(ALIKE.length)
  for (let step = 0; step < ALIKE.length; step++) {
    const [sound, other] = ALIKE[(from + step) % ALIKE.length]!
    const at = placeOf(sound, word)
    if (at > 0) return word.slice(0, at) + other + word.slice(at + sound.replace('$', '').length)
  }
  return word
}

function placeOf(sound: string, word: string): number {
  if (!sound.endsWith('$')) return word.indexOf(sound, 1)
  return word.endsWith(sound.slice(0, -1)) ? word.length - sound.length + 1 : -1
}

const PLAIN: Readonly<Record<string, string>> = {
  ş: 's',
  Ş: 'S',
  ç: 'c',
  Ç: 'C',
  ğ: 'g',
  Ğ: 'G',
  ı: 'i',
  İ: 'I',
  ö: 'o',
  Ö: 'O',
  ü: 'u',
  Ü: 'U',
  ń: 'n',
  ł: 'l',
  Ł: 'L',
  ś: 's',
  Ś: 'S',
  ż: 'z',
  Ż: 'Z',
  ź: 'z',
  ą: 'a',
  ę: 'e',
  ó: 'o',
  ć: 'c',
  ï: 'i',
}

/** Without diacritics, as most registers store names. */
export function plainLetters(word: string): string {
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) > 127) return Array.from(word, letter => PLAIN[letter] ?? letter).join('')
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

/** Particles dropped, or abbreviated as clerks do. */
export function shortParticles(particles: string, draws: Draws): string {
  return draws.percent(50) ? '' : (ABBREVIATED[particles] ?? particles)
}
