// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Draws } from './draws.ts'

/** Spellings that sound alike to a Dutch ear; with $ at the end of a word only. */
const ALIKE = (
  'ij>y ij>ei y>ij ei>ij ck>k k>ck z>s s>z v>f f>v th>t t>th dt$>t d$>dt sch>s s$>sch aa>ae ui>uy ' +
  'uu>u oo>o ee>e ou>oe ou>au ch>g g>gh ph>f kh>ch sh>sj sj>ch dj>j aj>adj ss>s nn>n ll>l ş>s ş>sh ' +
  'ç>c ğ>g ı>i ö>o ö>oe ü>u ü>ue ń>n ł>l ś>s ż>z ź>z ą>a ó>o sz>s cz>ts'
)
  .split(' ')
  .map(pair => pair.split('>') as [string, string])

/**
 * The word spelt as it sounds, at one place behind its first letter; the word itself when nothing in it can be spelt
 * otherwise.
 */
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
