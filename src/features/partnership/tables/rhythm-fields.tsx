// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { readWhole } from '../../../platform/ui/forms/read-whole.ts'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { type Say, useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import { allRhythms, rhythms, weekdays, weeksOfMonth } from '../../../vocabulary/rhythms.ts'
import { readClockTime } from './read-time.rules.ts'
import type { Rhythm } from './table.contract.ts'
import { tableWords } from './table.words.ts'

type SayTable = Say<keyof typeof tableWords.texts.nl>
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
  const minutes = readWhole(typed.minutes, 5, 600)
  const meant = () => {
    if (every === 'none') return null
    if (time === undefined || minutes === undefined) return undefined
    const week = every === 'month' ? weekOfMonth : null
    return { every, weekday, weekOfMonth: week, time, minutes, room: room.trim() }
  }
  const type = (more: Partial<Typed>) => setTyped(before => ({ ...before, ...more }))
  return { typed, type, meant: meant(), wrongTime: time === undefined, wrongMinutes: minutes === undefined }
}

/** What a rhythm still lacks, in words; a table without one lacks nothing. */
export const lackingInRhythm = ({ typed, wrongTime, wrongMinutes }: Filled, say: SayTable) => ({
  hour: typed.every !== 'none' && wrongTime && say('hour-wrong'),
  minutes: typed.every !== 'none' && wrongMinutes && say('minutes-wrong'),
})

type Fields = { of: Filled; at: (field: 'hour' | 'minutes') => string | undefined }

/** How often, which day, which hour and where; a table without a rhythm is asked nothing more. */
export function RhythmFields({ of, at }: Fields) {
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
      {typed.every === 'none' ? null : <WhenAndWhere of={of} at={at} />}
    </>
  )
}

function WhenAndWhere({ of: { typed, type }, at }: Fields) {
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
        error={at('hour')}
      />
      <TextField
        label={say('minutes')}
        inputMode="numeric"
        value={typed.minutes}
        onChange={event => type({ minutes: event.target.value })}
        error={at('minutes')}
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
