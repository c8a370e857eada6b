// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import { DialogForm } from '../../../platform/ui/forms/dialog-form.tsx'
import { readWhole } from '../../../platform/ui/forms/read-whole.ts'
import { Select } from '../../../platform/ui/forms/select.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { showFullDate } from '../../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { Outcome } from './outcome.tsx'
import { putBeforeSteering, seeSteeringRequest } from './steering.contract.ts'
import { steeringWords } from './steering.words.ts'

/** At a decided case proposal: put it before the steering group, or read what came of it there. */
export function SteeringPart({ item }: { item: string }) {
  const say = useWords(steeringWords)
  const language = useLanguage()
  const { data } = useAsk(seeSteeringRequest, { params: { id: item } })
  const [putting, put] = useState(false)
  if (!data || (!data.request && data.tables.length === 0)) return null
  const { request, tables } = data
  return (
    <section>
      <h2>{say('put-title')}</h2>
      {request && !request.outcome ? (
        <p>{say('put-waits', { table: request.putTo, day: showFullDate(request.putAt, language) })}</p>
      ) : null}
      {request ? <Outcome of={request} /> : <Button onClick={() => put(true)}>{say('put')}</Button>}
      {putting ? <PutBefore item={item} tables={tables} close={() => put(false)} /> : null}
    </section>
  )
}

type Props = { item: string; tables: readonly { id: string; name: string }[]; close: () => void }

function PutBefore({ item, tables, close }: Props) {
  const say = useWords(steeringWords)
  const [table, choose] = useState<string | null>(tables[0]!.id)
  const [title, setTitle] = useState('')
  const [typed, setTyped] = useState('')
  const [matter] = useState(() => crypto.randomUUID())
  const hours = readHours(typed)
  const telling = useTell(putBeforeSteering, { stale: [seeSteeringRequest] })
  const put = () => {
    if (!table || hours === undefined) return
    const body = { matter, table, title: title.trim(), hours }
    telling.mutate({ params: { id: item }, body }, { onSuccess: close })
  }
  const filling = useFilling({
    lacking: {
      title: title.trim() === '' && say('name-needed'),
      hours: hours === undefined && say('ask-needed'),
    },
    by: telling,
    send: put,
  })
  return (
    <DialogForm close={close} title={say('put')} filling={filling} does={say('put')}>
      {tables.length > 1 ? (
        <Select
          label={say('put-to')}
          choices={tables.map(({ id, name }) => ({ value: id, label: name }))}
          value={table}
          onChange={choose}
        />
      ) : null}
      <TextField
        label={say('put-name')}
        hint={say('put-hint')}
        value={title}
        maxLength={200}
        onChange={event => setTitle(event.target.value)}
        error={filling.at('title')}
      />
      <TextField
        label={say('put-hours')}
        inputMode="numeric"
        value={typed}
        onChange={event => setTyped(event.target.value)}
        error={filling.at('hours')}
      />
    </DialogForm>
  )
}

/** Whole hours from 0 to 10000 as typed; nothing for anything else. */
export const readHours = (typed: string): number | undefined => readWhole(typed, 0, 10_000)
