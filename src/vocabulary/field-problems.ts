// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from './language.ts'

/** Sentences for what can be wrong with one field. A shape names the code as its message: `z.string().refine(…, 'bsn')`. */
export const fieldProblems = {
  'not-text': {
    nl: 'Hier staat een teken dat geen tekst is.',
    en: 'There is a character here that is not text.',
  },
  'facts-needed': {
    nl: 'Schrijf op wat je zag. Eén zin is genoeg.',
    en: 'Write down what you saw. One sentence is enough.',
  },
  'rd-swapped': {
    nl: 'Deze coördinaten liggen niet in Nederland. Zijn x en y verwisseld?',
    en: 'These coordinates are not in the Netherlands. Have x and y been swapped?',
  },
  bsn: {
    nl: 'Dit burgerservicenummer klopt niet. Controleer de cijfers.',
    en: 'This citizen service number is not right. Check the digits.',
  },
  'registration-number': {
    nl: 'Een KvK-nummer heeft acht cijfers.',
    en: 'A trade-register number has eight digits.',
  },
  plate: { nl: 'Dit is geen Nederlands kenteken.', en: 'This is not a Dutch number plate.' },
  postcode: {
    nl: 'Een postcode is vier cijfers en twee letters.',
    en: 'A postcode is four digits and two letters.',
  },
  phone: { nl: 'Dit telefoonnummer klopt niet.', en: 'This telephone number is not right.' },
  'birth-date': { nl: 'Deze geboortedatum bestaat niet.', en: 'This date of birth does not exist.' },
  'name-needed': { nl: 'Hoe noem je deze?', en: 'What do you call this one?' },
  'week-of-month': {
    nl: 'Kies bij elke maand de hoeveelste week, en anders geen.',
    en: 'With every month choose which week, and otherwise none.',
  },
  'not-for-this-kind': {
    nl: 'Dit veld hoort niet bij deze soort.',
    en: 'This field does not belong to this kind.',
  },
  'question-needed': { nl: 'Stel je vraag in een zin.', en: 'Ask your question in a sentence.' },
  'reporter-needed': {
    nl: 'Schrijf een naam of een telefoonnummer, of laat dit leeg.',
    en: 'Write a name or a telephone number, or leave this out.',
  },
  'answer-needed': { nl: 'Schrijf een antwoord.', en: 'Write an answer.' },
  'no-bsn': {
    nl: 'Hier staat een burgerservicenummer. Haal het weg: deze tekst mag niemand aanwijzen.',
    en: 'There is a citizen service number here. Take it out: this text may not point at anybody.',
  },
  'no-plate': {
    nl: 'Hier staat een kenteken. Haal het weg: deze tekst mag niemand aanwijzen.',
    en: 'There is a number plate here. Take it out: this text may not point at anybody.',
  },
  'no-phone': {
    nl: 'Hier staat een telefoonnummer. Haal het weg: deze tekst mag niemand aanwijzen.',
    en: 'There is a telephone number here. Take it out: this text may not point at anybody.',
  },
  'no-email': {
    nl: 'Hier staat een e-mailadres. Haal het weg: deze tekst mag niemand aanwijzen.',
    en: 'There is an e-mail address here. Take it out: this text may not point at anybody.',
  },
  'advice-needed': {
    nl: 'Vul er minstens één in: wat helpt, wat te vermijden of wat veilig is.',
    en: 'Fill in at least one: what works, what to avoid or what is safe.',
  },
  'reason-needed': { nl: 'Schrijf kort op waarom.', en: 'Say briefly why.' },
  'source-id-needed': { nl: 'Deze regel heeft geen eigen nummer.', en: 'This row has no id of its own.' },
  'mail-address': {
    nl: 'Dit is geen e-mailadres. Typ het zoals naam@organisatie.nl.',
    en: 'This is no e-mail address. Type it like name@organisation.nl.',
  },
} as const satisfies Record<string, Bilingual>
