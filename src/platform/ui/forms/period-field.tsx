// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useContext, useState } from 'react'
import { Button } from '../show/button.tsx'
import { NowContext, useToday } from '../time/date.tsx'
import type { ReadDate, UnreadDate } from '../time/read-date.ts'
import { type ReadPeriod, readPeriod } from '../time/read-period.ts'
import { momentOf, showDate, showFullDate } from '../time/show-date.ts'
import { uiWords } from '../words/ui.words.ts'
import { useLanguage, useWords } from '../words/use-words.tsx'
import type { FieldProps } from './field.tsx'
import { TextField } from './text-field.tsx'

type Props = Omit<FieldProps, 'repairs' | 'below'> & {
  id?: string
  typed: string
  onType: (typed: string) => void
  /** Says what is wrong also before the field was left: after an attempt to send. */
  tried?: boolean
}

const inWords = (day: ReadDate, language: 'nl' | 'en') =>
  [showFullDate(day.day, language), day.time].filter(Boolean).join(', ')

/** A period in words: "zondag 22 november 2026, 20:00 tot 22:30". */
export function periodInWords({ from, to }: ReadPeriod, language: 'nl' | 'en'): string {
  if (to === undefined) return inWords(from, language)
  if (to.day === from.day)
    return `${inWords(from, language)} ${language === 'nl' ? 'tot' : 'to'} ${to.time ?? ''}`
  return `${inWords(from, language)} ${language === 'nl' ? 'tot en met' : 'through'} ${inWords(to, language)}`
}

/** What is wrong with what was typed, or nothing. */
export const problemOfPeriod = (typed: string, today: string): UnreadDate | undefined => {
  const read = readPeriod(typed, today)
  return 'problem' in read ? read : undefined
}

/** A day, a moment or a period, typed as people write it; said back as it was read, repaired with one tap. */
export function PeriodField({ typed, onType, tried = false, ...field }: Props) {
  const say = useWords(uiWords)
  const language = useLanguage()
  const today = useToday()
  const now = momentOf(useContext(NowContext)())
  const [left, setLeft] = useState(typed !== '')
  const read = typed.trim() === '' ? undefined : readPeriod(typed, today)
  const wrong = (left || tried) && read && 'problem' in read ? read : undefined
  const problem =
    wrong &&
    [
      say(wrong.problem, { typed: typed.trim() }),
      wrong.suggestions.length > 0 ? say('maybe-you-mean') : '',
    ].join(' ')
  const repairs = wrong?.suggestions.slice(0, 2).map(({ day, time }) => ({
    name: showDate(day, '1900-01-01', language).replace(/ \d{4}$/, ''),
    typed: [day.split('-').reverse().join('-'), time].filter(Boolean).join(' '),
  }))
  return (
    <TextField
      {...field}
      error={field.error ?? problem}
      value={typed}
      onChange={event => onType(event.target.value)}
      onBlur={() => setLeft(true)}
      repairs={
        repairs
          ? [
              ...repairs,
              {
                name: say('just-now', { time: now.time ?? '' }),
                typed: `${now.day.split('-').reverse().join('-')} ${now.time}`,
              },
            ].map(repair => (
              <Button small key={repair.typed} onClick={() => onType(repair.typed)}>
                {repair.name}
              </Button>
            ))
          : undefined
      }
      below={
        <p className="read-as" aria-live="polite">
          {read && 'from' in read ? say('date-means', { date: periodInWords(read, language) }) : null}
        </p>
      }
    />
  )
}
