// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useCallback } from 'react'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'

/** "Petra Nijland, toestel 318": a name with the number to dial; the name alone when no number is known. */
export function useExtension(): (name: string, phone: string) => string {
  const say = useWords(uiWords)
  return useCallback(
    (name, phone) => (phone === '' ? name : `${name}, ${say('extension', { number: phone })}`),
    [say],
  )
}
