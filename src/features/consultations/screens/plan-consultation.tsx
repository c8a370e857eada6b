// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { Dialog } from '../../../platform/ui/overlay/dialog.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { Skeleton } from '../../../platform/ui/show/calm.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useToday } from '../../../platform/ui/time/date.tsx'
import { showDate } from '../../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { linkItem, listConsultations, seeConsultation } from '../consultation.contract.ts'
import { titleOf } from '../consultation.rules.ts'
import { comingMeetings, putOnAgenda } from '../later-doors.ts'
import { consultationWords } from './consultation.words.ts'

type Props = { id: string; question: string; close: () => void }

/** Puts the question on the agenda of a meeting that comes, in words the coordinator may change. */
export function PlanConsultation({ id, question, close }: Props) {
  const say = useWords(consultationWords)
  const language = useLanguage()
  const today = useToday()
  const tell = useToast()
  const { data, error } = useAsk(comingMeetings, {})
  const open = (data?.meetings ?? []).filter(({ state }) => state !== 'closed').slice(0, 4)
  const [title, setTitle] = useState(titleOf(question))
  const [minutes, setMinutes] = useState('8')
  const [chosen, choose] = useState<string>()
  const meeting = chosen ?? open[0]?.id
  const planning = useTell(putOnAgenda, { stale: [comingMeetings] })
  const linking = useTell(linkItem, { stale: [seeConsultation, listConsultations] })
  const wrongMinutes = !/^\d+$/.test(minutes) || Number(minutes) < 1 || Number(minutes) > 240
  const plan = async () => {
    if (meeting === undefined || wrongMinutes || title.trim() === '') return
    const item = crypto.randomUUID()
    const body = {
      id: item,
      title: title.trim(),
      minutes: Number(minutes),
      kind: 'consultation' as const,
      subjectKind: 'phenomenon' as const,
    }
    await planning.mutateAsync({ params: { id: meeting }, body })
    await linking.mutateAsync({ params: { id }, body: { item } })
    tell({ said: say('planned', { title: title.trim() }) })
    close()
  }
  const refusal = error ?? planning.error ?? linking.error
  return (
    <Dialog open close={close} title={say('plan-title')}>
      <p>{say('plan-text')}</p>
      {refusal ? <RefusalNote refusal={refusal} focus /> : null}
      {data === undefined && !error ? <Skeleton rows={3} /> : null}
      {data && open.length === 0 ? <p>{say('no-meeting')}</p> : null}
      {open.length > 0 ? (
        <form
          className="form"
          noValidate
          onSubmit={event => {
            event.preventDefault()
            // What went wrong is shown above; the dialog stays open with what was typed.
            plan().catch(() => {})
          }}
        >
          <TextField
            label={say('item-title')}
            value={title}
            maxLength={200}
            onChange={event => setTitle(event.target.value)}
          />
          <TextField
            label={say('minutes')}
            inputMode="numeric"
            value={minutes}
            onChange={event => setMinutes(event.target.value)}
            error={wrongMinutes ? say('minutes-wrong') : undefined}
          />
          <RadioGroup
            label={say('meeting')}
            stacked
            choices={open.map(one => ({
              value: one.id,
              label: `${one.title}, ${showDate(one.startsAt, today, language)}`,
            }))}
            value={meeting}
            onChange={choose}
          />
          <div className="dialog-actions">
            <Button kind="primary" type="submit" busy={planning.isPending || linking.isPending}>
              {say('plan')}
            </Button>
          </div>
        </form>
      ) : null}
    </Dialog>
  )
}
