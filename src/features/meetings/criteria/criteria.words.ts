// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { roomWords } from '../../../platform/ui/words/words.ts'

/** What stands beside a proposal for a case. */
export const criteriaWords = roomWords('case-criteria', {
  nl: {
    'which-case': 'Voor welke aanpak?',
    'criteria-zvh': 'Landelijke criteria: (1 en 2 en 3) of 4',
    'criteria-riec': 'Thema’s van het RIEC-convenant: één is genoeg',
    'people-decide': 'Het systeem telt, mensen besluiten. Besluit de tafel anders, dan staat de reden erbij.',
    'comes-to': 'Uitkomst van de antwoorden: {{outcome}}.',
    why: 'Waarom?',
    'why-hint': 'Kort: feiten, geen namen.',
    'said-by': 'Vastgelegd door {{who}},',
    'not-said': 'nog niet beantwoord',
    'reason-against': 'Reden om anders te besluiten',
    'reason-against-hint': 'Wat maakt dat de tafel deze casus toch voorstelt?',
    source: 'Bron: {{source}}',
  },
  en: {
    'which-case': 'For which approach?',
    'criteria-zvh': 'National criteria: (1 and 2 and 3) or 4',
    'criteria-riec': 'Themes of the RIEC covenant: one is enough',
    'people-decide': 'The system counts, people decide. If the table decides otherwise, it says why.',
    'comes-to': 'What the answers come to: {{outcome}}.',
    why: 'Why?',
    'why-hint': 'Short: facts, no names.',
    'said-by': 'Recorded by {{who}},',
    'not-said': 'not answered yet',
    'reason-against': 'Reason to decide otherwise',
    'reason-against-hint': 'What makes the table propose this case all the same?',
    source: 'Source: {{source}}',
  },
})
