// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from './language.ts'
import type { Source } from './sources.ts'

/** One domain word: what screens call it in both languages, what it means, and where it comes from. */
export type Word = Bilingual & { meaning: Bilingual; source: Source }

/** Makes one entry; the Dutch word first, because the words come from Dutch practice. */
export const word = (nl: string, en: string, meaningNl: string, meaningEn: string, source: Source): Word => ({
  nl,
  en,
  meaning: { nl: meaningNl, en: meaningEn },
  source,
})
