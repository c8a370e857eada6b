// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from './language.ts'

/** Sentences for what can be wrong with one field. A shape names the code as its message: `z.string().refine(…, 'bsn')`. */
export const fieldProblems = {
  'not-text': {
    nl: 'Hier staat een teken dat geen tekst is.',
    en: 'There is a character here that is not text.',
  },
  'facts-needed': {
    nl: 'Schrijf op wat je zag. Eén zin is genoeg.',
    en: 'Write down what you saw. One sentence is enough.',
  },
  'rd-swapped': {
    nl: 'Deze coördinaten liggen niet in Nederland. Zijn x en y verwisseld?',
    en: 'These coordinates are not in the Netherlands. Have x and y been swapped?',
  },
} as const satisfies Record<string, Bilingual>
