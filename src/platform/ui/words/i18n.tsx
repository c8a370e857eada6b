// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../../vocabulary/language.ts'
import { keep, kept } from '../client/device-choice.tsx'

export const languages = { nl: 'Nederlands', en: 'English' } as const satisfies Record<Language, string>

const remembered = kept('language')

/** Keys are whole words of ours: no dots or colons with a meaning of their own. */
export const i18n = createInstance()
void i18n.use(initReactI18next).init({
  lng: remembered === 'en' ? 'en' : 'nl',
  fallbackLng: 'nl',
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
})

const tellTheDocument = (language: string) => document.documentElement.setAttribute('lang', language)
tellTheDocument(i18n.language)
i18n.on('languageChanged', tellTheDocument)

/** Switches the screens at once and remembers the choice on this device. */
export function chooseLanguage(language: Language): void {
  keep('language', language)
  void i18n.changeLanguage(language)
}

/** The language of the account, on a device where nobody chose one by hand. */
export function followAccount(language: Language): void {
  if (kept('language') === null && i18n.language !== language) void i18n.changeLanguage(language)
}
