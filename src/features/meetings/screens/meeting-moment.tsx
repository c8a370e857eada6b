// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { DateField } from '../../../platform/ui/forms/date-field.tsx'
import type { ReadDate } from '../../../platform/ui/time/read-date.ts'
import { instantOf } from './instant.rules.ts'

type Moment = {
  typed: string
  type: (typed: string) => void
  read: (read: ReadDate | undefined) => void
  /** ISO 8601 in UTC; nothing while day or time is missing. */
  instant: string | undefined
}

/** A day and a time as somebody types them, and the instant they mean. */
export function useMoment(): Moment {
  const [typed, type] = useState('')
  const [meant, read] = useState<ReadDate>()
  const instant = meant?.time === undefined ? undefined : instantOf(meant.day, meant.time)
  return { typed, type, read, instant }
}

type Props = { label: string; hint: string; moment: Moment; error?: string | undefined }

export function MeetingMoment({ label, hint, moment, error }: Props) {
  return (
    <DateField
      label={label}
      hint={hint}
      typed={moment.typed}
      onType={moment.type}
      onRead={moment.read}
      direction="future"
      withTime
      error={error}
    />
  )
}
