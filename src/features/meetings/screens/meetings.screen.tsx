// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate } from '@tanstack/react-router'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { rolesOf } from '../../../platform/ui/frame/me.ts'
import { useMe } from '../../../platform/ui/frame/router.tsx'
import { Skeleton } from '../../../platform/ui/show/calm.tsx'
import { ScreenLink } from '../../../platform/ui/show/link.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { listMeetings } from '../meeting.contract.ts'
import { SteeringMeetings } from '../steering/steering-meetings.tsx'
import { meetingWords } from './meeting.words.ts'
import { MeetingsPage } from './meetings-page.tsx'
import { PlanMeeting } from './plan-meeting.tsx'

/** The meetings of the table one works at; a steering group only decides, and has a list of its own. */
export default function Meetings() {
  const who = useMe().data
  if (!who) return <Skeleton />
  return who.current?.table?.kind === 'steering' ? <SteeringMeetings /> : <TableMeetings />
}

function TableMeetings() {
  const say = useWords(meetingWords)
  const navigate = useNavigate()
  const who = useMe().data
  const keeps = who ? rolesOf(who).includes('coordinator') : false
  const [word, way] = keeps ? (['prepare', 'voorbereiden'] as const) : (['pre-read', 'vooraf-lezen'] as const)
  const beforehand = {
    key: 'v',
    does: say(word),
    run: (id: string) => void navigate({ to: `/overleg/${id}/${way}` }),
  }
  return (
    <MeetingsPage
      say={say}
      keeps={keeps}
      asked={useAsk(listMeetings, {})}
      under="/overleg"
      opens={say('open')}
      more={({ state }) => (state === 'closed' ? [] : [beforehand])}
      comes={say(keeps ? 'none-comes' : 'none-member')}
      seriesNamed={who?.current?.table?.name ?? say('default-name')}
      stale={[listMeetings]}
      planning={close => <PlanMeeting close={close} />}
    >
      <p>
        <ScreenLink to="/uren">{say('to-hours')}</ScreenLink>
      </p>
    </MeetingsPage>
  )
}
