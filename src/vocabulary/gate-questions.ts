// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from './language.ts'

/** What must be recorded before persons may be matched in a partnership. */
export const gateParts = {
  'legal-basis': {
    nl: 'Grondslag, bevestigd door een jurist',
    en: 'Legal basis, confirmed by a lawyer',
  },
  dpia: {
    nl: 'Gegevensbeschermingseffectbeoordeling (DPIA), goedgekeurd',
    en: 'Data-protection impact assessment (DPIA), approved',
  },
  controller: {
    nl: 'Besluit van iedere verwerkingsverantwoordelijke',
    en: 'Decision of every controller',
  },
} as const satisfies Record<string, Bilingual>

export type GatePart = keyof typeof gateParts

/** One question that a part must answer in words, and what in law it comes from. */
export type GateQuestion = { ask: Bilingual; source: string }

/** The questions of each part. An answer says what was found and where it stands; a bare yes is none. */
export const gateQuestions = {
  'legal-basis': {
    designation: {
      ask: {
        nl: 'Welke wet wijst dit samenwerkingsverband aan, en met welk artikel?',
        en: 'Which act designates this partnership, and in which article?',
      },
      source: 'WGS; Besluit Stb. 2024, 380',
    },
    purpose: {
      ask: {
        nl: 'Voor welk onderdeel van het wettelijke doel is vergelijken nodig?',
        en: 'For which element of the statutory purpose is matching needed?',
      },
      source: 'WGS; AVG art. 5(1)(b)',
    },
    participants: {
      ask: {
        nl: 'Welke deelnemers mogen meedoen, en welke gegevens mogen zij daarvoor brengen?',
        en: 'Which participants may take part, and which data may they bring for it?',
      },
      source: 'WGS',
    },
    'sector-law': {
      ask: {
        nl: 'Hoe blijft het eigen recht van politie, justitie en belastingdienst voorgaan?',
        en: 'How does the own law of police, justice and tax keep precedence?',
      },
      source: 'Wpg art. 20; Wjsg art. 39f; AWR art. 67',
    },
    'service-number': {
      ask: {
        nl: 'Welke deelnemers mogen het burgerservicenummer gebruiken, en waarop rust dat?',
        en: 'Which participants may use the citizen service number, and on what does that rest?',
      },
      source: 'UAVG art. 46; Wabb',
    },
  },
  dpia: {
    necessity: {
      ask: {
        nl: 'Waarom lukt het doel niet zonder vergelijken van personen?',
        en: 'Why can the purpose not be reached without matching persons?',
      },
      source: 'AVG art. 35(7)(b)',
    },
    risks: {
      ask: {
        nl: 'Welke risico’s voor mensen zijn er, en welke maatregel staat tegenover elk?',
        en: 'Which risks are there for people, and which measure stands against each?',
      },
      source: 'AVG art. 35(7)(c)-(d)',
    },
    wrong: {
      ask: {
        nl: 'Wat gebeurt er als twee mensen ten onrechte voor dezelfde worden gehouden?',
        en: 'What happens when two people are wrongly taken for one?',
      },
      source: 'AVG art. 5(1)(d); WGS',
    },
    retention: {
      ask: {
        nl: 'Wanneer verdwijnen sleutels en raakvlakken, en wie ziet dat na?',
        en: 'When do keys and overlaps disappear, and who checks that?',
      },
      source: 'AVG art. 5(1)(e); WGS',
    },
    informing: {
      ask: {
        nl: 'Hoe horen mensen dat hun gegevens zijn vergeleken, en waar kunnen zij terecht?',
        en: 'How do people learn that their data were matched, and where can they turn?',
      },
      source: 'AVG art. 12-21; UAVG art. 41; Besluit art. 1.1',
    },
    advice: {
      ask: {
        nl: 'Wat adviseerden de functionaris gegevensbescherming en de rechtmatigheidsadviescommissie?',
        en: 'What did the data-protection officer and the lawfulness committee advise?',
      },
      source: 'AVG art. 35(2) en 36; WGS',
    },
  },
  controller: {
    arrangement: {
      ask: {
        nl: 'Waar staat wie van de verantwoordelijken wat doet?',
        en: 'Where does it say which of the controllers does what?',
      },
      source: 'AVG art. 26',
    },
    contact: {
      ask: {
        nl: 'Wie is het contactpunt voor mensen met een verzoek?',
        en: 'Who is the contact point for people with a request?',
      },
      source: 'Besluit Stb. 2024, 380 art. 1.1',
    },
    human: {
      ask: {
        nl: 'Wie beoordeelt binnen je organisatie een raakvlak voordat er iets gebeurt?',
        en: 'Who within your organisation judges an overlap before anything happens?',
      },
      source: 'AVG art. 22; WGS',
    },
    explained: {
      ask: {
        nl: 'Waar legt je organisatie aan iedereen uit hoe er vergeleken wordt?',
        en: 'Where does your organisation explain to everyone how matching works?',
      },
      source: 'WGS',
    },
  },
} as const satisfies Record<GatePart, Record<string, GateQuestion>>
