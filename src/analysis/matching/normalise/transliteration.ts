// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What one character of another alphabet becomes in plain Latin letters. Left the characters, right their
 * pieces, in the same order; an underscore stands for nothing. Cyrillic follows the passport practice of
 * ICAO Doc 9303 where that does not hide a sound; Arabic is written without short vowels, so
 * it yields a skeleton ('mhmd') that the list of name families knows.
 */
const ALPHABETS: readonly (readonly [letters: string, latin: string])[] = [
  ['ßøđðþæœłıħŋəŧĸ', 'ss o d d th ae oe l i h ng e t k'],
  ['абвгдеёжзийклмноп', 'a b v g d e e zh z i y k l m n o p'],
  ['рстуфхцчшщъыьэюя', 'r s t u f kh ts ch sh shch _ y _ e yu ya'],
  ['іїєґўјљњћђџ', 'i yi ye g u j lj nj c dj dz'],
  ['αβγδεζηθικλμνξοπρσςτυφχψω', 'a v g d e z i th i k l m n x o p r s s t y f ch ps o'],
  ['اأآإبتثجحخدذرزسش', 'a a a i b t th j h kh d dh r z s sh'],
  ['صضطظعغفقكلمنهويةىءؤئـ', 's d t z a gh f q k l m n h u i a a _ u i _'],
  ['پچژگکی', 'p ch zh g k i'],
  ['٠١٢٣٤٥٦٧٨٩', '0 1 2 3 4 5 6 7 8 9'],
  ['۰۱۲۳۴۵۶۷۸۹', '0 1 2 3 4 5 6 7 8 9'],
]

/** Dropped without leaving a gap: O'Brien is one word, and so is a name around a soft hyphen. */
const GLUE = "'`´’‘ʼʹʻ·"

/** Latin pieces by character, lower case; '' where the character is dropped. Capitals are not in it. */
export function transliterations(): Map<string, string> {
  const pieces = new Map<string, string>()
  for (const [letters, latin] of ALPHABETS) {
    const parts = latin.split(' ')
    Array.from(letters).forEach((letter, at) => {
      const part = parts[at] ?? ''
      pieces.set(letter, part === '_' ? '' : part)
    })
  }
  for (const mark of GLUE) pieces.set(mark, '')
  return pieces
}
