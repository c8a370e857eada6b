// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { Leave } from '../../../platform/ui/forms/dialog-form.tsx'
import { Form } from '../../../platform/ui/forms/form.tsx'
import { readWhole } from '../../../platform/ui/forms/read-whole.ts'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { Dialog } from '../../../platform/ui/overlay/dialog.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
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
  const [item] = useState(() => crypto.randomUUID())
  const plan = async () => {
    if (meeting === undefined) return
    const body = {
      id: item,
      title: title.trim(),
      minutes: Number(minutes),
      kind: 'consultation' as const,
      subjectKind: 'phenomenon' as const,
    }
    // On the agenda already, by a try whose second half was refused.
    if (!planning.isSuccess) await planning.mutateAsync({ params: { id: meeting }, body })
    await linking.mutateAsync({ params: { id }, body: { item } })
    tell({ said: say('planned', { title: title.trim() }) })
    close()
  }
  const filling = useFilling({
    lacking: {
      title: title.trim() === '' && say('title-needed'),
      minutes: readWhole(minutes, 1, 240) === undefined && say('minutes-wrong'),
    },
    by: [planning, linking],
    // What the server said against it stands above the fields.
    send: () => void plan().catch(() => {}),
  })
  return (
    <Dialog open close={close} title={say('plan-title')} holds>
      <p>{say('plan-text')}</p>
      {error ? <RefusalNote refusal={error} focus /> : null}
      {data === undefined && !error ? <Skeleton rows={3} /> : null}
      {data && open.length === 0 ? <p>{say('no-meeting')}</p> : null}
      {open.length > 0 ? (
        <Form filling={filling} does={say('plan')} heard="in-dialog" beside={<Leave close={close} />}>
          <TextField
            label={say('item-title')}
            value={title}
            maxLength={200}
            error={filling.at('title')}
            onChange={event => setTitle(event.target.value)}
          />
          <TextField
            label={say('minutes')}
            inputMode="numeric"
            value={minutes}
            onChange={event => setMinutes(event.target.value)}
            error={filling.at('minutes')}
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
        </Form>
      ) : null}
    </Dialog>
  )
}
