// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { DialogForm } from '../../../platform/ui/forms/dialog-form.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useToday } from '../../../platform/ui/time/date.tsx'
import { showDate } from '../../../platform/ui/time/show-date.ts'
import { useBilingual, useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { type PhenomenonRoot, phenomenonRoots } from '../../../vocabulary/phenomena.ts'
import type { OverlapLine } from '../../overlaps/overlap.contract.ts'
import { addItem, planMeeting } from '../meeting.contract.ts'
import { ItemFields, useItemFields } from '../screens/item-fields.tsx'
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
  const open = meetings.filter(({ state }) => state !== 'closed')
  const root = useBilingual()(
    phenomenonRoots[line.root as PhenomenonRoot] ?? { nl: line.root, en: line.root },
  )
  const item = useItemFields({ title: `${line.placeLabel}: ${root}`, minutes: '12' })
  const [about, setAbout] = useState<(typeof kinds)[number]>('location')
  const [meeting, setMeeting] = useState(open[0]?.id ?? fresh)
  const moment = useMoment()
  // Planned by a try whose second half was refused: the next try does not plan it twice.
  const [made, make] = useState<string>()
  const planning = useTell(planMeeting)
  const adding = useTell(addItem)

  async function put(): Promise<void> {
    const [id, target] = [crypto.randomUUID(), meeting === fresh ? (made ?? crypto.randomUUID()) : meeting]
    if (meeting === fresh && !made) {
      const named = { id: target, title: say('meeting-name'), room: '' }
      await planning.mutateAsync({ body: { ...named, startsAt: moment.instant! } })
      make(target)
    }
    const body = { id, ...item.meant, kind: 'overlap' as const, subjectKind: about, overlap: line.id }
    await adding.mutateAsync({ params: { id: target }, body })
    planned(id, item.meant.title)
    close()
  }
  const filling = useFilling({
    lacking: {
      ...item.lacking,
      when: meeting === fresh && !made && moment.instant === undefined && say('when-needed'),
    },
    by: [planning, adding],
    // What the server said against it stands above the fields.
    send: () => void put().catch(() => {}),
  })
  return (
    <DialogForm
      close={close}
      title={say('plan-title')}
      lead={<p>{say('plan-text')}</p>}
      filling={filling}
      does={say('to-agenda')}
    >
      <ItemFields of={item} at={filling.at} />
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
          error={filling.at('when')}
        />
      ) : null}
    </DialogForm>
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
