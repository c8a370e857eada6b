// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Refusal } from './refusal.ts'

export const sharingRefusals = {
  'asked-already': {
    status: 409,
    says: {
      nl: 'Deze vraag is al gesteld en wacht op antwoord.',
      en: 'This question was asked already and waits for an answer.',
    },
    next: {
      nl: 'Na vijf werkdagen zonder antwoord bel je. De vraag staat bij Verzoeken op Regie.',
      en: 'After five working days without an answer you call. The question stands under Requests on your desk.',
    },
    constraints: ['asked_once_at_a_time'],
  },
  'care-gives-advice': {
    status: 403,
    says: {
      nl: 'Een domein met zorggeheim brengt geen feiten, en alleen zo’n domein geeft functioneel advies.',
      en: 'A domain that keeps care secrecy brings no facts, and only such a domain gives functional advice.',
    },
    next: {
      nl: 'Zorg geeft advies: wat helpt, wat te vermijden, wat veilig is. Dat bevestigt niets over iemand.',
      en: 'Care gives advice: what helps, what to avoid, what is safe. That confirms nothing about anybody.',
    },
  },
  'release-point-brings': {
    status: 403,
    says: {
      nl: 'Voor jouw domein brengt een bevoegde collega feiten naar een overleg.',
      en: 'For your domain an authorised colleague brings facts to a table.',
    },
    next: {
      nl: 'Vraag de vrijgever van je eigen domein. Die ziet dit verzoek ook.',
      en: 'Ask the release officer of your own domain, who sees this request too.',
    },
  },
  'until-too-late': {
    status: 409,
    says: {
      nl: 'Tot die dag mag dit niet gedeeld blijven: de grondslag of het convenant eindigt eerder.',
      en: 'This may not stay shared until that day: the legal ground or the covenant ends earlier.',
    },
    next: {
      nl: 'Kies een eerdere dag. De laatste dag die mag staat bij het veld.',
      en: 'Choose an earlier day. The last day allowed stands beside the field.',
    },
  },
  'person-informed-needed': {
    status: 409,
    says: {
      nl: 'Er gaat een naam mee. Zeg dan of die persoon ervan weet.',
      en: 'A name goes along. Then say whether that person knows.',
    },
    next: {
      nl: 'Weet de persoon het nog niet, schrijf dan op wie het vertelt en wanneer, of waarom het nog niet kan.',
      en: 'If the person does not know yet, write down who tells them and when, or why it cannot be yet.',
    },
  },
  'written-with-the-share': {
    status: 409,
    says: {
      nl: 'Of iemand iets weet, schrijf je op bij wat je deelde. Afvinken kan hier niet.',
      en: 'Whether somebody knows is written down with what you shared. It cannot be ticked off here.',
    },
    next: {
      nl: 'Open de taak. Op de pagina Wat wij delen schrijf je op of de persoon het weet.',
      en: 'Open the task. On the page What we share you write down whether the person knows.',
    },
  },
  'embargo-needs-lead': {
    status: 409,
    says: {
      nl: 'Hier ligt een embargo op. Dan mag alleen één genoemde persoon het lezen.',
      en: 'This is under embargo. Then one named person alone may read it.',
    },
    next: {
      nl: 'Kies wie aan tafel het mag lezen, of wacht tot het embargo voorbij is.',
      en: 'Choose who at the table may read it, or wait until the embargo has ended.',
    },
  },
  'readers-changed': {
    status: 409,
    says: {
      nl: 'Aan tafel zitten nu andere mensen dan je net zag.',
      en: 'Other people sit at the table now than you just saw.',
    },
    next: {
      nl: 'Kijk opnieuw wie het gaan lezen en bevestig dan.',
      en: 'Look again at who will read it, and then confirm.',
    },
  },
} as const satisfies Record<string, Refusal>
