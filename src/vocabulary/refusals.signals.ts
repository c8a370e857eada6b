// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Refusal } from './refusal.ts'

export const signalRefusals = {
  'not-filed': {
    status: 400,
    says: {
      nl: 'Zo kan dit signaal nog niet gemeld worden.',
      en: 'This signal cannot be filed like this yet.',
    },
    next: {
      nl: 'Kijk wat hieronder staat. Je tekst blijft bewaard als concept.',
      en: 'See what is said below. Your text is kept as a draft.',
    },
  },
  'not-in-this-state': {
    status: 409,
    says: {
      nl: 'Dit kan niet meer: het signaal is intussen verder in het proces.',
      en: 'This is no longer possible: the signal has moved on in the process.',
    },
    next: {
      nl: 'Laad het signaal opnieuw. Bel de coördinator als er iets niet klopt.',
      en: 'Reload the signal. Call the coordinator if something is wrong.',
    },
  },
  'too-many-persons': {
    status: 403,
    says: {
      nl: 'Zoveel signalen over personen tegelijk staat het convenant niet toe.',
      en: 'The covenant does not allow this many signals about persons at once.',
    },
    next: {
      nl: 'Meld alleen wie je echt wilt bespreken. Meldingen over plekken mogen onbeperkt.',
      en: 'File only those you really want to discuss. Reports about places have no limit.',
    },
  },
  'too-much-to-export': {
    status: 400,
    says: {
      nl: 'Dit zijn meer dan 5.000 signalen. Zoveel gaat niet in één bestand.',
      en: 'These are more than 5,000 signals. That many do not go into one file.',
    },
    next: {
      nl: 'Kies een kortere periode of minder buurten.',
      en: 'Choose a shorter period or fewer areas.',
    },
  },
  'bsn-not-entitled': {
    status: 403,
    says: {
      nl: 'Jouw domein mag geen burgerservicenummer vastleggen.',
      en: 'Your domain may not record a citizen service number.',
    },
    next: {
      nl: 'Laat het nummer weg. Een naam of omschrijving is genoeg.',
      en: 'Leave the number out. A name or a description is enough.',
    },
  },
} as const satisfies Record<string, Refusal>
