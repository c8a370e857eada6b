// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from './language.ts'
import { acutePatterns, diagnosisPatterns, labelPatterns, type WordPattern } from './text-check-words.ts'

export type FindingKind = 'label' | 'diagnosis' | 'bsn' | 'acute'

/** Something in a free text worth a second look. `start` and `end` are UTF-16 offsets, end exclusive. */
export type Finding = { start: number; end: number; kind: FindingKind; found: string; suggestion: Bilingual }

function findWords(text: string, kind: FindingKind, patterns: readonly WordPattern[]): Finding[] {
  return patterns.flatMap(({ words, suggestion }) =>
    [...text.matchAll(wholeWords(words))].map(hit => ({
      start: hit.index,
      end: hit.index + hit[0].length,
      kind,
      found: hit[0],
      suggestion,
    })),
  )
}

// JavaScript's \b knows no accents: "é" would end a word. Letters and digits of any script bound it here.
const wholeWords = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu')

/** Words that name a kind of person where behaviour would say more. A hint, never a refusal. */
export const findLabelWords = (text: string): Finding[] => findWords(text, 'label', labelPatterns)

/** Words that read as a diagnosis. Say what others need to do or avoid instead (functional sharing). */
export const findDiagnoses = (text: string): Finding[] => findWords(text, 'diagnosis', diagnosisPatterns)

/** Words of acute danger or violence at home: show the numbers to call first. */
export const findAcuteDanger = (text: string): Finding[] => findWords(text, 'acute', acutePatterns)

/**
 * The eleven-test of the citizen service number: 9a + 8b + … + 2h - i divisible by eleven.
 * @param digits exactly nine digits; anything else fails
 */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0)
  return sum % 11 === 0
}

// Nine digits, as one run or in groups (123 456 782, 1234.56.782); amounts of money are left alone.
const nineDigits = /(?<![\p{L}\d]|\d[.,-]|€\s?)\d(?:[ .-]?\d){8}(?![\d\p{L}]|[.,-]\d)/gu
const groupings = [/^\d{9}$/, /^\d{3}([ .-])\d{3}\1\d{3}$/, /^\d{4}([ .-])\d{2}\1\d{3}$/]

const bsnSuggestion: Bilingual = {
  nl: 'Dit lijkt op een burgerservicenummer. Haal het uit de tekst; het hoort alleen in het eigen veld, als je domein dat mag.',
  en: 'This looks like a citizen service number. Take it out of the text; it belongs only in its own field, if your domain may.',
}

/** Numbers shaped like a citizen service number that pass the eleven-test. */
export function findServiceNumbers(text: string): Finding[] {
  return [...text.matchAll(nineDigits)]
    .filter(hit => groupings.some(grouping => grouping.test(hit[0])))
    .filter(hit => passesElevenTest(hit[0].replace(/\D/g, '')))
    .map(hit => ({
      start: hit.index,
      end: hit.index + hit[0].length,
      kind: 'bsn',
      found: hit[0],
      suggestion: bsnSuggestion,
    }))
}

/** All findings in order of place; what is acute comes first at the same place. */
export function checkText(text: string): Finding[] {
  const findings = [
    ...findAcuteDanger(text),
    ...findServiceNumbers(text),
    ...findDiagnoses(text),
    ...findLabelWords(text),
  ]
  return findings.sort((one, other) => one.start - other.start)
}
