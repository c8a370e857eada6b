// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { Button } from '../show/button.tsx'
import { useToday } from '../time/date.tsx'
import { type Direction, type ReadDate, readDate, readTime, type UnreadDate } from '../time/read-date.ts'
import { showDate, showFullDate } from '../time/show-date.ts'
import { uiWords } from '../words/ui.words.ts'
import { type Say, useLanguage, useWords } from '../words/use-words.tsx'
import type { FieldProps } from './field.tsx'
import { TextField } from './text-field.tsx'

type Props = Omit<FieldProps, 'repairs' | 'below'> & {
  id?: string
  /** What is in the field, as typed: the draft keeps the words, `onRead` gets their meaning. */
  typed: string
  onType: (typed: string) => void
  onRead?: (read: ReadDate | undefined) => void
  direction?: Direction
  withTime?: boolean
}

const inWords = ({ day, time }: ReadDate, language: 'nl' | 'en') =>
  [showFullDate(day, language), time].filter(Boolean).join(language === 'nl' ? ' om ' : ' at ')

/** A day, and a time if wanted, typed as people write it. What was read is said back; what cannot be read is explained. */
export function DateField({ typed, onType, onRead, direction = 'past', withTime = false, ...field }: Props) {
  const say = useWords(uiWords)
  const language = useLanguage()
  const today = useToday()
  const [left, setLeft] = useState(typed !== '')
  const read = typed.trim() === '' ? undefined : readDate(typed, today, direction)
  const wrong = read !== undefined && 'problem' in read ? read : undefined
  const meant = read !== undefined && 'day' in read ? read : undefined
  const change = (next: string) => {
    onType(next)
    const now = readDate(next, today, direction)
    onRead?.('day' in now ? now : undefined)
  }
  const problem = left && wrong ? problemInWords(typed.trim(), wrong, say) : undefined
  return (
    <TextField
      {...field}
      hint={
        field.hint ??
        say(`${withTime ? 'date-time-hint' : 'date-hint'}${direction === 'future' ? '-ahead' : ''}`)
      }
      error={field.error ?? problem}
      value={typed}
      onChange={event => change(event.target.value)}
      onBlur={() => setLeft(true)}
      repairs={
        problem
          ? wrong?.suggestions.map(one => (
              <Repair
                key={one.day}
                name={inShort(one, language)}
                use={() => change(inWords(one, language))}
              />
            ))
          : undefined
      }
      below={
        <p className="read-as" aria-live="polite">
          {meant ? say('date-means', { date: inWords(meant, language) }) : null}
        </p>
      }
    />
  )
}

const inShort = ({ day, time }: ReadDate, language: 'nl' | 'en') =>
  [showDate(day, '1900-01-01', language).replace(/ \d{4}$/, ''), time].filter(Boolean).join(', ')

function problemInWords(
  typed: string,
  { problem, suggestions }: UnreadDate,
  say: Say<keyof typeof uiWords.texts.nl>,
) {
  const what = say(problem, { typed })
  return suggestions.length > 0 ? `${what} ${say('maybe-you-mean')}` : what
}

function Repair({ name, use }: { name: string; use: () => void }) {
  return (
    <Button small onClick={use}>
      {name}
    </Button>
  )
}

type TimeProps = Omit<FieldProps, 'repairs' | 'below'> & {
  id?: string
  typed: string
  onType: (typed: string) => void
}

/** A time of day, typed: "21:30", "21u30", "9 uur". */
export function TimeField({ typed, onType, ...field }: TimeProps) {
  const say = useWords(uiWords)
  const [left, setLeft] = useState(typed !== '')
  const wrong = left && typed.trim() !== '' && readTime(typed) === undefined
  return (
    <TextField
      {...field}
      hint={field.hint ?? say('time-hint')}
      error={field.error ?? (wrong ? say('not-a-time') : undefined)}
      value={typed}
      onChange={event => onType(event.target.value)}
      onBlur={() => setLeft(true)}
    />
  )
}
