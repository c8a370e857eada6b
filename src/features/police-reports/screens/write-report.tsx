// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useRef, useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { DialogForm } from '../../../platform/ui/forms/dialog-form.tsx'
import { Select } from '../../../platform/ui/forms/select.tsx'
import { TextArea, TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { addDays } from '../../../platform/ui/time/calendar.ts'
import { useToday } from '../../../platform/ui/time/date.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { draftReport, listReports, type ReportLine } from '../report.contract.ts'
import { reportWords } from './report.words.ts'

type Props = {
  one: ReportLine | undefined
  addressees: readonly { domain: number; organisation: string }[]
  close: () => void
}
/** A mayor may use it for a year, unless the release point decides otherwise. */
const useDays = 365

/** The text of a report; kept as a draft of the own domain until it is offered. */
export function WriteReport({ one, addressees, close }: Props) {
  const say = useWords(reportWords)
  const tell = useToast()
  const today = useToday()
  const id = useRef(one?.id ?? crypto.randomUUID())
  const [title, setTitle] = useState(one?.title ?? '')
  const [place, setPlace] = useState(one?.place ?? '')
  const [facts, setFacts] = useState(one?.facts ?? '')
  const [to, setTo] = useState<string | null>(one ? String(one.to.domain) : null)
  const writing = useTell(draftReport, { stale: [listReports] })
  const short = (text: string, least = 1) => text.trim().length < least && say('needed')
  const keep = () => {
    const useUntil = one?.useUntil ?? addDays(today, useDays)
    const text = {
      title: title.trim(),
      place: place.trim(),
      facts: facts.trim(),
      toDomain: Number(to),
      useUntil,
    }
    writing.mutate(
      { params: { id: id.current }, body: { ...text, version: one?.version ?? 0 } },
      {
        onSuccess: () => {
          tell({ said: say('kept') })
          close()
        },
      },
    )
  }
  const filling = useFilling({
    lacking: {
      title: short(title),
      place: short(place),
      facts: short(facts, 10),
      to: to === null && say('needed'),
    },
    by: writing,
    send: keep,
  })
  return (
    <DialogForm close={close} title={say('write')} filling={filling} does={say('keep')}>
      <TextField
        label={say('name')}
        maxLength={200}
        value={title}
        error={filling.at('title')}
        onChange={event => setTitle(event.target.value)}
      />
      <TextField
        label={say('place')}
        maxLength={300}
        value={place}
        error={filling.at('place')}
        onChange={event => setPlace(event.target.value)}
      />
      <TextArea
        label={say('facts')}
        hint={say('facts-hint')}
        maxLength={20_000}
        value={facts}
        error={filling.at('facts')}
        onChange={event => setFacts(event.target.value)}
      />
      <Select
        label={say('addressee')}
        hint={say('addressee-hint')}
        choices={addressees.map(({ domain, organisation }) => ({
          value: String(domain),
          label: organisation,
        }))}
        value={to}
        error={filling.at('to')}
        onChange={setTo}
      />
    </DialogForm>
  )
}
