// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import { allRhythms, rhythms, weekdays, weeksOfMonth } from '../../../vocabulary/rhythms.ts'
import { readClockTime } from './read-time.rules.ts'
import type { Rhythm } from './table.contract.ts'
import { tableWords } from './table.words.ts'

const often = ['none', ...allRhythms] as const
type Often = (typeof often)[number]
type Typed = Omit<Rhythm, 'every' | 'minutes'> & { every: Often; minutes: string }

/** A rhythm as somebody fills it in; `meant` is nothing while something is missing or wrong. */
export type Filled = {
  typed: Typed
  type: (more: Partial<Typed>) => void
  meant: Rhythm | null | undefined
  wrongTime: boolean
  wrongMinutes: boolean
}

/** @param rhythm what it starts from; `usual` of the kind of table when there is none yet */
export function useRhythm(rhythm: Rhythm | null, usual: Often = 'none'): Filled {
  const [typed, setTyped] = useState<Typed>({
    every: rhythm?.every ?? usual,
    weekday: rhythm?.weekday ?? 2,
    weekOfMonth: rhythm?.weekOfMonth ?? 1,
    time: rhythm?.time ?? '',
    minutes: String(rhythm?.minutes ?? 90),
    room: rhythm?.room ?? '',
  })
  const { every, weekday, weekOfMonth, room } = typed
  const time = readClockTime(typed.time)
  const minutes = /^\d{1,3}$/.test(typed.minutes) ? Number(typed.minutes) : 0
  const wrongMinutes = minutes < 5 || minutes > 600
  const meant = () => {
    if (every === 'none') return null
    if (time === undefined || wrongMinutes) return undefined
    const week = every === 'month' ? weekOfMonth : null
    return { every, weekday, weekOfMonth: week, time, minutes, room: room.trim() }
  }
  const type = (more: Partial<Typed>) => setTyped(before => ({ ...before, ...more }))
  return { typed, type, meant: meant(), wrongTime: time === undefined, wrongMinutes }
}

/** How often, which day, which hour and where; a table without a rhythm is asked nothing more. */
export function RhythmFields({ of, tried }: { of: Filled; tried: boolean }) {
  const say = useWords(tableWords)
  const inWords = useBilingual()
  const { typed, type } = of
  return (
    <>
      <RadioGroup
        label={say('rhythm')}
        stacked
        choices={often.map(value => ({
          value,
          label: value === 'none' ? say('no-rhythm') : inWords(rhythms[value]),
        }))}
        value={typed.every}
        onChange={every => every && type({ every })}
      />
      {typed.every === 'none' ? null : <WhenAndWhere of={of} tried={tried} />}
    </>
  )
}

function WhenAndWhere({
  of: { typed, type, wrongTime, wrongMinutes },
  tried,
}: Parameters<typeof RhythmFields>[0]) {
  const say = useWords(tableWords)
  const inWords = useBilingual()
  return (
    <>
      {typed.every === 'month' ? (
        <RadioGroup
          label={say('week-of-month')}
          choices={([1, 2, 3, 4] as const).map(week => ({
            value: `${week}` as const,
            label: inWords(weeksOfMonth[week]),
          }))}
          value={typed.weekOfMonth ? `${typed.weekOfMonth}` : undefined}
          onChange={week => week && type({ weekOfMonth: Number(week) as 1 | 2 | 3 | 4 })}
        />
      ) : null}
      <RadioGroup
        label={say('weekday')}
        choices={([1, 2, 3, 4, 5] as const).map(day => ({
          value: `${day}` as const,
          label: inWords(weekdays[day]),
        }))}
        value={`${typed.weekday}`}
        onChange={day => day && type({ weekday: Number(day) as 1 | 2 | 3 | 4 | 5 })}
      />
      <TextField
        label={say('hour')}
        hint={say('hour-hint')}
        value={typed.time}
        onChange={event => type({ time: event.target.value })}
        error={tried && wrongTime ? say('hour-wrong') : undefined}
      />
      <TextField
        label={say('minutes')}
        inputMode="numeric"
        value={typed.minutes}
        onChange={event => type({ minutes: event.target.value })}
        error={tried && wrongMinutes ? say('minutes-wrong') : undefined}
      />
      <TextField
        label={say('room')}
        optional
        value={typed.room}
        maxLength={200}
        onChange={event => type({ room: event.target.value })}
      />
    </>
  )
}
