// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { word } from './word.ts'

/** What belongs to a meeting that is prepared and held. */
export const meetingWords = {
  rhythm: word(
    'ritme',
    'rhythm',
    'Hoe vaak en wanneer een tafel bij elkaar komt.',
    'How often and when a table meets.',
    'practice',
  ),
  'standing-item': word(
    'vast agendapunt',
    'standing item',
    'Een punt waarmee elk overleg van een tafel begint of eindigt.',
    'An item with which every meeting of a table begins or ends.',
    'practice',
  ),
  attendance: word(
    'aanwezigheid',
    'attendance',
    'Wie er in het overleg is, vanaf wanneer, en wie voor welk punt de zaal uit is.',
    'Who is in the meeting, since when, and who left the room for which item.',
    'practice',
  ),
  'own-view': word(
    'eigen blik',
    'own view',
    'Hoe iemand vanuit de eigen taak naar een punt kijkt, voordat het overleg oordeelt.',
    'How somebody looks at an item from the own task, before the meeting judges.',
    'practice',
  ),
  'challenge-question': word(
    'tegenvraag',
    'challenge question',
    'De vraag die bij een zware keuze gesteld wordt door wie daarvoor is aangewezen: wat zien we niet?',
    'The question that somebody assigned asks before a heavy choice: what do we not see?',
    'practice',
  ),
  beamer: word(
    'beamer',
    'room screen',
    'Het scherm in de zaal. Het toont alleen wat iedereen die aanwezig is mag lezen.',
    'The screen in the room. It shows only what everybody present may read.',
    'practice',
  ),
  condition: word(
    'voorwaarde',
    'condition',
    'Wat de wet vraagt voordat een zware keuze mag; het overleg vinkt af dat het is nagegaan.',
    'What the law asks before a heavy choice; the meeting ticks that it was checked.',
    'awb',
  ),
} as const
