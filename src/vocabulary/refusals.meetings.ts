// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Refusal } from './refusal.ts'

export const meetingRefusals = {
  'not-decided': {
    status: 409,
    says: { nl: 'Dit punt kan nog niet worden vastgelegd.', en: 'This item cannot be decided yet.' },
    next: { nl: 'Kijk wat er nog ontbreekt.', en: 'See what is still missing.' },
  },
  'matter-not-waiting': {
    status: 409,
    says: {
      nl: 'Dit voorstel staat al op een agenda of er is al over besloten.',
      en: 'This matter stands on an agenda already or was decided.',
    },
    next: { nl: 'Kijk op de agenda van het overleg.', en: 'Look at the agenda of the meeting.' },
    constraints: ['open_once_on_an_agenda', 'settled_once', 'held_once'],
  },
  'meeting-was-held': {
    status: 409,
    says: { nl: 'Dit overleg is al begonnen of geweest.', en: 'This meeting has begun or is over.' },
    next: { nl: 'Plan een nieuw overleg.', en: 'Plan a new meeting.' },
  },
  'lies-before-steering': {
    status: 409,
    says: {
      nl: 'Dit besluit ligt bij de stuurploeg. Daarom kun je het niet meer terugnemen.',
      en: 'This decision lies before the steering group. So it can no longer be taken back.',
    },
    next: {
      nl: 'Spreek de secretaris van de stuurploeg. De stuurploeg kan het voorstel aanhouden of afwijzen.',
      en: 'Speak to the secretary of the steering group. The group can hold the proposal or decline it.',
    },
    constraints: ['lies_before_steering'],
  },
  'no-rhythm': {
    status: 409,
    says: { nl: 'Deze tafel heeft geen vast ritme.', en: 'This table has no fixed rhythm.' },
    next: {
      nl: 'Plan elk overleg zelf, of vraag de beheerder om een ritme.',
      en: 'Plan each meeting by itself, or ask the administrator for a rhythm.',
    },
  },
  'meeting-in-the-past': {
    status: 400,
    says: { nl: 'Een van deze momenten is al geweest.', en: 'One of these moments has passed.' },
    next: { nl: 'Open de reeks opnieuw.', en: 'Open the series again.' },
  },
  'meeting-has-items': {
    status: 409,
    says: { nl: 'Er staan nog punten op de agenda.', en: 'There are still items on the agenda.' },
    next: {
      nl: 'Haal ze eerst van de agenda, of verzet het overleg.',
      en: 'Take them off the agenda first, or move the meeting.',
    },
  },
  'not-a-period': {
    status: 400,
    says: {
      nl: 'Dit is geen hele maand en geen heel kwartaal.',
      en: 'This is not a whole month and not a whole quarter.',
    },
    next: { nl: 'Kies een maand of een kwartaal.', en: 'Choose a month or a quarter.' },
  },
  'decided-already': {
    status: 409,
    says: { nl: 'Over dit punt is al besloten.', en: 'This item has been decided already.' },
    next: {
      nl: 'Neem het besluit eerst terug. Dat kan zolang er nog niets is teruggekoppeld.',
      en: 'Take the decision back first. That can be done while no feedback was sent.',
    },
  },
  'owner-not-at-table': {
    status: 409,
    says: {
      nl: 'Deze persoon zit nu niet aan dit overleg.',
      en: 'This person does not sit at this table now.',
    },
    next: {
      nl: 'Kies iemand die aan tafel zit, of vraag de beheerder om een plaats.',
      en: 'Choose somebody at the table, or ask the administrator for a seat.',
    },
  },
  'view-not-now': {
    status: 409,
    says: {
      nl: 'Deze blik kan nu niet worden vastgelegd.',
      en: 'This view cannot be recorded now.',
    },
    next: {
      nl: 'Zolang er verzegeld wordt gevraagd, geeft iedereen zelf een blik. Wat open is, verandert niet meer.',
      en: 'While sealed views are asked for, everybody gives their own. What is open does not change any more.',
    },
  },
} as const satisfies Record<string, Refusal>
