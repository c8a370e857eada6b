// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { readWhole } from '../../../platform/ui/forms/read-whole.ts'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { meetingWords } from './meeting.words.ts'

type Typed = { title: string; minutes: string }

/**
 * What every item on an agenda has, as somebody types it.
 * @returns `meant` holds a whole number of minutes from 1 to 240 as long as nothing is `lacking`
 */
export function useItemFields(start: Typed) {
  const say = useWords(meetingWords)
  const [typed, setTyped] = useState(start)
  const title = typed.title.trim()
  const minutes = readWhole(typed.minutes, 1, 240)
  return {
    typed,
    type: (part: Partial<Typed>) => setTyped(now => ({ ...now, ...part })),
    lacking: {
      title: title === '' && say('title-needed'),
      minutes: minutes === undefined && say('minutes-wrong'),
    },
    meant: { title, minutes: minutes ?? 0 },
  }
}

type Props = {
  of: Pick<ReturnType<typeof useItemFields>, 'typed' | 'type'>
  at: (field: keyof Typed) => string | undefined
}

export function ItemFields({ of: { typed, type }, at }: Props) {
  const say = useWords(meetingWords)
  return (
    <>
      <TextField
        label={say('item-title')}
        value={typed.title}
        maxLength={200}
        onChange={event => type({ title: event.target.value })}
        error={at('title')}
      />
      <TextField
        label={say('item-minutes')}
        inputMode="numeric"
        value={typed.minutes}
        onChange={event => type({ minutes: event.target.value })}
        error={at('minutes')}
      />
    </>
  )
}
