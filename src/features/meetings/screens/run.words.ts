// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { roomWords } from '../../../platform/ui/words/words.ts'

/** What is said while a meeting runs: who is in the room. */
export const runWords = roomWords('meeting-run', {
  nl: {
    present: 'Aanwezig',
    'present-of': '{{count}} van {{total}}',
    'in-the-hall': 'Op de gang bij dit punt',
    'not-yet': 'Nog niet binnen',
    gone: 'Weer weg',
    'mark-all': 'Iedereen is er',
    'key-all': 'iedereen is er',
    'key-who': 'wie is er',
    'comes-in': 'Is er',
    'goes-away': 'Is weg',
    'leaves-item': 'Gaat de gang op bij dit punt',
    'comes-back': 'Komt weer binnen',
    'came-at': 'sinds {{time}}',
    guest: 'Gast',
    'guest-note': 'Een gast heeft geen plaats aan deze tafel. De beamer toont dan niets van het punt.',
    'add-guest': 'Gast toevoegen',
    'guest-name': 'Wie is de gast?',
    'guest-hint': 'Naam of functie. Wie hier geen plaats heeft, leest niets mee.',
    'guest-needed': 'Typ een naam of functie.',
    'no-seat-now': 'heeft hier geen plaats meer',
    coordinator: 'Coördinator',
    'nobody-yet': 'Nog niemand.',
    'two-perspectives':
      'Er moeten minstens twee organisaties bij dit punt aanwezig zijn om samen iets te besluiten. Kijk bij ‘Aanwezig’, of kies niets doen, eigen proces of aanhouden.',
  },
  en: {
    present: 'Present',
    'present-of': '{{count}} of {{total}}',
    'in-the-hall': 'In the hall for this item',
    'not-yet': 'Not in yet',
    gone: 'Gone again',
    'mark-all': 'Everybody is here',
    'key-all': 'everybody is here',
    'key-who': 'who is here',
    'comes-in': 'Is here',
    'goes-away': 'Is gone',
    'leaves-item': 'Goes out for this item',
    'comes-back': 'Comes back in',
    'came-at': 'since {{time}}',
    guest: 'Guest',
    'guest-note': 'A guest has no seat at this table. The projector then shows nothing of the item.',
    'add-guest': 'Add a guest',
    'guest-name': 'Who is the guest?',
    'guest-hint': 'Name or function. Who has no seat here reads nothing.',
    'guest-needed': 'Type a name or function.',
    'no-seat-now': 'has no seat here any more',
    coordinator: 'Coordinator',
    'nobody-yet': 'Nobody yet.',
    'two-perspectives':
      'At least two organisations must be present for this item to decide something together. Look at ‘Present’, or choose do nothing, own process or hold.',
  },
})
