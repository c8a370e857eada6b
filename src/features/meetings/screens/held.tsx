// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useTell } from '../../../platform/ui/client/ask.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { ScreenLink } from '../../../platform/ui/show/link.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { listMeetings, runMeeting, seeMeeting } from '../meeting.contract.ts'
import { meetingWords } from './meeting.words.ts'

/** Over a meeting that was held: where its decisions stand, and for the coordinator how a slip is mended. */
export function Held({ meeting, keeps }: { meeting: string; keeps: boolean }) {
  const say = useWords(meetingWords)
  const opening = useTell(runMeeting, { stale: [seeMeeting, listMeetings] })
  const again = () =>
    opening.mutate({ params: { id: meeting }, body: { state: 'running', currentItem: null } })
  return (
    <>
      {opening.error ? <RefusalNote refusal={opening.error} focus /> : null}
      <p className="held">
        <span className="muted">{say('was-held')}</span>
        <ScreenLink to={`/overleg/${meeting}/besluiten`}>{say('to-decisions')}</ScreenLink>
        {keeps ? (
          <Button kind="link" onClick={again} busy={opening.isPending}>
            {say('open-again')}
          </Button>
        ) : null}
      </p>
    </>
  )
}
