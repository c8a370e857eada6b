// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Refusal } from './refusal.ts'

export const tableRefusals = {
  'no-seat-for-oneself': {
    status: 409,
    says: { nl: 'Je kunt jezelf geen plaats geven.', en: 'You cannot give yourself a seat.' },
    next: { nl: 'Vraag een andere beheerder.', en: 'Ask another administrator.' },
  },
  'administrator-has-no-seat': {
    status: 409,
    says: {
      nl: 'Deze persoon beheert dit samenwerkingsverband en werkt daarom aan geen van de tafels.',
      en: 'This person administers this partnership and therefore works at none of its tables.',
    },
    next: { nl: 'Kies iemand anders.', en: 'Choose somebody else.' },
  },
  'sits-there-already': {
    status: 409,
    says: { nl: 'Deze persoon heeft hier al een plaats.', en: 'This person has a seat here already.' },
    next: {
      nl: 'Beëindig eerst de plaats die er is.',
      en: 'End the seat that is there first.',
    },
  },
  'decisions-only': {
    status: 409,
    says: {
      nl: 'Een stuurploeg neemt besluiten. Beelden, oordelen, signalen en personen horen hier niet.',
      en: 'A steering group takes decisions. Pictures, judgements, signals and persons do not belong here.',
    },
    next: {
      nl: 'Bespreek dit aan de tafel die erover gaat, en breng alleen het besluit hierheen.',
      en: 'Discuss this at the table it belongs to, and bring only the decision here.',
    },
    constraints: ['decisions_only'],
  },
} as const satisfies Record<string, Refusal>
