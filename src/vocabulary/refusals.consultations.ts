// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Refusal } from './refusal.ts'

export const consultationRefusals = {
  'no-report-from-here': {
    status: 409,
    says: {
      nl: 'Zo kan deze rapportage niet worden gemaakt.',
      en: 'This report cannot be made like this.',
    },
    next: {
      nl: 'Alleen de politie maakt een bestuurlijke rapportage, voor openbare orde van een gemeente in dit verband.',
      en: 'Only the police make an administrative report, for public order of a municipality in this partnership.',
    },
  },
  'nobody-to-ask': {
    status: 409,
    says: {
      nl: 'Voor deze functie zit nu niemand aan dit overleg.',
      en: 'Nobody sits at this table for that function now.',
    },
    next: {
      nl: 'Kies een andere functie, of vraag de coördinator om raad.',
      en: 'Choose another function, or ask the coordinator for advice.',
    },
  },
  'consultation-closed': {
    status: 409,
    says: {
      nl: 'In deze consultatie kan nu niet geschreven worden.',
      en: 'This consultation cannot be written in now.',
    },
    next: {
      nl: 'Kijk of zij is afgerond en of je aan het overleg werkt waar de vraag is gesteld. Stel anders een nieuwe vraag.',
      en: 'See whether it has ended, and whether you work at the table where it was asked. Otherwise ask anew.',
    },
  },
} as const satisfies Record<string, Refusal>
