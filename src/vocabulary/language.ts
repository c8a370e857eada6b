// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** Both languages of the screens. Dutch is first: the words come from Dutch practice. */
export type Language = 'nl' | 'en'
export type Bilingual = Readonly<Record<Language, string>>
