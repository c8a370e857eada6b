// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bilingual, Language } from '../../../vocabulary/language.ts'
import { i18n } from './i18n.tsx'
import type { RoomWords, Sayable } from './words.ts'

export type Say<Key extends string> = (key: Sayable<Key>, blanks?: Record<string, string | number>) => string

function register({ room, texts }: RoomWords): void {
  if (i18n.hasResourceBundle('nl', room)) return
  for (const language of ['nl', 'en'] as const) i18n.addResourceBundle(language, room, texts[language])
}

/** The texts of a room, in the language of now. `say('found', { count: 3 })` chooses the plural form itself. */
export function useWords<Key extends string>(words: RoomWords<Key>): Say<Key> {
  const language = useLanguage()
  register(words)
  return useCallback(
    (key, blanks) =>
      i18n.t(key as string, { ns: words.room, lng: language, ...blanks } as Record<string, unknown>),
    [words.room, language],
  )
}

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'nl'
}

/** For words that come from the vocabulary instead of a room. */
export function useBilingual(): (words: Bilingual) => string {
  const language = useLanguage()
  return useCallback(words => words[language], [language])
}
