// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../../../vocabulary/language.ts'

/** The texts of one room in both languages. Plural forms end in `_one` and `_other`, as i18next reads them. */
export type RoomWords<Key extends string = string> = {
  readonly room: string
  readonly texts: Readonly<Record<Language, Readonly<Record<Key, string>>>>
}

/** A key as a screen says it: without the plural ending, which the count decides. */
export type Sayable<Key extends string> = Key extends `${infer Base}_${'zero' | 'one' | 'other'}` ? Base : Key

/**
 * Declares a room's texts. English must have exactly the keys of Dutch, or it does not compile.
 * The texts travel with the room: they are registered the first time one of its screens speaks.
 */
export function roomWords<const Dutch extends Record<string, string>>(
  room: string,
  texts: { nl: Dutch; en: Record<keyof Dutch, string> },
): RoomWords<keyof Dutch & string> {
  return { room, texts }
}

const blanks = (text: string) =>
  [...text.matchAll(/{{\s*(\w+)[^}]*}}/g)]
    .map(([, name]) => name)
    .sort()
    .join(' ')

/** What makes the two languages differ: a key in one only, an empty text, or other blanks to fill in. */
export function differencesBetweenLanguages({ room, texts: { nl, en } }: RoomWords): string[] {
  const keys = [...new Set([...Object.keys(nl), ...Object.keys(en)])]
  return keys.flatMap(key => {
    const [dutch, english] = [nl[key], en[key]]
    if (!dutch?.trim() || !english?.trim()) return [`${room}.${key} is missing in one language`]
    if (blanks(dutch) !== blanks(english)) return [`${room}.${key} fills in other blanks per language`]
    return []
  })
}
