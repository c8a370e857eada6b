// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import { rolesOf } from '../../../platform/ui/frame/me.ts'
import { useMe } from '../../../platform/ui/frame/router.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { MeetingsPage } from '../screens/meetings-page.tsx'
import { PlanDialog } from '../screens/plan-dialog.tsx'
import { listSteeringMeetings, planSteeringMeeting } from './steering.contract.ts'
import { steeringWords } from './steering.words.ts'

/** The meetings of a steering group. */
export function SteeringMeetings() {
  const say = useWords(steeringWords)
  const who = useMe().data
  return (
    <MeetingsPage
      say={say}
      keeps={who ? rolesOf(who).includes('coordinator') : false}
      asked={useAsk(listSteeringMeetings, {})}
      under="/stuurploeg"
      opens={say('read')}
      comes={say('none-comes')}
      seriesNamed={say('title')}
      stale={[listSteeringMeetings]}
      planning={close => <Plan close={close} />}
    />
  )
}

function Plan({ close }: { close: () => void }) {
  const say = useWords(steeringWords)
  const planning = useTell(planSteeringMeeting, { stale: [listSteeringMeetings] })
  return (
    <PlanDialog
      say={say}
      named={say('title')}
      by={planning}
      close={close}
      plan={meeting => planning.mutate({ body: meeting }, { onSuccess: close })}
    />
  )
}
