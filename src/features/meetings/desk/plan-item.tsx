// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import type { Refusal } from '../../../platform/ui/client/refusal.ts'
import { useClient } from '../../../platform/ui/client/session.tsx'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { Dialog } from '../../../platform/ui/overlay/dialog.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useToday } from '../../../platform/ui/time/date.tsx'
import { showDate } from '../../../platform/ui/time/show-date.ts'
import { useBilingual, useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { type PhenomenonRoot, phenomenonRoots } from '../../../vocabulary/phenomena.ts'
import type { OverlapLine } from '../../overlaps/overlap.contract.ts'
import { addItem, planMeeting } from '../meeting.contract.ts'
import { MeetingMoment, useMoment } from '../screens/meeting-moment.tsx'
import { deskWords } from './desk.words.ts'

type Meeting = { id: string; title: string; startsAt: string; state: string }
type Props = {
  line: OverlapLine
  meetings: readonly Meeting[]
  close: () => void
  planned: (item: string, title: string) => void
}
const kinds = ['location', 'group', 'phenomenon', 'organisation'] as const
const fresh = 'new'

/** Puts an overlap on the agenda of a meeting that comes, or of one that is planned here and now. */
export function PlanItem({ line, meetings, close, planned }: Props) {
  const say = useWords(deskWords)
  const { call } = useClient()
  const open = meetings.filter(({ state }) => state !== 'closed')
  const root = useBilingual()(
    phenomenonRoots[line.root as PhenomenonRoot] ?? { nl: line.root, en: line.root },
  )
  const [title, setTitle] = useState(`${line.placeLabel}: ${root}`)
  const [minutes, setMinutes] = useState('12')
  const [about, setAbout] = useState<(typeof kinds)[number]>('location')
  const [meeting, setMeeting] = useState(open[0]?.id ?? fresh)
  const moment = useMoment()
  const [tried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const wrongMinutes = !/^\d+$/.test(minutes) || Number(minutes) < 1 || Number(minutes) > 240
  const ready = title.trim() !== '' && !wrongMinutes && (meeting !== fresh || moment.instant !== undefined)

  async function put(): Promise<void> {
    const [item, target] = [crypto.randomUUID(), meeting === fresh ? crypto.randomUUID() : meeting]
    if (meeting === fresh)
      await call(planMeeting, {
        body: { id: target, title: say('meeting-name'), startsAt: moment.instant!, room: '' },
      })
    const body = { id: item, title: title.trim(), minutes: Number(minutes), kind: 'overlap' as const }
    await call(addItem, { params: { id: target }, body: { ...body, subjectKind: about, overlap: line.id } })
    planned(item, title.trim())
    close()
  }
  return (
    <Dialog open close={close} title={say('plan-title')}>
      <p>{say('plan-text')}</p>
      {refusal ? <RefusalNote refusal={refusal} focus /> : null}
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setTried(true)
          if (ready) put().catch(setRefusal)
        }}
      >
        <TextField
          label={say('item-title')}
          value={title}
          maxLength={200}
          onChange={event => setTitle(event.target.value)}
          error={tried && title.trim() === '' ? say('title-needed') : undefined}
        />
        <TextField
          label={say('minutes')}
          inputMode="numeric"
          value={minutes}
          onChange={event => setMinutes(event.target.value)}
          error={tried && wrongMinutes ? say('minutes-wrong') : undefined}
        />
        <RadioGroup
          label={say('about')}
          choices={kinds.map(kind => ({ value: kind, label: say(`about-${kind}`) }))}
          value={about}
          onChange={kind => kind && setAbout(kind)}
        />
        <MeetingChoice meetings={open} chosen={meeting} choose={setMeeting} />
        {meeting === fresh ? (
          <MeetingMoment
            label={say('when-meeting')}
            hint={say('when-hint')}
            moment={moment}
            error={tried && moment.instant === undefined ? say('when-needed') : undefined}
          />
        ) : null}
        <div className="dialog-actions">
          <Button kind="primary" type="submit">
            {say('to-agenda')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

type ChoiceProps = { meetings: readonly Meeting[]; chosen: string; choose: (id: string) => void }

function MeetingChoice({ meetings, chosen, choose }: ChoiceProps) {
  const say = useWords(deskWords)
  const language = useLanguage()
  const today = useToday()
  const choices = meetings.slice(0, 4).map(({ id, title, startsAt }) => ({
    value: id,
    label: `${title}, ${showDate(startsAt, today, language)}`,
  }))
  return (
    <RadioGroup
      label={say('meeting')}
      stacked
      choices={[...choices, { value: fresh, label: say('new-meeting') }]}
      value={chosen}
      onChange={id => id && choose(id)}
    />
  )
}
