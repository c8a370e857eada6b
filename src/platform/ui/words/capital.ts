// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** A word of the vocabulary at the start of a line or a sentence. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
