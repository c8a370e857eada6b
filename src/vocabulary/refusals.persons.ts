// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Refusal } from './refusal.ts'

export const personRefusals = {
  'matching-not-for-this-kind': {
    status: 409,
    says: {
      nl: 'In dit soort samenwerkingsverband worden geen personen vergeleken.',
      en: 'Persons are not matched in this kind of partnership.',
    },
    next: {
      nl: 'Raakvlakken van plaatsen en verschijnselen werken wel.',
      en: 'Overlaps of places and phenomena do work.',
    },
  },
  'gate-not-recorded': {
    status: 409,
    says: { nl: 'Dit is nog niet vastgelegd.', en: 'This is not recorded yet.' },
    next: {
      nl: 'Beantwoord elke vraag, met wie het bevestigt, wanneer en waar het staat.',
      en: 'Answer every question, with who confirms it, when, and where it is written.',
    },
  },
} as const satisfies Record<string, Refusal>
