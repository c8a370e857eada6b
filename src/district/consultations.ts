// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Days } from './days.ts'
import type { DomainCode } from './organisations.ts'
import type { PersonaId } from './people.ts'

/** A question without a name: who asks which function (or the coordinator), and what was said since. */
export type Consultation = {
  id: string
  by: PersonaId
  of: DomainCode | 'coordinator'
  at: Date
  words: string
  answers: { by: PersonaId; at: Date; words: string }[]
  ended?: { at: Date; thanks: string }
}

/** Four of them at the signal meeting: asked lately, waiting too long, answered, and ended with a thank-you. */
export const consultations = (days: Days): Consultation[] => [
  {
    id: 'bikes',
    by: 'idris',
    of: 'coordinator',
    at: days.at(-2, '11:20'),
    words:
      'Een leerling van 15 verzuimt sinds de herfst steeds vaker en hangt ’s avonds rond het Kadeplein. ' +
      'Thuis is er zorg, op school lukt praten niet. De leerling sleutelt graag aan fietsen. Wie kent de jongeren ' +
      'daar goed en zou mee kunnen denken, zonder dat ik zeg om wie het gaat?',
    answers: [],
  },
  {
    id: 'balcony',
    by: 'petra',
    of: 'pit',
    at: days.at(-1, '15:40'),
    words:
      'Bewoners van een portiek durven jongeren op de trap niet aan te spreken. Wat helpt om het gesprek te ' +
      'beginnen, en wat maakt het erger?',
    answers: [],
  },
  {
    id: 'homework',
    by: 'samira',
    of: 'pit',
    at: days.at(-12, '09:05'),
    words:
      'Drie jongeren die ik ken komen ’s middags niet naar huis voor het donker is. Is er een plek ' +
      'waar zij terechtkunnen, met iemand die kan helpen met huiswerk? Ik wil nog niet zeggen wie het zijn.',
    answers: [
      {
        by: 'yara',
        at: days.at(-11, '16:30'),
        words:
          'Ja. Op dinsdag en donderdag is het buurthuis open van 15.00 tot 18.00 uur, met twee studenten erbij. ' +
          'Laat ze gewoon binnenlopen; een aanmelding schrikt af.',
      },
    ],
  },
  {
    id: 'dog',
    by: 'marit',
    of: 'woonvliet',
    at: days.at(-26, '10:15'),
    words:
      'Een bewoner houdt meer dieren dan in een woning past, zegt een buur. Mag de corporatie daar zelf iets mee, ' +
      'voordat de gemeente eraan te pas komt?',
    answers: [
      {
        by: 'petra',
        at: days.at(-25, '13:00'),
        words:
          'Ja, als er overlast is staat het in het huurcontract. Wij gaan altijd eerst langs, met koffie. Vaak is de ' +
          'bewoner blij met hulp bij het vinden van een ander plekje.',
      },
    ],
    ended: { at: days.at(-24, '09:30'), thanks: 'Dank je, zo doen we het. De buur is gerustgesteld.' },
  },
]
