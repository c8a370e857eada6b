// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Word } from './word.ts'
import { lawWords } from './words.law.ts'
import { meetingWords } from './words.meeting.ts'
import { networkWords } from './words.network.ts'
import { peopleWords } from './words.people.ts'
import { placesWords } from './words.places.ts'
import { riverWords } from './words.river.ts'

const parts = [riverWords, meetingWords, peopleWords, networkWords, placesWords, lawWords]

/** Every domain word, once. The code is the English word of the code; screens and the glossary read it here. */
export const words = {
  ...riverWords,
  ...meetingWords,
  ...peopleWords,
  ...networkWords,
  ...placesWords,
  ...lawWords,
} as const satisfies Record<string, Word>

export type WordCode = keyof typeof words

/** The glossary as a list, in the order of the parts: the river first. */
export const allWords: readonly ({ code: WordCode } & Word)[] = parts.flatMap(part =>
  Object.entries(part).map(([code, entry]) => ({ code: code as WordCode, ...entry })),
)
