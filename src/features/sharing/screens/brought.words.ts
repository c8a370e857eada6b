// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { roomWords } from '../../../platform/ui/words/words.ts'

/** What was brought to an agenda item, and standing aside from it. */
export const broughtWords = roomWords('brought', {
  nl: {
    title: 'Gebracht bij dit punt',
    none: 'Nog niemand bracht hier feiten.',
    until: 'leesbaar tot en met {{date}}',
    mine: 'van jouw domein',
    quiet: 'alleen jij leest dit (embargo)',
    person: 'een persoon, zonder naam',
    works: 'Wat helpt',
    avoid: 'Vermijden',
    safety: 'Veilig',
    add: 'Zelf iets brengen',
    aside: 'Ik doe hier niet mee',
    'aside-title': 'Waarom doe je hier niet mee?',
    'aside-text':
      'Je leest dan niets meer over dit punt. De coördinator ziet dat je niet meedoet en welke reden je koos. Alleen de coördinator kan dit terugdraaien.',
    'aside-why': 'Wat is de reden?',
    'aside-who': 'Wie doet hier niet mee?',
    family: 'Eigen familie',
    acquaintance: 'Vriend, buur of kennis',
    colleague: 'Collega',
    'own-role': 'Ik heb hier zelf een rol in',
    'aside-does': 'Niet meedoen',
    'stood-aside': '{{who}} doet niet mee bij dit punt.',
    'aside-list': 'Doet niet mee: {{who}}',
    'aside-end': 'Doet weer mee',
    'aside-ended': '{{who}} doet weer mee bij dit punt.',
  },
  en: {
    title: 'Brought to this item',
    none: 'Nobody brought facts here yet.',
    until: 'readable up to and including {{date}}',
    mine: 'of your domain',
    quiet: 'only you read this (embargo)',
    person: 'a person, without a name',
    works: 'What works',
    avoid: 'Avoid',
    safety: 'Safe',
    add: 'Bring something yourself',
    aside: 'I stand aside here',
    'aside-title': 'Why do you stand aside here?',
    'aside-text':
      'You then read nothing more of this item. The coordinator sees that you stand aside and which reason you chose. Only the coordinator can undo this.',
    'aside-why': 'What is the reason?',
    'aside-who': 'Who stands aside here?',
    family: 'Own family',
    acquaintance: 'Friend, neighbour or acquaintance',
    colleague: 'Colleague',
    'own-role': 'I have a role in this myself',
    'aside-does': 'Stand aside',
    'stood-aside': '{{who}} stands aside at this item.',
    'aside-list': 'Stands aside: {{who}}',
    'aside-end': 'Takes part again',
    'aside-ended': '{{who}} takes part again at this item.',
  },
})
