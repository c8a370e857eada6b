// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { roomWords } from '../../../platform/ui/words/words.ts'

/** Whether somebody whose name is shared knows of it: asked of who brings, read by who reads. */
export const informedWords = roomWords('informed', {
  nl: {
    question: 'Weet die persoon ervan?',
    'question-hint': 'Is iemand nog geen achttien, dan gaat het om de ouders.',
    informed: 'Ja',
    later: 'Nog niet, straks wel',
    not: 'Nee',
    'question-needed': 'Kies of de persoon ervan weet.',
    by: 'Wie vertelt het?',
    'by-hint': 'Een functie is genoeg, bijvoorbeeld: de wijkagent.',
    'by-needed': 'Schrijf op wie het vertelt.',
    on: 'Uiterlijk wanneer?',
    'on-needed': 'Typ een dag vanaf vandaag.',
    why: 'Waarom nog niet?',
    'why-hint': 'Bijvoorbeeld: het brengt iemand in gevaar, of een onderzoek loopt nog.',
    'why-needed': 'Schrijf kort op waarom.',
    'says-informed': 'De persoon weet ervan.',
    'says-later': 'De persoon weet het nog niet: {{by}} vertelt het, uiterlijk {{on}}.',
    'says-not': 'De persoon weet het niet: {{why}}',
  },
  en: {
    question: 'Does that person know?',
    'question-hint': 'If somebody is under eighteen, it is about the parents.',
    informed: 'Yes',
    later: 'Not yet, but soon',
    not: 'No',
    'question-needed': 'Choose whether the person knows.',
    by: 'Who tells them?',
    'by-hint': 'A function is enough, for example: the constable.',
    'by-needed': 'Write down who tells them.',
    on: 'By when?',
    'on-needed': 'Type a day from today on.',
    why: 'Why not yet?',
    'why-hint': 'For example: it puts somebody in danger, or an investigation is still going on.',
    'why-needed': 'Say briefly why.',
    'says-informed': 'The person knows of it.',
    'says-later': 'The person does not know yet: {{by}} tells them, by {{on}}.',
    'says-not': 'The person does not know: {{why}}',
  },
})
