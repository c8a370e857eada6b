// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createContext, useContext } from 'react'
import { useLanguage } from '../words/use-words.tsx'
import { momentOf, showDate, showFullDate } from './show-date.ts'

/** The instant of now for everything that says "vandaag". Tests and stories set their own. */
export const NowContext = createContext<() => string>(() => new Date().toISOString())

export const useToday = (): string => momentOf(useContext(NowContext)()).day

/** "di 24 nov, 14:00". The full date stands in the title and is what a screen reader says. */
export function DateText({ when }: { when: string }) {
  const language = useLanguage()
  const now = useContext(NowContext)()
  const full = showFullDate(when, language)
  return (
    <time dateTime={when} title={full}>
      <span aria-hidden="true">{showDate(when, now, language)}</span>
      <span className="only-heard">{full}</span>
    </time>
  )
}
