// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** Sounds, and how many letters of the word they took. */
export type Sound = readonly [key: string, letters: number]

const VOWELS = 'aeiouy'

/** Whether a letter, folded to lower case, is a vowel or y; undefined (past the end of a word) is none. */
export function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && VOWELS.includes(letter)
}
