// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from './language.ts'

type Line = { code: string; number: string; when: Bilingual; says: Bilingual }

/**
 * Whom one calls before anything is written down. Acute danger never lives in a signal: the screens show
 * these lines first and the reports behind them stay with the police and with Veilig Thuis.
 */
export const acuteLines = [
  {
    code: 'emergency',
    number: '112',
    when: { nl: 'Is er nu gevaar?', en: 'Is there danger right now?' },
    says: { nl: 'Bel 112.', en: 'Call 112.' },
  },
  {
    code: 'safe-at-home',
    number: '0800-2000',
    when: { nl: 'Zorgen over geweld thuis of een kind?', en: 'Worried about violence at home or a child?' },
    says: {
      nl: 'Bel Veilig Thuis, 0800-2000 (gratis, dag en nacht), en volg de meldcode.',
      en: 'Call Veilig Thuis, 0800-2000 (free, day and night), and follow the reporting code.',
    },
  },
  {
    code: 'police-no-emergency',
    number: '0900-8844',
    when: { nl: 'Geen spoed, wel politie?', en: 'No emergency, but police needed?' },
    says: { nl: 'Bel 0900-8844.', en: 'Call 0900-8844.' },
  },
] as const satisfies readonly Line[]

export type AcuteLine = (typeof acuteLines)[number]['code']

/** The five steps of the Meldcode huiselijk geweld en kindermishandeling (Wmo 2015 art. 3.3, Jeugdwet 4.1.7). */
export const reportingCodeSteps = [
  {
    nl: 'Breng in kaart wat je ziet en hoort. Schrijf feiten op, geen vermoedens.',
    en: 'Set out what you see and hear. Write down facts, not suspicions.',
  },
  {
    nl: 'Overleg met een collega die hiervoor is aangewezen. Vraag zo nodig raad aan Veilig Thuis, zonder naam.',
    en: 'Consult the colleague appointed for this. If needed, ask Veilig Thuis for advice, without a name.',
  },
  {
    nl: 'Praat met de betrokkenen, als dat veilig kan.',
    en: 'Talk with the people concerned, if that is safe.',
  },
  {
    nl: 'Weeg het geweld: is er een vermoeden, en is het acuut of blijft het onveilig?',
    en: 'Weigh the violence: is there a suspicion, and is it acute or does it remain unsafe?',
  },
  {
    nl: 'Beslis twee dingen: is melden bij Veilig Thuis nodig, en kun je zelf hulp bieden of organiseren?',
    en: 'Decide two things: must you report to Veilig Thuis, and can you offer or arrange help yourself?',
  },
] as const satisfies readonly Bilingual[]
