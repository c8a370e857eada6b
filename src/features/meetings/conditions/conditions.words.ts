// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { roomWords } from '../../../platform/ui/words/words.ts'

/** What stands beside an option that the law puts conditions to. */
export const conditionsWords = roomWords('legal-conditions', {
  nl: {
    conditions: 'Wat de wet vraagt',
    'conditions-hint': 'Vink af wat de tafel naging. Bij een zware keuze moet alles afgevinkt zijn.',
    basis: 'Wettelijke basis: {{basis}}. Nog niet door een jurist bevestigd.',
    'recorded-by': 'Vastgelegd door {{who}},',
    'not-checked': 'Niet nagegaan.',
    'was-checked': 'Nagegaan:',
  },
  en: {
    conditions: 'What the law asks',
    'conditions-hint': 'Tick what the table checked. For a heavy choice everything must be ticked.',
    basis: 'Legal basis: {{basis}}. Not confirmed by a lawyer yet.',
    'recorded-by': 'Recorded by {{who}},',
    'not-checked': 'Not checked.',
    'was-checked': 'Checked:',
  },
})
